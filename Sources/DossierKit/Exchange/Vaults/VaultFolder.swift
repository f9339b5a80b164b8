import Glibc

/// Reads a vault from the disk. No symbolic link is followed, and nothing is ever written there.
public enum VaultFolder {
  /// Beyond this, a text is nobody's.
  private static let largestText = 16 * 1024 * 1024
  private static let largestFile = 64 * 1024 * 1024
  private static let deepest = 64
  /// More are no vault, but a whole disk.
  static let mostFiles = 500_000

  /// - Throws: ``ImportError`` where the folder cannot be read, or is too large.
  public static func read(_ path: String) throws(ImportError) -> VaultSource {
    let folder = try open(path)
    var source = VaultSource(name: (RealPath.resolve(path) ?? path).lastPathPart, texts: [:])
    do throws(ContentError) {
      try list(folder, "", 0, &source)
    } catch {
      throw ImportError(error)
    }
    guard source.texts.count + source.files.count <= mostFiles else {
      throw ImportError(
        .request, "‘\(path)’ holds more than \(mostFiles) files", fixes: ["name the folder of one vault"])
    }
    return source
  }

  static func open(_ path: String) throws(ImportError) -> SiteFolder {
    var status = stat()
    if stat(path, &status) == 0, !status.isDirectory {
      throw ImportError(.request, "‘\(path)’ is a file and no folder", fixes: ["name the folder of a vault"])
    }
    do throws(ContentError) { return try SiteFolder(path) } catch {
      throw ImportError(
        .request, "cannot open the folder ‘\(path)’: \(error.reason)", fixes: ["name the folder of a vault"])
    }
  }

  private static func list(
    _ folder: SiteFolder, _ path: String, _ depth: Int, _ source: inout VaultSource
  ) throws(ContentError) {
    guard source.texts.count + source.files.count <= mostFiles else { return }
    for entry in try folder.list(path) {
      let entryPath = path.isEmpty ? entry.name : path + "/" + entry.name
      if let reason = reasonToPass(entry, entryPath, depth) {
        if !reason.isEmpty { source.leftOut.append(.init(path: entryPath, reason: reason)) }
      } else if entry.type == .directory {
        try list(folder, entryPath, depth + 1, &source)
      } else {
        try take(folder, entryPath, &source)
      }
    }
  }

  /// Why an entry is passed over; empty where that is not worth a word.
  private static func reasonToPass(_ entry: FolderListing.Entry, _ path: String, _ depth: Int) -> String? {
    switch entry.type {
    case .symlink: return "a symbolic link, which is not followed"
    case .unreadable: return "its name is not UTF-8"
    case .other: return "no regular file"
    case .directory where depth >= deepest: return "folders are nested too deep"
    case .directory, .file: break
    }
    if VaultSource.settings.contains(path) || path == ".obsidian" { return nil }
    if entry.name.first == "." || path.hasPrefix(".obsidian/") { return "" }
    return ["node_modules", "public", "_site"].contains(path) ? "made by programs" : nil
  }

  private static func take(_ folder: SiteFolder, _ path: String, _ source: inout VaultSource) throws(ContentError) {
    // Paths are compared as text: accents may be written in two ways.
    guard source.texts[path] == nil, !source.files.contains(path) else {
      source.leftOut.append(.init(path: path, reason: "its name differs from another one's in how accents are written"))
      return
    }
    guard VaultSource.isText(path) else {
      source.files.insert(path)
      return
    }
    switch try folder.read(path, limit: largestText) {
    case .bytes(let bytes): source.texts[path] = bytes
    case .tooLarge(let size): source.leftOut.append(.init(path: path, reason: "a text of \(size) bytes"))
    }
  }

  /// The bytes of a file that a document shows; nil where it is too large or cannot be read.
  static func file(_ path: String, in folder: SiteFolder) -> [UInt8]? {
    guard case .bytes(let bytes)? = try? folder.read(path, limit: largestFile) else { return nil }
    return bytes
  }
}
