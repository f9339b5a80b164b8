import DossierKit
import SiteTesting
import Testing

@Suite("A link to the site itself leads to a page and a place that are there")
struct OwnLinkTests {
  private static let documents = """
    -- dossier.yaml --
    title: T
    base_url: https://example.org/dossier/
    checks: {missing-sources: off, missing-description: off, orphan-entity: off}
    -- content/pages/about.md --
    ---
    title: About
    ---
    ## Method

    Text.
    -- content/entities/people/jos\u{65}\u{301}.md --
    ---
    name: José
    ---
    ## Caf\u{65}\u{301}
    -- content/briefings/quiet.md --
    ---
    title: Quiet
    date: 2020-01-01
    visibility: unlisted
    ---
    -- content/briefings/held.md --
    ---
    title: Held
    date: 2020-01-01
    status: draft
    ---

    """

  private static func build(_ body: String, configuration: String = "") throws -> BuiltSite {
    let site = try MiniSite(documents + "-- content/pages/p.md --\n---\ntitle: P\n---\n\(body)\n")
    if !configuration.isEmpty {
      try site.write(
        "title: T\nbase_url: https://example.org/dossier/\nchecks: {missing-sources: off, missing-description: off}\n"
          + configuration, to: "dossier.yaml")
    }
    return try site.build()
  }

  @Test(
    "the front page, pages with fragments and queries, and whole addresses are no errors",
    arguments: [
      ("/", "/dossier/"), ("/about/", "/dossier/about/"), ("/about", "/dossier/about"),
      ("/about/#method", "/dossier/about/#method"), ("/about/?x=1#method", "/dossier/about/?x=1#method"),
      ("/about/#:~:text=Text", "/dossier/about/#:~:text=Text"), ("/scales/#part-main", "/dossier/scales/#part-main"),
      ("https://example.org/dossier/", "https://example.org/dossier/"),
      ("https://example.org/dossier", "https://example.org/dossier/"),
      ("HTTP://WWW.Example.ORG:443/dossier/about/#method", "https://example.org/dossier/about/#method"),
      ("https://example.org/dossier/feed.xml", "https://example.org/dossier/feed.xml"),
      // Other sites, one of them on the same host.
      ("https://example.org/other/", "https://example.org/other/"),
      ("https://example.org:8443/dossier/gone/", "https://example.org:8443/dossier/gone/"),
      ("https://example.com/dossier/gone/", "https://example.com/dossier/gone/"),
    ])
  func fine(link: String, href: String) throws {
    let built = try Self.build("[x](\(link))")
    #expect(built.diagnostics == [])
    #expect(built.main("p/").contains("<a href=\"\(href)\">x</a>"), "\(built.main("p/"))")
  }

  @Test(
    "to a page that is unlisted work, with a warning that they give its address away",
    arguments: [
      "/briefings/quiet/", "https://example.org/dossier/briefings/quiet", "//example.org/dossier/briefings/quiet/",
    ])
  func unlisted(link: String) throws {
    let built = try Self.build("[x](\(link))")
    #expect(built.diagnostics.map { $0.contains("warning unlisted-reference") } == [true])
    #expect(built.main("p/").contains("/dossier/briefings/quiet"))
  }

  @Test(
    "what is not there is an error with what is near",
    arguments: [
      ("/about/#metod", "broken-anchor", "did you mean ‘method’?"),
      ("https://example.org/dossier/about/#metod", "broken-anchor", "did you mean ‘method’?"),
      ("/scales/#nope", "broken-anchor", "its headings are"),
      ("/#nope", "broken-anchor", ""), ("/abut/", "broken-link", "did you mean ‘/about/’?"),
      ("/abut/?q=1", "broken-link", "did you mean ‘/about/’?"),
      ("https://example.org/dossier/gone/", "broken-link", ""),
      ("http://www.example.org/dossier/abot/", "broken-link", "did you mean ‘/about/’?"),
      ("/briefings/held/", "hidden-reference", ""),
      ("https://example.org/dossier/briefings/held/", "hidden-reference", ""),
    ])
  func broken(link: String, code: String, fix: String) throws {
    let built = try Self.build("[x](\(link))")
    #expect(built.diagnostics.count == 1, "\(built.diagnostics)")
    #expect(built.diagnostics.first?.contains(code) == true, "\(built.diagnostics)")
    #expect(built.diagnostics.first?.hasPrefix("content/pages/p.md:4:5 ") == true, "\(built.diagnostics)")
    #expect(fix.isEmpty || built.fullDiagnostics.contains { $0.contains(fix) }, "\(built.fullDiagnostics)")
  }

  @Test("so is what a menu leads to")
  func menu() throws {
    let fine = "menu: [{text: A, url: /about/#method}, {text: B, url: https://example.org/dossier/about/}]\n"
    #expect(try Self.build("x", configuration: fine).diagnostics == [])
    let broken = "menu: [{text: A, url: /about/#nope}, {text: B, url: https://example.org/dossier/gone/}]\n"
    let codes = try Self.build("x", configuration: broken).report.diagnostics.map(\.code)
    #expect(codes == [.brokenAnchor, .brokenLink])
  }

  @Test(
    "links hold the very bytes of what they lead to, however their letters are composed",
    arguments: [
      "/entities/jos\u{65}\u{301}/#caf\u{65}\u{301}", "/entities/jos\u{E9}/#caf\u{E9}",
      "/entities/jose%CC%81/#cafe%CC%81", "../entities/people/jos\u{E9}.md#caf\u{E9}",
      "entity:jos\u{65}\u{301}#caf\u{65}\u{301}",
    ])
  func bytes(link: String) throws {
    let built = try Self.build("[x](<\(link)>)")
    #expect(built.diagnostics == [])
    let href = "/dossier/entities/jos%C3%A9/#caf%C3%A9"
    #expect(Array(built.main("p/").utf8).hasPart("href=\"\(href)\""), "\(built.main("p/"))")
    let path = built.paths.first { $0.hasPrefix("entities/jos") && $0.hasSuffix("/index.html") }
    #expect(path.map { Array($0.utf8) } == Array("entities/jos\u{E9}/index.html".utf8))
    #expect((built.files[path ?? ""] ?? []).hasPart("id=\"caf\u{E9}\""))
  }

  @Test("a heading's own page, ids given by hand and old addresses have one normal form, too")
  func normalForm() throws {
    let built = try Self.build(
      """
      ## Cr\u{65}\u{300}me {#cr\u{65}\u{300}me}

      [x](#cr\u{E8}me) [y](#cre%CC%80me)
      """)
    #expect(built.diagnostics == [])
    let page = built.files["p/index.html"] ?? []
    #expect(page.hasPart("id=\"cr\u{E8}me\"") && page.hasPart("<a href=\"#cr%C3%A8me\">x</a>"))
    #expect(page.hasPart("<a href=\"#cr%C3%A8me\">y</a>"))
    let redirect = try MiniSite(
      "-- content/pages/p.md --\n---\ntitle: P\nredirect_from: [/\u{65}\u{301}te/]\n---\n[x](/\u{E9}te/)\n"
    ).build()
    #expect(redirect.diagnostics == [])
    #expect(redirect.paths.contains { Array($0.utf8) == Array("\u{E9}te/index.html".utf8) })
  }
}

extension [UInt8] {
  /// Texts that Swift takes for equal may differ in their bytes.
  fileprivate func hasPart(_ text: String) -> Bool {
    String(decoding: self, as: UTF8.self).utf8.hasPart(Array(text.utf8))
  }
}

extension String.UTF8View {
  fileprivate func hasPart(_ part: [UInt8]) -> Bool {
    let all = Array(self)
    guard all.count >= part.count else { return false }
    return (0...(all.count - part.count)).contains { all[$0...].starts(with: part) }
  }
}
