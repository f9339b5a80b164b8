/// The files that a build published, kept in the public folder (``ManifestName``): what the next build may delete.
///
/// Plain text: a first line with the version, then one line a file, its kind and its path, sorted by the bytes of the path.
public struct Manifest: Sendable, Hashable {
  public struct Entry: Sendable, Hashable {
    public var kind: Kind
    public var path: String
  }

  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case asset = "a"
    case page = "p"
    case index = "i"
    /// The page of a document, whose address readers may have kept.
    case document = "c"
  }

  /// Sorted by the bytes of their paths, each path once.
  public private(set) var entries: [Entry]

  init(sorted entries: [Entry]) { self.entries = entries }

  /// The pages of documents that are listed here and not planned any more, by path.
  public func droppedPages(by plan: [PlannedFile]) -> [String] {
    let planned = Set(plan.lazy.map { PublicPath($0.path) })
    return entries.filter { $0.kind == .document && !planned.contains(PublicPath($0.path)) }.map(\.path)
  }
}

// MARK: - Text

extension Manifest {
  static let firstLine = "dossier manifest 1"

  struct Fault: Error { var message: String }

  var bytes: [UInt8] {
    var bytes = Array("\(Self.firstLine)\n".utf8)
    bytes.reserveCapacity(entries.reduce(bytes.count) { $0 + $1.path.utf8.count + 3 })
    for entry in entries {
      bytes.append(contentsOf: entry.kind.rawValue.utf8)
      bytes.append(UInt8(ascii: " "))
      bytes.append(contentsOf: entry.path.utf8)
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// Takes nothing on trust: a path that leads out of the folder would have the next build delete a stranger's file.
  init(bytes: [UInt8]) throws(Fault) {
    let newline = UInt8(ascii: "\n")
    // A last line without its end was cut short, and would name another file.
    guard bytes.last == newline else { throw Fault(message: "it is cut short") }
    var lines = bytes.dropLast().split(separator: newline, omittingEmptySubsequences: false)[...]
    guard let first = lines.popFirst(), first.elementsEqual(Self.firstLine.utf8) else {
      throw Fault(message: "it does not begin with ‘\(Self.firstLine)’")
    }
    var entries: [Entry] = []
    entries.reserveCapacity(lines.count)
    for (number, line) in zip(2..., lines) {
      guard line.count > 2, line[line.startIndex + 1] == UInt8(ascii: " "),
        let kind = Kind(rawValue: String(decoding: line.prefix(1), as: UTF8.self)),
        let path = String(validating: line.dropFirst(2), as: UTF8.self), PublicPath.fault(in: path) == nil
      else { throw Fault(message: "line \(number) is not a kind and a path") }
      if let last = entries.last, PublicPath(last.path) >= PublicPath(path) {
        throw Fault(message: "line \(number) is out of order")
      }
      entries.append(Entry(kind: kind, path: path))
    }
    self.entries = entries
  }
}

// MARK: - What a build changes

/// An earlier manifest beside the new one.
struct ManifestChanges: Sendable {
  /// Planned now, not listed before.
  private(set) var added: [Manifest.Entry] = []
  /// Listed before, not planned now.
  private(set) var removed: [Manifest.Entry] = []
  /// Everything that may be in the folder at any instant of the build.
  let union: Manifest

  init(from old: Manifest?, to new: Manifest) {
    var earlier = (old?.entries ?? [])[...]
    var union: [Manifest.Entry] = []
    union.reserveCapacity(max(earlier.count, new.entries.count))
    for entry in new.entries {
      let path = PublicPath(entry.path)
      while let gone = earlier.first, PublicPath(gone.path) < path {
        removed.append(gone)
        union.append(gone)
        earlier.removeFirst()
      }
      if let same = earlier.first, PublicPath(same.path) == path {
        earlier.removeFirst()
      } else {
        added.append(entry)
      }
      union.append(entry)
    }
    removed.append(contentsOf: earlier)
    union.append(contentsOf: earlier)
    self.union = Manifest(sorted: union)
  }
}

extension Manifest.Kind {
  /// Of a compressed copy. Nobody keeps its address.
  var ofCopy: Manifest.Kind { self == .document ? .page : self }

  init(_ file: PlannedFile) {
    self =
      switch file.stage {
      case _ where file.isDocument: .document
      case .asset: .asset
      case .page: .page
      case .index: .index
      }
  }
}
