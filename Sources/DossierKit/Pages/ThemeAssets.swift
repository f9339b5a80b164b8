/// The theme's files under names that change with their content, so that caches may keep them for ever.
struct ThemeAssets: Sendable {
  private(set) var published: [String: PublishedAsset] = [:]
  private(set) var files: [PlannedFile] = []

  /// Files in the site's own `themes/<name>/Assets` take the place of the theme's.
  init(_ theme: any Theme, _ library: PublishedLibrary, _ log: inout DiagnosticLog) throws {
    var assets: [String: [UInt8]] = [:]
    for asset in theme.assets { assets[asset.name] = asset.bytes }
    let folder = "\(SiteFolder.themes)/\(theme.name)/Assets"
    if library.folder.exists(folder) {
      for entry in try library.folder.list(folder) where !entry.name.hasPrefix(".") {
        let path = folder + "/" + entry.name
        switch try library.folder.asset(path, entry.type) {
        case .bytes(let bytes): assets[entry.name] = bytes
        case .refused(let finding): log.add(finding)
        case .none: continue
        }
      }
    }
    for (name, bytes) in assets.sorted(by: { $0.key < $1.key }) { add(name, bytes, library) }
  }

  private mutating func add(_ name: String, _ bytes: [UInt8], _ library: PublishedLibrary) {
    let digest = SHA256.hash(bytes)
    let short = Hexadecimal.digits(of: digest.prefix(5))
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    let path = "assets/\(name[..<dot]).\(short)\(name[dot...])"
    published[name] = PublishedAsset(
      url: library.site.basePath + PercentEncoding.path(path),
      integrity: "sha256-" + Base64.encoded(digest))
    files.append(PlannedFile(path: path, stage: .asset, content: .bytes(bytes)))
  }
}

extension SiteFolder {
  fileprivate enum Asset { case bytes([UInt8]), refused(Diagnostic), none }

  fileprivate func asset(_ path: String, _ type: Entry.EntryType) throws(ContentError) -> Asset {
    guard type == .file || isAllowedLink(path) else {
      guard type == .symlink else { return .none }
      return .refused(
        Diagnostic(
          .symlinkOutside, "this symbolic link is not followed; the theme is published without it", at: .file(path),
          fixes: [linkFix(path)]))
    }
    switch try read(path, limit: MediaLibrary.maximumSize) {
    case .bytes(let bytes): return .bytes(bytes)
    case .tooLarge(let size):
      return .refused(
        Diagnostic(
          .fileTooLarge, "the file has \(size) bytes; at most \(MediaLibrary.maximumSize) are published",
          at: .file(path), fixes: ["make it smaller"]))
    }
  }
}
