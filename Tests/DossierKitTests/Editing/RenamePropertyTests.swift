import Foundation
import Testing

@testable import DossierKit

/// Sites made by chance, the same ones every time.
@Suite struct RenamePropertyTests {
  private struct Chance {
    var state: UInt64

    mutating func number(below count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(count))
    }

    mutating func one<Element>(of elements: [Element]) -> Element { elements[number(below: elements.count)] }
  }

  private static let ids = ["ali", "ali-two", "a", "li", "ali.b", "ali_c", "مملوك", "2016", "code"]

  /// Pieces of Markdown with an id in them; some are references and some only look like it.
  private static let pieces: [@Sendable (String) -> String] = [
    { "[[\($0)]]" }, { "[[\($0)|\($0)]]" }, { "`[[\($0)]]`" }, { "\\[[\($0)]]" }, { "(\($0))" },
    { "[\($0)](entity:\($0))" }, { "[x](../people/\($0).md)" }, { "<entity:\($0)>" }, { "\n\n    [[\($0)]]\n\n" },
    { "\n\n```\n[[\($0)]]\n```\n\n" }, { "\n\n> [[\($0)]] *[[\($0)|a]]*\n\n" }, { "[[\($0)|*a*]] and [[\($0)]]" },
    { "\n\n| a | b |\n|---|---|\n| [[\($0)\\|x]] | `[[\($0)]]` |\n\n" }, { "\n\n- [[\($0)]]\n- \($0)\n\n" },
    { "![[[\($0)]]](x.svg)" }, { "<b>[[\($0)]]</b>" }, { "\n\n<div>\n[[\($0)]]\n</div>\n\n" }, { "[[\($0)\n]]" },
    { "~~[[\($0)]]~~" }, { "\n\n## [[\($0)]] {#\($0.hasPrefix("م") ? "m" : "h-" + $0)}\n\n" }, { "&#91;[\($0)]]" },
  ]

  private static func site(_ seed: Int) throws -> MiniSite {
    var chance = Chance(state: UInt64(seed) &* 77 &+ 5)
    let site = try MiniSite("")
    // Chance gives headings the same anchor, too.
    try site.write(MiniSite.configuration + "checks: {duplicate-anchor: off}\n", to: "dossier.yaml")
    try site.write(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"></svg>", to: "content/entities/people/x.svg")
    for (number, id) in ids.enumerated() {
      let about = chance.one(of: ids)
      let list = (0..<chance.number(below: 4)).map { _ in chance.one(of: ids) }
      var body = ""
      for _ in 0..<(4 + chance.number(below: 8)) { body += " word " + chance.one(of: pieces)(chance.one(of: ids)) }
      let mentions =
        chance.number(below: 2) == 0
        ? "mentions: [\(list.joined(separator: " , "))]"
        : list.isEmpty ? "mentions:" : "mentions:\n" + list.map { "- '\($0)' # \($0)" }.joined(separator: "\n")
      var text = "---\nname: Person \(number)\ndescription: \(about)\nabout: \"\(about)\"\n\(mentions)\n---\n\(body)\n"
      if chance.number(below: 4) == 0 { text = text.replacing("\n", with: "\r\n") }
      try site.write(text, to: "content/entities/people/\(id).md")
    }
    return site
  }

  @Test(arguments: 0..<30)
  func aRenameShowsOnTheSiteInAddressesOnlyAndCanBeTakenBack(_ seed: Int) throws {
    let site = try Self.site(seed)
    let old = Self.ids[seed % Self.ids.count]
    let before = try site.contents()
    let built = try site.build { $0.output += "-before" }
    #expect(built.report.count(of: .error) == 0, "\(built.diagnostics)")
    let pages = Self.pages(site.output + "-before")

    try site.rename(old, to: "zz-new")
    _ = try site.build { $0.output += "-after" }
    let after = Self.pages(site.output + "-after")
    let address = "/entities/" + PercentEncoding.path(old) + "/"
    for (path, page) in pages where path.hasPrefix("entities/") && !page.contains("http-equiv=\"refresh\"") {
      let newPath = path.replacing("entities/\(old)/", with: "entities/zz-new/")
      #expect(
        after[newPath].map { Self.main($0) } == Self.main(page.replacing(address, with: "/entities/zz-new/")), "\(path)"
      )
    }
    try site.rename("zz-new", to: old)
    var back = try site.contents()
    let path = "content/entities/people/\(old).md"
    back[path] = back[path]?.replacing("redirect_from: [zz-new]\r\n", with: "")
      .replacing("redirect_from: [zz-new]\n", with: "")
    #expect(back == before)
  }

  private static func pages(_ folder: String) -> [String: String] {
    var result: [String: String] = [:]
    for case let path as String in FileManager.default.enumerator(atPath: folder) ?? .init()
    where path.hasSuffix(".html") {
      result[path] = FileManager.default.contents(atPath: folder + "/" + path).map {
        String(decoding: $0, as: UTF8.self)
      }
    }
    return result
  }

  /// The text of a page: its order may depend on ids where names are equal, which they are not here.
  private static func main(_ page: String) -> Substring {
    guard let start = page.firstRange(of: "<main"), let end = page.firstRange(of: "</main>") else { return page[...] }
    return page[start.lowerBound..<end.lowerBound]
  }
}
