/// The buffer that templates write into, with the elements as methods. One per worker, reused for page after page.
///
/// Elements stream: a method writes the start tag, runs its closure, writes the end tag. Ordinary `if` and `for`
/// inside the closures take the place of a builder, and nothing is allocated for an element. The methods are inlined into
/// the templates, so that attributes that are not given and closures cost nothing.
///
///     html.p(class: "lead") {
///       html.text("As first reported by ")
///       html.a("SANA", href: "/entities/organizations/sana/")
///     }
public final class HTMLWriter {
  @usableFromInline let buffer: ByteBuffer

  /// - Parameter capacity: bytes to set aside; more are taken when a page needs them.
  public init(capacity: Int = 64 * 1024) {
    buffer = ByteBuffer(capacity: capacity)
  }

  deinit { buffer.deallocate() }

  /// Empties the buffer and keeps its memory.
  public func reset() { buffer.count = 0 }

  /// Number of bytes written so far.
  public var count: Int { buffer.count }

  /// Number of bytes that fit before more memory is taken.
  public var capacity: Int { buffer.capacity }

  /// A copy of the bytes written so far.
  public var bytes: [UInt8] { withBytes { Array($0) } }

  /// The bytes written so far, without copying them; the pointer is valid only inside `body`.
  public func withBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(UnsafeRawBufferPointer(start: buffer.start, count: buffer.count))
  }

  /// The output of `body`, to be copied into many pages. Safe, since it went through the same elements.
  public static func fragment(_ body: (HTMLWriter) -> Void) -> TrustedHTML {
    let html = HTMLWriter(capacity: 4 * 1024)
    body(html)
    return TrustedHTML(html.bytes)
  }

  /// Writes HTML as it is.
  public func raw(_ html: TrustedHTML) {
    html.bytes.withUnsafeBufferPointer { bytes in
      if let base = bytes.baseAddress { buffer.append(base, bytes.count) }
    }
  }

  /// Writes text, escaped.
  public func text(_ string: String) { escape(string, EscapedBytes.inText) }

  /// Writes text in UTF-8, escaped.
  package func text(_ utf8: UnsafeBufferPointer<UInt8>) { escape(utf8, EscapedBytes.inText) }

  /// Writes a space, as between two elements of a line.
  @inlinable @inline(__always)
  public func space() { markup(" ") }

  /// Writes a number in decimal digits.
  public func text(_ number: Int) { decimal(number) }

  public func doctype() { markup("<!doctype html>") }
  public func br() { markup("<br>") }
  public func wbr() { markup("<wbr>") }
  public func hr(class: ClassNames? = nil) {
    begin("hr", `class`, nil, nil, nil, nil)
    closeBracket()
  }
}
