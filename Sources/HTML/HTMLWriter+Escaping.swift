/// Which bytes must not stand as they are: a bit each, since all of them are below 64.
package enum EscapedBytes {
  /// NUL and CR are among them because an HTML parser would change them.
  static var inText: UInt64 { nul | carriageReturn | ampersand | lessThan | greaterThan }
  static var inAttribute: UInt64 { inText | quotationMark }

  /// 1 where the byte is one of `set`, else 0, without a branch.
  @inline(__always)
  static func bit(_ byte: UInt8, _ set: UInt64) -> UInt64 {
    byte < 64 ? (set &>> UInt64(byte)) & 1 : 0
  }

  /// Whether any of eight bytes is a control character or one of `& " < >`. Where none is, nothing is escaped.
  @inline(__always)
  static func mayBe(in word: UInt64) -> Bool { marks(in: word) != 0 }

  /// The highest bit of each such byte: all of them in a dozen steps, without a branch. Bytes after one may be marked, too.
  @inlinable @inline(__always)
  package static func marks(in word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    // A byte that is 0 here borrows from its highest bit: the usual way to find a zero among eight.
    let quotes = (word | ones &* 0x04) ^ (ones &* 0x26)
    let brackets = (word | ones &* 0x02) ^ (ones &* 0x3E)
    let controls = (word &- ones &* 0x20) & ~word
    return (controls | (quotes &- ones) & ~quotes | (brackets &- ones) & ~brackets) & (ones &* 0x80)
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

  func escape(_ source: UnsafeBufferPointer<UInt8>, _ escaped: UInt64) {
    guard let base = source.baseAddress else { return }
    var index = 0
    while true {
      let rest = source.count &- index
      let plain = Self.copyPlain(base + index, rest, to: buffer.end(withRoomFor: rest))
      buffer.advance(by: plain)
      index &+= plain
      if index == source.count { return }
      // Somewhere in what would be the next word; no reference is longer than six bytes.
      let end = min(index &+ 8, source.count)
      let start = buffer.end(withRoomFor: 8 &* 6)
      var target = start
      while index < end {
        let byte = base[index]
        if EscapedBytes.bit(byte, escaped) == 0 {
          target.pointee = byte
          target += 1
        } else {
          let reference = reference(to: byte)
          ByteBuffer.copy(reference.utf8Start, reference.utf8CodeUnitCount, to: target)
          target += reference.utf8CodeUnitCount
        }
        index &+= 1
      }
      buffer.advance(by: target - start)
    }
  }

  /// Copies two words at a time as long as nothing in them is to be escaped, and counts the bytes. What is shorter than a
  /// word is taken as two halves that overlap, and the end of a text as a word that overlaps with the one before it.
  @inline(__always)
  private static func copyPlain(
    _ source: UnsafePointer<UInt8>, _ count: Int, to target: UnsafeMutablePointer<UInt8>
  ) -> Int {
    let (from, to) = (UnsafeRawPointer(source), UnsafeMutableRawPointer(target))
    if count >= 8 {
      var index = 0
      while index &+ 16 <= count {
        let first = from.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let second = from.loadUnaligned(fromByteOffset: index &+ 8, as: UInt64.self)
        if EscapedBytes.marks(in: first) | EscapedBytes.marks(in: second) != 0 { return index }
        to.storeBytes(of: first, toByteOffset: index, as: UInt64.self)
        to.storeBytes(of: second, toByteOffset: index &+ 8, as: UInt64.self)
        index &+= 16
      }
      if index &+ 8 <= count {
        let word = from.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        if EscapedBytes.mayBe(in: word) { return index }
        to.storeBytes(of: word, toByteOffset: index, as: UInt64.self)
        index &+= 8
      }
      if index == count { return count }
      let last = from.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
      if EscapedBytes.mayBe(in: last) { return index }
      to.storeBytes(of: last, toByteOffset: count &- 8, as: UInt64.self)
    } else if count >= 4 {
      let first = from.loadUnaligned(as: UInt32.self)
      let last = from.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)
      if EscapedBytes.mayBe(in: UInt64(first) | UInt64(last) &<< 32) { return 0 }
      to.storeBytes(of: first, as: UInt32.self)
      to.storeBytes(of: last, toByteOffset: count &- 4, as: UInt32.self)
    } else if count > 0 {
      let (first, middle, last) = (source[0], source[count &>> 1], source[count &- 1])
      let blanks: UInt64 = 0x2020_2020_2000_0000
      if EscapedBytes.mayBe(in: blanks | UInt64(first) | UInt64(middle) &<< 8 | UInt64(last) &<< 16) { return 0 }
      target[0] = first
      target[count &>> 1] = middle
      target[count &- 1] = last
    }
    return count
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
