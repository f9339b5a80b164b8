@testable import DossierKit

/// The kinds of document that can hide or refer, and the keys of their front matter as the readers list them.
enum LeakKind {
  static let all: [DocumentKind] =
    [.briefing, .article, .freePage] + EntityKind.allCases.map(DocumentKind.entity)
}

extension DocumentKind {
  var leakFolder: String {
    switch self {
    case .briefing: "briefings"
    case .article: "articles"
    case .freePage: "pages"
    case .entity(let kind): "entities/\(kind.rawValue)"
    }
  }

  /// The first part of its page's address.
  var leakAddress: String {
    switch self {
    case .briefing: "briefings/"
    case .article: "articles/"
    case .freePage: ""
    case .entity: "entities/"
    }
  }

  var leakKeys: [String] {
    switch self {
    case .briefing: BriefingFields.keys
    case .article: ArticleFields.keys
    case .freePage: FreePageFields.keys
    case .entity(let kind): EntityFields.keys(of: kind)
    }
  }

  /// The key that shows what the document is called.
  var leakTitleKey: String { if case .entity = self { "name" } else { "title" } }

  /// What a document of this kind cannot do without.
  var leakEssentials: [(key: String, value: String)] {
    switch self {
    case .briefing: [("date", "2020-02-02"), ("sources", "[a1]")]
    case .article:
      [
        ("url", "https://press.example/x"), ("publisher", "press"), ("accessed", "2020-01-02"),
        ("published", "2019-12-30"),
      ]
    case .freePage: []
    case .entity: [("description", "Somebody")]
    }
  }

  /// The keys of the maps in a list under a key, learned from what the reader says of a key that it does not know.
  func leakNestedKeys(of key: String) -> [String] {
    let text = "---\n\(key): [{zz_unknown: 1}]\n---\n"
    let (_, log) = DocumentReader.read(SourceFile(path: "p.md", bytes: Array(text.utf8)), as: self, stem: "p")
    let lead = "the keys here are "
    for finding in log.diagnostics where finding.code == .unknownKey && finding.location?.line == 2 {
      for fix in finding.fixes where fix.hasPrefix(lead) {
        return fix.dropFirst(lead.count).split(separator: ", ").map(String.init)
      }
    }
    return []
  }

  /// Whether a plain word under the key is an id or a name that is looked up, and not a text.
  func leakLooksUp(_ key: String) -> Bool {
    let text = "---\n\(key): zz-reference\n---\n"
    let source = SourceFile(path: "p.md", bytes: Array(text.utf8))
    guard case .found(let range) = FrontMatterRange.find(in: source.bytes),
      let tape = source.bytes.withUnsafeBufferPointer({ bytes in
        try? YAMLTape(parsing: UnsafeBufferPointer(rebasing: bytes[range.yaml]), firstLine: 2)
      })
    else { return false }
    var reader = FieldReader(source: source, tape: tape)
    reader.typedReferences = []
    let header = DocumentHeader(
      source: source, id: "p", idSpan: .start, bodyOffset: range.bodyOffset, bodyLine: range.bodyLine)
    switch self {
    case .briefing: _ = BriefingFields.read(&reader, root: 0, header: header)
    case .article: _ = ArticleFields.read(&reader, root: 0, header: header)
    case .freePage: _ = FreePageFields.read(&reader, root: 0, header: header)
    case .entity(let kind): _ = EntityFields.read(&reader, root: 0, header: header, kind: kind)
    }
    return reader.typedReferences?.isEmpty == false
  }
}
