import Testing

@testable import DossierKit

@Suite("The sentence around a mention")
struct SentenceTests {
  /// The sentence around the first `X` of a text.
  private func sentence(_ text: String, of mention: String = "X") throws -> String {
    let bytes = Array(text.utf8)
    let start = try #require(bytes.firstOffset(of: Array(mention.utf8)))
    return String(
      decoding: SentenceContext.html(of: bytes, mention: start..<(start + mention.utf8.count)).bytes, as: UTF8.self)
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
