import Foundation
import Glibc
import Testing

@testable import DossierKit

@Suite("Files of a site")
struct SiteFolderTests {
  private let site: MiniSite
  private let outside: MiniSite

  init() throws {
    (site, outside) = (try MiniSite("-- content/pages/a.md --\n---\ntitle: A\n---\n"), try MiniSite(""))
    try outside.write("secret", to: "secret.txt")
  }

  private func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: site.root + "/" + path, withDestinationPath: target)
  }

  private func text(_ path: String, following links: [String] = []) throws -> String? {
    guard case .bytes(let bytes) = try SiteFolder(site.root, following: links).read(path, limit: 100) else {
      return nil
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("are not read through a link that leads out, whichever part of the path it is")
  func outsideLinks() throws {
    try link("content/pages/x.txt", to: outside.root + "/secret.txt")
    try link("content/pages/up.txt", to: "../../../\(outside.root.split(separator: "/").last ?? "")/secret.txt")
    try link("content/folder", to: outside.root)
    try link("content/proc.txt", to: "/proc/self/environ")
    try link("content/loop", to: "loop")
    for path in [
      "content/pages/x.txt", "content/pages/up.txt", "content/folder/secret.txt", "content/proc.txt", "content/loop",
    ] {
      #expect(throws: ContentError.self, "\(path)") { try text(path) }
    }
    #expect(throws: ContentError.self) { try text("../" + outside.root + "/secret.txt") }
    #expect(throws: ContentError.self) { try text(outside.root + "/secret.txt") }
  }

  @Test("are read through a link that the command line allows")
  func allowed() throws {
    try link("content/vault", to: outside.root)
    try link("content/x.txt", to: outside.root + "/secret.txt")
    #expect(try text("content/vault/secret.txt", following: ["content/vault"]) == "secret")
    #expect(try text("content/x.txt", following: ["content/x.txt"]) == "secret")
    #expect(throws: ContentError.self) { try text("content/x.txt", following: ["content/vault"]) }
  }

  @Test("are read through a link from one content file to another of its kind")
  func inside() throws {
    try site.write("text", to: "content/pages/a.txt")
    try site.write("kept", to: "content/captures/c.txt")
    try site.write("token", to: ".git/config")
    try site.write("token", to: "content/.env")
    try link("content/b.txt", to: "pages/../pages/a.txt")
    try link("content/absolute.txt", to: site.root + "/content/pages/a.txt")
    try link("content/captures/d.txt", to: "c.txt")
    #expect(try text("content/b.txt") == "text")
    #expect(try text("content/absolute.txt") == "text")
    #expect(try text("content/captures/d.txt") == "kept")
    for (name, target) in [
      ("draft.txt", "pages/a.md"), ("capture.txt", "captures/c.txt"), ("git.txt", "../.git/config"),
      ("env.txt", ".env"),
      ("yaml.txt", "../dossier.yaml"),
    ] {
      try link("content/" + name, to: target)
      #expect(throws: ContentError.self, "\(target)") { try text("content/" + name) }
    }
  }

  @Test("that are pipes are refused without waiting")
  func pipes() throws {
    #expect(mkfifo(site.root + "/content/pipe.txt", 0o644) == 0)
    #expect(throws: ContentError.self) { try text("content/pipe.txt") }
  }

  @Test("exist, or do not")
  func existence() throws {
    let folder = try SiteFolder(site.root)
    try link("content/out", to: outside.root)
    #expect(folder.exists("content") && folder.exists("content/pages/a.md") && folder.exists("content/out"))
    #expect(!folder.exists("themes") && !folder.exists("content/pages/b.md") && !folder.exists("content/pages/a.md/x"))
  }

  @Test("are opened part by part where the kernel does not help")
  func walk() throws {
    try link("content/folder", to: outside.root)
    try link("content/x.txt", to: outside.root + "/secret.txt")
    let root = try FileDescriptor(site.root, O_RDONLY | O_DIRECTORY)
    #expect(try !PathBeneath.walk("content/pages/a.md", in: root.raw, O_RDONLY).readAll().isEmpty)
    for path in ["content/folder/secret.txt", "content/x.txt", "content/../content/pages/a.md", "/etc/passwd"] {
      for flags in [O_RDONLY, O_PATH] {
        #expect(throws: Errno.self, "\(path)") { _ = try PathBeneath.walk(path, in: root.raw, flags).raw }
      }
    }
  }

  @Test("are followed by dossier.yaml within the folder only")
  func configured() throws {
    try site.write("---\ntitle: V\n---\n", to: "vault/v.md")
    try link("content/pages/more", to: "../../vault")
    #expect(try site.build().diagnostics.contains { $0.contains("symlink-outside") })
    try site.write(MiniSite.configuration + "links: [content/pages/more]\n", to: "dossier.yaml")
    #expect(try site.build().page("v/").contains("V"))
    try site.remove("content/pages/more")
    try link("content/pages/more", to: outside.root)
    let built = try site.build()
    #expect(built.report.outcome != .fine)
    #expect(built.diagnostics.contains { $0.contains("does not lead to a place within the site's folder") })
  }

  @Test("that were captured are not told through a link")
  func captures() throws {
    try FileManager.default.createDirectory(atPath: site.root + "/content/captures", withIntermediateDirectories: true)
    try link("content/captures/c.txt", to: outside.root + "/secret.txt")
    try site.add(
      """
      -- content/articles/x.md --
      ---
      title: X
      url: https://example.org/x
      publisher: P
      accessed: 2020-01-01
      capture: captures/c.txt
      ---
      """)
    let built = try site.build()
    #expect(
      built.diagnostics.contains { $0.contains("symlink-outside the capture ‘content/captures/c.txt’ is not read") })
    #expect(!built.fullDiagnostics.joined().contains("sha256"))
  }
}
