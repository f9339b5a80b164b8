import DossierKit
import Foundation
import Testing

@Suite("The same content gives the same site")
struct RepeatabilityTests {
  /// Some hundred documents that refer to one another.
  static func site() -> [(path: String, text: String)] {
    var files: [(String, String)] = []
    for i in 0..<40 {
      files.append(
        (
          "content/entities/people/p\(i).md",
          "---\nname: Person \(i)\ndescription: Number \(i)\naliases: [P\(i)]\ntags: [tag \(i % 5), Tag \(i % 3)]\n"
            + "relations: [{id: p\((i + 1) % 40), role: knows}]\n---\nKnows [[p\((i * 7) % 40)]].\n"
        ))
      files.append(
        (
          "content/articles/a\(i).md",
          "---\ntitle: Article \(i)\nurl: https://example.org/\(i)\npublisher: Paper \(i % 4)\naccessed: 2020-01-01\n"
            + "published: 20\(10 + i % 10)-0\(1 + i % 9)\nabout: [p\(i), p\((i + 3) % 40)]\n---\n"
        ))
      files.append(
        (
          "content/briefings/b\(i).md",
          "---\ntitle: Briefing \(i)\ndate: 2019-0\(1 + i % 9)-1\(i % 3)\nsources: [a\((i + 5) % 40)]\nabout: [p\(i)]\n"
            + "tags: [tag \(i % 4)]\n---\nOf [[p\((i * 3) % 40)]] and [[Person \((i * 5) % 40)]] [@a\(i), p. 1][^1].\n\n"
            + "[^1]: See [[b\((i + 1) % 40)]].\n"
        ))
    }
    return files
  }

  private func build(_ files: [(path: String, text: String)], jobs: Int) throws -> [String: [UInt8]] {
    let site = try MiniSite("")
    for (path, text) in files { try site.write(text, to: path) }
    let built = try site.build(jobs: jobs)
    #expect(built.report.outcome == .fine, "\(built.diagnostics.prefix(3))")
    return built.files
  }

  @Test("on any number of threads and in whatever order its files were made")
  func deterministic() throws {
    let first = try build(Self.site(), jobs: 1)
    #expect(first.count > 150)
    var random = NastyText(seed: 5)
    for jobs in [2, 7] { #expect(try build(Self.site().shuffled(using: &random), jobs: jobs) == first) }
  }

  @Test("and a second build writes nothing")
  func idempotent() throws {
    let site = try MiniSite("")
    for (path, text) in Self.site() { try site.write(text, to: path) }
    let first = try #require(try site.build().report.published)
    let second = try #require(try site.build(jobs: 1).report.published)
    #expect(first.written > 150 && first.unchanged == 0)
    #expect(second.written == 0 && second.deleted == 0 && second.unchanged == first.written)
  }

  @Test("and a changed site equals the one built from nothing")
  func incremental() throws {
    var files = Self.site()
    let site = try MiniSite("")
    for (path, text) in files { try site.write(text, to: path) }
    try site.build()
    files[1].text = files[1].text.replacing("Article 0", with: "Another title")
    files.removeAll { $0.path == "content/entities/people/p39.md" }
    files = files.map { ($0.path, $0.text.replacing("p39", with: "p38")) }
    try site.remove("content/entities/people/p39.md")
    for (path, text) in files { try site.write(text, to: path) }
    #expect(try site.build().files == build(files, jobs: 2))
  }

  @Test("and an address that was published and leads nowhere now is a warning with its remedy")
  func droppedURL() throws {
    let site = try MiniSite(MiniSite.base + "\n-- content/pages/old.md --\n---\ntitle: Old\n---\n")
    try site.build()
    try site.remove("content/pages/old.md")
    let built = try site.build { $0.isStrict = true }
    #expect(
      built.fullDiagnostics == [
        "warning dropped-url ‘/old/’ was published before and would now lead nowhere",
        "  fix if another document takes its place, add to that one's front matter ‘redirect_from: /old/’",
      ])
    #expect(built.files["old/index.html"] != nil)
    try site.add("-- content/pages/new.md --\n---\ntitle: New\nredirect_from: /old/\n---\n")
    #expect(try site.build { $0.isStrict = true }.diagnostics == [])
  }
}
