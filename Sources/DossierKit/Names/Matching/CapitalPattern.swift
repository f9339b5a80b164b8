/// Places of capital letters in a folded name: a bit for each of its bytes.
struct CapitalPattern: Sendable, Hashable, Comparable {
  private var bits = SIMD4<UInt64>()

  static let size = 256

  mutating func insert(_ offset: Int) {
    guard offset < Self.size else { return }
    bits[offset >> 6] |= 1 << UInt64(offset & 63)
  }

  func contains(_ offset: Int) -> Bool { offset < Self.size && bits[offset >> 6] >> UInt64(offset & 63) & 1 == 1 }

  /// Lowest first.
  var words: [UInt64] { (0..<4).map { bits[$0] } }

  func isSubset(of other: CapitalPattern) -> Bool { bits & ~other.bits == SIMD4() }

  static func < (a: CapitalPattern, b: CapitalPattern) -> Bool {
    for index in 0..<4 where a.bits[index] != b.bits[index] { return a.bits[index] < b.bits[index] }
    return false
  }
}
