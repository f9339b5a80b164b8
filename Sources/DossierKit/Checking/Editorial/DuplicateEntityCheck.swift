/// Two records that may be of one person, organization or place: their names have the same consonants.
enum DuplicateEntityCheck {
  /// With more namesakes than this, each is compared with the first ones only.
  private static let mostCompared = 8
  /// `L MLK` is long enough; `L N` is found in every second name.
  private static let leastConsonants = 4

  private struct Pair: Hashable {
    var first: EntityIndex
    var second: EntityIndex
  }

  private struct Key: Hashable {
    var kind: EntityKind
    var skeleton: String
  }

  static func run(
    _ library: PublishedLibrary, _ links: LinkGraph, _ names: EntityNames, jobs: Int,
    _ findings: inout EditorialFindings
  ) {
    guard findings.isOn(.likelyDuplicate) else { return }
    for (entry, other) in pairs(library, links, names, jobs: jobs) {
      findings.add(.likelyDuplicate) { diagnostic($0, entry, other, library) }
    }
  }

  /// Names of two records each that nobody has told apart, the later one first.
  static func pairs(
    _ library: PublishedLibrary, _ links: LinkGraph, _ names: EntityNames, jobs: Int
  ) -> [(entry: EntityNames.Entry, other: EntityNames.Entry)] {
    var pairs: [(entry: EntityNames.Entry, other: EntityNames.Entry)] = []
    let skeletons = Parallel.map(count: names.count, jobs: jobs) { skeleton(of: names.entries[$0]) }
    var owners: [Key: [Int]] = Dictionary(minimumCapacity: names.count)
    var seen = Set<Pair>()
    for (index, skeleton) in skeletons.enumerated() {
      guard let skeleton else { continue }
      let entry = names.entries[index]
      let key = Key(kind: library.entities[entry.entity].kind, skeleton: skeleton)
      for other in owners[key, default: []].prefix(mostCompared).map({ names.entries[$0] }) {
        guard other.entity != entry.entity, seen.insert(Pair(first: other.entity, second: entry.entity)).inserted,
          // The same letters are reported as a shared alias.
          other.key != entry.key, haveSameNumbers(other.text, entry.text),
          !links.isToldApart(other.entity, entry.entity, library)
        else { continue }
        pairs.append((entry, other))
      }
      owners[key, default: []].append(index)
    }
    return pairs
  }

  /// Nil for what is too little to go by: one word, a few consonants, an acronym or a nickname.
  private static func skeleton(of entry: EntityNames.Entry) -> String? {
    guard entry.role == .name || entry.role == .alias else { return nil }
    let words = ConsonantSkeleton.words(of: entry.text)
    guard words.count > 1, words.reduce(0, { $0 + $1.unicodeScalars.count }) >= leastConsonants else { return nil }
    return words.joined(separator: " ")
  }

  /// Storm-1133 is not Storm-1113.
  private static func haveSameNumbers(_ a: String, _ b: String) -> Bool {
    func digits(_ text: String) -> [Substring] {
      text.split { !$0.isNumber }
    }
    return digits(a) == digits(b)
  }

  private static func diagnostic(
    _ code: DiagnosticCode, _ entry: EntityNames.Entry, _ other: EntityNames.Entry, _ library: PublishedLibrary
  ) -> Diagnostic {
    let entity = library.entities[entry.entity]
    let namesake = library.entities[other.entity]
    return Diagnostic(
      code, "‘\(entry.text)’ may be another spelling of ‘\(other.text)’, \(namesake.phrase)",
      at: entity.header.location(entry.span),
      notes: [.init("the other one is here", at: namesake.header.location(other.span))],
      fixes: [
        "if they are one, ‘dossier merge \(entity.header.id) \(namesake.header.id)’ makes one record of the two",
        "if they are two, add ‘homonyms: [\(namesake.header.id)]’ here",
      ])
  }
}

extension LinkGraph {
  /// Whether an author says that two entities are not the same: as a homonym, or by different ids of one register.
  fileprivate func isToldApart(_ a: EntityIndex, _ b: EntityIndex, _ library: PublishedLibrary) -> Bool {
    if entityLinks[a].homonyms.contains(b) || entityLinks[b].homonyms.contains(a) { return true }
    let (x, y) = (library.entities[a], library.entities[b])
    return x.identifiers.contains { id in
      y.identifiers.contains { $0.scheme == id.scheme && $0.value != id.value }
    }
  }
}
