import DossierKit
import Foundation
import Testing

/// Bodies made by chance of every kind of markup with names in it, the same ones every time.
private struct RandomBody {
  var random: NastyText

  private static let names = [
    "Ali Mamlouk", "علي مملوك", "Али Мамлюк", "Mamlouk", "Syria", "Damascus", "Aleppo", "PKK", "Hidden Person",
    "Ismail Hakki", "AT&amp;T Centre", "Ali Mam&#108;ouk", "Syrian National Security Bureau", "Bashar al-Assad",
  ]
  private static let words = [
    "came", "--", "\"said\"", "it's", "...", "\\*", "\\[[Aleppo]]", "[Syria]{.nolink}", "&copy;", "a  \nb", "x\ny",
    "`Aleppo`", "[[ali-mamlouk]]", "[[nobody]]", "[[", "[@a1, ¶3]", "[^n]", "**", "*", "![Aleppo](x.svg)",
    "![Syria](x.svg \"Aleppo\")", "<https://example.com/Aleppo>", "<entity:syria>", "~~Aleppo~~",
  ]

  mutating func inline(_ depth: Int) -> String {
    if depth == 0 || Int.random(in: 0..<3, using: &random) == 0 {
      return (Bool.random(using: &random) ? Self.names : Self.words).randomElement(using: &random) ?? ""
    }
    let first = inline(depth - 1)
    switch Int.random(in: 0..<10, using: &random) {
    case 0: return "*\(first)* \(inline(depth - 1))"
    case 1: return "**\(first)**\(inline(depth - 1))"
    case 2: return "[\(first)](https://example.org/)"
    case 3: return "[\(first)](entity:aleppo)"
    case 4: return "[[syria|\(first)]]"
    case 5: return "<a href=\"https://example.org/\">\(first)</a>"
    case 6: return "<b>\(first)</b>"
    case 7: return "*Ali* \(first)"
    default: return "\(first) \(inline(depth - 1))"
    }
  }

  mutating func body() -> String {
    var blocks: [String] = []
    for _ in 0..<Int.random(in: 2...6, using: &random) {
      let text = inline(4)
      switch Int.random(in: 0..<8, using: &random) {
      case 0: blocks.append("## \(text.replacing("\n", with: " "))")
      case 1: blocks.append("> \(text)")
      case 2: blocks.append("- \(text)\n- \(inline(2))")
      case 3:
        blocks.append("| a | b |\n|---|---|\n| \(text.replacing("\n", with: " ").replacing("|", with: "\\|")) | x |")
      case 4: blocks.append("    \(text)")
      default: blocks.append(text)
      }
    }
    return (blocks + ["[^n]: Note of \(inline(2).replacing("\n", with: " "))"]).joined(separator: "\n\n")
  }
}

@Suite("Names in any text")
struct NameLinkPropertyTests {
  private static var entityLink: Regex<Substring> { /<a class="entity [a-z]+" href="[^"]*">/ }

  /// The briefing's prose without links to entities.
  private func words(_ built: BuiltSite) -> String {
    built.main("briefings/b/").replacing(Self.entityLink, with: "").replacing("</a>", with: "")
  }

  @Test("are linked without a change to the text, links in links or unbalanced tags", arguments: 0..<40)
  func textStays(seed: UInt64) throws {
    var random = RandomBody(random: NastyText(seed: seed))
    let body = random.body()
    let markdown = "markdown: {raw_html: \(seed % 2 == 0), smart: \(seed % 4 < 2)}\n"
    let on = try NamedSite(body, site: markdown + "autolink: {enabled: true, places: true, per: section}\n").built
    let off = try NamedSite(body, site: markdown + "autolink: {enabled: false}\n").built
    #expect(words(on) == words(off), "\(body)")
    let counts = { (built: BuiltSite, id: String) in
      built.main("entities/\(id)/").matches(of: /<blockquote class="context"/).count
    }
    for id in ["ali-mamlouk", "syria", "aleppo", "damascus", "bureau"] {
      #expect(counts(on, id) == counts(off, id), "\(id): \(body)")
    }
    let main = on.main("briefings/b/")
    // What the author nests in raw HTML stays nested; linking adds nothing to it.
    let author = off.main("briefings/b/")
    #expect(nestedLink(in: main) == nil || nestedLink(in: author) != nil, "\(body)\n\(main)")
    #expect(TagBalance.fault(in: main) == nil || TagBalance.fault(in: author) != nil, "\(body)")
    for part in main.matches(of: /<h[2-6] id="[^"]*">(.*?)<\/h[2-6]>|<code>(.*?)<\/code>/) {
      let off = off.main("briefings/b/")
      #expect(off.contains(part.0), "\(part.0)")
    }
  }

  /// The first link that opens within another.
  private func nestedLink(in html: String) -> Substring? {
    var isOpen = false
    for tag in html.matches(of: /<a [^>]*>|<\/a>/) {
      if tag.0 == "</a>" { isOpen = false } else if isOpen { return tag.0 } else { isOpen = true }
    }
    return nil
  }

  @Test(
    "never link around or within other links",
    arguments: [
      "Ali[^n] Mamlouk\n\n[^n]: Note.", "[[syria|*of [[aleppo]]*]]", "[of [[aleppo]]](entity:syria)",
      "<a href=\"https://example.org/\"><abbr>A</abbr> Ali Mamlouk</a>",
      "<div>\n<a href=\"https://example.org/\">\n\nAli Mamlouk\n\n</a>\n</div>",
    ])
  func nested(_ body: String) throws {
    let site = try NamedSite(body, site: "markdown: {raw_html: true}\n")
    #expect(nestedLink(in: site.built.main("briefings/b/")) == nil)
    #expect(!site.links.contains { $0.hasSuffix("ali-mamlouk") }, "\(site.links)")
  }

  @Test("leave a faulty reference to be reported once when a link with markup follows it")
  func reportedOnce() throws {
    let built = try NamedSite("[[nobody]] and [[aleppo|*it*]], [[syria|*that*]] and [[none]].").built
    let findings = built.diagnostics.filter { $0.contains("unknown-entity") || $0.contains("unknown-reference") }
    #expect(findings.count == 2, "\(built.diagnostics)")
  }
}
