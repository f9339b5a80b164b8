/// An import's additions, changes and omissions, and why.
public struct ImportReport: Sendable {
  public struct File: Sendable {
    /// In the vault.
    public var path: String
    /// In the new site; nil where it was left out.
    public var target: String?
    /// Changes, losses, and why nobody is to see it, each a phrase.
    public var notes: [String] = []
  }

  public var format: VaultFormat
  public var files: [File] = []
  /// Documents by kind.
  public var documents: [String: Int] = [:]
  /// Documents that are not public, or not at all times, by what becomes of them.
  public var held: [String: Int] = [:]
  /// Links by what they are: how many were kept and lost.
  public var links: [(kind: String, kept: Int, lost: Int)] = []
  public var comments = 0
  public var changed: [String: Int] = [:]
  public var leftOut: [String: Int] = [:]
  public var copied = 0
  public var unused = 0
  /// Of the last look at the result.
  public var warnings = 0

  init(_ format: VaultFormat) { self.format = format }

  mutating func count(_ tally: BodyTally) {
    comments += tally.comments
    changed.merge(tally.changed, uniquingKeysWith: +)
    leftOut.merge(tally.leftOut, uniquingKeysWith: +)
    links = BodyTally.Link.allCases.compactMap { kind in
      let old = links.first { $0.kind == kind.rawValue }
      let kept = (old?.kept ?? 0) + tally.kept[kind, default: 0]
      let lost = (old?.lost ?? 0) + tally.lost[kind, default: 0]
      return kept + lost == 0 ? nil : (kind.rawValue, kept, lost)
    }
  }

  /// One line for each file: `from → to (what was changed)`.
  public var lines: [String] {
    files.map { file in
      let notes = file.notes.joined(separator: "; ")
      guard let target = file.target else { return "\(file.path): left out: \(notes)" }
      return "\(file.path) → \(target)" + (notes.isEmpty ? "" : ": \(notes)")
    }
  }

  /// The sums, a line each.
  public var summary: [String] {
    var lines = ["\(format.name): \(files.count) files looked at, \(total) documents and \(copied) other files taken"]
    if !documents.isEmpty { lines.append("documents: " + Self.list(documents)) }
    if !held.isEmpty { lines.append("not public, or not yet: " + Self.list(held)) }
    for link in links { lines.append("\(link.kind): \(link.kept) kept, \(link.lost) became plain text") }
    if comments > 0 { lines.append("hidden texts and comments left out: \(comments)") }
    if !changed.isEmpty { lines.append("written otherwise: " + Self.list(changed)) }
    if !leftOut.isEmpty { lines.append("marks left out: " + Self.list(leftOut)) }
    if unused > 0 { lines.append("files that no document shows, left out: \(unused)") }
    return lines
  }

  private var total: Int { documents.values.reduce(0, +) }

  /// The most frequent first; what is beyond a line is only counted.
  private static func list(_ counts: [String: Int]) -> String {
    let sorted = counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
    let shown = sorted.prefix(12).map { "\($0.value) \($0.key)" }
    return shown.joined(separator: ", ") + (sorted.count > 12 ? ", and \(sorted.count - 12) other kinds" : "")
  }
}
