/// The path of a request's target, decoded once, or nothing at all.
public enum RequestPath {
  /// Nil for what is not an absolute path in UTF-8 without control characters and `..`.
  public static func decode(_ target: String) -> String? {
    guard target.utf8.first == UInt8(ascii: "/") else { return nil }
    var bytes: [UInt8] = []
    var rest = Array(target.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else { return nil }
      bytes.append(high << 4 | low)
    }
    guard bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }),
      let path = String(validating: bytes, as: UTF8.self)
    else { return nil }
    let parts = path.utf8.split(separator: UInt8(ascii: "/"))
    return parts.contains { $0.elementsEqual("..".utf8) || $0.elementsEqual(".".utf8) } ? nil : path
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    Character(UnicodeScalar(byte)).hexDigitValue.map(UInt8.init)
  }
}
