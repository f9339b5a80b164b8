import Testing

@testable import DossierKit

/// Every field that there is, found by asking the readers, with references to a hidden document in it.
@Suite("References in fields of plain text")
struct PlainFieldTests {
  private static let canary = "kanari"
  private static let marks = [
    "See [[kanari]] now", "See [[kanari|words]] now", "See ![[kanari]] now", "See [[kanari#part]] now",
    "See [@kanari] now", "See [@kanari; @kanari, p. 3] now", "See [-@kanari] now", "See [see @kanari, p. 2] now",
    "See [words](entity:kanari) now", "See [wo[r]ds]( Briefing:kanari 'x') now", "See <article:kanari> now",
    "See [words](../people/kanari.md#x) now", "See [[kanari", "See [@kanari", "See [[x|[[kanari]]]] now",
    "See [words](entity:kanari", "[[kanari]], [[kanari]]", "[@kanari; @kanari]",
  ]

  /// All of those that end, and two that do not.
  private static let together = [
    marks.filter { $0.hasSuffix(" now") }.joined(separator: "; "), "See [[kanari", "See [@kanari; @kanari]",
  ]

  private static let heads: [(kind: DocumentKind, folder: String, head: [String: String])] =
    [
      (.briefing, "briefings", ["title": "B", "date": "2020-01-01", "sources": "[a1]"]),
      (
        .article, "articles",
        [
          "title": "A", "url": "https://example.org/", "publisher": "P", "accessed": "2020-01-01",
          "published_note": "none",
        ]
      ),
      (.freePage, "pages", ["title": "P"]),
    ] + EntityKind.allCases.map { (.entity($0), "entities/\($0.rawValue)", ["name": "E", "description": "d"]) }

  private static func keys(of kind: DocumentKind) -> [String] {
    switch kind {
    case .briefing: BriefingFields.keys
    case .article: ArticleFields.keys
    case .freePage: FreePageFields.keys
    case .entity(let kind): EntityFields.keys(of: kind)
    }
  }

  /// What a map in a field may hold, as the message on an unknown key of it says.
  private static func nestedKeys(_ key: String, _ kind: DocumentKind) -> [String] {
    let source = SourceFile(path: "x.md", bytes: Array("---\n\(key): [{zzzzzzzz: 1}]\n---\n".utf8))
    let (_, log) = DocumentReader.read(source, as: kind, stem: "x")
    let prefix = "the keys here are "
    let fixes = log.diagnostics.filter { $0.code == .unknownKey }.flatMap(\.fixes)
    guard let list = fixes.first(where: { $0.hasPrefix(prefix) })?.dropFirst(prefix.count) else { return [] }
    return list.split(separator: ", ").map(String.init)
  }

  private static let usual = [
    "id": "a1", "text": "t", "prop": "p", "value": "v", "title": "t", "name": "n", "url": "https://example.org/",
  ]
  /// Fields that nobody sees, or that are read before anything else.
  private static let unseen: Set<String> = ["id", "ed_note", "capture", "layout"]
  /// `method` is a body, with the rules of bodies.
  private static let bodies: Set<String> = ["method"]

  /// Documents by path: one for each field, and for each field of the maps in it.
  private static func documents(_ typed: String) -> [(field: String, path: String, text: String)] {
    var documents: [(field: String, path: String, text: String)] = []
    let value = "'\(typed.replacing("'", with: "''"))'"
    for (kind, folder, head) in heads {
      func add(_ field: String, _ line: String, replacing key: String) {
        let name = "d\(documents.count)"
        var head = head
        head[key] = nil
        if head["name"] != nil { head["name"] = "Name \(name)" }
        let fields = head.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)\n" }.joined()
        documents.append((field, "content/\(folder)/\(name).md", "---\n\(fields)\(line)\n---\n"))
      }
      for key in keys(of: kind) where !unseen.contains(key) && !bodies.contains(key) {
        add("\(folder) \(key)", "\(key): \(value)", replacing: key)
        add("\(folder) \(key) list", "\(key): [\(value)]", replacing: key)
        add("\(folder) \(key) map", "\(key): {\(value): \(value)}", replacing: key)
        let nested = nestedKeys(key, kind)
        for inner in nested where "\(key).\(inner)" != "judgments.id" {
          let rest = nested.filter { $0 != inner && usual[$0] != nil }.map { "\($0): \(usual[$0] ?? "")" }
          let map = (["\(inner): \(value)"] + rest).joined(separator: ", ")
          add("\(folder) \(key).\(inner)", "\(key): [{\(map)}]", replacing: key)
        }
      }
    }
    return documents
  }

  private static let open = """
    -- content/entities/people/kanari.md --
    ---
    name: Hidden Name
    description: d
    visibility: internal
    ---
    -- content/articles/a1.md --
    ---
    title: A1
    url: https://example.org/
    publisher: P
    accessed: 2020-01-01
    published_note: none
    ---

    """

  @Test("print nothing of what is hidden, in any field of any kind, and are reported", arguments: together)
  func fields(mark: String) throws {
    let documents = Self.documents(mark)
    // A field must not be forgotten because the test does not find it.
    #expect(documents.count > 350)
    let site = try MiniSite(Self.open)
    for document in documents { try site.write(document.text, to: document.path) }
    let findings = try site.build().report.diagnostics
    let found = Set(findings.compactMap(\.location?.path))
    let levels = DiagnosticCode.allCases.filter { !$0.isLevelFixed }.map { "\($0.rawValue): off" }
    for document in documents {
      #expect(found.contains(document.path), "\(document.field): \(mark)")
    }
    // Errors about visibility cannot be switched off, and nothing is published with them.
    let guarded: Set<String> = HeaderFields.visibilityKeys.union(["date"])
    let unread = Set(findings.filter { $0.code == .unreadReference }.compactMap(\.location?.path))
    for document in documents
    where guarded.contains(String(document.field.split(separator: " ")[1])) || unread.contains(document.path) {
      try site.remove(document.path)
    }
    try site.write(
      MiniSite.configuration + "checks: {\(levels.joined(separator: ", "))}\n", to: "dossier.yaml")
    let built = try site.build()
    #expect(built.report.outcome == .fine, "\(built.diagnostics.prefix(5))")
    #expect(built.paths.count > 300)
    for (path, bytes) in built.files {
      let text = String(decoding: bytes, as: UTF8.self)
      guard let hit = text.firstRange(of: Self.canary) else { continue }
      let near = text[..<hit.upperBound].suffix(160) + text[hit.upperBound...].prefix(60)
      Issue.record("\(mark) in \(path): \(near)")
    }
  }

  @Test(
    "but brackets of other kinds stay, without a word",
    arguments: [
      "[T]he minister [sic] spoke […]", "He [the minister] wrote to a@b.org [...]", "a [link](https://example.org/)",
      "[[sic] and more]", "x < y [1]", "[mail me@example.org]", "tags <b>bold</b>", "[", "[]", "[[", "[[]]", "]] [[",
    ])
  func brackets(text: String) {
    let (words, first) = PlainText.withoutReferences(text)
    #expect(words == text && first == nil)
  }

  @Test(
    "become their words",
    arguments: [
      ("Deputy of [[ali|the chief]]", "Deputy of the chief"), ("Deputy of [[ali]]", "Deputy of […]"),
      ("Seen ![[ali]] here", "Seen […] here"), ("[A *b*](entity:ali), c", "A *b*, c"), ("So [@a; @b, p. 3].", "So ."),
      ("[[x|see [him](entity:y)]]!", "see him!"),
    ])
  func words(text: String, shown: String) {
    #expect(PlainText.withoutReferences(text).words == shown)
  }

  @Test("in the texts of the configuration, too", arguments: together)
  func configuration(mark: String) throws {
    let value = "'\(mark.replacing("'", with: "''"))'"
    for line in [
      "description: \(value)\npublisher: \(value)\ncontact: \(value)\ncorrections_policy: \(value)",
      "title: \(value)\npublisher: {name: \(value), kind: \(value)}\nmenu: [{text: \(value), url: /}]",
    ] {
      let site = try MiniSite(Self.open)
      let title = line.hasPrefix("title") ? "" : "title: T\n"
      try site.write("base_url: https://example.org/\n" + title + line + "\n", to: "dossier.yaml")
      let built = try site.build()
      #expect(built.diagnostics.count >= 4 && built.report.outcome == .fine, "\(built.diagnostics)")
      #expect(!built.files.values.contains { String(decoding: $0, as: UTF8.self).contains(Self.canary) }, "\(line)")
    }
  }
}
