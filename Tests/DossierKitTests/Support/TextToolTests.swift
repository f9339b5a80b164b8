import Foundation
import Testing

@testable import DossierKit

@Suite("Letters, slugs and paths")
struct TextToolTests {
  @Test(
    "names are folded for order and search",
    arguments: [
      ("Erdoğan", "erdogan"), ("İSMAİL", "ismail"), ("ışık", "isik"), ("Øresund", "oresund"), ("Łódź", "lodz"),
      ("Straße", "strasse"), ("Œuvre", "oeuvre"), ("Ba’ath", "ba'ath"), ("e\u{301}", "e"), ("أحمد", "احمد"),
      ("Мамлюк", "мамлюк"), ("ﬁ", "fi"), ("a\u{200D}b\u{00AD}c", "abc"),
    ])
  func folded(text: String, expected: String) { #expect(Fold.fold(text) == expected) }

  @Test(
    "stand under a letter of their own script",
    arguments: [
      ("Ali", "A"), ("Öcalan", "O"), ("علي", "ع"), ("أحمد", "ا"), ("Мамлюк", "М"), ("al-Assad", "A"), ("“Quoted”", "Q"),
      ("9/11", "#"), ("—", "#"), ("", "#"), ("ß", "S"), ("中国", "中"), ("’t Hart", "T"),
    ])
  func letters(name: String, expected: String) { #expect(Fold.letter(of: name) == expected) }

  @Test(
    "make slugs of letters, digits and single hyphens",
    arguments: [
      ("Peace talks", "peace-talks"), (" --A  b-- ", "a-b"), ("Türkiye’de", "turkiye-de"), ("سوريا", "سوريا"),
      ("../..", ""), ("+++", ""), ("C++", "c"), ("a/b\\c?d#e", "a-b-c-d-e"), ("<script>", "script"),
    ])
  func slugs(text: String, expected: String) { #expect(Fold.slug(text) == expected) }

  @Test("plain letters are treated alike alone and beside others")
  func shortWay() {
    var random = SystemRandomNumberGenerator()
    let characters = Array((0x20...0x7E).map { Character(Unicode.Scalar($0)) })
    for _ in 0..<500 {
      let text =
        String((0..<Int.random(in: 1...12, using: &random)).map { _ in characters.randomElement() ?? "x" }) + "x"
      #expect(Fold.slug(text + "é") == Fold.slug(text) + "e", "\(text)")
      #expect(Fold.sortKey(text + "é") == Fold.sortKey(text) + "e", "\(text)")
      #expect(Fold.letter(of: text + "é") == Fold.letter(of: text), "\(text)")
    }
  }

  @Test("long slugs fit into a file name and stay apart")
  func longSlugs() {
    let first = Fold.slug(String(repeating: "سوريا ", count: 100) + "a")
    let second = Fold.slug(String(repeating: "سوريا ", count: 100) + "b")
    #expect(first.utf8.count < 200 && second.utf8.count < 200)
    #expect(first != second)
  }

  @Test(
    "percent-encoding decodes what is well formed and leaves the rest",
    arguments: [
      ("%41", "A"), ("a%2Fb", "a/b"), ("%C3%BC", "ü"), ("%c3%bc", "ü"), ("%", "%"), ("%4", "%4"), ("%+1", "%+1"),
      ("%-0", "%-0"), ("%zz", "%zz"), ("100%", "100%"), ("%2541", "%41"), ("%FF", "\u{FFFD}"),
    ])
  func decoding(text: String, expected: String) { #expect(PercentEncoding.decode(text) == expected) }

  @Test("percent-encoding leaves nothing that could end an attribute or begin a query")
  func encoding() {
    #expect(PercentEncoding.path("a/ü\"<>?#&'%.html") == "a/%C3%BC%22%3C%3E%3F%23%26%27%25.html")
    for text in ["a b", "علي", "%41", "\u{0}\n"] { #expect(PercentEncoding.decode(PercentEncoding.path(text)) == text) }
  }

  @Test("paths in a document lead beside it or below content/, and never out of it")
  func contentPaths() {
    let base = "content/briefings/2016/b.md"
    for (path, expected) in [
      ("x.png", "content/briefings/2016/x.png"), ("./x.png", "content/briefings/2016/x.png"),
      ("../../articles/a.md", "content/articles/a.md"), ("/articles/a.md", "content/articles/a.md"),
      ("../../../x", nil), ("/../x", nil), ("../../../content/x", nil), ("/", nil), ("../..", nil), ("a\0b", nil),
      ("..//..//x", "content/x"), ("a/../b", "content/briefings/2016/b"),
    ] {
      #expect(ContentPath.resolve(path, from: base) == expected, "\(path)")
    }
  }

  @Test("near misses are near, and few")
  func nearMisses() {
    let ids = ["ali-mamlouk", "ali-mamluk", "ankara", "damascus", "a", "b"]
    #expect(NearMiss.find("ali-mamlok", among: ids) == ["ali-mamlouk", "ali-mamluk"])
    #expect(NearMiss.find("Ankara", among: ids) == ["ankara"])
    #expect(NearMiss.find("aknara", among: ids) == ["ankara"])
    #expect(NearMiss.find("moscow", among: ids) == [])
    #expect(NearMiss.find("c", among: ids) == [])
    #expect(NearMiss.find("", among: ids) == [])
    #expect(NearMiss.find(String(repeating: "a", count: 100_000), among: ids) == [])
    #expect(NearMiss.question("ankra", among: ids) == "did you mean ‘ankara’?")
  }

  @Test(
    "keys are the same however their words are joined",
    arguments: [
      ("archive-url", "archive_url"), ("archiveUrl", "archive_url"), ("archiveURL", "archive_url"), ("TLP", "tlp"),
      ("Status", "status"), ("ed_note", "ed_note"), ("Ed-Note", "ed_note"), ("SHA256", "sha256"), ("", ""),
      ("sameAs", "same_as"), ("über", "über"),
    ])
  func keys(typed: String, expected: String) { #expect(FieldReader.normalize(typed) == expected) }

  @Test("JSON that is written can be read, and cannot end a script")
  func json() throws {
    var random = NastyText(seed: 7)
    for _ in 0..<200 {
      // Foundation's reader drops byte order marks.
      let value = String(random.text().unicodeScalars.filter { $0 != "\u{FEFF}" })
      var writer = JSONWriter()
      writer.object { json in
        json.key("list")
        json.array { json in
          json.string(value)
          json.number(-1.5)
          json.object { _ in }
          json.array { $0.object { $0.field("k", value + "x") } }
        }
        json.field("empty", nil as String?)
        json.field("two", ["a", value])
      }
      let read = try JSONSerialization.jsonObject(with: Data(writer.bytes)) as? [String: Any]
      #expect((read?["list"] as? [Any])?.first as? String == value)
      #expect((read?["two"] as? [String])?.last == value)
      #expect(!writer.bytes.contains { $0 == 0x3C || $0 == 0x3E || $0 == 0x26 })
    }
  }
}
