import CommonMark
import Testing

struct RendererPropertyTests {
  @Test("Any Markdown renders exactly as libcmark renders it", arguments: 0..<8)
  func equalsLibcmark(batch: UInt64) {
    for seed in (batch * 500)..<(batch * 500 + 500) {
      var generator = MarkdownGenerator(seed: seed)
      let source = generator.document()
      let smart = seed % 2 == 1
      let parsing: Document.Options = smart ? .smart : []
      let raw = html(source, .allowRawHTML, parsing: parsing)
      let expected = reference(source, unsafe: true, smart: smart)
      #expect(raw == expected, "seed \(seed): \(source.debugDescription)")
      let safe = html(source, parsing: parsing)
      let expectedSafe = reference(source, unsafe: false, smart: smart)
      #expect(safe == expectedSafe, "seed \(seed): \(source.debugDescription)")
      if raw != expected || safe != expectedSafe { return }
    }
  }
}
