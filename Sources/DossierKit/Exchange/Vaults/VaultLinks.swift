/// Finds what a link of a vault leads to: a document, by its path, name, alias or address, or another file.
struct VaultLinks: Sendable {
  /// A document that can be linked to.
  struct Target: Sendable {
    /// Its path in the vault.
    var source: String
    /// Its new path below the content folder, with a slash before it.
    var path: String
    var title: String
    var anchors: Set<String>
    /// Nobody may see it, now or at some time.
    var mayBeHidden: Bool
  }

  private(set) var targets: [Target] = []
  private let format: VaultFormat
  private let contentFolder: String
  /// Documents by path without extension, name, alias and old address, all in one spelling.
  private var paths: [String: Int] = [:]
  private var names: [String: [Int]] = [:]
  private var aliases: [String: [Int]] = [:]
  private var addresses: [String: Int] = [:]
  /// Other files by path and by name; several may have one name.
  private var files: [String: String] = [:]
  private var fileNames: [String: [String]] = [:]
  /// The vault's own address, without a slash at its end.
  private let ownAddress: String?

  init(_ format: VaultFormat, contentFolder: String, files all: Set<String>, ownAddress: String?) {
    self.format = format
    self.contentFolder = contentFolder
    self.ownAddress = ownAddress.flatMap {
      $0.contains("://") ? String($0.reversed().drop { $0 == "/" }.reversed()) : nil
    }
    for file in all.sorted() {
      files[Self.key(file)] = file
      fileNames[Self.key(file.lastPathPart), default: []].append(file)
    }
  }

  mutating func add(_ target: Target, note: SourceNote, names more: [String], addresses old: [String]) {
    let index = targets.count
    targets.append(target)
    let path = Self.withoutExtension(note.path)
    if paths[Self.key(path)] == nil { paths[Self.key(path)] = index }
    if note.isIndex, paths[Self.key(path.parentPath)] == nil { paths[Self.key(path.parentPath)] = index }
    names[Self.key(note.stem), default: []].append(index)
    if note.isIndex, !path.parentPath.isEmpty {
      names[Self.key(path.parentPath.lastPathPart), default: []].append(index)
    }
    for name in more where !name.isEmpty { aliases[Self.key(name), default: []].append(index) }
    for address in old { if addresses[Self.address(address)] == nil { addresses[Self.address(address)] = index } }
  }

  /// Case, normal form and blanks at the ends do not tell names apart.
  static func key(_ text: String) -> String {
    let text = text.utf8.allSatisfy { $0 < 0x80 } ? text : text.composed
    return text.lowercased().trimmingSpaces
  }

  private static func withoutExtension(_ path: String) -> String {
    VaultSource.isText(path) ? String(path.dropLast(path.fileExtension.count + 1)) : path
  }

  private static func address(_ path: String) -> String {
    var path = PercentEncoding.decode(path)
    for ending in ["index.html", ".html", "/"] where path.hasSuffix(ending) {
      path = String(path.dropLast(ending.count))
    }
    return key(path.hasPrefix("/") ? path : "/" + path)
  }

  // MARK: Wiki links

  /// The document that `[[name]]` means in another one: by path, name or alias. Nil where none, or several, could be meant.
  func document(named name: String, from note: SourceNote) -> Int? {
    let name = Self.key(Self.withoutExtension(name.replacing("\\", with: "")))
    guard !name.isEmpty else { return nil }
    if name.contains("/") {
      let resolved = Self.resolve(name.hasPrefix("/") ? String(name.dropFirst()) : name, from: "")
      for base in [contentFolder, "", note.path.parentPath + "/"] {
        if let found = paths[Self.key(Self.resolve(base + (resolved ?? name), from: "") ?? "")] { return found }
      }
      if let beside = Self.resolve(name, from: note.path.parentPath), let found = paths[Self.key(beside)] {
        return found
      }
      // A path may leave out the folders above.
      let part = names[name.lastPathPart] ?? []
      return part.filter { Self.key(Self.withoutExtension(source(of: $0))).hasSuffix("/" + name) }.only ?? logseq(name)
    }
    if let found = nearest(names[name] ?? [], note) { return found }
    if names[name] != nil { return nil }
    return aliases[name]?.only ?? slugged(name)
  }

  /// Logseq writes `a/b` as `a___b` or `a%2Fb` in names of files.
  private func logseq(_ name: String) -> Int? {
    names[name.replacing("/", with: "___")]?.only ?? names[name.replacing("/", with: "%2f")]?.only
      ?? aliases[name]?.only
  }

  /// Some tools write hyphens for blanks.
  private func slugged(_ name: String) -> Int? {
    names[name.replacing(" ", with: "-")]?.only ?? names[name.replacing("-", with: " ")]?.only
  }

  /// Of several with one name, the one that shares the most folders with the document.
  private func nearest(_ found: [Int], _ note: SourceNote) -> Int? {
    found.only ?? Self.nearest(found, to: note.path) { source(of: $0) }
  }

  /// Nil where none shares a folder, or two share as many.
  private static func nearest<Place>(_ found: [Place], to path: String, _ pathOf: (Place) -> String) -> Place? {
    let own = path.split(separator: "/").dropLast()
    var (best, most, isOne): (Place?, Int, Bool) = (nil, 0, false)
    // A name that hundreds have is nobody's.
    for place in found.prefix(500) {
      let folders = pathOf(place).split(separator: "/").dropLast()
      let shared = zip(own, folders).prefix { $0 == $1 }.count
      // In the same folder it stands closer than in one below.
      let weight = shared == 0 && !(own.isEmpty && folders.isEmpty) ? 0 : 2 * shared + (folders.count == shared ? 1 : 0)
      if weight > most { (best, most, isOne) = (place, weight, true) } else if weight == most { isOne = false }
    }
    return isOne ? best : nil
  }

  private func source(of index: Int) -> String { targets[index].source }

  // MARK: Links by path

  /// Where a link leads; the fragment has been taken off and percent signs are still there.
  enum Destination: Equatable {
    case document(Int), file(String)
    /// Another host, or no address of a file: it stays as it is.
    case elsewhere
    case nowhere
  }

  func destination(_ href: String, from note: SourceNote) -> Destination {
    var href = href
    if let own = ownAddress, href.hasPrefix(own + "/") || href == own {
      href = "/" + href.dropFirst(own.utf8.count).drop { $0 == "/" }
    }
    if URLRules.scheme(of: href) != nil { return .elsewhere }
    if href.hasPrefix("//") { return .nowhere }
    let typed = href.prefix { $0 != "?" }
    let path = PercentEncoding.decode(String(typed))
    guard !path.isEmpty, !path.contains("\0") else { return .nowhere }
    if path.hasPrefix("/"), let found = addresses[Self.address(path)] { return .document(found) }
    for candidate in candidates(path, note) {
      let key = Self.key(candidate)
      if let file = files[key] { return .file(file) }
      if let found = paths[Self.key(Self.withoutExtension(candidate))] ?? paths[key] { return .document(found) }
      if let found = addresses[Self.address("/" + candidate)] { return .document(found) }
    }
    if let found = byName(path, note) { return .document(found) }
    if !path.contains("/"), let file = file(named: path, from: note) { return .file(file) }
    return .nowhere
  }

  /// Paths, relative to the vault, that a link may mean.
  private func candidates(_ path: String, _ note: SourceNote) -> [String] {
    if path.hasPrefix("/") { return format.fileRoots.compactMap { Self.resolve($0 + path.dropFirst(), from: "") } }
    var found = [Self.resolve(path, from: note.path.parentPath)]
    // Pages lie in a folder of their own, from which paths are counted.
    if format == .hugo || format == .quartz, !note.isIndex {
      found.append(Self.resolve(path, from: Self.withoutExtension(note.path)))
    }
    found += format.fileRoots.map { Self.resolve($0 + path, from: "") }
    return found.compactMap { $0 }
  }

  /// A name without a folder, or a reference of Hugo and Jekyll by the end of a path.
  private func byName(_ path: String, _ note: SourceNote) -> Int? {
    let isDocument = VaultSource.isText(path)
    guard isDocument || path.hasPrefix("/_posts/") || format.hasWikiMarks && !path.contains("/") else { return nil }
    return nearest(names[Self.key(Self.withoutExtension(path).lastPathPart)] ?? [], note)
  }

  /// A file by its name, wherever it lies, or by its path.
  func file(named name: String, from note: SourceNote) -> String? {
    for candidate in candidates(name, note) { if let file = files[Self.key(candidate)] { return file } }
    let found = fileNames[Self.key(name.lastPathPart)] ?? []
    if let only = found.only ?? Self.nearest(found, to: note.path, { $0 }) { return only }
    return name.contains("/") ? found.filter { Self.key($0).hasSuffix("/" + Self.key(name)) }.only : nil
  }

  /// A path without `.` and `..`; nil where it leads out of the vault.
  static func resolve(_ path: String, from folder: String) -> String? {
    var parts = folder.split(separator: "/").map(String.init)
    for part in path.split(separator: "/") {
      switch part {
      case ".": continue
      case "..": if parts.popLast() == nil { return nil }
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}
