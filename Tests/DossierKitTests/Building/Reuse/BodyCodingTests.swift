import Testing

@testable import DossierKit

@Suite("Bodies that are kept")
struct BodyCodingTests {
  private func bodies() throws -> (DocumentNumbers, [KeptBody]) {
    let site = try MiniSite(
      """
      -- content/entities/people/ali.md --
      ---
      name: Ali Mamlouk
      ---
      See [about](../../pages/about.md#part) and [the feed](/feed.xml).
      -- content/articles/a.md --
      ---
      title: An article
      url: https://example.org/
      publisher: Paper
      accessed: 2020-01-01
      ---
      -- content/briefings/b.md --
      ---
      title: A briefing
      date: 2024-01-01
      method: By [[ali]].
      ---
      Ali Mamlouk said “no” [@a, p. 4] to [[nobody]].

      ## A heading

      ![A map](map.svg) and a paragraph that cites nothing.
      -- content/briefings/map.svg --
      <svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"></svg>
      -- content/pages/about.md --
      ---
      title: About
      ---
      ## Part
      """)
    let (library, links) = try site.linked()
    let numbers = DocumentNumbers(library)
    return (
      numbers,
      (0..<numbers.count).map { number in
        let ref = numbers[number]
        #expect(numbers.number(of: ref) == number)
        return links.keptBody(number, ref)
      }
    )
  }

  private func bytes(_ kept: KeptBody) -> [UInt8] {
    var writer = CacheWriter()
    writer.kept(kept)
    return writer.bytes
  }

  private func read(_ bytes: [UInt8], _ numbers: DocumentNumbers) -> KeptBody? {
    bytes.withUnsafeBytes { raw in
      var reader = CacheReader(raw)
      guard let kept = try? reader.kept(numbers), reader.isAtEnd else { return nil }
      return kept
    }
  }

  @Test("come back as they were")
  func roundTrip() throws {
    let (numbers, all) = try bodies()
    #expect(all.contains { !$0.findings.isEmpty } && all.contains { !$0.body.media.isEmpty })
    #expect(all.contains { !$0.body.citations.isEmpty } && all.contains { !$0.body.internalLinks.isEmpty })
    #expect(all.contains { !$0.method.isEmpty } && all.contains { !$0.body.headings.isEmpty })
    for kept in all {
      let read = try #require(self.read(bytes(kept), numbers))
      #expect(read.body.html == kept.body.html && read.method == kept.method && read.findings == kept.findings)
      #expect(read.body.isShownAlike(kept.body))
      // All fields, those of other modules' types among them.
      #expect(String(reflecting: read) == String(reflecting: kept))
    }
  }

  @Test("are refused, and nothing worse, where their bytes are damaged")
  func damage() throws {
    let (numbers, all) = try bodies()
    for kept in all {
      let whole = bytes(kept)
      for place in whole.indices {
        #expect(read(Array(whole[..<place]), numbers) == nil)
        for value: UInt8 in [0, 0x7F, 0xFF] {
          var wrong = whole
          wrong[place] = value
          _ = read(wrong, numbers)
        }
      }
      #expect(read(whole + [0], numbers) == nil)
    }
  }
}
