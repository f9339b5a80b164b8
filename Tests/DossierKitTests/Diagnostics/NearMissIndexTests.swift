import Testing

@testable import DossierKit

@Suite("Near misses among very many")
struct NearMissIndexTests {
  /// Words that are near one another, made the same way each time.
  private static let words: [String] = {
    var state: UInt64 = 7
    func random(_ bound: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % bound)
    }
    let letters = Array("abAé-1")
    return (0..<300).map { _ in String((0..<(1 + random(14))).map { _ in letters[random(6)] }) }
  }()

  @Test("are the same as those that are found one by one")
  func equal() {
    let index = NearMissIndex(Self.words)
    let distinct = Set(Self.words).sorted()
    for word in Self.words.prefix(120) + ["abababababab", "", "a", "zzzz", "ABAB-1AB"] {
      #expect(index.find(word) == NearMiss.find(word, among: distinct))
    }
  }

  @Test("count a swap of neighbours as one change")
  func swap() {
    #expect(NearMissIndex(["person-number-000017", "x"]).find("person-numbre-000017") == ["person-number-000017"])
  }

  @Test("are not sought for what is too long or too short")
  func bounds() {
    let index = NearMissIndex(["a", "b", String(repeating: "a", count: 300)])
    #expect(index.find("a").isEmpty)
    #expect(index.find(String(repeating: "a", count: 299)).isEmpty)
  }
}
