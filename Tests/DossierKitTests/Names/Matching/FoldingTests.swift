import Testing

@testable import DossierKit

@Suite("Names as they are written")
struct FoldingTests {
  @Test(
    "are found with or without marks, in any spelling of apostrophe, hyphen and space",
    arguments: [
      ("Erdogan", "Erdoğan"), ("Erdoğan", "Erdogan"), ("Erdoğan", "Erdog\u{306}an"), ("Öcalan", "Ocalan"),
      ("Ba'ath", "Ba’ath"), ("Ba’ath", "Ba‘ath"), ("Ba'ath", "Baʼath"), ("Ba'ath", "Ba`ath"), ("Ba'ath", "Ba´ath"),
      ("Ba'ath", "Ba′ath"), ("Ba'ath", "Baʻath"), ("Ba'ath", "Baʿath"),
      ("Al-Hadath", "Al‐Hadath"), ("Al-Hadath", "Al‑Hadath"), ("Al-Hadath", "Al–Hadath"), ("Al-Hadath", "Al—Hadath"),
      ("Saudi Arabia", "Saudi\u{A0}Arabia"), ("Saudi Arabia", "Saudi\u{202F}Arabia"),
      ("Saudi Arabia", "Saudi \n Arabia"),
      ("Saudi \u{A0} Arabia ", "Saudi Arabia"), ("Damascus", "Da\u{AD}mas\u{200B}cus"),
      ("Damascus", "Damas\u{2060}cus"),
      ("İzmir", "Izmir"), ("Izmir", "İzmir"), ("Diyarbakır", "Diyarbakir"), ("Ørsted", "Orsted"), ("Đilas", "Dilas"),
      ("Łódź", "Lodz"), ("Preußen", "Preussen"), ("Preussen", "Preußen"), ("Ægir", "Aegir"), ("Œuvre", "Oeuvre"),
      ("Σίσυφος", "Σισυφοσ"), ("Мамлюк", "Мамлюк"), ("Йемен", "Иемен"), ("Fira", "ﬁra".uppercased().capitalized),
      ("أنقرة", "انقرة"), ("آمد", "امد"), ("ٱلأسد", "الاسد"), ("مصطفى علي", "مصطفي على"), ("دِمَشْق", "دمشق"),
      ("دمشق", "دمـــشق"),
      ("AFP", "ＡＦＰ"), ("Ä\u{301}ra", "Ara"),
    ])
  func spellings(name: String, text: String) {
    #expect(MatcherFixture(name).found(in: "(\(text)), \(text).") == [text, text])
  }

  @Test("show what was written, with the marks that belong to the last letter and nothing more")
  func ranges() {
    let fixture = MatcherFixture("Ankara", "Ali")
    #expect(fixture.found(in: "A\u{301}nkara\u{301}\u{302} b") == ["A\u{301}nkara\u{301}\u{302}"])
    #expect(fixture.found(in: "Ankara\u{200B}, b") == ["Ankara"])
    #expect(fixture.found(in: "Ankara\u{200D}\u{301}, b") == ["Ankara\u{200D}\u{301}"])
    #expect(fixture.found(in: "\u{200B}Ali\u{FEFF}") == ["Ali"])
  }

  @Test("are not found where only a part of a character is theirs")
  func partsOfCharacters() {
    #expect(MatcherFixture("Of").found(in: "O\u{FB00} Of") == ["Of"])
    #expect(MatcherFixture("가").found(in: "각 가\u{11A8} 가") == ["가"])
    #expect(MatcherFixture("가나").found(in: "가낙 가나\u{11A8} 가나") == ["가나"])
  }

  @Test("keep their vowels in scripts where vowels are marks")
  func vowelSigns() {
    #expect(MatcherFixture("कि").found(in: "क कि कु") == ["कि"])
    #expect(MatcherFixture("ดาน").found(in: "ดานี ดาน") == ["ดาน"])
    #expect(MatcherFixture("กา").found(in: "กิา กาั กา") == ["กา"])
  }

  @Test("match in their own script only, in the order of their words, and not inflected")
  func nothingGuessed() {
    #expect(MatcherFixture("مملوك").found(in: "Mamlouk مملوك Мамлюк") == ["مملوك"])
    #expect(MatcherFixture("Ali Mamlouk").found(in: "Mamlouk Ali, A. Mamlouk, Mamlouk, Ali Mamlouk") == ["Ali Mamlouk"])
    #expect(MatcherFixture("Turkey").found(in: "Turkish, Turkeys, Turk; Turkey") == ["Turkey"])
    #expect(MatcherFixture("Damascus").found(in: "Damascenes of Damascus") == ["Damascus"])
    #expect(MatcherFixture("Москва").found(in: "в Москве, Москва") == ["Москва"])
    #expect(MatcherFixture("دمشق").found(in: "ودمشق بدمشق دمشق") == ["دمشق"])
  }

  @Test("with `match: exact` are found with the same case and marks only, composed or not")
  func exact() {
    #expect(
      MatcherFixture("=Öcalan").found(in: "Ocalan, ÖCALAN, Öcalan, O\u{308}calan") == ["Öcalan", "O\u{308}calan"])
    #expect(MatcherFixture("=Ba'ath-Party").found(in: "Ba’ath‑Party Ba’ath-party") == ["Ba’ath‑Party"])
    #expect(MatcherFixture("=Sezen").found(in: "Sezen\u{308} Se\u{AD}zen SEZEN") == ["Se\u{AD}zen"])
    #expect(MatcherFixture("=al Nusra").found(in: "Al Nusra al\n Nusra") == ["al\n Nusra"])
    #expect(MatcherFixture("=us").found(in: "Us us US") == ["us"])
  }
}
