import Foundation
import Testing

@Suite("The words of pages, which are not the authors'")
struct PageWordsTests {
  private static let package = (0..<4).reduce(URL(filePath: #filePath)) { path, _ in path.deletingLastPathComponent() }

  /// What the files of a folder say, by file; of what no letter is in, nothing is said.
  private func literals(in folder: String) throws -> [(file: String, literal: SwiftWords.Literal)] {
    let folder = Self.package.appending(path: folder)
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path(percentEncoded: false))
    let sources = files.filter { $0.hasSuffix(".swift") }.sorted()
    #expect(!sources.isEmpty)
    return try sources.flatMap { file in
      SwiftWords.literals(in: Array(try Data(contentsOf: folder.appending(path: file)))).compactMap { literal in
        literal.text.contains(/\p{L}/) ? (file, literal) : nil
      }
    }
  }

  /// An address, a name of a file, an anchor, a key: small letters, and no blank.
  private func isName(_ text: String) -> Bool { text.wholeMatch(of: /[a-z0-9#._\/:-]+/) != nil }

  @Test("stand in no view: views hold facts")
  func views() throws {
    // Keys of the content format, an anchor, and a word of the Open Graph protocol.
    let known: Set<String> = ["given_name", "family_name", "part_of", "admiralty", "part-pages", "website"]
    let words = try literals(in: "Sources/DossierKit/Pages/Views").filter { !known.contains($0.literal.text) }
    #expect(words.map { "\($0.file): \($0.literal.text)" } == [])
  }

  @Test("are asked of the wording where views are made", arguments: ["Factories", "Indexes"])
  func factories(folder: String) throws {
    let words = try literals(in: "Sources/DossierKit/Pages/" + folder).filter { _, literal in
      !isName(literal.text) && !literal.text.hasPrefix("https://")
    }
    #expect(words.map { "\($0.file): \($0.literal.text)" } == [])
  }

  @Test("are asked of the wording by templates, which hold names of classes and elements only")
  func templates() throws {
    let attributes: Set<String> = ["class", "id", "name", "property", "content", "media", "type", "list", "ascii"]
    let words = try literals(in: "themes/broadsheet/Templates").filter { file, literal in
      // Estimates the widths of letters.
      if file == "Drawings/EgoNetworkLayout.swift" { return false }
      if attributes.contains(literal.label ?? "") { return false }
      // Classes that something decides.
      if ["entity ", "tlp ", "masthead "].contains(where: literal.text.hasPrefix) { return false }
      return !isName(literal.text) || isWord(literal.text)
    }
    #expect(words.map { "\($0.file): \($0.literal.text)" } == [])
  }

  /// A single word could be one of the language's: those that templates hold are names of classes, options and schemes.
  private func isWord(_ text: String) -> Bool {
    let known: Set<String> = [
      "masthead", "website", "broadsheet", "accent", "navy", "forest", "ink", "headlines", "sans", "noindex", "h",
      "story",
      "self", "tie", "edge", "sub",
    ]
    return text.wholeMatch(of: /[a-z]+/) != nil && !known.contains(text)
  }

  @Test(
    "are told from names by what stands before them",
    arguments: [
      ("html.p(class: \"a b\")", "class"), ("let x = \"Word\"", "x"), ("html.text(\"Word\")", nil),
      ("html.a(\"Word\", href: y)", nil), ("f(x: y ? \"a\" : z)", nil),
    ] as [(String, String?)])
  func labels(code: String, label: String?) {
    let literals = SwiftWords.literals(in: Array(code.utf8))
    #expect(literals.count == 1 && literals.first?.label == label)
  }

  @Test("are read without what is put into them")
  func interpolations() {
    let literals = SwiftWords.literals(in: Array("f(\"a \\(g(\"b\")) c\") // \"d\"".utf8))
    #expect(literals.map(\.text).sorted() == ["a  c", "b"])
  }
}
