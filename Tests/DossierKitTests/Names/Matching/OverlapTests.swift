import Testing

@testable import DossierKit

@Suite("Names that meet in one place")
struct OverlapTests {
  @Test("the leftmost wins, then the longest, and nothing inside it is found")
  func longest() {
    let fixture = MatcherFixture(
      "Syrian National Security Bureau", "National Security", "Syria", "Bureau", "Security Bureau Chief")
    #expect(fixture.found(in: "Syrian National Security Bureau") == ["Syrian National Security Bureau"])
    #expect(fixture.found(in: "National Security Bureau Chief") == ["National Security", "Bureau"])
    #expect(fixture.found(in: "Syrian National Security") == ["National Security"])
  }

  @Test("a shorter name is taken where the longer one does not end or is not written so")
  func shorter() {
    let fixture = MatcherFixture("Saudi", "Saudi Arabia", "Saudi Arabia Press")
    #expect(fixture.found(in: "Saudi Arabian Saudi arabia Saudi Arabia Pressed") == ["Saudi", "Saudi", "Saudi Arabia"])
    #expect(MatcherFixture("US", "US$").found(in: "US$ US$5 US USA US$a") == ["US$", "US$", "US"])
    #expect(MatcherFixture("US").found(in: "US$ US$5 US") == ["US"])
  }

  @Test("a blocked phrase takes its text, and competes by length")
  func blocked() {
    let fixture = MatcherFixture(
      "Jordan", "#Michael Jordan", "#Jordan Peterson", "Jordan Peterson Institute", "@Mike Jordan", "#Mike Jordan")
    #expect(fixture.found(in: "Michael Jordan in Jordan") == ["#Michael Jordan", "Jordan"])
    #expect(
      fixture.found(in: "Jordan Peterson, Jordan Peterson Institute") == [
        "#Jordan Peterson", "Jordan Peterson Institute",
      ])
    #expect(fixture.found(in: "Mike Jordan michael jordan") == ["Mike Jordan"])
    #expect(fixture.matches(in: "Michael Jordan").flatMap { fixture.matcher.owners(of: $0) } == [])
    #expect(MatcherFixture("#Only This").matcher.isEmpty == false)
  }

  @Test("an entity owns a match once, with its strongest kind, if the text is written as its name is")
  func owners() {
    let matcher = NameMatcher(names: [
      .init(text: "Sham", entity: 3, kind: .weak), .init(text: "Shām", entity: 3, kind: .alias),
      .init(text: "Sham", entity: 1, kind: .misspelling), .init(text: "sham", entity: 7, kind: .name),
      .init(text: "Sham", entity: 9, kind: .name, isExact: true),
      .init(text: "Shām", entity: 4, kind: .name, isExact: true),
      .init(text: "Sham", entity: 5, kind: .name, isPerson: true),
    ])
    func owners(_ text: String) -> [String] {
      matcher.matches(in: Array(text.utf8)).flatMap { match in
        matcher.owners(of: match).map { "\($0.entity) \($0.kind)" }
      }
    }
    #expect(owners("Sham") == ["1 misspelling", "3 alias", "5 name", "7 name", "9 name"])
    #expect(owners("sham") == ["7 name"])
    #expect(owners("Shām") == ["1 misspelling", "3 alias", "4 name", "5 name", "7 name"])
    #expect(owners("Iraq-Sham") == ["1 misspelling", "3 alias", "7 name", "9 name"])
  }

  @Test("names of nothing that can be read are told, not matched")
  func unusable() {
    let long = String(repeating: "a", count: FoldedName.longest + 1)
    let names = ["", " ", "\u{301}", "\u{200B}", "—", "'", "…", "a\u{1F}b", "a\u{0}", long, "Ok", "U.S."]
    let matcher = NameMatcher(names: names.map { .init(text: $0, entity: 0, kind: .alias) })
    #expect(Set(matcher.unusable.map(\.text)) == Set(names.dropLast(2)))
    #expect(matcher.matches(in: Array("\u{301} — ' … a\u{1F}b \(long) Ok U.S.".utf8)).count == 2)
    #expect(NameMatcher(names: []).isEmpty)
    #expect(NameMatcher(names: []).matches(in: Array("text".utf8)) == [])
    #expect(NameMatcher(names: [.init(text: "\u{301}", entity: 0, kind: .name)]).isEmpty)
  }
}
