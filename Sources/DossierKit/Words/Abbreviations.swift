/// The abbreviations of a language, so that a full stop there ends no sentence.
///
/// Words are asked for as bytes, at full stops only; of each word a hash of 64 bits is kept.
final class Abbreviations: Sendable {
  /// When a sentence goes on behind a word with a full stop.
  enum Kind: UInt8 {
    case always
    /// Unless a capital follows.
    case closing
    /// Where a number follows.
    case number
    /// Unless a capital follows and a number stands before it.
    case unit
  }

  private let kinds: [UInt64: Kind]
  private let months: Set<UInt64>
  private let wordsBeforeOrdinals: Set<UInt64>
  /// Whether every number of one or two digits with a full stop is an ordinal.
  let takesNumbersForOrdinals: Bool
  /// Whether a full stop makes ordinals at all, Roman ones among them: Heinrich VIII. von England.
  let hasOrdinals: Bool

  /// Longer words are none.
  static let longest = 24

  /// - Parameter language: A BCP 47 tag; of a language without data, those that all have.
  static func of(_ language: String) -> Abbreviations {
    all[language] ?? all[language.prefix { $0 != "-" }.lowercased()] ?? common
  }

  func kind(of word: some Collection<UInt8>) -> Kind? { kinds[Self.hash(word)] }

  func isMonth(_ word: some Collection<UInt8>) -> Bool { months.contains(Self.hash(word)) }

  func mayPrecedeOrdinal(_ word: some Collection<UInt8>) -> Bool { wordsBeforeOrdinals.contains(Self.hash(word)) }

  private init(_ language: String, _ table: [String: [String]]) {
    var kinds: [UInt64: Kind] = [:]
    func add(_ kind: Kind, _ words: [String]?) {
      for word in words ?? [] { for hash in Self.hashes(of: word) { kinds[hash] = kind } }
    }
    add(.always, table["und"])
    add(.number, table["\(language) number"])
    add(.unit, table["\(language) unit"])
    add(.closing, table["\(language) closing"])
    add(.always, table[language])
    self.kinds = kinds
    months = Set((table["\(language) months"] ?? []).flatMap(Self.hashes))
    let ordinals = table["\(language) ordinals"] ?? []
    takesNumbersForOrdinals = ordinals == ["any"]
    hasOrdinals = !ordinals.isEmpty
    wordsBeforeOrdinals = Set(ordinals.flatMap(Self.hashes))
  }

  private static let table = WordTable.lists(PackageResources.abbreviations_txt)
  private static let common = Abbreviations("und", table)
  private static let all: [String: Abbreviations] = {
    let languages = Set(table.keys.map { String($0.prefix { $0 != " " }) })
    return Dictionary(uniqueKeysWithValues: languages.map { ($0, Abbreviations($0, table)) })
  }()

  /// Of a word in each way of writing it: letters that are not ASCII are not folded when a word is asked for.
  private static func hashes(of word: String) -> [UInt64] {
    guard word.utf8.contains(where: { $0 >= 0x80 }) else { return [hash(word.utf8)] }
    let capitalized = word.prefix(1).uppercased() + word.dropFirst()
    return [word, capitalized, word.uppercased()].map { hash($0.utf8) }
  }

  /// FNV-1a, with small letters for the capitals of ASCII.
  private static func hash(_ word: some Collection<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word {
      hash ^= UInt64((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      hash &*= 0x100_0000_01B3
    }
    return hash
  }
}
