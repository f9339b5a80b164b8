import Crypto
import Foundation

/// The theme's files under names that change with their content, so that caches may keep them for ever.
struct ThemeAssets: Sendable {
  private(set) var published: [String: PublishedAsset] = [:]
  private(set) var files: [PlannedFile] = []

  /// Files in the site's own `themes/<name>/Assets` take the place of the theme's.
  init(_ theme: any Theme, _ library: PublishedLibrary) throws {
    var assets: [String: [UInt8]] = [:]
    for asset in theme.assets { assets[asset.name] = asset.bytes }
    let folder = "themes/\(theme.name)/Assets"
    if FileManager.default.fileExists(atPath: library.root + "/" + folder) {
      for entry in try FileBytes.list(library.root + "/" + folder, shownAs: folder)
      where entry.type == .file && !entry.name.hasPrefix(".") {
        let path = folder + "/" + entry.name
        let read = try FileBytes.read(library.root + "/" + path, shownAs: path, limit: MediaLibrary.maximumSize)
        if case .bytes(let bytes) = read { assets[entry.name] = bytes }
      }
    }
    for (name, bytes) in assets.sorted(by: { $0.key < $1.key }) { add(name, bytes, library) }
  }

  private mutating func add(_ name: String, _ bytes: [UInt8], _ library: PublishedLibrary) {
    let digest = SHA256.hash(data: bytes)
    let short = digest.prefix(5).map { padded(hex: $0) }.joined()
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    let path = "assets/\(name[..<dot]).\(short)\(name[dot...])"
    published[name] = PublishedAsset(
      url: library.site.basePath + PercentEncoding.path(path),
      integrity: "sha256-" + Data(digest).base64EncodedString())
    files.append(PlannedFile(path: path, stage: .asset, content: .bytes(bytes)))
  }
}
