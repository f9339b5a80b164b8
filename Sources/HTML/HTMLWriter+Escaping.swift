/// Which bytes must not stand as they are: a bit each, since all of them are below 64.
enum EscapedBytes {
  /// NUL and CR are among them because an HTML parser would change them.
  static var inText: UInt64 { nul | carriageReturn | ampersand | lessThan | greaterThan }
  static var inAttribute: UInt64 { inText | quotationMark }

  /// 1 where the byte is one of `set`, else 0, without a branch.
  @inline(__always)
  static func bit(_ byte: UInt8, _ set: UInt64) -> UInt64 {
    byte < 64 ? (set &>> UInt64(byte)) & 1 : 0
  }

  /// Whether any of eight bytes is a control character or one of `& " < >`: all of them in a dozen steps, without a
  /// branch. Where it is not, nothing is escaped.
  @inline(__always)
  static func mayBe(in word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    // A byte that is 0 here borrows from its highest bit: the usual way to find a zero among eight.
    let quotes = (word | ones &* 0x04) ^ (ones &* 0x26)
    let brackets = (word | ones &* 0x02) ^ (ones &* 0x3E)
    let controls = (word &- ones &* 0x20) & ~word
    return (controls | (quotes &- ones) & ~quotes | (brackets &- ones) & ~brackets) & (ones &* 0x80) != 0
  }

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
    if done != nil { return }
    var copy = string
    copy.withUTF8 { escape($0, escaped) }
  }

  private func escape(_ source: UnsafeBufferPointer<UInt8>, _ escaped: UInt64) {
    guard let base = source.baseAddress else { return }
    var runStart = 0
    var index = 0
    while true {
      index = firstEscaped(base, from: index, to: source.count, escaped)
      guard index < source.count else { break }
      buffer.append(base + runStart, index - runStart)
      markup(reference(to: base[index]))
      index += 1
      runStart = index
    }
    buffer.append(base + runStart, source.count - runStart)
  }

  @inline(__always)
  private func firstEscaped(_ base: UnsafePointer<UInt8>, from start: Int, to end: Int, _ escaped: UInt64) -> Int {
    var index = start
    while index &+ 8 <= end {
      let word = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
      if EscapedBytes.mayBe(in: word) {
        for position in index..<(index &+ 8) where EscapedBytes.bit(base[position], escaped) != 0 { return position }
      }
      index &+= 8
    }
    while index < end, EscapedBytes.bit(base[index], escaped) == 0 { index &+= 1 }
    return index
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
