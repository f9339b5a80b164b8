import Synchronization

/// A content file under the name it is published by.
struct PublishedMedia: Sendable {
  /// Relative to the public folder: `media/<stem>.<hash>.<extension>`.
  var output: String
  /// Root-relative; filled in by whoever knows the site's base path.
  var url = ""
  /// Pixels; nil for what is not a picture.
  var width: Int?
  var height: Int?

  var isPicture: Bool { width != nil || output.hasSuffix(".svg") }
}

/// Reads the files that documents show, each once, and names them by their content.
final class MediaLibrary: Sendable {
  struct Fault: Error, Sendable {
    var reason: String
    var fix: String?
  }

  /// Larger files do not belong on a page.
  static let maximumSize = 64 * 1024 * 1024
  private static let images: Set<String> = ["png", "jpg", "jpeg", "gif", "webp", "svg"]
  private static let documents: Set<String> = [
    "pdf", "txt", "csv", "json", "geojson", "zip", "ods", "xlsx", "docx", "epub",
  ]

  private let folder: SiteFolder
  private let files: Set<String>
  private let known = Mutex<[String: Result<PublishedMedia, Fault>]>([:])

  init(_ folder: SiteFolder, files: Set<String>) {
    self.folder = folder
    self.files = files
  }

  /// The published name and size of a file, by its path relative to the site folder.
  func publish(_ path: String) -> Result<PublishedMedia, Fault> {
    if let result = known.withLock({ $0[path] }) { return result }
    let result = read(path)
    known.withLock { $0[path] = result }
    return result
  }

  private func read(_ path: String) -> Result<PublishedMedia, Fault> {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    let type = dot == name.endIndex ? "" : name[name.index(after: dot)...].lowercased()
    guard Self.images.contains(type) || Self.documents.contains(type) else {
      return .failure(
        Fault(
          reason: "is a kind of file that is not published",
          fix: "use one of " + (Self.images.union(Self.documents)).sorted().joined(separator: ", ")))
    }
    let bytes: [UInt8]
    do throws(ContentError) {
      switch try folder.read(path, limit: Self.maximumSize) {
      case .bytes(let read): bytes = read
      case .tooLarge(let size):
        return .failure(Fault(reason: "has \(size) bytes; at most \(Self.maximumSize) are published"))
      }
    } catch {
      return .failure(Fault(reason: "cannot be read: \(error)"))
    }
    let digest = Digest.hex(bytes, first: 6)
    let stem = Fold.slug(String(name[..<dot]))
    var media = PublishedMedia(output: "media/\(stem.isEmpty ? "file" : stem).\(digest).\(type)")
    if Self.images.contains(type) {
      switch ImageSize.read(bytes) {
      case .success(let info):
        if let fault = Self.fault(in: bytes, info.format, named: type) { return .failure(fault) }
        media.width = info.width
        media.height = info.height
      case .failure(let fault):
        return .failure(Fault(reason: "is not a picture that can be shown: \(fault.message)"))
      }
    }
    return .success(media)
  }

  /// Servers tell by the name what a file is, and a drawing has to be known as one to be looked into.
  private static func fault(in bytes: [UInt8], _ format: ImageSize.Format, named type: String) -> Fault? {
    guard (format == .svg) == (type == "svg") else {
      return Fault(
        reason: "is of the kind \(format.name), not what its name says",
        fix: "name it ‘….\(format == .jpeg ? "jpg" : format.rawValue)’")
    }
    guard format == .svg, let finding = SVGSafety.check(bytes).first else { return nil }
    return Fault(reason: "cannot be published as a drawing: \(finding.message)", fix: finding.fix)
  }
}
