import CommonMark
import Testing

struct RendererPropertyTests {
  @Test("Any Markdown renders exactly as libcmark renders it", arguments: 0..<8)
  func equalsLibcmark(batch: UInt64) {
    for seed in (batch * 500)..<(batch * 500 + 500) {
      var generator = MarkdownGenerator(seed: seed)
      let source = generator.document()
      let raw = html(source, .allowRawHTML)
      let expected = reference(source, unsafe: true)
      #expect(raw == expected, "seed \(seed): \(source.debugDescription)")
      let safe = html(source)
      let expectedSafe = reference(source, unsafe: false)
      #expect(safe == expectedSafe, "seed \(seed): \(source.debugDescription)")
      if raw != expected || safe != expectedSafe { return }
    }
  }
}
