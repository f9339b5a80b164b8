/// A name that two visible entities own tells of neither.
///
/// Weak aliases may be shared: that is what they are for. Equal names are an error found earlier (`duplicate-name`).
enum SharedAliasCheck {
  /// With more owners than this, each is compared with the first ones only.
  private static let mostCompared = 8

  static func run(
    _ library: PublishedLibrary, _ links: LinkGraph, _ names: EntityNames, _ findings: inout EditorialFindings
  ) {
    guard findings.isOn(.sharedAlias) else { return }
    for group in names.shared {
      for (position, later) in group.enumerated().dropFirst() {
        for earlier in group[..<min(position, mostCompared)] {
          guard later.role != .weak || earlier.role != .weak else { continue }
          guard !(later.role == .name && earlier.role == .name && later.text == earlier.text) else { continue }
          guard !links.areHomonyms(later.entity, earlier.entity) else { continue }
          // What can be mended is the alias, not the name.
          let (blamed, other) = later.role == .name && earlier.role != .name ? (earlier, later) : (later, earlier)
          findings.add(.sharedAlias) { diagnostic($0, blamed, other, library) }
        }
      }
    }
  }

  private static func diagnostic(
    _ code: DiagnosticCode, _ entry: EntityNames.Entry, _ other: EntityNames.Entry, _ library: PublishedLibrary
  ) -> Diagnostic {
    let entity = library.entities[entry.entity]
    let owner = library.entities[other.entity]
    return Diagnostic(
      code, "‘\(entry.text)’ is also a name of \(owner.phrase), so it links to neither by itself",
      at: entity.header.location(entry.span),
      notes: [.init("the other one is here", at: owner.header.location(other.span))],
      fixes: [
        "if both bear it, add ‘homonyms: [\(owner.header.id)]’ here and ‘homonyms: [\(entity.header.id)]’ there",
        "if it is a surname or nickname, move it to ‘weak_aliases’ in both",
      ])
  }
}

extension EntityNames {
  /// The entries of each key that several entities own, one entry an entity, in the order of the first.
  var shared: [[Entry]] {
    var firstOfKey: [String: Int] = Dictionary(minimumCapacity: entries.count)
    var groups: [(first: Int, entries: [Entry])] = []
    var groupOfKey: [String: Int] = [:]
    for (index, entry) in entries.enumerated() {
      guard let first = firstOfKey[entry.key] else {
        firstOfKey[entry.key] = index
        continue
      }
      if entries[first].entity == entry.entity { continue }
      if let group = groupOfKey[entry.key] {
        if groups[group].entries.last?.entity != entry.entity { groups[group].entries.append(entry) }
      } else {
        groupOfKey[entry.key] = groups.count
        groups.append((first, [entries[first], entry]))
      }
    }
    return groups.sorted { $0.first < $1.first }.map(\.entries)
  }
}

extension LinkGraph {
  /// Whether each of two entities lists the other as another bearer of its name.
  func areHomonyms(_ a: EntityIndex, _ b: EntityIndex) -> Bool {
    entityLinks[a].homonyms.contains(b) && entityLinks[b].homonyms.contains(a)
  }
}
