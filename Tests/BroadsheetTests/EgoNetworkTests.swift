import DossierKit
import Foundation
import SiteTesting
import Testing

@Suite("The drawing of who is named together")
struct EgoNetworkTests {
  private struct Box {
    var left, top, right, bottom: Int
    func overlaps(_ other: Box) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
  }

  private static let names = [
    "Ali", "National Intelligence Organization of the Republic", "Rindfleischetikettierungsüberwachungsaufgabengesetz",
    "المديرية العامة للأمن العام في الجمهورية", "中华人民共和国国家发展和改革委员会办公厅", "Министерство иностранных дел",
    "A & <b>\\\"", "Recep Tayyip Erdoğan", "ศูนย์อำนวยการรักษาความสงบ", "X", "Y", "Z",
  ]

  private static func site(_ count: Int, briefings: Int = 2, kinds: [String] = ["people"], lang: String = "en") throws
    -> BuiltSite
  {
    var text =
      MiniSite.base + "\n-- dossier.yaml --\ntitle: T\nbase_url: https://example.org/\nlang: \(lang)\n"
    for number in 0..<count {
      let kind = kinds[number % kinds.count]
      let name = Self.names[number % Self.names.count]
      text +=
        "-- content/entities/\(kind)/n\(number).md --\n---\nname: \"\(name)\(number < 12 ? "" : " \(number)")\"\ndescription: D\n---\n"
    }
    for number in 1...briefings {
      let about = (0..<count).map { "n\($0)" }.joined(separator: ", ")
      text +=
        "-- content/briefings/b\(number).md --\n---\ntitle: B\ndate: 2020-01-0\(number)\nsources: [a1]\nabout: [\(about)]\n---\n"
    }
    let built = try MiniSite(text).build()
    #expect(built.report.outcome == .fine, "\(built.diagnostics)")
    return built
  }

  private static func drawing(_ main: String) -> String? {
    main.firstMatch(of: /<svg[^>]*>.*?<\/svg>/).map { String($0.0) }
  }

  @Test("takes two briefings and three neighbours")
  func threshold() throws {
    #expect(Self.drawing(try Self.site(4).main("entities/n0/")) != nil)
    #expect(Self.drawing(try Self.site(3).main("entities/n0/")) == nil)
    #expect(Self.drawing(try Self.site(6, briefings: 1).main("entities/n0/")) == nil)
  }

  @Test(
    "keeps nine labels apart and inside, whatever the names and the direction of the page", arguments: ["en", "ar"])
  func labels(lang: String) throws {
    let built = try Self.site(12, lang: lang)
    for number in 0..<12 {
      let main = built.main("entities/n\(number)/")
      let drawing = try #require(Self.drawing(main))
      #expect(TagBalance.fault(in: drawing) == nil)
      let size = try #require(drawing.firstMatch(of: /viewBox="0 0 (\d+) (\d+)"/))
      let (width, height) = (Int(size.1) ?? 0, Int(size.2) ?? 0)
      #expect(width == 360 && height <= 300)
      let boxes = drawing.matches(of: /<rect x="(-?\d+)" y="(-?\d+)" width="(\d+)" height="(\d+)"/).map { match in
        let (x, y) = (Int(match.1) ?? -1, Int(match.2) ?? -1)
        return Box(left: x, top: y, right: x + (Int(match.3) ?? 0), bottom: y + (Int(match.4) ?? 0))
      }
      #expect(boxes.count == 9)
      for (index, box) in boxes.enumerated() {
        #expect(box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height)
        #expect(!boxes[(index + 1)...].contains { $0.overlaps(box) })
      }
      let labels = drawing.matches(of: /<text[^>]*>(.*?)<\/text>/)
      #expect(labels.count == 10 && labels.allSatisfy { $0.1.matches(of: /<tspan/).count <= 3 })
    }
  }

  @Test("leads to the page of each, says all of it in words beside it, and is met once")
  func equivalent() throws {
    let main = try Self.site(12).main("entities/n0/")
    let drawing = try #require(Self.drawing(main))
    #expect(drawing.hasPrefix("<svg aria-hidden=\"true\""))
    let links = drawing.matches(of: /<a href="([^"]+)" tabindex="-1">/).map { String($0.1) }
    #expect(links.count == 9 && Set(links).count == 9)
    let words = main.replacing(drawing, with: "")
    for link in links { #expect(words.contains("href=\"\(link)\"")) }
    #expect(!drawing.contains("style="))
  }

  @Test("gives places two of its nine, so that countries do not stand for people")
  func places() throws {
    let drawing = try #require(
      Self.drawing(try Self.site(24, kinds: ["people", "places"]).main("entities/n0/")))
    let numbers = drawing.matches(of: /<a href="\/entities\/n(\d+)\//).compactMap { Int($0.1) }
    #expect(numbers.count == 9 && numbers.filter { $0 % 2 == 1 }.count == 2)
    // With few people, places take what is left.
    let few = try #require(
      Self.drawing(try Self.site(24, kinds: ["people"] + Array(repeating: "places", count: 11)).main("entities/n0/")))
    #expect(few.matches(of: /<a href/).count == 9)
  }
}
