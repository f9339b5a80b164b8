import SiteTesting

@testable import DossierKit

/// A hidden document: every field and every part of its text has a canary of its own, and so have its id, its file and a
/// picture that only it shows. It refers to what is public, which must not tell of it.
struct HiddenDocument {
  let kind: DocumentKind
  let rule: LeakRule
  let id: String
  let title: String
  /// Only entities have one.
  var alias: String?
  /// Of the file, without `.md`: another than the id.
  let stem: String
  var document: LeakDocument
  /// The picture's path and text.
  let picture: (path: String, text: String)
  /// The pieces that hide it.
  private let hiding: Range<Int>

  var name: String { "\(rule.name) \(kind.word)" }
  var path: String { "\(kind.leakFolder)/\(stem).md" }
  /// From the site's root on.
  var address: String { "/\(kind.leakAddress)\(id)/" }

  init(_ kind: DocumentKind, _ rule: LeakRule, _ register: inout CanaryRegister) {
    (self.kind, self.rule) = (kind, rule)
    let name = "\(rule.name) \(kind.word)"
    func canary(_ field: String) -> Canary { register.canary(name, field) }
    id = canary("id").word
    stem = canary("file name").word
    title = "\(canary("title").capitalized) Person"
    let picture = canary("picture's name").word
    self.picture = (
      "content/\(kind.leakFolder)/\(picture).svg",
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"><title>\(canary("picture").word)</title></svg>\n"
    )
    var front: [LeakDocument.Piece] = [
      .init("id: \(id)", isFixed: true), .init("\(kind.leakTitleKey): \"\(title)\"", isFixed: true),
    ]
    front += rule.lines.map { .init($0, isFixed: true) }
    hiding = 2..<front.count
    if case .entity = kind {
      let name = canary("alias").cyrillic
      alias = name
      front += [
        .init("aliases: [\"\(name)\", {name: \"\(canary("dated alias").capitalized) Alias\", until: 1999}]")
      ]
    }
    let set = Set(front.compactMap { $0.candidates[0].split(separator: ":").first.map { $0.lowercased() } })
    for key in kind.leakKeys where !set.contains(key) && !HeaderFields.visibilityKeys.contains(key) {
      front += Self.pieces(key, kind) { canary($0) }
    }
    for (key, value) in kind.leakEssentials where !set.contains(key) {
      // Before the canary's own line, if that was refused.
      if let index = front.firstIndex(where: { $0.candidates[0].hasPrefix("\(key): ") }) {
        front[index].candidates.append("\(key): \(value)")
      } else if !front.contains(where: { $0.candidates[0] == "\(key):" }) {
        front.append(.init("\(key): \(value)"))
      }
    }
    document = LeakDocument(
      path: "content/\(kind.leakFolder)/\(stem).md", front: front, body: Self.body(picture: picture) { canary($0) })
  }

  /// The same before anybody hid it.
  func shown() -> LeakDocument {
    var shown = document
    for (index, line) in zip(hiding, LeakRule.open + ["date: 2020-02-02"]) { shown.front[index].candidates = [line] }
    return shown
  }

  private static func pieces(
    _ key: String, _ kind: DocumentKind, _ canary: (String) -> Canary
  ) -> [LeakDocument.Piece] {
    let nested = kind.leakNestedKeys(of: key)
    guard nested.isEmpty else {
      return [.init("\(key):")]
        + nested.map { sub in
          .init("  - \(PublicIds.entry(key, nested, with: sub, "\"\(canary("\(key).\(sub)").capitalized) word\""))")
        }
    }
    let word = canary(key).capitalized
    let known = PublicIds.id(for: key)
    guard kind.leakLooksUp(key) else {
      return [.init("\(key): \"\(word) word\"", "", orElse: "\(key): [\"\(word)\"]", "\(key): {a: \"\(word)\"}")]
    }
    return [.init("\(key): [\(known), \"\(word)\"]", "", orElse: "\(key): \(known)", "\(key): \"\(word)\"")]
  }

  private static func body(picture: String, _ canary: (String) -> Canary) -> [LeakDocument.Piece] {
    [
      "\(canary("text").capitalized) met [[turkey]] and The Press, as told [@a1, p. \(canary("locator").word)].",
      "## \(canary("heading").capitalized) of things {#\(canary("anchor").word)}", "> \(canary("quotation").word)",
      "A note[^n].\n\n[^n]: \(canary("footnote").word) with [[channel]].",
      "| a |\n|---|\n| \(canary("table").word) [[turkey]] |",
      "![\(canary("picture's text").word)](\(picture).svg \"\(canary("caption").word)\")",
      "`\(canary("code").word)` and [\(canary("link").word)](/entities/turkey/ \"\(canary("link title").word)\").",
    ].map { .init($0 + "\n") }
  }
}

/// What is public in the sites of the leak test, to be referred to.
enum PublicIds {
  /// A document that fits under a key.
  static func id(for key: String) -> String {
    switch key {
    case "storyline", "part_of": "channel"
    case "follows", "supersedes": "open"
    case "sources", "source", "origin": "a1"
    case "publisher", "agency", "via", "org": "press"
    default: "turkey"
    }
  }

  /// An entry of a list of maps in which one key has a value and the others what an entry cannot do without.
  static func entry(_ list: String, _ keys: [String], with key: String, _ value: String) -> String {
    var entry = "{\(key): \(value)"
    for other in ["id", "text", "name", "title", "url", "caption", "prop", "value", "role"]
    where other != key && keys.contains(other) {
      switch other {
      case "id": entry += list == "judgments" ? "" : ", id: \(id(for: list))"
      case "url": entry += ", url: \"https://press.example/\(key)\""
      default: entry += ", \(other): \"Of \(list) with \(key)\""
      }
    }
    return entry + "}"
  }

  static let site = """
    -- content/entities/organizations/press.md --
    ---
    name: The Press
    OPEN
    ---
    -- content/entities/places/turkey.md --
    ---
    name: Turkey
    OPEN
    ---
    -- content/entities/topics/channel.md --
    ---
    name: Channel
    state: active
    OPEN
    ---
    -- content/articles/a1.md --
    ---
    title: One
    url: https://press.example/1
    publisher: press
    accessed: 2020-01-01
    published: 2019-12-31
    OPEN
    ---
    -- content/briefings/open.md --
    ---
    title: Open
    date: 2020-01-01
    sources: [a1]
    storyline: channel
    OPEN
    ---
    Of [[turkey]].
    -- content/map.svg --
    <svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"></svg>

    """.replacing("OPEN", with: LeakRule.open.joined(separator: "\n"))
}
