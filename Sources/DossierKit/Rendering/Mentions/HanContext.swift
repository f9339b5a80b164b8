/// Names of two Han characters, which stand in longer words by chance: 李娜 in 李娜娜, 中国 in 发展中国家 (R18).
enum HanContext {
  /// Whether a name has two Han characters and something beside it that no word begins or ends with there. A longer
  /// name is certain enough by itself.
  static func isDoubtful(_ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard range.count == 6, isHan(text, at: range.lowerBound), isHan(text, at: range.lowerBound + 3) else {
      return false
    }
    if let before = scalar(text, at: range.lowerBound - 3), isHan(before), !NameLists.hanBefore.contains(before) {
      return true
    }
    guard let after = scalar(text, at: range.upperBound), isHan(after) else { return false }
    return !NameLists.hanAfter.contains(after)
  }

  private static func isHan(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    scalar(text, at: index).map(isHan) ?? false
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    (0x3400...0x9FFF).contains(scalar.value) || (0xF900...0xFAFF).contains(scalar.value)
  }

  /// The scalar of three bytes at an index.
  private static func scalar(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Unicode.Scalar? {
    guard index >= 0, index + 3 <= text.count, text[index] & 0xF0 == 0xE0 else { return nil }
    let value =
      UInt32(text[index] & 0x0F) << 12 | UInt32(text[index + 1] & 0x3F) << 6 | UInt32(text[index + 2] & 0x3F)
    return Unicode.Scalar(value)
  }
}
