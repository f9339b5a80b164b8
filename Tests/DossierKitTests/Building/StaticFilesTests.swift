import DossierKit
import Foundation
import Testing

@Suite("What lies in static/")
struct StaticFilesTests {
  private static let page = """
    -- content/pages/about.md --
    ---
    title: About
    ---
    See [the report](/files/report.pdf).
    """

  private func site(_ more: String = "") throws -> MiniSite {
    let site = try MiniSite(Self.page + "\n" + more)
    try site.write([0x25, 0x50, 0x44, 0x46, 0x00, 0xFF], to: "static/files/report.pdf")
    return site
  }

  @Test("is published byte for byte under its own name, hidden files among it")
  func published() throws {
    let site = try site(
      """
      -- static/CNAME --
      example.org
      -- static/_headers --
      /*
      -- static/.well-known/security.txt --
      Contact: mailto:a@example.org
      -- static/.nojekyll --
      -- static/tool/index.html --
      <p>mine
      """)
    let built = try site.build()
    #expect(built.diagnostics == [])
    #expect(built.files["files/report.pdf"] == [0x25, 0x50, 0x44, 0x46, 0x00, 0xFF])
    #expect(built.text("CNAME") == "example.org\n")
    for path in ["_headers", ".well-known/security.txt", ".nojekyll", "tool/index.html"] {
      #expect(built.files[path] != nil, "\(path)")
    }
    #expect(built.page("about/").contains("href=\"/files/report.pdf\""))
  }

  @Test("leaves the site when it leaves the folder, and takes nothing else with it")
  func removed() throws {
    let site = try site("-- static/old.txt --\nx")
    try site.build()
    try site.write("somebody else's", to: "public/mine.txt")
    try site.remove("static/old.txt")
    let built = try site.build()
    #expect(built.files["old.txt"] == nil)
    #expect(built.files["mine.txt"] != nil)
    #expect(built.files["files/report.pdf"] != nil)
  }

  @Test("is not read again by a build with a cache while nobody touches it")
  func kept() throws {
    let site = try site("-- static/style.css --\np { color: red }")
    func build() throws -> BuiltSite { try site.buildWithCache { $0.baseURL = "https://example.org/" } }
    _ = try build()
    #expect(try build().wasUnchanged)
    // Its text alone is edited: neither the other pages nor the files are made anew.
    try site.add(Self.page + "\n\nMore.")
    let edited = try #require(try build().report.published)
    #expect(edited.unrendered >= 2)
    try site.write("p { color: blue }", to: "static/style.css")
    let built = try build()
    #expect(built.text("style.css") == "p { color: blue }")
    let published = try #require(built.report.published)
    #expect(published.written == 1)
    #expect(published.unrendered == published.unchanged - built.paths.count { $0.hasPrefix("assets/") } - 4)
    try site.write("overwritten", to: "public/style.css")
    #expect(try build().text("style.css") == "p { color: blue }")
  }

  @Test("is compressed as pages are, and its copies go with it")
  func compressed() throws {
    let site = try site("-- static/style.css --\np { color: red }")
    try site.write(MiniSite.configuration + "precompress: [gz]\n", to: "dossier.yaml")
    #expect(try site.buildWithCache().files["style.css.gz"] != nil)
    try site.add(Self.page + "\n\nMore.")
    #expect(try site.buildWithCache().files == site.buildFromNothing().files)
    try site.remove("static/style.css")
    #expect(try site.buildWithCache().files["style.css.gz"] == nil)
  }

  @Test("is the author's own under the name of a compressed copy too, for as long as it lies there")
  func ownCompressed() throws {
    let site = try site("-- static/foo.json --\n{}")
    try site.write(MiniSite.configuration + "precompress: [gz]\n", to: "dossier.yaml")
    let made = try #require(try site.buildWithCache().files["foo.json.gz"])
    try site.write("own", to: "static/foo.json.gz")
    #expect(try site.buildWithCache().files["foo.json.gz"] == Array("own".utf8))
    #expect(try site.buildWithCache().files["foo.json.gz"] == Array("own".utf8))
    try site.remove("static/foo.json.gz")
    #expect(try site.buildWithCache().files["foo.json.gz"] == made)
  }

  @Test("does not take the place of the compressed copy of a page")
  func compressedPage() throws {
    let site = try site("-- static/index.html.gz --\nold")
    try site.write(MiniSite.configuration + "precompress: [gz]\n", to: "dossier.yaml")
    #expect(try site.build().report.diagnostics.map(\.code) == [.pathCollision])
  }

  @Test("is not read through a symbolic link, unless somebody allows that link by name")
  func links() throws {
    let site = try site("-- outside/secret.txt --\nsecret\n-- static/shared (link ../outside) --")
    let refused = try site.build()
    #expect(refused.files["shared/secret.txt"] == nil)
    #expect(refused.report.diagnostics.map(\.code) == [.symlinkOutside])
    let allowed = try site.build { $0.allowedLinks = ["static/shared"] }
    #expect(allowed.text("shared/secret.txt") == "secret\n")
    #expect(allowed.diagnostics == [])
  }

  @Test("is never published into")
  func output() throws {
    let site = try site()
    #expect(throws: PublishingError.self) { try site.build { $0.output = site.root + "/static" } }
    #expect(throws: PublishingError.self) { try site.build { $0.output = site.root + "/static/site" } }
  }

  @Test("has no part in who may see documents: a draft is left out, the file that it links to is not")
  func drafts() throws {
    let site = try site()
    try site.add(Self.page.replacingOccurrences(of: "title: About", with: "title: About\nstatus: draft"))
    let built = try site.build()
    #expect(built.files["about/index.html"] == nil)
    #expect(built.files["files/report.pdf"] != nil)
  }
}
