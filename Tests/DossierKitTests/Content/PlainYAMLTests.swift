import Foundation
import Testing

@testable import DossierKit

@Suite("Front matter read without libyaml")
struct PlainYAMLTests {
  /// What the short way makes of a text; nil where it leaves the text to libyaml.
  private func plain(_ text: String) -> [YAMLTape.Node]? {
    Array(text.utf8).withUnsafeBufferPointer { PlainYAML.nodes(of: $0, firstLine: 2) }
  }

  /// What libyaml makes of it; nil where it finds a fault.
  private func whole(_ text: String) -> [YAMLTape.Node]? {
    Array(text.utf8).withUnsafeBufferPointer { try? YAMLTape(parsingAnything: $0, firstLine: 2).nodes }
  }

  @Test(
    "what authors write every day takes the short way and is the same to the last column",
    arguments: [
      "title: \"Peace talks\"\nurl: https://example.org/a?b=c#d\ntags: [one, \"two\", drei]\n",
      "name: Öcalan, Abdullah\naliases: [\"Реджеп\", Apo , 'x y']\nkind: site\n",
      "sources:\n  - a\n  - id: b\n    locator: p. 3\n\n    note: 'so'\n  - c\ndate: 2016-09-06T10:00+03:00",
      "mentions:\n- a-b\n- c\nlang: en\n", "identifiers:\n  wikidata: Q1\n  isni: 0000\nempty:\nnext: ~\n",
      "# a note\ntitle: x   \n\n  # another\nempty:   \n", "tags: []\nlast:", "relations:\n  - role: x\n    id:\n",
    ])
  func everyday(text: String) throws {
    let nodes = try #require(plain(text), "left to libyaml")
    #expect(nodes == whole(text))
  }

  @Test(
    "what is rare or at fault is left to libyaml",
    arguments: [
      "a: b: c", "a: b\n  c", "a: |\n  text\n", "a: \"x\\n\"", "a: 'it''s'", "a: b # c", "a: {b: c}", "a: [b", "a:\tb",
      "a: b\r\n", "- a", "a: *b", "a: &b c", "---\na: b", "a: \"b", "a: [b: c]", "a: [[b]]", "a: \u{85}", "  a: b",
      "a:\n  - b\n c: d", "a: b\n...\n", "a: - b", "a b: c", "a:\n  b", "a: [b,]", "a:\n  - \n", "a: @b", "? a",
    ])
  func rare(text: String) { #expect(plain(text) == nil) }

  @Test("every document that ships with the project reads the same both ways")
  func documents() throws {
    var short = 0
    for file in try MarkdownFiles.all() {
      let bytes = [UInt8](try Data(contentsOf: file))
      guard case .found(let range) = FrontMatterRange.find(in: bytes) else { continue }
      let text = String(decoding: bytes[range.yaml], as: UTF8.self)
      guard let nodes = plain(text) else { continue }
      #expect(nodes == whole(text), "\(file.path)")
      short += 1
    }
    #expect(short > 20)
  }

  @Test("whatever is put together from pieces of YAML reads the same both ways", arguments: 0..<8)
  func pieces(seed: UInt64) {
    let pieces = [
      "a:", "b-c:", "key: ", "- ", "  ", " ", "\n", "\n", "\n  ", "\n    ", "\n- ", "\n  - ", "text", "two words", "ü ",
      "علي", "\"q\"", "\"q: r\"", "'s'", "[", "]", ", ", ",", "[x, y]", "[\"x\", 'y']", "#", " # c", ":", ": ", "~",
      "http://x/y", "2016-09-06", "-", "{", "}", "\"", "'", "\\", "...", "---", "&", "x: y", "\n\n", "?", "| ", "(",
    ]
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ below: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(below))
    }
    var short = 0
    for _ in 0..<4_000 {
      var text = next(2) == 0 ? "a: b\n" : "k:\n  - "
      for _ in 0..<next(9) { text += pieces[next(pieces.count)] }
      guard let nodes = plain(text) else { continue }
      short += 1
      #expect(nodes == whole(text), "\(text.debugDescription)")
    }
    #expect(short > 100)
  }
}

/// The Markdown files of the project: its dossier, and the fixtures of these tests.
private enum MarkdownFiles {
  static func all() throws -> [URL] {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let root = tests.deletingLastPathComponent().deletingLastPathComponent()
    return [root.appending(path: "content"), tests.appending(path: "Fixtures")].flatMap { folder in
      let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
      return (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "md" }
    }
  }
}
