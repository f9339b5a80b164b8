import Testing

@testable import DossierKit

/// What looks like a wish to hold a document back, and is not understood for certain, is an error, and nothing of the
/// document is published, whatever levels the site sets.
@Suite("What was meant to stay unpublished is not published")
struct HoldingBackTests {
  static let canary = "Kanari"

  /// Sites that switch off whatever can be switched off.
  private static let levelled =
    MiniSite.configuration + "checks: {"
    + DiagnosticCode.allCases.filter { !$0.isLevelFixed }.map { "\($0.rawValue): off" }.joined(separator: ", ")
    + "}\n"

  private static func text(_ kind: String, _ fields: String, body: String = "Words.\n") -> (path: String, text: String)
  {
    let head: String
    let path: String
    switch kind {
    case "briefing": (path, head) = ("briefings/b", "title: Kanari\ndate: 2020-01-01\nsources: [a]")
    case "article":
      (path, head) = (
        "articles/x",
        "title: Kanari\nurl: https://example.org/\npublisher: P\naccessed: 2020-01-01\npublished_note: none"
      )
    case "entity": (path, head) = ("entities/people/e", "name: Kanari\ndescription: d")
    default: (path, head) = ("pages/p", "title: Kanari")
    }
    let kept = head.split(separator: "\n").filter { line in
      // A field under test takes the place of the usual one.
      !fields.split(separator: "\n").contains { $0.hasPrefix(line.prefix { $0 != ":" } + ":") }
    }
    return (path, "---\n\(kept.joined(separator: "\n"))\n\(fields)\n---\n\(body)")
  }

  private static let kinds = ["briefing", "article", "entity", "page"]

  /// A site with a document of each of `kinds` that has these fields.
  static func build(
    _ kinds: [String], _ fields: String, body: String = "Words.\n", at path: String? = nil,
    configuration: String = levelled
  ) throws -> BuiltSite {
    let site = try MiniSite(
      """
      -- content/articles/a.md --
      ---
      title: A
      url: https://example.org/a
      publisher: P
      accessed: 2020-01-01
      published: 2019-01-01
      ---
      """)
    try site.write(configuration, to: "dossier.yaml")
    for kind in kinds {
      let document = text(kind, fields, body: body)
      try site.write(document.text, to: "content/\(path ?? document.path).md")
    }
    return try site.build()
  }

  /// An error in each of the documents, and no trace of them.
  private static func expectHeldBack(_ built: BuiltSite, _ what: String, line: String? = nil, documents: Int = 1) {
    #expect(built.report.outcome == .contentErrors, "\(what): \(built.diagnostics)")
    let errors = built.report.diagnostics.filter { $0.severity == .error }
    #expect(Set(errors.compactMap(\.location?.path)).count == documents, "\(what): \(built.diagnostics)")
    #expect(!built.files.values.contains { String(decoding: $0, as: UTF8.self).contains(canary) }, "\(what)")
    if let line {
      let findings = built.fullDiagnostics
      #expect(findings.count { $0.contains("fix") && $0.contains("‘\(line)’") } >= documents, "\(what): \(findings)")
    }
  }

  @Test(
    "in words of other programs, with the line to write",
    arguments: [
      ("draft: true", "status: draft"), ("Draft: yes", "status: draft"), ("draft: 1", "status: draft"),
      ("hold: true", "status: draft"), ("todo: true", "status: draft"), ("review: yes", "status: draft"),
      ("draft:", "status: draft"), ("is_draft: true", "status: draft"), ("isDraft: true", "status: draft"),
      ("drafts: true", "status: draft"), ("draft: \"true\"", "status: draft"), ("draft: !!bool true", "status: draft"),
      ("unpublished: true", "status: draft"), ("publish: false", "status: draft"), ("wip: true", "status: draft"),
      ("dg-publish: false", "status: draft"), ("public: no", "status: draft"), ("no-publish: true", "status: draft"),
      ("private: true", "visibility: internal"), ("hidden: true", "visibility: internal"),
      ("internal: true", "visibility: internal"), ("confidential: yes", "visibility: internal"),
      ("restricted: on", "visibility: internal"), ("password: hunter2", "visibility: internal"),
      ("unlisted: true", "visibility: unlisted"), ("noindex: true", "visibility: unlisted"),
      ("no index: true", "visibility: unlisted"), ("sitemap: false", "visibility: unlisted"),
      ("search: false", "visibility: unlisted"), ("sitemap_exclude: true", "visibility: unlisted"),
      ("eleventyExcludeFromCollections: true", "visibility: unlisted"), ("permalink: false", "status: draft"),
      ("listed: false", "status: draft"), ("archived: true", "status: withdrawn"), ("active: false", "status: draft"),
      ("publishDate: 2030-01-01", "embargo: 2030-01-01"), ("publish_on: 2030-01-01", "embargo: 2030-01-01"),
      ("publish-at: 2030-01-01 10:00", "embargo: 2030-01-01 10:00"), ("PublishAt: 2030-01-01", "embargo: 2030-01-01"),
      ("embargo_until: 2030-01-01", "embargo: 2030-01-01"), ("embargoDate: someday", "embargo: 2024-05-01T00:00+02:00"),
      ("not_before: 2030-01-01", "embargo: 2030-01-01"), ("available_from: 2030-01-01", "embargo: 2030-01-01"),
      ("go_live: 2030-01-01", "embargo: 2030-01-01"), ("release-date: 2030-01-01", "embargo: 2030-01-01"),
      ("scheduled: 2030-01-01", "embargo: 2030-01-01"), ("expiryDate: 2020-01-01", "expires: 2020-01-01"),
      ("expires_at: 2020-01-01", "expires: 2020-01-01"), ("expiration: 2020-01-01", "expires: 2020-01-01"),
      ("unpublish_on: 2020-01-01", "expires: 2020-01-01"), ("valid_until: 2020-01-01", "expires: 2020-01-01"),
      ("tlp-level: RED", "tlp: RED"), ("tlp_marking: amber", "tlp: AMBER"),
      ("classification: secret", "visibility: internal"),
      ("workflow: draft", "status: draft"), ("access: private", "visibility: internal"),
      ("audience: staff", "visibility: internal"), ("audience: [internal, press]", "visibility: internal"),
      ("privacy: friends", "visibility: internal"), ("permission: private", "visibility: internal"),
      ("post_status: pending", "status: review"), ("robots: noindex, nofollow", "visibility: unlisted"),
      ("_build: {list: never, render: false}", "status: draft"), ("cascade: {draft: true}", "status: draft"),
      ("drfat: true", "status: draft"), ("privat: true", "visibility: internal"),
    ])
  func otherWords(field: String, line: String) throws {
    Self.expectHeldBack(try Self.build(Self.kinds, field), field, line: line, documents: 4)
  }

  @Test(
    "in the site's own words, where they are empty, misspelled, disguised or in a wrong place",
    arguments: [
      "status:", "visibility: ~", "tlp: null", "embargo:", "expires: ~", "visibility: \"\"", "status: []", "tlp: {}",
      "embargo: ''", "status: ''", "visibility: [internal]", "tlp: ORANGE", "status: private", "status: hidden",
      "status: embargoed", "status: scheduled", "status: pending", "visibility: hidden", "visibility: private",
      "visibility: draft", "embargo: true", "embargo: soon", "Visibilty: internal", "stauts: draft", "tpl: RED",
      "\"visibility \": internal", "vis\u{AD}ibility: internal", "visib\u{200B}ility: internal", "ｓtatus: draft",
      "v\u{456}sibility: internal", "STATUS : private", "'status': privat", "VISIBILITY: secret",
      "extra: {visibility: internal}", "extra: {draft: true}", "x_draft: true", "x_visibility: internal",
      "x_status: draft", "extra: {meta: {tlp: RED}}", "extra: [{status: draft}]", "x_meta: {private: true}",
      "x_publishDate: 2030-01-01", "extra: {embargo: 2030-01-01}", "extra:\n  tlp: TLP:AMBER",
      "<<: {visibility: internal}", "<<: [{status: draft}]", "resolve: {X: {status: draft}}",
      "status: published\nstatus: draft", "x_draft: false\nx_draft: true", "draft: false\ndraft: true",
      "tags: [draft]", "tags: ['#wip', other]", "tags: status/draft", "tags: {draft: true}",
      "ed_note: {draft: true}", "? status\n: draft it", "tlp: !!null ''", "lang: {draft: true}",
    ])
  func ownWords(field: String) throws {
    Self.expectHeldBack(try Self.build(Self.kinds, field), field, documents: 4)
  }

  @Test("in fields that mean something else here")
  func otherFields() throws {
    for field in ["published: false", "published: no", "published: draft", "kind: draft", "rights: confidential"] {
      Self.expectHeldBack(try Self.build(["article"], field), field)
    }
    for field in [
      "published: false", "published: 2030-01-01", "date: draft", "date: 2030-13-01", "type: draft", "date:",
    ] {
      Self.expectHeldBack(try Self.build(["briefing"], field), field)
    }
    for field in ["protected:", "protected: perhaps", "protcted: true", "relations: [{id: a, visibility: internal}]"] {
      Self.expectHeldBack(try Self.build(["entity"], field), field)
    }
  }

  @Test("in a second block of fields, or one that a text cut off")
  func laterFields() throws {
    for body in [
      "---\ndraft: true\n---\nWords.\n", "\n\n---\ntitle: X\npublished: false\n---\n",
      "+++\ndraft = true\n+++\nWords.\n",
      "status: draft\n---\nWords.\n", "tags:\n  - a\nvisibility: internal\n---\n", "---\nembargo: 2030-01-01\n...\n",
    ] {
      Self.expectHeldBack(try Self.build(["briefing"], "summary: s", body: body), body)
    }
  }

  @Test(
    "by the name of its folder or file",
    arguments: [
      "briefings/drafts/b", "briefings/2020/_drafts/b", "briefings/Private/b", "briefings/_old/b", "pages/WIP/b",
    ])
  func places(path: String) throws {
    let kind = path.hasPrefix("pages") ? "page" : "briefing"
    Self.expectHeldBack(try Self.build([kind], "id: b", at: path), path, line: "status: draft")
    #expect(try Self.build([kind], "status: published", at: path).report.outcome == .fine)
    #expect(try Self.build([kind], "status: draft", at: path).report.outcome == .fine)
    let drafts = MiniSite.configuration + "default_status: draft\n"
    #expect(try Self.build([kind], "lang: en", at: path, configuration: drafts).report.outcome == .fine)
  }

  @Test(
    "but what surely means that everybody may see it, or something else, is no error",
    arguments: [
      "draft: false", "published: true", "private: false", "hidden: no", "noindex: false", "unlisted: off",
      "tlp_level: CLEAR", "access: public", "publish: yes", "embargo_until: none", "expiryDate: never",
      "state: Texas", "index: 3", "weather: fine", "x_internal_id: 4711", "x_archived: true", "x_state: draft law",
      "extra: {status: confirmed, visibility: 10 km, active: false, rating: green}", "x_release_date: 1999-01-01",
      "tags: [embargo, draft law, private military companies]", "tlp: TLP:CLEAR", "tlp: tlp clear", "TLP: TLP:WHITE",
      "status: Published", "Status: published",
    ])
  func harmless(field: String) throws {
    let kinds = field.hasPrefix("published") ? ["briefing", "page"] : ["briefing", "article", "page"]
    let built = try Self.build(kinds, field, configuration: MiniSite.configuration)
    #expect(!built.diagnostics.contains { $0.contains(" error ") }, "\(built.diagnostics)")
    #expect(built.report.outcome == .fine)
  }

  @Test(
    "and the standard's own spelling of a label is understood",
    arguments: [
      "TLP:AMBER", "tlp:amber", "\"TLP: AMBER\"", "TLP:AMBER+STRICT", "tlp amber", "Amber-Strict", "TLP:RED", "green",
    ])
  func labels(label: String) throws {
    let built = try Self.build(["briefing"], "tlp: \(label)", configuration: MiniSite.configuration)
    #expect(built.report.outcome == .fine && built.diagnostics.isEmpty, "\(built.diagnostics)")
    #expect(!built.paths.contains("briefings/b/index.html"))
  }

  @Test(
    "nor does the configuration open the site by a word that is empty or misspelled",
    arguments: [
      "default_tlp:", "default_status: ~", "audience: ''", "audience:", "default_sttus: draft", "defaultTpl: RED",
      "audence: CLEAR", "timezone:", "full_text:", "ful_text: never", "draft: true", "private: true",
      "default_status: Drft", "default_visibility: internal", "default_status: published\ndefault_status: draft",
      "defaults: {draft: true}", "tlp: RED", "status: draft", "checks: {unclear-visibility: off}",
    ])
  func configurations(line: String) throws {
    let built = try Self.build(["briefing"], "lang: en", configuration: MiniSite.configuration + line + "\n")
    #expect(built.report.outcome == .invalidConfiguration, "\(built.diagnostics)")
    #expect(built.files.isEmpty)
  }

  @Test("however many other faults the file has")
  func manyFaults() throws {
    let faults = (0..<300).map { "zz\($0): 1" }.joined(separator: "\n")
    Self.expectHeldBack(try Self.build(["briefing"], faults + "\ndraft: true"), "many")
  }
}
