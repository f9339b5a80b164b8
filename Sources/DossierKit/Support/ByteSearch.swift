import Glibc

extension UnsafeBufferPointer<UInt8> {
  /// The offset of the next byte of a value at or after another.
  func offset(of byte: UInt8, from position: Int) -> Int? {
    guard let start = baseAddress, position < count,
      let found = memchr(start + position, Int32(byte), count - position)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(start)
  }
}

extension [UInt8] {
  /// The index of the next byte of a value at or after another.
  func index(of byte: UInt8, from position: Int) -> Int? {
    withUnsafeBufferPointer { $0.offset(of: byte, from: position) }
  }

  /// Appends a number that is not negative in decimal digits.
  mutating func append(decimal number: Int) {
    if number >= 10 { append(decimal: number / 10) }
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }

  /// Appends text that the source code holds.
  mutating func append(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}

extension Collection where Element == UInt8 {
  /// Offset of the first occurrence of `needle` from the collection's start.
  func firstOffset(of needle: [UInt8]) -> Int? {
    guard let first = needle.first else { return nil }
    var index = startIndex
    while let found = self[index...].firstIndex(of: first) {
      if self[found...].starts(with: needle) { return distance(from: startIndex, to: found) }
      index = self.index(after: found)
    }
    return nil
  }
}
