import ICU

extension String {
  /// The text in Unicode's normal form C. Swift takes `é` in one code point and in two for the same; browsers, servers and
  /// most disks compare bytes, so whatever becomes part of an address has this one form.
  package var composed: String {
    unicodeScalars.allSatisfy(Self.isComposed) ? self : normalized(.composed)
  }

  /// Whether a code point neither joins what is before it nor stands for another: true of nearly all that is typed.
  private static func isComposed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x300, 0x400..<0x483, 0x621..<0x64B, 0x3041..<0x3097, 0x30A1..<0x30FB, 0x4E00..<0xA000, 0xAC00..<0xD7A4:
      true
    default: false
    }
  }
}
