import Testing

@testable import DossierKit

@Suite("The configuration of a site")
struct ConfigurationTests {
  private func read(_ text: String) -> (site: SiteConfiguration, findings: [String]) {
    var log = DiagnosticLog()
    let source = SourceFile(path: "dossier.yaml", bytes: Array(text.utf8))
    let site = ConfigurationReader.parse(source, &log)
    return (site, log.sorted().map { "\($0.location?.line ?? 0) \($0.severity) \($0.code.rawValue)" })
  }

  @Test("needs a title and an address, and has a value for all else")
  func defaults() {
    let (site, findings) = read("title: T\nbase_url: https://example.org/\n")
    #expect(findings == [])
    #expect((site.title, site.baseURL, site.lang, site.timeZone) == ("T", "https://example.org/", "en", "UTC"))
    #expect((site.audience, site.defaultTLP, site.defaultStatus) == (.clear, .clear, .published))
    #expect((site.themeName, site.feedLimit, site.isStrict) == ("broadsheet", 30, false))
    #expect(site.precompress.isEmpty && site.menu.isEmpty && site.links.isEmpty && site.checks.isEmpty)
    #expect(site.autolink == SiteConfiguration.Autolink())
    #expect(!site.markdown.isSmart && !site.markdown.allowsRawHTML)
    #expect(site.publisher == nil && site.fullText == nil && site.quoteLimitWords == nil)
  }

  @Test("every key takes effect")
  func keys() throws {
    let (site, findings) = read(
      """
      title: The Desk
      description: Briefings
      base_url: https://example.org/desk
      lang: de
      timezone: Europe/Istanbul
      publisher: {name: Desk, url: "https://example.org/", kind: newsroom}
      theme: {name: broadsheet, options: {accent: navy}}
      audience: green
      default_tlp: amber
      default_status: draft
      full_text: never
      quote_limit: {words: 50, per_page: 300}
      permalinks: {briefings: "/b/:year/:month/:id/", entities: ":kind/:id/"}
      autolink: {per: section, min_length: 3, places: "true", weak: no, max_per_page: 7}
      corrections_policy: In the open
      contact: desk@example.org
      feeds: {limit: 5}
      checks: {missing-sources: off, orphan-entity: error}
      strict: yes
      menu: [{text: About, url: /about/}]
      markdown: {smart: yes, raw_html: yes}
      precompress: [br, gz]
      links: [content/articles]
      """)
    #expect(findings.isEmpty, "\(findings)")
    #expect((site.title, site.description, site.lang) == ("The Desk", "Briefings", "de"))
    #expect(
      (site.baseURL, site.basePath, site.origin) == ("https://example.org/desk/", "/desk/", "https://example.org"))
    #expect((site.timeZone, site.publisher?.name, site.themeOptions) == ("Europe/Istanbul", "Desk", ["accent": "navy"]))
    #expect((site.audience, site.defaultTLP, site.defaultStatus) == (.green, .amber, .draft))
    #expect((site.quoteLimitWords, site.quoteLimitPerPage, site.feedLimit) == (50, 300, 5))
    #expect((site.autolink.scope, site.autolink.minimumLength, site.autolink.maximumPerPage) == (.section, 3, 7))
    #expect(!site.autolink.usesWeakAliases && site.isStrict && site.markdown.isSmart && site.markdown.allowsRawHTML)
    #expect((site.correctionsPolicy, site.contact) == ("In the open", "desk@example.org"))
    #expect(site.menu.map(\.url) == ["/about/"])
    #expect(site.links.map(\.path) == ["content/articles"])
    // In a fixed order, however they are typed.
    #expect(site.precompress == [.gzip, .brotli])
    let date = try EDTFDate(parsing: "2019-03-04")
    #expect(site.permalinks.briefing.path(id: "x", date: date, kind: nil) == "b/2019/03/x/")
    #expect(site.permalinks.entity.path(id: "x", date: nil, kind: .people) == "people/x/")
    #expect(site.permalinks.article.path(id: "x", date: date, kind: nil) == "articles/x/")
  }

  @Test(
    "a faulty value is pointed out at its line and leaves the default",
    arguments: [
      ("lang: [de]", "wrong-type"), ("timezone: Europe/Istambul", "invalid-value"),
      ("feeds: {limit: 0}", "invalid-value"),
      ("permalinks: {briefings: /b/:id}", "invalid-value"), ("permalinks: {briefings: /b/}", "invalid-value"),
      ("permalinks: {briefings: /media/:id/}", "invalid-value"), ("permalinks: {articles: /../:id/}", "invalid-value"),
      ("checks: {no-such-check: off}", "invalid-value"), ("checks: {missing-sources: loud}", "invalid-value"),
      ("checks: {unclear-visibility: off}", "invalid-value"), ("checks: all", "wrong-type"),
      ("menu: [{text: About}]", "missing-key"), ("menu: [About]", "wrong-type"),
      ("menu: [{text: A, url: \"javascript:x\"}]", "invalid-url"), ("links: [../elsewhere]", "invalid-value"),
      ("precompress: [zip]", "invalid-value"), ("titel: X", "unknown-key"),
      ("publisher: {url: \"https://a.org\"}", "missing-key"),
    ])
  func faults(line: String, code: String) {
    let (site, findings) = read("title: T\nbase_url: https://example.org/\n\(line)\n")
    #expect(findings.count == 1 && findings[0].hasPrefix("3 ") && findings[0].hasSuffix(" " + code), "\(findings)")
    #expect((site.lang, site.timeZone, site.feedLimit) == ("en", "UTC", 30))
    #expect(site.permalinks.briefing == Permalinks().briefing && site.permalinks.article == Permalinks().article)
    #expect(site.checks.isEmpty && site.menu.isEmpty && site.links.isEmpty && site.precompress.isEmpty)
  }

  @Test(
    "a misspelled, empty or repeated key that says who may see what is an error that no level changes",
    arguments: [
      "audiense: red", "audience:", "default_tlp: purple", "defaultstatus: draft", "default_status: maybe",
      "full_text:", "timezone: Nowhere/City", "audience: red\naudience: clear",
    ])
  func guarded(lines: String) {
    var log = DiagnosticLog()
    let text = "title: T\nbase_url: https://example.org/\n\(lines)\n"
    _ = ConfigurationReader.parse(SourceFile(path: "dossier.yaml", bytes: Array(text.utf8)), &log)
    #expect(log.hasErrors, "\(log.sorted().map(\.message))")
  }

  @Test(
    "an empty file, a list and broken YAML are one finding each, and no site", arguments: ["", "- a\n", "title: [\n"])
  func unusable(text: String) {
    let (site, findings) = read(text)
    #expect(!findings.isEmpty && site.title.isEmpty)
  }

  @Test("may be called dossier.yml, with a byte order mark, and one that is not there is told with what to do")
  func files() throws {
    let site = try MiniSite("-- content/pages/p.md --\n---\ntitle: P\n---\n")
    try site.remove("dossier.yaml")
    var log = DiagnosticLog()
    _ = try ConfigurationReader.read(SiteFolder(site.root), &log)
    #expect(log.sorted().map(\.code) == [.invalidConfiguration])
    try site.write("\u{FEFF}title: T\n", to: "dossier.yml")
    var other = DiagnosticLog()
    #expect(try ConfigurationReader.read(SiteFolder(site.root), &other).title == "T")
    #expect(other.sorted().isEmpty)
  }
}
