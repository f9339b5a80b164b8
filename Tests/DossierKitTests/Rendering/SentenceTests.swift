import HTML
import Testing

@testable import DossierKit

@Suite("The sentence around a mention")
struct SentenceTests {
  /// The sentence around the first `X` of a text.
  private func sentence(_ text: String, of mention: String = "X", language: String = "en") throws -> String {
    let bytes = Array(text.utf8)
    let start = try #require(bytes.firstOffset(of: Array(mention.utf8)))
    return String(
      decoding: SentenceContext.html(of: bytes, mention: start..<(start + mention.utf8.count), language: language)
        .bytes, as: UTF8.self)
  }

  @Test(
    "ends where the sentence does",
    arguments: [
      ("One. Two X three. Four.", "Two <mark>X</mark> three."), ("X.", "<mark>X</mark>."), ("X", "<mark>X</mark>"),
      ("Gen. X and Dr. Y met in the U.S. on Jan. 3. Then.", "Gen. <mark>X</mark> and Dr. Y met in the U.S. on Jan. 3."),
      ("He said: “No.” Then X went.", "Then <mark>X</mark> went."),
      ("It costs 3.5 X per day. Yes.", "It costs 3.5 <mark>X</mark> per day."),
      ("What? X! No.", "<mark>X</mark>!"), ("J. R. X came. He", "J. R. <mark>X</mark> came."),
      ("(He came.) X left.", "<mark>X</mark> left."),
      ("قال: لماذا؟ جاء X الى دمشق. ثم.", "جاء <mark>X</mark> الى دمشق."),
      ("一。二X三。四。", "二<mark>X</mark>三。"), ("He came!X left.", "He came!<mark>X</mark> left."),
      ("See e.g. X here. And", "See e.g. <mark>X</mark> here."), ("a. b X c.", "a. b <mark>X</mark> c."),
      ("😀 X 👨‍👩‍👧. B", "😀 <mark>X</mark> 👨‍👩‍👧."), ("<b> & X \"q\"", "&lt;b&gt; &amp; <mark>X</mark> &quot;q&quot;"),
    ])
  func ends(text: String, expected: String) throws { #expect(try sentence(text) == expected) }

  @Test(
    "goes on behind an abbreviation, an initial or an ordinal of its language",
    arguments: [
      ("de", "Am 3. Oktober traf er X z. B. in Berlin. Dann.", "Am 3. Oktober traf er <mark>X</mark> z. B. in Berlin."),
      ("de-AT", "Vgl. Dr. X u. a. Quellen. Nein.", "Vgl. Dr. <mark>X</mark> u. a. Quellen."),
      ("de", "Seit dem 2. Weltkrieg war X bzw. Y dort. Ja.", "Seit dem 2. Weltkrieg war <mark>X</mark> bzw. Y dort."),
      ("de", "Es waren 12. Dann kam X usw. Und mehr.", "Dann kam <mark>X</mark> usw."),
      ("de", "„Ja.“ Dann kam X.", "Dann kam <mark>X</mark>."),
      ("de", "Er nennt Nr. 5 und X diese Art. Neu ist das.", "Er nennt Nr. 5 und <mark>X</mark> diese Art."),
      ("en", "It was Oct. 3 when Sen. X, Ph.D., came. He", "It was Oct. 3 when Sen. <mark>X</mark>, Ph.D., came."),
      ("en", "Acme Inc. says X, Y, etc. Nobody knows.", "Acme Inc. says <mark>X</mark>, Y, etc."),
      ("en", "He said no. X came, Roe v. Wade too. So", "<mark>X</mark> came, Roe v. Wade too."),
      (
        "fr", "Selon M. Durand, Mme X et le col. Petit partent. Puis.",
        "Selon M. Durand, Mme <mark>X</mark> et le col. Petit partent."
      ),
      (
        "es", "El Sr. Pérez, de EE. UU., vio a X el 3. Enero. Luego.",
        "El Sr. Pérez, de EE. UU., vio a <mark>X</mark> el 3. Enero."
      ),
      (
        "it", "Il dott. Rossi e la sig.ra X, cfr. Pag. 3. Poi.",
        "Il dott. Rossi e la sig.ra <mark>X</mark>, cfr. Pag. 3."
      ),
      ("pt", "O Sr. Silva e a Dra. X, p. 3, foram. Depois.", "O Sr. Silva e a Dra. <mark>X</mark>, p. 3, foram."),
      (
        "ru", "В г. Москва А. С. Пушкин и X, т. е. Иван, был. Потом.",
        "В г. Москва А. С. Пушкин и <mark>X</mark>, т. е. Иван, был."
      ),
      ("ru", "Это было в 2016 г. Потом X и др. Люди ушли.", "Потом <mark>X</mark> и др."),
      ("tr", "Doç. Yılmaz ve X, 2. Ordu ile vb. Yerlerde. Sonra.", "Doç. Yılmaz ve <mark>X</mark>, 2. Ordu ile vb."),
      ("ar", "التقى م. ن. العلي X في دمشق. ثم.", "التقى م. ن. العلي <mark>X</mark> في دمشق."),
      ("el", "Ο Κ. Μητσοτάκης είδε τον X χθες. Μετά.", "Ο Κ. Μητσοτάκης είδε τον <mark>X</mark> χθες."),
      ("xx", "Mr. Smith saw X there. He.", "Smith saw <mark>X</mark> there."),
    ])
  func abbreviations(language: String, text: String, expected: String) throws {
    #expect(try sentence(text, language: language) == expected)
  }

  @Test("that is too long is cut at words, on both sides of the mention")
  func long() throws {
    let text = String(repeating: "word ", count: 200) + "X" + String(repeating: " other", count: 200) + "."
    let shown = try sentence(text)
    #expect(shown.hasPrefix("… word ") && shown.hasSuffix(" other …") && shown.contains("<mark>X</mark>"))
    #expect(shown.utf8.count < 380)
  }

  @Test("without blanks is cut between characters", arguments: ["漢", "ب", "é", "😀", "e\u{301}"])
  func unbroken(character: String) throws {
    let shown = try sentence(String(repeating: character, count: 500) + "X" + String(repeating: character, count: 500))
    #expect(shown.hasPrefix("… \(character)") && shown.hasSuffix("\(character) …"))
    #expect(!shown.contains("\u{FFFD}"))
    #expect(shown.count > 40)
  }

  @Test("never cuts the mention, wherever it stands in any text")
  func anywhere() throws {
    var random = NastyText(seed: 11)
    for _ in 0..<2000 {
      let (before, after) = (random.text(), random.text())
      let text = Array((before + "Q. X? Z" + after).utf8)
      let start = before.utf8.count
      let shown = SentenceContext.html(of: text, mention: start..<(start + 7)).bytes
      #expect(shown.firstOffset(of: Array("<mark>Q. X? Z</mark>".utf8)) != nil)
      #expect(String(validating: shown, as: UTF8.self) != nil)
    }
  }
}

extension SentenceContext {
  /// The sentence around a mention, by itself.
  fileprivate static func html(of text: [UInt8], mention: Range<Int>, language: String = "en") -> TrustedHTML {
    var ends = SentenceEnds()
    ends.abbreviations = .of(language)
    var scratch: [UInt8] = []
    return html(of: text, mention: mention, sentence: ends.sentence(around: mention, in: text), &scratch)
  }
}
