/// How tags and attributes are put together. Names are static strings, so that no input can become one.
extension HTMLWriter {
  /// Writes `<name` and the attributes that every element may have.
  @inlinable @inline(__always)
  func begin(
    _ name: StaticString, _ class: ClassNames?, _ id: String?, _ lang: String?, _ dir: TextDirection?, _ aria: ARIA?
  ) {
    buffer.append("<", name, "")
    if let `class` { write(`class`) }
    attribute("id", id)
    attribute("lang", lang)
    if let dir { attribute("dir", dir.rawValue) }
    if let aria { write(aria) }
  }

  @inlinable @inline(__always)
  func closeBracket() { buffer.append(UInt8(ascii: ">")) }

  @inlinable @inline(__always)
  func end(_ name: StaticString) { buffer.append("</", name, ">") }

  @inlinable @inline(__always)
  func attribute(_ name: StaticString, _ value: String?) {
    guard let value else { return }
    buffer.append(" ", name, "=\"")
    finishAttribute(value)
  }

  @inlinable @inline(__always)
  func attribute(_ name: StaticString, _ value: Int?) {
    guard let value else { return }
    buffer.append(" ", name, "=\"")
    decimal(value)
    buffer.append(UInt8(ascii: "\""))
  }

  /// An attribute that is there or not.
  @inlinable @inline(__always)
  func flag(_ name: StaticString, _ isSet: Bool) {
    if isSet { buffer.append(" ", name, "") }
  }

  /// An address; left out where following it would run a script.
  @inlinable @inline(__always)
  func url(_ name: StaticString, _ value: String?) {
    guard let value, !runsScript(value) else { return }
    attribute(name, value)
  }

  @inlinable @inline(__always)
  func markup(_ string: StaticString) { buffer.append(string) }

  @usableFromInline
  func decimal(_ number: Int) {
    if number < 0 { buffer.append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    if rest < 10 { return buffer.append(UInt8(ascii: "0") + UInt8(rest)) }
    var length = 2
    var limit: UInt = 100
    while rest >= limit {
      length += 1
      limit *= 10
    }
    // From its end.
    var target = buffer.end(withRoomFor: length) + length
    repeat {
      target -= 1
      target.pointee = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    } while rest > 0
    buffer.advance(by: length)
  }

  /// The value and the quotation mark after it.
  @usableFromInline
  func finishAttribute(_ value: String) {
    escape(value, EscapedBytes.inAttribute)
    buffer.append(UInt8(ascii: "\""))
  }

  @usableFromInline
  func runsScript(_ url: String) -> Bool { URLScheme.runsScript(url) }

  @inlinable @inline(__always)
  func write(_ names: ClassNames) {
    switch names {
    case .constant(let names): buffer.append(" class=\"", names, "\"")
    case .text(let names): attribute("class", names)
    }
  }

  @usableFromInline
  func write(_ aria: ARIA) {
    attribute("role", aria.role)
    attribute("aria-label", aria.label)
    attribute("aria-labelledby", aria.labelledBy)
    attribute("aria-describedby", aria.describedBy)
    attribute("aria-current", aria.current?.rawValue)
    if aria.isHidden { markup(" aria-hidden=\"true\"") }
  }
}
