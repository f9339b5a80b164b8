/// Publishers that are named by words alone and nearly as another one is: a slip would make a list of its own.
///
/// Names are compared by what is left of them without one letter, so that the time grows with their number alone.
struct SimilarPublisherCheck {
  /// A publisher's name and where it comes from.
  fileprivate struct Known {
    var name: String
    /// Nil where it is a mere name.
    var entity: EntityIndex?
    /// Its first article, where it is a mere name.
    var article: ArticleIndex?
    var count = 1
  }

  private var known: [Known] = []
  /// Which of ``known`` have a spelling: the same letters and digits, or the same but for one letter.
  private var bySpelling: [String: [Int]] = [:]

  /// With more names of one spelling, each is compared with the first ones only.
  private static let mostCompared = 8
  /// A word must be as long for one letter not to matter: ABC and NBC are two.
  private static let leastLetters = 5

  static func run(
    _ library: PublishedLibrary, _ links: LinkGraph, _ entityNames: EntityNames, _ findings: inout EditorialFindings
  ) {
    guard findings.isOn(.similarPublisher) else { return }
    var names: [Known] = []
    var positions: [String: Int] = [:]
    for (index, link) in links.articleLinks.indexed where !library.articles[index].header.isWithdrawn {
      guard case .name(let name) = link.publisher, !name.isEmpty else { continue }
      if let position = positions[name] {
        names[position].count += 1
      } else {
        positions[name] = names.count
        names.append(Known(name: name, article: index))
      }
    }
    guard !names.isEmpty else { return }
    var check = SimilarPublisherCheck()
    let outlines = Set(names.flatMap { Outline(Fold.fold($0.name)).neighbours })
    for entry in entityNames.entries where entry.role != .weak && entry.role != .misspelling {
      guard library.entities[entry.entity].kind == .organizations, outlines.contains(Outline(entry.key)) else {
        continue
      }
      check.add(Known(name: entry.text, entity: entry.entity))
    }
    // The name of most articles is taken for the right one.
    for name in names.sorted(by: { ($1.count, $0.name) < ($0.count, $1.name) }) {
      if let other = check.similar(to: name) { findings.add(name, other, library) }
      check.add(name)
    }
  }

  /// The common traits of names that are alike, so that most of very many need no closer look: the first byte and, but
  /// for a few, the number of bytes, without the article.
  private struct Outline: Hashable {
    var first: UInt8
    var count: Int

    init(_ folded: String) {
      let name = folded.hasPrefix("the ") ? folded.dropFirst(4) : Substring(folded)
      (first, count) = (name.utf8.first ?? 0, name.utf8.count)
    }

    var neighbours: [Outline] {
      (max(0, count - 3)...(count + 3)).map { count in
        var other = self
        other.count = count
        return other
      }
    }
  }

  private mutating func add(_ new: Known) {
    for spelling in Self.spellings(of: new.name) { bySpelling[spelling, default: []].append(known.count) }
    known.append(new)
  }

  private func similar(to name: Known) -> Known? {
    for spelling in Self.spellings(of: name.name) {
      for position in bySpelling[spelling, default: []].prefix(Self.mostCompared)
      where Self.isSimilar(known[position].name, name.name) {
        return known[position]
      }
    }
    return nil
  }

  /// The words of a name, folded; without its article and with nothing between their letters.
  private static func words(of name: String) -> [String] {
    let words = Fold.fold(name).split { !$0.isLetter && !$0.isNumber }.map(String.init)
    return words.count > 1 && words.first == "the" ? Array(words.dropFirst()) : words
  }

  /// The name, and the name without one letter of one of its long words.
  private static func spellings(of name: String) -> Set<String> {
    let words = words(of: name)
    var spellings: Set<String> = [words.joined()]
    guard words.count <= 8 else { return spellings }
    for (index, word) in words.enumerated() where (leastLetters...40).contains(word.unicodeScalars.count) {
      for position in word.unicodeScalars.indices.dropFirst() {
        var shorter = word
        shorter.unicodeScalars.remove(at: position)
        spellings.insert((words[..<index] + [shorter] + words[(index + 1)...]).joined())
      }
    }
    return spellings
  }

  /// Whether two names differ in nothing but blanks and marks, or in one letter of a long word that is not its first.
  private static func isSimilar(_ a: String, _ b: String) -> Bool {
    let (first, second) = (words(of: a), words(of: b))
    if first.joined() == second.joined() { return true }
    guard first.count == second.count else { return false }
    let different = zip(first, second).filter { $0 != $1 }
    guard let (x, y) = different.only, x.first == y.first, min(x.count, y.count) >= leastLetters else { return false }
    let (xs, ys) = (Array(x.unicodeScalars), Array(y.unicodeScalars))
    // Channel4 and Channel5 are two, and so are Spiegel and Spiegel2.
    guard xs.filter({ $0.properties.numericType != nil }) == ys.filter({ $0.properties.numericType != nil }) else {
      return false
    }
    return NearMiss.editDistance(xs, ys, bound: 1) <= 1
  }
}

extension EditorialFindings {
  fileprivate mutating func add(
    _ name: SimilarPublisherCheck.Known, _ other: SimilarPublisherCheck.Known, _ library: PublishedLibrary
  ) {
    guard let index = name.article else { return }
    let article = library.articles[index]
    let place =
      other.entity.map { library.entities[$0].header.location(library.entities[$0].name.span) }
      ?? other.article.map { library.articles[$0].header.location(library.articles[$0].publisher.span) }
    let fix = other.entity.map { "write ‘publisher: \(library.entities[$0].header.id)’" } ?? "write both in one way"
    add(.similarPublisher) { code in
      Diagnostic(
        code,
        "the publisher ‘\(FieldReader.shortened(name.name))’ may be ‘\(FieldReader.shortened(other.name))’, misspelt",
        at: article.header.location(article.publisher.span), notes: [.init("the other one is here", at: place)],
        fixes: [fix, "if there are two, give this one a record of its own: content/entities/organizations/ID.md"])
    }
  }
}
