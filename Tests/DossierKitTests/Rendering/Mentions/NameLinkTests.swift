import DossierKit
import Testing

/// A site of a few entities and one briefing whose body a test gives.
struct NamedSite {
  static let entities = """
    -- content/articles/a1.md --
    ---
    title: A one
    url: https://example.org/1
    publisher: Press
    accessed: 2020-01-01
    published: 2010-01-01
    ---
    -- content/entities/people/ali-mamlouk.md --
    ---
    name: Ali Mamlouk
    description: Security chief
    aliases: [علي مملوك, Али Мамлюк]
    weak_aliases: [Mamlouk]
    ---
    -- content/entities/people/michael-jordan.md --
    ---
    name: Michael Jordan
    description: Player
    autolink: false
    ---
    -- content/entities/people/hakki-general.md --
    ---
    name: Ismail Hakki
    description: A general
    homonyms: [hakki-envoy]
    ---
    -- content/entities/people/hakki-envoy.md --
    ---
    name: Ismail Hakki
    description: An envoy
    homonyms: [hakki-general]
    ---
    -- content/entities/people/bashar.md --
    ---
    name: Bashar al-Assad
    description: President
    weak_aliases: [Assad]
    ---
    -- content/entities/people/hafez.md --
    ---
    name: Hafez al-Assad
    description: Former president
    weak_aliases: [Assad]
    ---
    -- content/entities/organizations/workers-party.md --
    ---
    name: Kurdistan Workers' Party
    acronym: PKK
    autolink: declared
    block: [PKK Street]
    ---
    -- content/entities/organizations/bureau.md --
    ---
    name: Syrian National Security Bureau
    ---
    -- content/entities/organizations/at-and-t.md --
    ---
    name: AT&T Centre
    ---
    -- content/entities/places/syria.md --
    ---
    name: Syria
    kind: country
    ---
    -- content/entities/places/damascus.md --
    ---
    name: Damascus
    kind: capital
    ---
    -- content/entities/places/aleppo.md --
    ---
    name: Aleppo
    kind: city
    ---
    -- content/entities/people/secret.md --
    ---
    name: Hidden Person
    description: Nobody's business
    visibility: internal
    ---

    """

  let built: BuiltSite

  init(_ body: String, front: String = "", site: String = "") throws {
    let text =
      Self.entities
      + "-- content/briefings/b.md --\n---\ntitle: Brief\ndate: 2020-01-01\nsources: [a1]\n\(front)---\n\(body)\n"
      + (site.isEmpty ? "" : "-- dossier.yaml --\n\(MiniSite.configuration)\(site)")
    built = try MiniSite(text).build()
  }

  /// The linked words of the body with the id of the entity each leads to: `Ali Mamlouk>ali-mamlouk`.
  var links: [String] {
    let main = built.main("briefings/b/")
    guard let start = main.firstRange(of: "<div class=\"prose\">"),
      let end = main[start.upperBound...].firstRange(of: "</div>")
    else { return [] }
    let prose = main[start.upperBound..<end.lowerBound]
    return prose.matches(of: /<a class="entity [a-z]+" href="\/entities\/([^"\/]+)\/">([^\u{0}]*?)<\/a>/).map {
      "\($0.2)>\($0.1)"
    }
  }

  /// How often a page of an entity says that the briefing mentions it: contexts and what is beyond them.
  func mentions(of id: String) -> Int {
    let main = built.main("entities/\(id)/")
    let more = main.firstMatch(of: /and ([0-9]+) more mention/).flatMap { Int($0.1) } ?? 0
    return main.matches(of: /<blockquote class="context"/).count + more
  }
}

@Suite("Names in a text")
struct NameLinkTests {
  @Test(
    "are linked at their first mention, wherever it may be a link",
    arguments: [
      ("Ali Mamlouk came. Ali Mamlouk went.", ["Ali Mamlouk>ali-mamlouk"]),
      ("Then علي مملوك and Али Мамлюк came.", ["علي مملوك>ali-mamlouk"]),
      ("| Who |\n|---|\n| Ali Mamlouk |", ["Ali Mamlouk>ali-mamlouk"]),
      ("- Ali\n  Mamlouk wraps", ["Ali\nMamlouk>ali-mamlouk"]),
      ("*Ali* Mamlouk", ["<em>Ali</em> Mamlouk>ali-mamlouk"]),
      ("Ali **Mamlouk** came", ["Ali <strong>Mamlouk</strong>>ali-mamlouk"]),
      ("*Ali **Mamlouk*** came", ["Ali <strong>Mamlouk</strong>>ali-mamlouk"]),
      ("At AT&amp;T Centre, Ali Mam&#108;ouk", ["AT&amp;T Centre>at-and-t", "Ali Mamlouk>ali-mamlouk"]),
      ("Ali Mamlouk[@a1], he", ["Ali Mamlouk>ali-mamlouk"]),
      ("Ali Mamlouk’s deputy; Aleppo.", ["Ali Mamlouk>ali-mamlouk", "Aleppo>aleppo"]),
      ("A note[^1].\n\n[^1]: Ali Mamlouk said so.", ["Ali Mamlouk>ali-mamlouk"]),
    ])
  func first(_ body: String, _ links: [String]) throws {
    #expect(try NamedSite(body).links == links)
  }

  @Test("link in footnotes and in what a picture's title says")
  func furtherTexts() throws {
    let note = try NamedSite("A note[^1].\n\n[^1]: Ali Mamlouk said so.")
    #expect(
      note.built.main("briefings/b/").contains(
        "<a class=\"entity person\" href=\"/entities/ali-mamlouk/\">Ali Mamlouk</a> said so"))
    let method = try NamedSite("Text.", front: "method: Compiled from what Ali Mamlouk said.\n")
    #expect(method.built.main("briefings/b/").contains("href=\"/entities/ali-mamlouk/\">Ali Mamlouk</a> said."))
  }

  @Test(
    "are left alone in links, code, headings and quotations (R6)",
    arguments: [
      "[Ali Mamlouk](https://example.org/)", "`Ali Mamlouk`", "    Ali Mamlouk", "# Ali Mamlouk", "> Ali Mamlouk",
      "> - Ali Mamlouk", "<https://example.com/Ali-Mamlouk>", "[[syria|Ali Mamlouk in Syria]]",
      "*Ali* *Mamlouk, the* chief", "[Text][Ali Mamlouk]\n\n[Ali Mamlouk]: https://example.org/",
    ])
  func places(_ body: String) throws {
    #expect(
      try NamedSite(body).links.filter { $0.hasPrefix("Ali") && $0.hasSuffix("ali-mamlouk") && !$0.contains("*") } == []
    )
  }

  @Test("count where they do not link, and show with their sentence")
  func counted() throws {
    #expect(try NamedSite("> Ali Mamlouk was quoted.").mentions(of: "ali-mamlouk") == 1)
    #expect(
      try NamedSite("## Ali Mamlouk\n\nText. Ali Mamlouk came. Then Ali Mamlouk went.").mentions(of: "ali-mamlouk") == 3
    )
    #expect(try NamedSite("Ali `Ali Mamlouk` code").mentions(of: "ali-mamlouk") == 0)
    #expect(try NamedSite("Text", front: "summary: Ali Mamlouk, in short\n").mentions(of: "ali-mamlouk") == 1)
  }

  @Test("an author's own link is the first mention (R7)")
  func authorsLink() throws {
    #expect(
      try NamedSite("Ali Mamlouk came. Later [[ali-mamlouk|he]] went.").links == ["he>ali-mamlouk"])
  }

  @Test("link once in each section where the site says so")
  func sections() throws {
    let body =
      "Ali Mamlouk, Ali Mamlouk.\n\n## One\n\nAli Mamlouk.\n\n## Two\n\nAli Mamlouk and [[ali-mamlouk]].\n\n## Three\n\nAli Mamlouk"
    #expect(try NamedSite(body).links.count == 1)
    #expect(try NamedSite(body, site: "autolink: {per: section}\n").links.count == 4)
  }

  @Test("are switched off by document, record, site and place (R7)")
  func switches() throws {
    let body = "Ali Mamlouk in Aleppo."
    #expect(try NamedSite(body, front: "nolink: ali-mamlouk\n").links == ["Aleppo>aleppo"])
    #expect(try NamedSite(body, site: "autolink: {enabled: false}\n").links == [])
    #expect(try NamedSite(body, site: "autolink: false\n").mentions(of: "ali-mamlouk") == 1)
    #expect(try NamedSite(body, site: "autolink: {max_per_page: 1}\n").links == ["Ali Mamlouk>ali-mamlouk"])
    #expect(try NamedSite("Michael Jordan played").links == [])
    #expect(try NamedSite("[Ali Mamlouk]{.nolink} in Aleppo").links == ["Aleppo>aleppo"])
    let off = try NamedSite("[Ali Mamlouk of Aleppo]{.nolink}, then \\[[Aleppo]] and Ali Mamlouk.")
    #expect(off.links == ["Ali Mamlouk>ali-mamlouk"])
    #expect(off.built.main("briefings/b/").contains("<p>Ali Mamlouk of Aleppo, then [[Aleppo]] and <a"))
    #expect(off.mentions(of: "aleppo") == 0)
  }

  @Test("of countries and capitals link only where the front matter names them, unless the site says otherwise")
  func places() throws {
    let body = "Syria, Damascus, Aleppo."
    #expect(try NamedSite(body).links == ["Aleppo>aleppo"])
    #expect(try NamedSite(body).mentions(of: "syria") == 1)
    #expect(try NamedSite(body, front: "about: syria\nplaces: damascus\n").links.count == 3)
    #expect(try NamedSite(body, site: "autolink: {places: true}\n").links.count == 3)
    #expect(try NamedSite("The PKK").links == [])
    #expect(try NamedSite("The PKK in PKK Street", front: "about: workers-party\n").links == ["PKK>workers-party"])
  }

  @Test("that are short for a full name count after it, or where the front matter names the entity (R8)")
  func weak() throws {
    #expect(try NamedSite("Mamlouk came. Ali Mamlouk came. Mamlouk went.").mentions(of: "ali-mamlouk") == 2)
    #expect(try NamedSite("Gen. Mamlouk came.").links == [])
    #expect(try NamedSite("Gen. Mamlouk came.", front: "about: ali-mamlouk\n").links == ["Mamlouk>ali-mamlouk"])
    #expect(
      try NamedSite("Gen. Mamlouk came.", front: "summary: Ali Mamlouk in short\n").links == ["Mamlouk>ali-mamlouk"])
    #expect(try NamedSite("Ali Mamlouk, Mamlouk", site: "autolink: {weak: false}\n").mentions(of: "ali-mamlouk") == 1)
    // Once both of a family are named, the surname is nobody's.
    let body = "> Bashar al-Assad and Assad.\n\nHafez al-Assad. Assad."
    #expect(try NamedSite(body).mentions(of: "bashar") == 2)
    #expect(try NamedSite(body).mentions(of: "hafez") == 1)
  }

  @Test(
    "that are short for a full name are nobody's within what may be a longer name",
    arguments: [
      ("Walid Mamlouk came.", false), ("W. Mamlouk came.", false), ("Ahmed\nMamlouk came.", false),
      ("Anna-Maria Mamlouk came.", false), ("Иван Mamlouk came.", false), ("In May Mamlouk came.", false),
      ("The Mamlouk Foundation.", false), ("Mamlouk Hakki came.", false),
      ("Maj. Gen. Mamlouk came.", true), ("Foreign Minister Mamlouk came.", true), ("He left. Mamlouk came.", true),
      ("Yesterday Mamlouk came.", true), ("PM Mamlouk came.", true), ("Syria’s Mamlouk came.", true),
      ("Walid, Mamlouk came.", true), ("So *Mamlouk* came.", true), ("On Monday Mamlouk Sunday.", true),
      ("Mamlouk Aleppo’ya gitti.", true),
    ])
  func longerNames(_ body: String, _ links: Bool) throws {
    let found = try NamedSite(body, front: "about: ali-mamlouk\n").links
    #expect(found.contains("Mamlouk>ali-mamlouk") == links)
  }

  @Test("of two entities never link unless exactly one is meant (R9)")
  func ambiguous() throws {
    let open = try NamedSite("Then Ismail Hakki came.\nIsmail Hakki went.")
    #expect(open.links == [])
    #expect(
      open.built.fullDiagnostics == [
        "content/briefings/b.md:6:6 warning ambiguous-name ‘Ismail Hakki’ is a name of 2 entities and is not linked",
        "  note content/entities/people/hakki-envoy.md:1:1 ‘hakki-envoy’ is defined here",
        "  note content/entities/people/hakki-general.md:1:1 ‘hakki-general’ is defined here",
        "  fix say which is meant: [[hakki-envoy|Ismail Hakki]], or in the front matter resolve: {Ismail Hakki: hakki-envoy}",
        "  fix if it is none of them, resolve: {Ismail Hakki: none}",
      ])
    for front in ["about: hakki-envoy\n", "mentions: [hakki-envoy]\n", "resolve: {Ismail Hakki: hakki-envoy}\n"] {
      let site = try NamedSite("Then Ismail Hakki came.", front: front)
      #expect(site.links == ["Ismail Hakki>hakki-envoy"])
      #expect(site.built.diagnostics == [])
    }
    let none = try NamedSite("Then Ismail Hakki came.", front: "resolve: {Ismail Hakki: none}\n")
    #expect(none.links == [])
    #expect(none.built.diagnostics == [])
    #expect(try NamedSite("Ismail Hakki", front: "about: [hakki-envoy, hakki-general]\n").links == [])
  }

  @Test("inside longer ones, in capitals or of hidden entities do not link (R1, R4, R5)")
  func others() throws {
    #expect(
      try NamedSite("The Syrian National Security Bureau", front: "about: syria\n").links
        == ["Syrian National Security Bureau>bureau"])
    #expect(try NamedSite("ALI MAMLOUK IN ALEPPO").links == [])
    #expect(try NamedSite("ALI MAMLOUK IN ALEPPO").mentions(of: "ali-mamlouk") == 1)
    let hidden = try NamedSite("Hidden Person came.")
    #expect(hidden.built.main("briefings/b/").contains("<p>Hidden Person came.</p>"))
    #expect(hidden.built.diagnostics == [])
    #expect(!hidden.built.files.keys.contains { $0.contains("secret") })
  }

  @Test("never lead from an entity's page to itself, and come to its record's own relations")
  func ownPage() throws {
    let site = try MiniSite(
      NamedSite.entities + """
        -- content/entities/people/deputy.md --
        ---
        name: The Deputy
        description: Deputy
        relations: [{id: syria, role: citizen}]
        ---
        The Deputy of Syria met Ali Mamlouk.

        """
    ).build()
    let main = site.main("entities/deputy/")
    #expect(main.contains("The Deputy of <a class=\"entity place\" href=\"/entities/syria/\">Syria</a> met <a"))
    #expect(!main.contains("href=\"/entities/deputy/\""))
  }
}

@Suite("Names in a stored article")
struct ArticleMentionTests {
  private func site(_ fullText: String) throws -> BuiltSite {
    try MiniSite(
      NamedSite.entities + """
        -- content/articles/captured.md --
        ---
        title: Ali Mamlouk may travel
        url: https://example.org/2
        publisher: Press
        accessed: 2020-01-01
        published: 2019-01-01
        summary: The paper expects a journey of Ali Mamlouk.
        quotes: ["In Aleppo, nothing moves"]
        \(fullText)---
        The unprinted wording says that Michael Jordan met the Syrian National Security Bureau. In Aleppo, nothing moves.

        """
    ).build()
  }

  @Test("count in its title, summary and quotations, and in its text without a word of it")
  func counts() throws {
    let built = try site("")
    let chief = built.main("entities/ali-mamlouk/")
    #expect(chief.contains("The paper expects a journey of <mark>Ali Mamlouk</mark>."))
    #expect(chief.contains("and 1 more mention<"))
    #expect(built.main("entities/aleppo/").contains("In <mark>Aleppo</mark>, nothing moves"))
    #expect(built.main("entities/michael-jordan/").contains("/articles/captured/"))
    #expect(!built.files.values.contains { String(decoding: $0, as: UTF8.self).contains("unprinted wording") })
  }

  @Test("link in its text where that may be printed")
  func printed() throws {
    let built = try site("full_text: publish\nrights: own\n")
    #expect(
      built.main("articles/captured/").contains("met the <a class=\"entity organization\" href=\"/entities/bureau/\">"))
    #expect(built.main("entities/bureau/").contains("unprinted wording"))
  }
}
