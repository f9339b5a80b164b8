import DossierKit
import Testing

@Suite("Lists and archives")
struct ListTests {
  private static func briefing(_ id: String, _ date: String, _ more: String = "") -> String {
    "-- content/briefings/\(id).md --\n---\ntitle: Briefing \(id)\ndate: \(date)\nsources: [a1]\n\(more)---\n"
  }

  private static func build(_ text: String) throws -> BuiltSite {
    let built = try MiniSite(MiniSite.base + "\n" + text).build()
    #expect(built.report.outcome == .fine, "\(built.diagnostics)")
    return built
  }

  /// The briefings that a list leads to, in its order.
  private func briefings(_ html: String) -> [String] {
    html.matches(of: /<h[23]><a href="\/briefings\/([^"\/]+)\/"/).map { String($0.1) }
  }

  @Test("break into pages of 25, with no page left empty", arguments: [1, 24, 25, 26, 50, 51])
  func pagination(count: Int) throws {
    let text = (1...count).map { Self.briefing("b\($0)", "2019-01-01") }.joined()
    let built = try Self.build(text)
    let pages = (count + 24) / 25
    for number in 1...(pages + 1) {
      let url = number == 1 ? "briefings/" : "briefings/page/\(number)/"
      let shown = briefings(built.main(url)).count
      #expect(shown == max(0, min(25, count - 25 * (number - 1))), "page \(number)")
      #expect(built.page(url).contains("rel=\"next\" href=\"/briefings/page/\(number + 1)/\"") == (number < pages))
      let previous = number == 2 ? "/briefings/" : "/briefings/page/\(number - 1)/"
      #expect(built.page(url).contains("rel=\"prev\" href=\"\(previous)\"") == (number > 1 && number <= pages))
    }
    #expect(built.files["briefings/page/1/index.html"] == nil)
  }

  @Test("go newest first, those of one day by their ids")
  func order() throws {
    let dates = [
      ("a", "2019-05-01"), ("b", "2020-01-02"), ("d", "2020-01-01"), ("c", "2020-01-01"), ("e", "2020-01-01T10:00"),
    ]
    let built = try Self.build(dates.map { Self.briefing($0.0, $0.1) }.joined())
    #expect(briefings(built.main("briefings/")) == ["b", "e", "c", "d", "a"])
    #expect(
      built.text("feed.xml").matches(of: /<title>Briefing (.)<\/title>/).map { String($0.1) } == [
        "b", "e", "c", "d", "a",
      ])
  }

  @Test("by year and month hold what is theirs, and exist only where something is")
  func archives() throws {
    let dates = [("a", "2019-12-31"), ("b", "2020-01-01"), ("c", "2020-01-31"), ("d", "2020-03-01")]
    let built = try Self.build(dates.map { Self.briefing($0.0, $0.1) }.joined())
    #expect(briefings(built.main("briefings/2019/")) == ["a"])
    #expect(briefings(built.main("briefings/2020/")) == ["d", "c", "b"])
    #expect(briefings(built.main("briefings/2020/01/")) == ["c", "b"])
    #expect(briefings(built.main("briefings/2020/03/")) == ["d"])
    #expect(built.files["briefings/2020/02/index.html"] == nil && built.files["briefings/2018/index.html"] == nil)
    #expect(built.files["articles/2019/index.html"] != nil)
  }

  @Test("from A to Z have a letter for each script, with its count, and marks make no letter of their own")
  func letters() throws {
    let names = [
      "Ankara", "al-Bab", "Özgür", "Oslo", "علي", "عمر", "Москва", "9/11", "’t Hart", "Ärzte", "中国", "istanbul",
    ]
    let built = try Self.build(
      names.enumerated().map { "-- content/entities/places/n\($0).md --\n---\nname: \($1)\n---\n" }.joined())
    let main = built.main("entities/places/")
    let order = main.matches(of: /href="\/entities\/n(\d+)\/"/).map { names[Int($0.1) ?? 0] }
    #expect(
      order == [
        "9/11", "Ankara", "Ärzte", "al-Bab", "istanbul", "Oslo", "Özgür", "’t Hart", "Москва", "علي", "عمر", "中国",
      ])
    for (letter, count) in [("#", 1), ("A", 2), ("B", 1), ("I", 1), ("O", 2), ("T", 1), ("М", 1), ("ع", 2), ("中", 1)] {
      let pattern = try Regex(">\(letter == "#" ? "#" : letter)\\s*<span[^>]*>\(count)</span>")
      #expect(main.contains(pattern), "\(letter): \(main.prefix(1500))")
    }
  }

  @Test("split into a page for each letter where they are long")
  func splitLetters() throws {
    let names = (0..<401).map { $0 < 400 ? "A\($0)" : "Zeta" }
    let built = try Self.build(
      names.enumerated().map { "-- content/entities/places/n\($0).md --\n---\nname: \($1)\n---\n" }.joined())
    #expect(built.main("entities/places/letter-z/").contains("Zeta"))
    #expect(built.main("entities/places/letter-a/").matches(of: /href="\/entities\/n\d+\/"/).count == 400)
    #expect(built.files["entities/places/letter-a/page/2/index.html"] == nil)
  }

  @Test("storylines go oldest first, with the one before and the one after")
  func storyline() throws {
    let line = "storyline: line\n"
    let built = try Self.build(
      "-- content/entities/topics/line.md --\n---\nname: The Line\n---\n"
        + Self.briefing("second", "2020-01-02", line) + Self.briefing("first", "2020-01-01", line)
        + Self.briefing("third", "2020-01-03", line) + Self.briefing("other", "2020-01-02"))
    #expect(
      briefings(built.main("entities/line/").components(separatedBy: "backlinks")[0]) == ["first", "second", "third"])
    let main = built.main("briefings/second/")
    #expect(main.contains("Part 2 of 3"))
    #expect(main.contains("<a href=\"/briefings/first/\" rel=\"prev\">"))
    #expect(main.contains("<a href=\"/briefings/third/\" rel=\"next\">"))
    #expect(!built.main("briefings/first/").contains("rel=\"prev\""))
    #expect(!built.main("briefings/other/").contains("Part "))
  }

  @Test("storylines of one day put what is followed before what follows it")
  func storylineOfOneDay() throws {
    let line = "storyline: line\n"
    let built = try Self.build(
      "-- content/entities/topics/line.md --\n---\nname: The Line\n---\n"
        + Self.briefing("a", "2020-01-02", line + "follows: b\n")
        + Self.briefing("b", "2020-01-02", line + "follows: c\n")
        + Self.briefing("c", "2020-01-02", line) + Self.briefing("d", "2020-01-01", line)
        + Self.briefing("e", "2020-01-03", line))
    #expect(
      briefings(built.main("entities/line/").components(separatedBy: "backlinks")[0]) == ["d", "c", "b", "a", "e"])
    #expect(built.main("briefings/d/").contains("Part 1 of 5, the first, of"))
    #expect(built.main("briefings/e/").contains("Part 5 of 5, the latest so far, of"))
  }

  @Test("tags that differ in case or accents are one, called as most often written")
  func tags() throws {
    let built = try Self.build(
      Self.briefing("a", "2020-01-01", "tags: [Défense, defense]\n")
        + Self.briefing("b", "2020-01-02", "tags: Défense\n"))
    #expect(briefings(built.main("tags/defense/")) == ["b", "a"])
    #expect(built.main("tags/").contains("Défense"))
    #expect(built.main("briefings/a/").components(separatedBy: "/tags/defense/").count == 2)
  }

  @Test("moved addresses send readers on: full paths, files, ids and merged entities")
  func redirects() throws {
    let built = try Self.build(
      """
      -- content/entities/people/ali.md --
      ---
      name: Ali
      description: Chief
      merged_from: [old-ali]
      redirect_from: [/people/ali.html, /personnes/%C3%A9l%C3%A8ve/]
      ---
      \(Self.briefing("new", "2020-01-01", "redirect_from: [old, /2016/x]\n"))
      -- content/pages/about.md --
      ---
      title: About
      redirect_from: about-us
      ---
      """)
    for (path, target) in [
      ("entities/old-ali/index.html", "/entities/ali/"), ("people/ali.html", "/entities/ali/"),
      ("personnes/élève/index.html", "/entities/ali/"), ("briefings/old/index.html", "/briefings/new/"),
      ("2016/x/index.html", "/briefings/new/"), ("about-us/index.html", "/about/"),
    ] {
      let page = built.text(path)
      #expect(page.contains("http-equiv=\"refresh\"") && page.contains("url=\(target)\""), "\(path)")
      #expect(page.contains("<link rel=\"canonical\" href=\"https://example.org\(target)\">"))
      #expect(page.contains("noindex"))
      #expect(!built.text("sitemap.xml").contains(path.replacing("index.html", with: "")))
    }
  }

  @Test("under a sub-path every address carries it")
  func subPath() throws {
    let site = try MiniSite(MiniSite.base + "\n" + Self.briefing("b", "2020-01-01"))
    try site.write("title: T\nbase_url: https://example.org/desk/dossier\n", to: "dossier.yaml")
    try site.write(
      "---\ntitle: B\ndate: 2020-01-01\n---\n[[press]], [s](/scales/), [@a1]\n", to: "content/briefings/b.md")
    let built = try site.build()
    #expect(built.diagnostics == [])
    for (path, bytes) in built.files where path.hasSuffix(".html") {
      for link in String(decoding: bytes, as: UTF8.self).matches(of: /(?:href|src)="(\/[^"]*)"/) {
        #expect(link.1.hasPrefix("/desk/dossier/") && !link.1.contains("//"), "\(link.1) on \(path)")
      }
    }
    #expect(built.text("sitemap.xml").contains("<loc>https://example.org/desk/dossier/briefings/b/</loc>"))
  }
}
