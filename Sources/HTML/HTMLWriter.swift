/// The buffer that templates write into, with the elements as methods. One per worker, reused for page after page.
///
/// Elements stream: a method writes the start tag, runs its closure, writes the end tag. Ordinary `if` and `for`
/// inside the closures take the place of a builder, and nothing is allocated for an element.
///
///     html.p(class: "lead") {
///       html.text("As first reported by ")
///       html.a("SANA", href: "/entities/organizations/sana/")
///     }
public final class HTMLWriter {
  public internal(set) var bytes: [UInt8] = []

  /// - Parameter capacity: bytes to set aside; more are taken when a page needs them.
  public init(capacity: Int = 64 * 1024) {
    bytes.reserveCapacity(capacity)
  }

  /// Empties the buffer and keeps its memory.
  public func reset() { bytes.removeAll(keepingCapacity: true) }

  /// The bytes written so far, without copying them; the pointer is valid only inside `body`.
  public func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    try bytes.withUnsafeBytes(body)
  }

  /// Writes HTML as it is.
  public func raw(_ html: TrustedHTML) { bytes.append(contentsOf: html.bytes) }

  /// Writes text, escaped.
  public func text(_ string: String) { escape(string, EscapedBytes.inText) }

  /// Writes a number in decimal digits.
  public func text(_ number: Int) { decimal(number) }

  public func doctype() { markup("<!doctype html>") }
  public func br() { markup("<br>") }
  public func wbr() { markup("<wbr>") }
  public func hr(class: String? = nil) {
    begin("hr", `class`, nil, nil, nil, nil)
    closeBracket()
  }
}
