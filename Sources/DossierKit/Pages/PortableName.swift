/// Names that cannot be written on a disk of Windows, whose names say what they are to it and not to us.
enum PortableName {
  /// The first part of a path that Windows has no file for.
  static func fault(in path: String) -> String? {
    var text = path
    return text.withUTF8 { bytes in
      var start = 0
      for index in 0...bytes.count where index == bytes.count || bytes[index] == UInt8(ascii: "/") {
        let part = bytes[start..<index]
        if !isPortable(part) { return String(decoding: part, as: UTF8.self) }
        start = index + 1
      }
      return nil
    }
  }

  private static func isPortable(_ part: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let first = part.first, let last = part.last else { return true }
    // The last point or blank is dropped.
    if last == UInt8(ascii: ".") || last == UInt8(ascii: " ") { return false }
    if part.contains(where: isForbidden) { return false }
    switch first | 0x20 {
    case UInt8(ascii: "a"), UInt8(ascii: "c"), UInt8(ascii: "l"), UInt8(ascii: "n"), UInt8(ascii: "p"):
      // A device is one with any ending, too: `aux.2016`.
      let stem = part.prefix { $0 != UInt8(ascii: ".") }
      guard (3...longestDevice).contains(stem.count) else { return true }
      return !devices.contains(String(decoding: stem, as: UTF8.self).lowercased())
    default: return true
    }
  }

  private static func isForbidden(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: ":"), UInt8(ascii: "\""), UInt8(ascii: "|"),
      UInt8(ascii: "?"), UInt8(ascii: "*"), UInt8(ascii: "\\"), 0..<0x20:
      true
    default: false
    }
  }

  private static let longestDevice = 7
  private static let devices: Set<String> = {
    let numbers = (1...9).map(String.init) + ["¹", "²", "³"]
    return Set(["con", "prn", "aux", "nul", "conin$", "conout$"] + numbers.flatMap { ["com" + $0, "lpt" + $0] })
  }()
}
