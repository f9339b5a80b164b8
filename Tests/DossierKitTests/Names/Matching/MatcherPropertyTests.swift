import Testing

@testable import DossierKit

@Suite("Matching, whatever the names and the text")
struct MatcherPropertyTests {
  private static let pool = [
    "Ali", "Ali Mamlouk", "Ali Mamlouk Pasha", "Mamlouk", "al-Assad", "Assad", "Bashar al-Assad", "US", "US Navy",
    "U.S.",
    "Ba'ath", "Ba'ath Party", "Party", "Erdoğan", "Ölüm", "ali", "ba", "MoD", "أنقرة", "مصطفى", "Эрдоган", "Łódź",
    "Straße",
    "Of Fi", "Æon", "Sana", "a b", "Ç", "ÇA",
  ]
  private static let pieces = [
    "Ali", "ali", "ALI", "Mamlouk", "Pasha", "al", "Al", "Assad", "assad", "Bashar", "US", "us", "Navy", "U.S.", "U",
    "Ba",
    "ath", "Party", "Erdogan", "Erdoğan", "Erdog\u{306}an", "Ölüm", "O\u{308}lum", "MoD", "Mod", "MOD", "انقره",
    "أنقرة", "انقرة", "مصطفي",
    "Эрдоган", "эрдоган", "Lodz", "Łódź", "Strasse", "STRASSE", "Straße", "Of", "Fi", "ﬁ", "O\u{FB00}", "Æon", "Aeon",
    "Sana", "a", "b",
    "c", "d", "l", "s", "ya", "pro", "Pro", "Ç", "C\u{327}", "ÇA",
  ]
  private static let joints = [
    " ", " ", " ", " ", " ", "\n", "  ", "\u{A0}", "-", "-", "‑", "–", "'", "'", "’", ". ", ".", ", ", "@", "_", "&",
    "$",
    "\u{1F}", "\u{AD}", "\u{200B}", "\u{301}", "ـ", "2", "(", "\u{0}", "",
  ]

  private static func names(_ random: inout NastyText) -> [GazetteerName] {
    (0..<Int.random(in: 1...9, using: &random)).map { index in
      GazetteerName(
        text: pool.randomElement(using: &random) ?? "", entity: index % 5, kind: .alias,
        isPerson: Bool.random(using: &random))
    }
  }

  private static func text(_ random: inout NastyText, with names: [GazetteerName] = []) -> String {
    (0..<Int.random(in: 1...14, using: &random)).map { _ in
      let name = Int.random(in: 0..<3, using: &random) == 0 ? names.randomElement(using: &random)?.text : nil
      return (name ?? pieces.randomElement(using: &random) ?? "") + (joints.randomElement(using: &random) ?? "")
    }.joined()
  }

  @Test("finds what trying every name at every place finds")
  func naive() {
    var random = NastyText(seed: 11)
    var count = 0
    for _ in 0..<1000 {
      let names = Self.names(&random)
      let text = Self.text(&random, with: names)
      let matcher = NameMatcher(names: names)
      let found = matcher.matches(in: Array(text.utf8)).map {
        NaiveMatcher.Found(range: $0.range, entities: matcher.owners(of: $0).map(\.entity))
      }
      let expected = NaiveMatcher(names: names).found(in: text)
      count += expected.count
      #expect(found == expected, "\(names.map { ($0.text, $0.entity, $0.isPerson) }) in \(text.debugDescription)")
    }
    #expect(count > 500)
  }

  @Test("does not depend on the order of the names, and neither does the fingerprint")
  func order() {
    var random = NastyText(seed: 5)
    for _ in 0..<300 {
      let names = Self.names(&random)
      let blocked = [Self.pool.randomElement(using: &random) ?? "", "Ali Pasha"]
      let text = Array(Self.text(&random, with: names).utf8)
      let first = NameMatcher(names: names, blocked: blocked)
      let second = NameMatcher(names: names.shuffled(using: &random), blocked: blocked.reversed())
      #expect(first.matches(in: text) == second.matches(in: text))
      #expect(
        first.matches(in: text).map { Array(first.owners(of: $0)) }
          == second.matches(in: text).map { Array(second.owners(of: $0)) })
      #expect(first.fingerprint == second.fingerprint)
    }
  }

  @Test("the fingerprint changes with whatever matching depends on")
  func fingerprint() {
    let name = GazetteerName(text: "Sham", entity: 1, kind: .name)
    var others = Array(repeating: name, count: 6)
    others[0].text = "sham"
    others[1].text = "Shami"
    others[2].entity = 2
    others[3].kind = .weak
    others[4].isPerson = true
    others[5].isExact = true
    var prints = others.map { NameMatcher(names: [$0]).fingerprint }
    prints.append(NameMatcher(names: [name]).fingerprint)
    prints.append(NameMatcher(names: [name, name]).fingerprint)
    prints.append(NameMatcher(names: [name], blocked: ["Al Sham"]).fingerprint)
    prints.append(NameMatcher(names: []).fingerprint)
    #expect(Set(prints).count == prints.count - 1, "only the name given twice is the name given once")
    #expect(prints[6] == prints[7])
  }

  @Test("any bytes are read, and no match splits a character")
  func anyBytes() {
    var random = NastyText(seed: 7)
    let matcher = NameMatcher(
      names: Self.pool.enumerated().map { .init(text: $1, entity: $0, kind: .name) } + [
        .init(text: "z", entity: 99, kind: .name)
      ])
    for round in 0..<3000 {
      let text = round % 2 == 0 ? Self.text(&random) : random.text() + "zz z" + random.text()
      var bytes = Array(text.utf8)
      for match in matcher.matches(in: bytes) {
        #expect(String(validating: bytes[match.range], as: UTF8.self) != nil)
        #expect(String(validating: bytes[..<match.range.lowerBound], as: UTF8.self) != nil)
        #expect(!match.range.isEmpty)
      }
      guard let index = bytes.indices.randomElement(using: &random) else { continue }
      bytes[index] = UInt8.random(in: 0...255, using: &random)
      bytes.removeLast(Int.random(in: 0...min(2, bytes.count), using: &random))
      var end = 0
      for match in matcher.matches(in: bytes) {
        #expect(match.range.lowerBound >= end && match.range.upperBound <= bytes.count)
        end = match.range.upperBound
      }
    }
  }

  @Test("ten megabytes and fifty thousand names are matched in one pass")
  func large() {
    var corpus = MatcherCorpus(names: 50_000)
    let block = corpus.text(bytes: 100_000) + [0x1F]
    let matcher = NameMatcher(names: corpus.names)
    let once = matcher.matches(in: block).count
    #expect(once > 200)
    let text = Array(repeatElement(block, count: 100).joined())
    #expect(matcher.matches(in: text).count == 100 * once)
    #expect(matcher.tables.size < 20_000_000)
  }

  @Test(
    "texts made to be slow are not",
    arguments: ["a", "a ", "\u{AD}", " ", "a\u{301}", "a-", "a'", "中", "A\u{AD}", "\n"])
  func hostile(piece: String) {
    let names =
      (1...60).map { GazetteerName(text: String(repeating: "a ", count: $0) + "b", entity: $0, kind: .name) }
      + [
        .init(text: "中中", entity: 99, kind: .name),
        .init(text: String(repeating: "a-", count: 90) + "c", entity: 98, kind: .name),
      ]
    let matcher = NameMatcher(names: names)
    let text = String(repeating: piece, count: 100_000) + " b a b"
    // Of this thread alone: other tests run at the same time.
    let time = ThreadClock.time {
      #expect(matcher.matches(in: Array(text.utf8)).last?.range.upperBound == text.utf8.count)
    }
    #expect(time < 30)
  }
}
