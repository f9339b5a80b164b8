/// The words by which other programs, and people in a hurry, hold a document back, time it or say who may see it.
///
/// Words are compared without regard to case, separators and look-alikes: see ``squeezed(_:)``.
enum HoldingBack {
  /// The meaning of a key to whoever typed it.
  enum Meaning: Sendable {
    /// `draft`: held back unless the value says no. With the line to write instead.
    case heldIfTrue(String)
    /// `published`: held back unless the value says yes.
    case heldIfFalse(String)
    /// `publishDate`: held back until then.
    case begins
    /// `expiryDate`: held back from then on.
    case ends
    /// `tlp_level`, `access`, `state`: who may see it, as a word.
    case level
  }

  struct Word: Sendable {
    var meaning: Meaning
    var strength: Strength
  }

  /// How surely a key is meant so.
  enum Strength: Sendable {
    /// It means nothing else, and counts unless its value surely says the contrary.
    case firm
    /// It counts with a value that surely holds back.
    case plain
    /// As ``plain``, but not among an author's own fields: `active`, `state` and `archived` have ordinary uses.
    case loose
  }

  static let draft = "status: draft"
  static let `internal` = "visibility: internal"
  static let unlisted = "visibility: unlisted"
  static let withdrawn = "status: withdrawn"

  /// The meaning of a key, by its squeezed name.
  static func word(_ key: String) -> Word? { words[key] }

  /// The meaning of a key by its parts, if it is no word of the table: `hugo_draft`, `is_private_page`.
  static func word(inPartsOf normalizedKey: String) -> Word? {
    for part in normalizedKey.split(separator: "_") {
      guard let word = words[squeezed(String(part))], word.strength == .firm else { continue }
      return Word(meaning: word.meaning, strength: .loose)
    }
    return nil
  }

  /// The words that are nearly spelled as `key` is.
  static func nearMiss(_ key: String) -> Word? {
    guard key.utf8.count > 4, let near = NearMiss.find(key, among: firmWords, limit: 1).first else { return nil }
    return words[near].map { Word(meaning: $0.meaning, strength: .loose) }
  }

  private static let words: [String: Word] = {
    var words: [String: Word] = [:]
    func add(_ meaning: Meaning, _ strength: Strength, _ list: [String]) {
      for word in list { words[word] = Word(meaning: meaning, strength: strength) }
    }
    // Where a word is on two lists, the later one counts.
    for (name, line) in lineNames { add(.heldIfTrue(line), .firm, table("firmly held \(name)")) }
    for (name, line) in lineNames { add(.heldIfTrue(line), .loose, table("loosely held \(name)")) }
    for (name, line) in lineNames { add(.heldIfFalse(line), .loose, table("loosely released \(name)")) }
    for (name, line) in lineNames { add(.heldIfFalse(line), .firm, table("firmly released \(name)")) }
    add(.level, .firm, table("firm levels"))
    add(.level, .plain, ["status"])
    add(.level, .loose, table("loose levels"))
    add(.begins, .loose, withSuffixes(table("loose times")) + table("loose beginnings"))
    add(.begins, .firm, withSuffixes(table("firm times")) + table("firm beginnings"))
    add(.ends, .loose, withSuffixes(table("loose ends")) + table("loose endings"))
    add(.ends, .firm, withSuffixes(table("firm ends")) + table("firm endings"))
    return words
  }()

  private static let firmWords = words.filter { $0.value.strength == .firm }.map(\.key).sorted()

  private static func withSuffixes(_ words: [String]) -> [String] {
    let suffixes = [""] + table("suffixes")
    return words.flatMap { word in suffixes.map { word + $0 } }
  }

  // MARK: The table

  /// The lines to write in the place of the words of other programs, by the names that the table has for them.
  static let lineNames = [
    ("draft", draft), ("review", "status: review"), ("internal", `internal`), ("unlisted", unlisted),
    ("embargo", "embargo: 2024-05-01T00:00+02:00"), ("withdrawn", withdrawn),
  ]

  /// The words of one list.
  static func table(_ name: String) -> [String] { tables[name] ?? [] }

  private static let tables = WordTable.lists(PackageResources.holding_back_txt)
}
