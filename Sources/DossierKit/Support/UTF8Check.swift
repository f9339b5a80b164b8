/// Finds the first byte that is not UTF-8 (Unicode 15, table 3-7: no surrogates, no overlong forms).
enum UTF8Check {
  static func firstInvalid(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { raw in
      var i = 0
      let count = raw.count
      while i < count {
        if i + 8 <= count, raw.loadUnaligned(fromByteOffset: i, as: UInt64.self) & 0x8080_8080_8080_8080 == 0 {
          i += 8
          continue
        }
        let byte = raw[i]
        if byte < 0x80 {
          i += 1
          continue
        }
        guard let length = sequenceLength(raw, i, count) else { return i }
        i += length
      }
      return nil
    }
  }

  private static func sequenceLength(_ raw: UnsafeRawBufferPointer, _ i: Int, _ count: Int) -> Int? {
    let lead = raw[i]
    let second: ClosedRange<UInt8>
    let length: Int
    switch lead {
    case 0xC2...0xDF: (second, length) = (0x80...0xBF, 2)
    case 0xE0: (second, length) = (0xA0...0xBF, 3)
    case 0xE1...0xEC, 0xEE, 0xEF: (second, length) = (0x80...0xBF, 3)
    case 0xED: (second, length) = (0x80...0x9F, 3)
    case 0xF0: (second, length) = (0x90...0xBF, 4)
    case 0xF1...0xF3: (second, length) = (0x80...0xBF, 4)
    case 0xF4: (second, length) = (0x80...0x8F, 4)
    default: return nil
    }
    guard i + length <= count, second.contains(raw[i + 1]) else { return nil }
    for k in 2..<max(length, 2) where raw[i + k] & 0xC0 != 0x80 { return nil }
    return length
  }
}
