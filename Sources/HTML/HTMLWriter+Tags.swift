/// How tags and attributes are put together. Names are static strings, so that no input can become one.
extension HTMLWriter {
  /// Writes `<name` and the attributes that every element may have.
  func begin(
    _ name: StaticString, _ class: String?, _ id: String?, _ lang: String?, _ dir: TextDirection?, _ aria: ARIA?
  ) {
    buffer.append(UInt8(ascii: "<"))
    markup(name)
    attribute("class", `class`)
    attribute("id", id)
    attribute("lang", lang)
    if let dir { attribute("dir", dir.rawValue) }
    if let aria { write(aria) }
  }

  func closeBracket() { buffer.append(UInt8(ascii: ">")) }

  func end(_ name: StaticString) {
    buffer.append(UInt8(ascii: "<"))
    buffer.append(UInt8(ascii: "/"), name, UInt8(ascii: ">"))
  }

  func attribute(_ name: StaticString, _ value: String?) {
    guard let value else { return }
    beginAttribute(name)
    escape(value, EscapedBytes.inAttribute)
    buffer.append(UInt8(ascii: "\""))
  }

  func attribute(_ name: StaticString, _ value: Int?) {
    guard let value else { return }
    beginAttribute(name)
    decimal(value)
    buffer.append(UInt8(ascii: "\""))
  }

  /// An attribute that is there or not.
  func flag(_ name: StaticString, _ isSet: Bool) {
    guard isSet else { return }
    buffer.append(UInt8(ascii: " "))
    markup(name)
  }

  /// An address; left out where following it would run a script.
  func url(_ name: StaticString, _ value: String?) {
    guard let value, !URLScheme.runsScript(value) else { return }
    attribute(name, value)
  }

  func markup(_ string: StaticString) {
    buffer.append(string.utf8Start, string.utf8CodeUnitCount)
  }

  func decimal(_ number: Int) {
    if number < 0 { buffer.append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    if rest < 10 { return buffer.append(UInt8(ascii: "0") + UInt8(rest)) }
    let start = buffer.count
    repeat {
      buffer.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    buffer.reverse(from: start)
  }

  private func beginAttribute(_ name: StaticString) {
    buffer.append(UInt8(ascii: " "), name, UInt8(ascii: "="))
    buffer.append(UInt8(ascii: "\""))
  }

  private func write(_ aria: ARIA) {
    attribute("role", aria.role)
    attribute("aria-label", aria.label)
    attribute("aria-labelledby", aria.labelledBy)
    attribute("aria-describedby", aria.describedBy)
    attribute("aria-current", aria.current?.rawValue)
    if aria.isHidden { markup(" aria-hidden=\"true\"") }
  }
}
