import DossierKit
import Foundation
import Testing

/// Every hidden document here has the canary in its id, title, description, aliases, tags and body; so have the comments,
/// the notes for the desk and the texts that may not be printed. It occurs nowhere in the published site.
@Suite("What is hidden leaves no trace")
struct SecrecyTests {
  private static let canary = "kanari"

  private static let hiding = [
    "draft": "status: draft", "review": "status: review", "internal": "visibility: internal",
    "embargoed": "embargo: 2030-01-01T00:00+01:00", "expired": "expires: 2020-01-01", "marked": "tlp: AMBER",
    "capitals": "TLP: RED", "standard": "tlp: TLP:AMBER+STRICT",
  ]

  /// A hidden document of each kind for each way of hiding one.
  private static func secrets() -> String {
    var text = ""
    for (name, rule) in hiding.sorted(by: { $0.key < $1.key }) {
      let id = "\(canary)-\(name)"
      func common(_ kind: String) -> String {
        "\(rule)\ntags: [\(canary) tag]\nredirect_from: /\(canary)/\(name)/\(kind)/\n"
      }
      text += """
        -- content/briefings/\(id)-b.md --
        ---
        title: Kanari briefing
        date: 2020-02-02
        summary: kanari summary
        sources: [a1]
        about: [turkey]
        storyline: channel
        follows: open
        \(common("b"))---
        Kanari body of [[turkey]] citing [@a1].

        ## Kanari heading
        -- content/articles/\(id)-a.md --
        ---
        title: Kanari article
        url: https://example.org/kanari
        publisher: press
        accessed: 2020-01-01
        published: 2019-01-01
        about: turkey
        \(common("a"))---
        Kanari text.
        -- content/entities/people/\(id)-p.md --
        ---
        name: Kanari \(name) Person
        description: kanari description
        aliases: [Kanari \(name) Alias, كناري \(name)]
        relations: [{id: turkey, role: kanari of}]
        \(common("p"))---
        Kanari life in [[turkey]].

        ## Kanari {#x}
        -- content/entities/topics/\(id)-t.md --
        ---
        name: Kanari \(name) Line
        state: active
        \(common("t"))---
        -- content/pages/\(id)-s.md --
        ---
        title: Kanari page
        \(common("s"))---
        Kanari words.

        """
    }
    return text
  }

  /// A public briefing that refers to one hidden document of each kind in every way there is.
  private static func references(to name: String) -> String {
    let id = "\(canary)-\(name)"
    return """
      -- content/briefings/open-\(name).md --
      ---
      title: Open \(name)
      date: 2020-03-03
      sources: [a1, \(id)-a, {id: \(id)-a, locator: p. 1}]
      author: [Kanari \(name) Person, Desk]
      editor: "[[\(id)-p]]"
      about: [turkey, \(id)-p]
      mentions: [\(id)-p]
      places: \(id)-p
      storyline: \(id)-t
      follows: \(id)-b
      supersedes: \(id)-b
      resolve: {Somebody: \(id)-p}
      nolink: \(id)-p
      judgments: [{text: So it is, sources: [\(id)-a]}]
      ed_note: kanari note
      method: As [[\(id)-p|they]] say [@\(id)-a].
      x_own: kanari
      ---
      Of [[\(id)-p]], [[Kanari \(name) Person]], [[كناري \(name)]], [[\(id)-p|him]], [[\(id)-b|it *all*]]
      and [her](entity:\(id)-p), <entity:\(id)-p>, [](briefing:\(id)-b), [told](article:\(id)-a).

      - As [written](\(id)-b.md), [here](../entities/people/\(id)-p.md#x) and [@a1; @\(id)-a, p. 2][^n].

      | Table | cell |
      |---|---|
      | [[\(id)-p\\|them]] | [@\(id)-a] |

      <!-- kanari comment --> <!-- kanari

      comment in paragraphs -->

      Inline <!-- kanari --> comment.

      [^n]: Says [[\(id)-p]].
      -- content/entities/organizations/o-\(name).md --
      ---
      name: O \(name)
      relations: [{id: \(id)-p, role: led by, source: \(id)-a}, {id: turkey, role: in, source: \(id)-b}]
      facts: [{prop: seat, value: Ankara, source: \(id)-a}]
      homonyms: [\(id)-p]
      parent: \(id)-p
      owner: Kanari \(name) Alias
      ---
      With [[\(id)-p]].
      -- content/entities/events/e-\(name).md --
      ---
      name: E \(name)
      start: 2020
      place: \(id)-p
      participants: [{id: \(id)-p, role: host}]
      sources: [\(id)-a]
      ---
      -- content/entities/people/p-\(name).md --
      ---
      name: P \(name)
      description: someone
      positions: [{title: Head, org: \(id)-p, source: \(id)-a}]
      nationality: \(id)-p
      ---
      -- content/articles/from-\(name).md --
      ---
      title: From
      url: https://example.org/from
      publisher: \(id)-p
      author: Kanari \(name) Person
      accessed: 2020-01-01
      published: 2019-01-01
      origin: \(id)-a
      about: \(id)-p
      full_text: publish
      rights: own
      capture: captures/c.txt
      ---
      Kanari: a text that the site does not print.

      """
  }

  static let open = """
    -- dossier.yaml --
    title: T
    base_url: https://example.org/
    markdown: {raw_html: RAW, smart: true}
    full_text: never
    checks: {unknown-key: off, invalid-value: "off", hidden-reference: note}
    -- content/entities/organizations/press.md --
    ---
    name: The Press
    ---
    -- content/entities/places/turkey.md --
    ---
    name: Turkey
    ---
    -- content/entities/topics/channel.md --
    ---
    name: Channel
    state: active
    ---
    -- content/articles/a1.md --
    ---
    title: One
    url: https://example.org/1
    publisher: press
    accessed: 2020-01-01
    published: 2019-12-31
    ---
    -- content/briefings/open.md --
    ---
    title: Open
    date: 2020-01-01
    sources: [a1]
    storyline: channel
    ---
    -- content/captures/c.txt --
    kanari capture
    -- content/briefings/kanari.txt --
    kanari file that nothing refers to

    """

  @Test("in any file or file name, whatever refers to it", arguments: [true, false])
  func noTrace(allowsRawHTML: Bool) throws {
    let site = try MiniSite(Self.open.replacing("RAW", with: String(allowsRawHTML)))
    try site.add(Self.secrets())
    for name in Self.hiding.keys { try site.add(Self.references(to: name)) }
    let built = try site.build()
    #expect(built.report.outcome == .fine)
    // The test would prove nothing if the pages were not there or no reference had been met.
    #expect(built.main("briefings/open-draft/").contains("[…]"))
    #expect(built.report.diagnostics.count { $0.code == .hiddenReference } > 20 * Self.hiding.count)
    for path in built.paths { #expect(Self.traces(in: Array(path.utf8)) == [], "the name of \(path)") }
    for (path, bytes) in built.files { #expect(Self.traces(in: bytes) == [], "\(path)") }
  }

  /// The canary in any spelling: percent-encoded, as references of HTML, as escapes of JSON.
  private static func traces(in bytes: [UInt8]) -> [String] {
    let text = String(decoding: bytes, as: UTF8.self)
    let decoded = text.removingPercentEncoding ?? text
    var found: [String] = []
    for form in [text, decoded, text.replacing("\\u00", with: "%").removingPercentEncoding ?? text] {
      let lower = form.lowercased()
      for word in [canary, "كناري", "&#107;anari", "k\u{200D}anari"] where lower.contains(word) {
        found.append(word)
      }
    }
    return found
  }

  @Test("and the same site shows it all to those who may see it")
  func audienceSees() throws {
    let site = try MiniSite(
      Self.open.replacing("RAW", with: "false").replacing("title: T", with: "title: T\naudience: RED"))
    try site.add(Self.secrets())
    for name in ["draft", "embargoed", "marked"] { try site.add(Self.references(to: name)) }
    let built = try site.build {
      $0.includesDrafts = true
      $0.now += 10 * 365 * 86_400
    }
    #expect(built.report.outcome == .fine, "\(built.diagnostics)")
    #expect(built.main("briefings/open-draft/").contains("Kanari draft Person"))
    #expect(built.main("briefings/open-marked/").contains("Kanari marked Person"))
    #expect(built.main("briefings/open-embargoed/").contains("Kanari embargoed Person"))
    #expect(built.main("entities/turkey/").contains("Kanari body of"))
    for name in ["internal", "expired"] {
      #expect(built.main("entities/\(Self.canary)-\(name)-p/").isEmpty)
    }
  }
}
