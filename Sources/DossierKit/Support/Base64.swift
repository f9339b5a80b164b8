/// Base64 as in RFC 4648, section 4.
enum Base64 {
  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func encoded(_ bytes: some Collection<UInt8>) -> String {
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    var (bits, count) = (0, 0)
    for byte in bytes {
      (bits, count) = (bits << 8 | Int(byte), count + 8)
      while count >= 6 {
        count -= 6
        result.append(letters[bits >> count & 63])
      }
      bits &= 1 << count - 1
    }
    if count > 0 { result.append(letters[bits << (6 - count) & 63]) }
    while result.count % 4 != 0 { result.append(0x3D) }
    return String(decoding: result, as: UTF8.self)
  }
}
