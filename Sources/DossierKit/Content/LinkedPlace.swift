import Glibc

/// A folder beneath which files are opened: the site's own, or the one that an allowed symbolic link leads to.
final class LinkedPlace: Sendable {
  /// Of the link, relative to the site folder; empty for the site folder itself.
  let path: String
  let folder: FileDescriptor
  /// The name of the file in ``folder`` where the link leads to a file.
  private let file: String?
  /// Absolute and without links, for links that are written so.
  private let realPath: String

  /// - Parameter target: Absolute; links in it are followed.
  init(path: String, target: String) throws(Errno) {
    self.path = path
    guard let real = RealPath.resolve(target) else { throw Errno.current }
    var status = stat()
    _ = try Errno.check { stat(real, &status) }
    if status.isDirectory {
      folder = try FileDescriptor(real, O_RDONLY | O_DIRECTORY)
      (file, realPath) = (nil, real)
    } else {
      let slash = real.lastIndex(of: "/") ?? real.startIndex
      let parent = slash == real.startIndex ? "/" : String(real[..<slash])
      folder = try FileDescriptor(parent, O_RDONLY | O_DIRECTORY)
      (file, realPath) = (String(real[real.index(after: slash)...]), parent)
    }
  }

  /// - Parameter target: Relative to `outer`, without links on the way.
  init(path: String, beneath outer: LinkedPlace, at target: String) throws(Errno) {
    self.path = path
    let isFolder = try PathBeneath.open(target, in: outer.folder.raw, O_PATH).status().isDirectory
    let slash = target.lastIndex(of: "/")
    let parent = isFolder ? target : slash.map { String(target[..<$0]) } ?? "."
    folder = try PathBeneath.open(parent, in: outer.folder.raw, O_RDONLY | O_DIRECTORY)
    file = isFolder ? nil : slash.map { String(target[target.index(after: $0)...]) } ?? target
    realPath = outer.realPath + (parent == "." ? "" : "/" + parent)
  }

  /// A path of the site, relative to ``folder``.
  func rest(of whole: String) -> String {
    if let file { return file }
    if path.isEmpty { return whole.isEmpty ? "." : whole }
    let rest = whole.utf8.dropFirst(path.utf8.count + 1)
    return rest.isEmpty ? "." : String(Substring(rest))
  }

  /// The path of the site for one relative to ``folder``.
  func whole(_ rest: String) -> String {
    if file != nil || rest.isEmpty || rest == "." { return path }
    return path.isEmpty ? rest : path + "/" + rest
  }

  // MARK: Links

  /// The text of a symbolic link; nil for anything else.
  func linkTarget(_ path: String) -> String? {
    var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = buffer.withUnsafeMutableBytes { bytes in
      bytes.withMemoryRebound(to: CChar.self) { chars in
        chars.baseAddress.map { readlinkat(folder.raw, path, $0, chars.count) } ?? -1
      }
    }
    return count > 0 ? String(decoding: buffer.prefix(count), as: UTF8.self) : nil
  }

  /// Where a path leads when the links on its way are followed; nil as soon as one leads out of the folder. What lies outside
  /// is not even looked at.
  func withoutLinks(_ path: String) -> String? {
    var done: [String] = []
    var ahead = Array(path.split(separator: "/").map(String.init).reversed())
    var links = 0
    while let part = ahead.popLast() {
      if part == "." { continue }
      if part == ".." {
        guard done.popLast() != nil else { return nil }
        continue
      }
      guard var target = linkTarget((done + [part]).joined(separator: "/")) else {
        done.append(part)
        continue
      }
      links += 1
      guard links <= 40 else { return nil }
      if target.hasPrefix("/") {
        guard target == realPath || target.hasPrefix(realPath + "/") else { return nil }
        target = String(target.dropFirst(realPath.count))
        done = []
      }
      ahead += target.split(separator: "/").map(String.init).reversed()
    }
    return done.joined(separator: "/")
  }
}

/// Which links within the content folder are followed without anybody's leave: from one file to another of its kind, so that
/// nothing is published that the content folder does not publish anyway.
enum LinkTarget {
  /// - Parameters: Paths relative to the site folder; `target` is without links.
  static func mayLead(from path: String, to target: String) -> Bool {
    guard path.hasPrefix("content/"), target.hasPrefix("content/"), !isHidden(target) else { return false }
    return reserved(path) == reserved(target) && ContentListing.isDocument(path) == ContentListing.isDocument(target)
  }

  /// Whether a part of the path begins with a dot, as what tools keep for themselves does: `.git/config`, `.env`.
  static func isHidden(_ path: String) -> Bool { path.split(separator: "/").contains { $0.hasPrefix(".") } }

  private static func reserved(_ path: String) -> String? {
    let folder = path.split(separator: "/").dropFirst().first.map(String.init)
    return folder.flatMap { ContentListing.reserved.contains($0) ? $0 : nil }
  }
}
