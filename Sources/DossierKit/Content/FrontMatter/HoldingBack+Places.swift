/// Folders and files whose names say elsewhere that what they hold is not published.
extension HoldingBack {
  /// The part of a path, below the folder of a kind, that says so: `drafts`, `_notes`.
  static func place(_ path: String, _ kind: DocumentKind) -> String? {
    // content/briefings/… and content/entities/people/…
    let fixed = if case .entity = kind { 3 } else { 2 }
    // Nearly all files lie in their kind's own folder.
    if path.utf8.count(where: { $0 == UInt8(ascii: "/") }) == fixed {
      guard let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map({ path[$0...].dropFirst() }) else { return nil }
      return name.utf8.first == UInt8(ascii: "_") ? String(name) : nil
    }
    var parts = path.utf8.split(separator: UInt8(ascii: "/")).dropFirst(fixed).map { Substring($0) }
    guard let file = parts.popLast() else { return nil }
    for part in parts where part.first == "_" || isFolder(part, kind) { return String(part) }
    return file.first == "_" ? String(file) : nil
  }

  private static func isFolder(_ name: Substring, _ kind: DocumentKind) -> Bool {
    // Nearly all are years.
    guard name.utf8.count <= 24, !name.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
    let word = squeezed(String(name))
    if draftFolders.contains(word) { return true }
    // Companies are private, and affairs internal.
    if case .entity = kind { return false }
    return privateFolders.contains(word)
  }

  private static let draftFolders = Set(table("draft folders"))
  private static let privateFolders = Set(table("private folders"))
}
