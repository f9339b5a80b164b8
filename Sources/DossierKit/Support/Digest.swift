/// SHA-256 of bytes, as files and messages show it.
enum Digest {
  /// The first bytes of it in hexadecimal digits; all 32 where no number is given.
  static func hex(_ bytes: [UInt8], first count: Int = SHA256.byteCount) -> String {
    Hexadecimal.digits(of: SHA256.hash(bytes).prefix(count))
  }
}
