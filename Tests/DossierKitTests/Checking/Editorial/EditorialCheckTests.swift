import DossierKit
import Testing

/// Each test is a small site with what is found in it, of the codes that it is about.
@Suite("An editor's questions")
struct EditorialCheckTests {
  private func findings(_ codes: [DiagnosticCode], _ text: String) throws -> [String] {
    let site = try MiniSite(MiniSite.base + "\n" + text)
    let report = try site.build { $0.wantsNotes = true }.report
    return report.diagnostics.filter { codes.contains($0.code) }.map { finding in
      let place = finding.location.map { "\($0.path.split(separator: "/").last ?? ""):\($0.line):\($0.column)" } ?? ""
      return "\(place) \(finding.severity) \(finding.message)"
    }
  }

  private func article(_ id: String, _ fields: String = "", publisher: String = "press", body: String = "") -> String {
    """
    -- content/articles/\(id).md --
    ---
    title: \(id)
    url: https://example.org/\(id)
    publisher: \(publisher)
    accessed: 2020-01-01
    published: 2019-12-31
    \(fields)
    ---
    \(body)

    """
  }

  private func briefing(_ fields: String, body: String = "") -> String {
    """
    -- content/briefings/b.md --
    ---
    title: B
    date: 2020-01-02
    \(fields)
    ---
    \(body)

    """
  }

  private func person(_ id: String, _ fields: String, _ body: String = "") -> String {
    "-- content/entities/people/\(id).md --\n---\ndescription: Somebody\n\(fields)\n---\n\(body)\n"
  }

  // MARK: Quotations

  @Test("a quotation is sought in the stored text where there is no capture")
  func quotesInBody() throws {
    let body = "He said that it was *almost* certain,\nand [left](https://example.org/)."
    #expect(
      try findings(
        [.quoteNotInCapture],
        article("q", "quotes:\n  - it was almost certain, and left\n  - {text: it was certain}", body: body)
          + briefing("sources: [{id: q, quote: he said that}]"))
        == [
          "q.md:9:12 error this quotation is not in the stored text of the article",
          "b.md:4:26 error this quotation is not in the stored text of the article",
        ])
  }

  @Test("a capture is searched if it is text, HTML or not, and said not to be otherwise")
  func captures() throws {
    let codes: [DiagnosticCode] = [.quoteNotInCapture, .quoteUnchecked]
    func site(_ name: String, _ capture: String, _ marks: String = "") -> String {
      "-- content/captures/\(name)\(marks) --\n\(capture)\n"
        + article("q", "capture: captures/\(name)\nquotes: [the “end” of it]")
    }
    #expect(try findings(codes, site("a.txt", "This is the \"end\" of it.")) == [])
    #expect(try findings(codes, site("a.html", "<p>This is the <i>&ldquo;end&rdquo;</i>\nof it.")) == [])
    #expect(try findings(codes, site("a", "<!DOCTYPE html><p>the &quot;end&#34; of it.")) == [])
    #expect(
      try findings(codes, site("a.html", "<p>the</p><script>the \"end\" of it</script>"))
        == ["q.md:8:10 error this quotation is not in the capture ‘content/captures/a.html’"])
    #expect(
      try findings(codes, site("a.pdf", "%PDF"))
        == ["q.md:7:10 note the quotation was not compared with the capture: it is not a text or HTML file"])
    #expect(
      try findings(codes, site("a.txt", "caf\\xE9", " (bytes)"))
        == ["q.md:7:10 note the quotation was not compared with the capture: it is not in UTF-8"])
  }

  @Test("what is quoted stays within the site's limits, unless its rights allow all of it")
  func limits() throws {
    let codes: [DiagnosticCode] = [.quoteTooLong, .tooManyQuotes]
    let configuration = "-- dossier.yaml --\n\(MiniSite.configuration)quote_limit: {words: 3, per_page: 1}\n"
    let quotes = "quotes: [one two three, \"one two [x y] three four\"]"
    let both = article("q", quotes) + article("own", quotes + "\nrights: own")
    #expect(
      try findings(
        codes,
        configuration + both
          + briefing("sources: [{id: q, quote: a b c}, {id: q, quote: a b c d}, {id: own, quote: a b c d}]"))
        == [
          "q.md:7:25 warning this quotation has 4 words; the site's limit is 3",
          "q.md:7:25 warning ‘q’ is quoted 2 times on this page; the site's limit is 1",
          "b.md:4:49 warning this quotation has 4 words; the site's limit is 3",
          "b.md:4:49 warning ‘q’ is quoted 2 times on this page; the site's limit is 1",
        ])
    #expect(try findings(codes, both) == [])
  }

  // MARK: Names

  @Test("two spellings of one name are one person, unless an author tells them apart")
  func duplicates() throws {
    let one = person("ali-mamlouk", "name: Ali Mamlouk")
    #expect(
      try findings([.likelyDuplicate], one + person("aly", "name: Somebody Else\naliases: [علي مملوك, Aly Mamluk]"))
        == ["aly.md:4:11 note ‘علي مملوك’ may be another spelling of ‘Ali Mamlouk’, the person ‘ali-mamlouk’"])
    #expect(
      try findings([.likelyDuplicate], one + person("aly", "name: Aly Mamluk\nhomonyms: [ali-mamlouk]")) == [])
    #expect(
      try findings(
        [.likelyDuplicate],
        person("a", "name: Ali Mamlouk\nidentifiers: {wikidata: Q1}")
          + person("b", "name: Aly Mamluk\nidentifiers: {wikidata: Q2}")) == [])
    #expect(
      try findings(
        [.likelyDuplicate], one + "-- content/entities/places/p.md --\n---\nname: Ali Mamluk\n---\n") == [])
    #expect(try findings([.likelyDuplicate], person("a", "name: Ali Lee") + person("b", "name: Alea Loy")) == [])
  }

  @Test("a name of two entities is linked to neither, and weak aliases are shared freely")
  func sharedAliases() throws {
    let codes: [DiagnosticCode] = [.sharedAlias, .duplicateName]
    #expect(
      try findings(
        codes, person("a", "name: Abdullah Öcalan") + person("b", "name: Other\naliases: [X, abdullah ocalan]"))
        == ["b.md:4:14 warning ‘abdullah ocalan’ is also a name of the person ‘a’, so it links to neither by itself"])
    #expect(
      try findings(codes, person("a", "name: A\nweak_aliases: [Hakki]") + person("b", "name: B\nweak_aliases: [Hakki]"))
        == [])
    #expect(
      try findings(codes, person("a", "name: A\nweak_aliases: [Hakki]") + person("b", "name: B\naliases: [Hakki]"))
        == ["b.md:4:11 warning ‘Hakki’ is also a name of the person ‘a’, so it links to neither by itself"])
    #expect(
      try findings(
        codes,
        person("a", "name: Hakki\nhomonyms: [b]") + person("b", "name: Hakki\nhomonyms: [a]")) == [])
    #expect(
      try findings(codes, person("a", "name: Hakki\naliases: [HAKKI]") + person("b", "name: Hakki"))
        == ["b.md:3:7 error two entities are called ‘Hakki’"])
    #expect(
      try findings(codes, person("a", "name: A\naliases: [S]\nstatus: draft") + person("b", "name: B\naliases: [S]"))
        == [])
  }

  @Test("names that differ in their numbers are of two")
  func numbers() throws {
    #expect(
      try findings([.likelyDuplicate], person("a", "name: Storm-1133 Group") + person("b", "name: Storm-1113 Group"))
        == [])
  }

  @Test("an alias is longer than two letters, or an acronym in capitals; a weak one counts after the full name only")
  func shortAliases() throws {
    #expect(
      try findings(
        [.aliasTooShort],
        person("a", "name: O\naliases: [X, eu, UN, U.S., Li Bo, 李, G7]\nweak_aliases: [Bo]\nacronym: [ab, CD]"))
        == [
          "a.md:4:11 warning the alias ‘X’ has one letter", "a.md:4:14 warning the alias ‘eu’ has two letters",
          "a.md:6:11 warning the acronym ‘ab’ has two letters",
        ])
  }

  @Test(
    "an alias is not a word of the site's own texts, in any language, unless the record says how it is meant, or that it is weak"
  )
  func commonWords() throws {
    #expect(
      try findings(
        [.commonWordAlias],
        person(
          "a",
          "name: Will\naliases: [May, Turkey, WHO, May Day, Für, Надежда]\nweak_aliases: [Mark]\nacronym: [Aid, AID]",
          "Who may, may; a mark will mark. See turkey, [[turkey]], `turkey` and https://example.net/turkey.\n"
            + "Aid is aid: the aid für das und für jenes. С надежда надежда."))
        == [
          "a.md:4:11 warning the alias ‘May’ is an ordinary word in the texts of this site",
          "a.md:4:38 warning the alias ‘Für’ is an ordinary word in the texts of this site",
          "a.md:4:43 warning the alias ‘Надежда’ is an ordinary word in the texts of this site",
          "a.md:6:11 warning the alias ‘Aid’ is an ordinary word in the texts of this site",
        ])
    for rule in ["match: exact", "autolink: declared", "autolink: false"] {
      #expect(try findings([.commonWordAlias], person("a", "name: A\naliases: [May]\n\(rule)", "may may")) == [])
    }
  }

  // MARK: Sources

  @Test("what nothing refers to is noted")
  func unreferenced() throws {
    #expect(
      try findings([.orphanEntity, .unusedArticle], person("a", "name: Ann") + article("q") + briefing("sources: [q]"))
        == ["a1.md:1:1 note no briefing cites this article", "a.md:3:7 note nothing refers to ‘Ann’"])
    let topic = "-- content/entities/topics/t.md --\n---\nname: Topic\n---\n"
    #expect(try findings([.orphanEntity], topic + briefing("storyline: t")) == [])
    #expect(
      try findings([.orphanEntity], topic + article("q") + briefing("sources: [q]")) == [
        "t.md:2:7 note nothing refers to ‘Topic’"
      ])
  }

  @Test("a page that is gone needs an archived copy")
  func archives() throws {
    #expect(
      try findings(
        [.deadWithoutArchive],
        article("q", "url_status: removed") + article("r", "url_status: dead\narchive_url: https://example.org/r")
          + article("s", "url_status: changed"))
        == ["q.md:7:13 warning the page is removed and there is no ‘archive_url’"])
  }

  @Test("in a briefing that cites, a long paragraph without a citation stands out")
  func paragraphs() throws {
    let long = String(repeating: "word ", count: 30) + "end."
    let body = """
      \(long)

      \(long) [@a1]

      \(long) [[b]] \(long) [[earlier]]

      Short one.

      - \(long)

      \(long)[^n]

      \(long) As follows:

      ## Method

      \(long)

      ### Steps

      \(long)

      ## Events

      > \(long)

      Second
      \(long)

      [^n]: \(long)
      """
    #expect(
      try findings(
        [.uncitedParagraph],
        "-- content/briefings/earlier.md --\n---\ntitle: E\ndate: 2020-01-01\nsources: [a1]\n---\n"
          + briefing("method: \(long)", body: body))
        == [
          "b.md:6:1 note this paragraph has no citation, and others of this briefing do",
          "b.md:32:1 note this paragraph has no citation, and others of this briefing do",
        ])
    #expect(try findings([.uncitedParagraph], briefing("sources: [a1]", body: long)) == [])
  }

  @Test("a judgment needs more than one voice, or low confidence")
  func judgments() throws {
    func found(_ judgment: String, _ more: String = "", sources: String = "[a1]") throws -> [String] {
      try findings(
        [.singleSourcedJudgment],
        article("a2", "agency: The Press", publisher: "Other") + article("a3", "origin: a1", publisher: "Third")
          + article("a4", publisher: "Fourth") + article("a5", publisher: "child")
          + "-- content/entities/organizations/child.md --\n---\nname: Child\nowner: press\n---\n"
          + briefing("sources: \(sources)\njudgments:\n  - {text: J, \(judgment)}"))
    }
    let one = "b.md:6:12 warning confidence is said to be high, but it rests on one article"
    #expect(try found("confidence: high, sources: [a1]") == [one])
    #expect(try found("confidence: high") == [one])
    #expect(
      try found("likelihood: Very likely, sources: [a1, a2]")
        == ["b.md:6:12 warning this is said to be very likely, but both of its sources go back to ‘The Press’"])
    #expect(
      try found("confidence: moderate, sources: [a1, a2, a3, a5]")
        == ["b.md:6:12 warning confidence is said to be moderate, but all 4 of its sources go back to ‘The Press’"])
    #expect(try found("confidence: high, sources: [a1, a4]") == [])
    #expect(try found("confidence: high", sources: "[a1, a4]") == [])
    #expect(try found("likelihood: likely, confidence: low, sources: [a1]") == [])
    #expect(try found("likelihood: unlikely, sources: [a1]") == [])
  }

  @Test("sources that repeat one article are one source, unless the author says so")
  func circularSourcing() throws {
    let articles = article("a2", "origin: a1") + article("a3", "origin: a2") + article("a4")
    #expect(
      try findings([.circularSourcing], articles + briefing("sources: [a1, a3]"))
        == ["b.md:4:11 warning both sources are ‘a1’ or repeat it"])
    #expect(
      try findings([.circularSourcing], articles + briefing("sources: [a3]", body: "Text [@a2]."))
        == ["b.md:4:11 warning both sources repeat one article, ‘a1’"])
    #expect(try findings([.circularSourcing], articles + briefing("sources: [a1, a4]")) == [])
    #expect(try findings([.circularSourcing], articles + briefing("sources: [a2]")) == [])
    #expect(
      try findings(
        [.circularSourcing], articles + briefing("sources: [a1, a3]\njudgments: [{text: J, confidence: low}]")) == [])
  }

  @Test("a chain of origins ends somewhere")
  func originCycles() throws {
    #expect(
      try findings(
        [.originCycle, .circularSourcing],
        article("x", "origin: z") + article("y", "origin: x") + article("z", "origin: y") + article("tail", "origin: x")
          + article("self", "origin: self") + briefing("sources: [x, y]"))
        == [
          "self.md:7:9 error the article is its own ‘origin’",
          "x.md:7:9 error these articles repeat each other in a circle: x → z → y → x",
        ])
  }

  // MARK: Levels

  @Test("a build only counts notes; a level of the site's makes them count for more")
  func levels() throws {
    let orphan = MiniSite.base + "\n" + person("a", "name: Ann")
    let site = try MiniSite(orphan)
    #expect(try site.build().diagnostics == [])
    #expect(try site.build().report.editorial?.unshownNotes == 2)
    try site.write(MiniSite.configuration + "checks: {orphan-entity: error, unused-article: off}\n", to: "dossier.yaml")
    let strict = try site.build().report
    #expect(strict.diagnostics.map(\.code) == [.orphanEntity])
    #expect(strict.outcome == .contentErrors)
    #expect(strict.editorial?.unshownNotes == 0)
  }

  @Test("of what is hidden nothing is said")
  func secrecy() throws {
    let hidden = person("secret", "name: Ali Mamlouk\naliases: [Shared]\nvisibility: internal")
    let messages = try MiniSite(
      MiniSite.base + "\n" + hidden + person("p", "name: Aly Mamluk\naliases: [Shared]")
    )
    .build { $0.wantsNotes = true }.fullDiagnostics
    #expect(!messages.contains { $0.contains("secret") })
  }
}
