/// Which bytes must not stand as they are: a bit each, since all of them are below 64.
enum EscapedBytes {
  /// NUL and CR are among them because an HTML parser would change them.
  static var inText: UInt64 { nul | carriageReturn | ampersand | lessThan | greaterThan }
  static var inAttribute: UInt64 { inText | quotationMark }

  private static var nul: UInt64 { 1 << 0x00 }
  private static var carriageReturn: UInt64 { 1 << 0x0D }
  private static var quotationMark: UInt64 { 1 << 0x22 }
  private static var ampersand: UInt64 { 1 << 0x26 }
  private static var lessThan: UInt64 { 1 << 0x3C }
  private static var greaterThan: UInt64 { 1 << 0x3E }
}

extension HTMLWriter {
  /// Appends the string's UTF-8, copying the runs between escaped bytes whole.
  func escape(_ string: String, _ escaped: UInt64) {
    let done: Void? = string.utf8.withContiguousStorageIfAvailable { escape($0, escaped) }
    if done == nil { Array(string.utf8).withUnsafeBufferPointer { escape($0, escaped) } }
  }

  private func escape(_ source: UnsafeBufferPointer<UInt8>, _ escaped: UInt64) {
    var runStart = 0
    for index in source.indices {
      let byte = source[index]
      guard byte < 64, escaped >> UInt64(byte) & 1 != 0 else { continue }
      bytes.append(contentsOf: source[runStart..<index])
      markup(reference(to: byte))
      runStart = index + 1
    }
    bytes.append(contentsOf: source[runStart...])
  }

  private func reference(to byte: UInt8) -> StaticString {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case 0x0D: "&#13;"
    default: "\u{FFFD}"  // NUL, which no reference can stand for
    }
  }
}
