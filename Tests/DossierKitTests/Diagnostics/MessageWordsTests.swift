import Foundation
import Testing

@testable import DossierKit

@Suite("Messages are for strangers")
struct MessageWordsTests {
  /// Drawings that are refused, each for another reason.
  static let drawings = [
    "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>x()</script></svg>",
    "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"x()\"/>",
    "<svg xmlns=\"http://www.w3.org/2000/svg\"><foreignObject/></svg>",
    "<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"https://example.org/x.png\"/></svg>",
    "<svg xmlns=\"http://www.w3.org/2000/svg\"><a href=\"javascript:x()\"/></svg>",
    "<!DOCTYPE svg [<!ENTITY x \"y\">]><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    "<svg xmlns=\"http://www.w3.org/2000/svg\"><g>", "<svg xmlns=\"http://www.w3.org/2000/svg\"><nothing/></svg>",
  ]

  @Test("what is wrong with a drawing is said in words, never by the name of a Swift type", arguments: drawings)
  func drawing(_ drawing: String) throws {
    let site = try MiniSite(MiniSite.base)
    try site.add("-- content/briefings/b.md --\n---\ntitle: B\ndate: 2020-01-01\nsources: [a1]\n---\n![A](a.svg)\n")
    try site.write(drawing, to: "content/briefings/a.svg")
    let found = try site.build().fullDiagnostics.joined(separator: "\n")
    #expect(found.contains("a.svg"))
    #expect(found.firstMatch(of: /DossierKit|Optional|[A-Z][A-Za-z]+\(\w*:? ?/) == nil, "\(found)")
  }

  @Test("and so is every finding that has a fixture", arguments: InvalidContentTests.names)
  func fixtures(_ name: String) throws {
    let text = try Fixtures.read("invalid/" + name)
    let expected = text.components(separatedBy: "-- expected --\n").last ?? ""
    #expect(expected.firstMatch(of: /DossierKit|Optional\(|Finding\(|Errno\(|SourceSpan/) == nil)
  }

  @Test("words that are data are read, each table with its words")
  func tables() {
    #expect(KeySynonyms.of("description", in: ["title", "summary"]) == ["summary"])
    #expect(ScaleWords.near("  Probably ", scale: "likelihood", ["likely"]) == ["likely"])
    #expect(CandidateWords.honorifics.contains("gen") && CandidateWords.particles.contains("al"))
    #expect(HoldingBack.isUnmistakable("Draft") && HoldingBack.line(forWord: "staff only") == "visibility: internal")
  }
}
