/// ASCII as it is written into the memory of a string, which must hold it.
struct ASCIIText {
  private let buffer: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0

  init(_ buffer: UnsafeMutableBufferPointer<UInt8>) { self.buffer = buffer }

  mutating func append(_ text: String) {
    for byte in text.utf8 { append(byte) }
  }

  func replaceLast(_ length: Int, with scalar: Unicode.Scalar) {
    for index in (count - length)..<count { buffer[index] = UInt8(ascii: scalar) }
  }

  /// Decimal digits of a number that is not negative, at least so many.
  mutating func append(_ number: Int, _ width: Int) {
    var place = 1
    for _ in 1..<width { place *= 10 }
    while number / place >= 10 { place *= 10 }
    while place > 0 {
      append(UInt8(ascii: "0") + UInt8(number / place % 10))
      place /= 10
    }
  }

  /// `09:30`.
  mutating func appendClock(minutes: Int) {
    append(minutes / 60, 2)
    append(":")
    append(minutes % 60, 2)
  }

  /// `+02:00`.
  mutating func append(offset minutes: Int) {
    append(minutes < 0 ? "-" : "+")
    appendClock(minutes: abs(minutes))
  }

  private mutating func append(_ byte: UInt8) {
    buffer[count] = byte
    count += 1
  }
}

/// A number with leading zeros.
func padded(_ number: Int, _ width: Int) -> String {
  if number < 0 { return "-" + padded(-number, width) }
  if number < 10_000, width <= 4 {
    return String(unsafeUninitializedCapacity: 4) { buffer in
      var text = ASCIIText(buffer)
      text.append(number, width)
      return text.count
    }
  }
  let digits = String(number)
  let missing = width - digits.utf8.count
  return missing > 0 ? "0000000000".prefix(missing) + digits : digits
}

func isASCIIAlphanumeric(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
  default: false
  }
}
