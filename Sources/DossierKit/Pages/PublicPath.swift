import Glibc

/// The path of a published file, relative to the public folder. Compared byte by byte, as the file system does: `é` in one
/// and in two code points are different files.
struct PublicPath: Sendable {
  let text: String

  /// Names that the folder keeps for itself.
  static let lock = ".dossier-lock"
  static let temporaryFolder = ".dossier-tmp"

  private static let longestName = 255

  init(_ text: String) { self.text = text }

  /// Why nothing may be published there; nil when all is well.
  static func fault(in text: String) -> String? {
    if text.isEmpty { return "it is empty" }
    if text.utf8.starts(with: ".dossier-".utf8) { return "names with ‘.dossier-’ are kept for the build itself" }
    if text == ".git" || text.utf8.starts(with: ".git/".utf8) { return "‘.git’ belongs to Git" }
    if text.utf8.first == UInt8(ascii: "/") { return "it is absolute" }
    var (length, dots) = (0, 0)
    for byte in text.utf8 {
      if byte < 0x20 || byte == 0x7F { return "it has a control character" }
      if byte == UInt8(ascii: "/") {
        if let fault = fault(length: length, dots: dots) { return fault }
        (length, dots) = (0, 0)
      } else {
        length += 1
        if byte == UInt8(ascii: ".") { dots += 1 }
      }
    }
    return fault(length: length, dots: dots)
  }

  private static func fault(length: Int, dots: Int) -> String? {
    if length == 0 { return "it has an empty part" }
    if length == dots && length <= 2 { return "it has a ‘.’ or ‘..’ part" }
    return length > longestName ? "a name in it is longer than \(longestName) bytes" : nil
  }

  /// The folder it is in; nil at the top.
  var parent: PublicPath? {
    text.utf8.lastIndex(of: UInt8(ascii: "/")).map { PublicPath(String(text[..<$0])) }
  }
}

extension PublicPath: Hashable, Comparable {
  static func == (a: PublicPath, b: PublicPath) -> Bool { order(a, b) == 0 }
  static func < (a: PublicPath, b: PublicPath) -> Bool { order(a, b) < 0 }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }

  private static func order(_ a: PublicPath, _ b: PublicPath) -> Int {
    // In place: a copy to make contiguous what is contiguous already costs more than the comparison.
    let order = a.text.utf8.withContiguousStorageIfAvailable { x in
      b.text.utf8.withContiguousStorageIfAvailable { y in Self.order(x, y) }
    }
    if let order = order ?? nil { return order }
    return Array(a.text.utf8).withUnsafeBufferPointer { x in
      Array(b.text.utf8).withUnsafeBufferPointer { y in Self.order(x, y) }
    }
  }

  private static func order(_ x: UnsafeBufferPointer<UInt8>, _ y: UnsafeBufferPointer<UInt8>) -> Int {
    guard let start = x.baseAddress, let other = y.baseAddress else { return x.count - y.count }
    let order = memcmp(start, other, min(x.count, y.count))
    return order != 0 ? Int(order) : x.count - y.count
  }
}
