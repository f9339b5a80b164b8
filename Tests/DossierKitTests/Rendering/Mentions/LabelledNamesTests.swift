import Foundation
import SiteTesting
import Testing

@testable import DossierKit

/// Sentences in six languages in which every name that should link is marked, as `[[id|Name]]`; made up after what went
/// wrong in real news. The fixtures are in `Fixtures/labelled-names`.
@Suite("In labelled sentences every name links to whom it means, and nothing else links")
struct LabelledNamesTests {
  private struct Sentence {
    var language: String
    var text: String
    var plain: String
    var links: [String]
  }

  private static func sentences(_ language: String) throws -> [Sentence] {
    try Fixtures.read("labelled-names/\(language).txt").split(separator: "\n").map { line in
      let parts = line.split(separator: "[[", omittingEmptySubsequences: false)
      var plain = String(parts[0])
      var links: [String] = []
      for part in parts.dropFirst() {
        let label = part.prefix { $0 != "]" }
        let (id, name) = (label.prefix { $0 != "|" }, label.drop { $0 != "|" }.dropFirst())
        plain += name + part.dropFirst(label.count + 2)
        links.append("\(name)>\(id)")
      }
      return Sentence(language: language, text: String(line), plain: plain, links: links)
    }
  }

  private static func site(_ sentences: [Sentence]) throws -> String {
    var site = ""
    for line in try Fixtures.read("labelled-names/entities.txt").split(separator: "\n") {
      let (path, names) = (line.prefix { $0 != ":" }, line.drop { $0 != ":" }.dropFirst(2))
      let parts = names.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      let aliases = parts.dropFirst().flatMap { $0.split(separator: ",") }.map {
        "\"\($0.trimmingCharacters(in: .whitespaces))\""
      }
      site += "-- content/entities/\(path).md --\n---\nname: \"\(parts[0])\"\ndescription: x\n"
      site += "aliases: [\(aliases.joined(separator: ", "))]\n---\n"
    }
    for (index, sentence) in sentences.enumerated() {
      site += "-- content/pages/s\(index).md --\n---\ntitle: x\nlang: \(sentence.language)\n---\n"
      site += sentence.plain.replacing("\\", with: "\\\\").replacing("#", with: "\\#") + "\n"
    }
    return site
  }

  /// The links of a page, as `Name>id`.
  private static func links(in html: String) -> [String] {
    html.matches(of: /<a class="entity[^"]*" href="\/entities\/([^"\/]*)\/">([^<]*)<\/a>/).map {
      "\($0.2.replacing("&#x27;", with: "'"))>\(($0.1).removingPercentEncoding ?? "")"
    }
  }

  @Test("in English, German, Arabic, Chinese, Russian and Turkish", arguments: ["en", "de", "ar", "zh", "ru", "tr"])
  func labelled(language: String) throws {
    let sentences = try Self.sentences(language)
    let (library, links, _) = try MiniSite(Self.site(sentences)).linkedWithFindings()
    var (misleading, lost, right): ([String], [String], Int) = ([], [], 0)
    for (index, page) in library.freePages.indexed {
      guard let number = Int(page.header.id.dropFirst()) else { continue }
      let sentence = sentences[number]
      var wanted = sentence.links
      for link in Self.links(in: String(decoding: links.bodies.freePages[index].html.bytes, as: UTF8.self)) {
        if let found = wanted.firstIndex(of: link) {
          wanted.remove(at: found)
          right += 1
        } else {
          misleading.append("\(link) in “\(sentence.plain)”")
        }
      }
      lost += wanted.map { "\($0) in “\(sentence.plain)”" }
    }
    print(
      "\(language): \(sentences.count) sentences, \(right) right, \(misleading.count) misleading, \(lost.count) lost")
    #expect(misleading == [], "links that mislead")
    #expect(lost == [], "links that are lost")
  }
}
