/// Bytes from space to `~`, which mean themselves in every format.
enum PrintableASCII {
  /// Passes over a run of printable ASCII, eight bytes at a time in one word.
  ///
  /// - Returns: Where it ends, give or take seven.
  static func skip(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return start }
    let highBits: UInt64 = 0x8080_8080_8080_8080
    var index = start
    while index + 8 <= bytes.count {
      let word = base.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let isBelowSpace = (word &- 0x2020_2020_2020_2020) & ~word
      let isDelete = ((word ^ 0x7F7F_7F7F_7F7F_7F7F) &- 0x0101_0101_0101_0101) & (word ^ highBits)
      if (word | isBelowSpace | isDelete) & highBits != 0 { return index }
      index += 8
    }
    return index
  }
}
