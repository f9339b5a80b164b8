/// A way to compress published files ahead of time, for web servers that send the file beside the one they are asked for.
public enum Compression: String, Sendable, Hashable, CaseIterable, Comparable {
  /// gzip (RFC 1952), which every server and browser knows.
  case gzip = "gz"
  /// Brotli (RFC 7932), which is a fifth smaller and which browsers accept over HTTPS.
  case brotli = "br"

  public static func < (a: Compression, b: Compression) -> Bool { a.rawValue < b.rawValue }

  /// `index.html` → `index.html.gz`.
  func path(of file: String) -> String { "\(file).\(rawValue)" }

  /// Endings of files that are text. Pictures, fonts and archives are compressed already.
  private static let textEndings: Set<Substring> = [
    "html", "htm", "css", "js", "mjs", "json", "svg", "xml", "atom", "txt", "md", "csv", "tsv", "bib", "ris",
    "webmanifest",
  ]

  static func suits(_ path: String) -> Bool {
    guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return false }
    return textEndings.contains(path[path.index(after: dot)...])
  }

  /// The path of a compressed file's original; nil for any other file.
  static func original(of path: String) -> String? {
    for compression in allCases where path.hasSuffix("." + compression.rawValue) {
      let original = String(path.dropLast(compression.rawValue.count + 1))
      if suits(original) { return original }
    }
    return nil
  }
}
