import ICU

/// A scalar as matching sees it.
struct FoldedScalar {
  /// Up to four bytes of UTF-8, the first one lowest; longer ones are numbered in the table.
  var bytes: UInt32 = 0
  /// How many bytes; 0 where nothing is left, or where the scalar is a barrier that no name contains.
  var count: UInt8 = 0
  private(set) var isKnown = false
  var traits: ScalarTraits = []

  /// The count of those that are longer than four bytes.
  static let long: UInt8 = 255
  /// A control character or a broken byte.
  static let barrier = FoldedScalar(bytes: 0, count: 0, traits: [])

  init() {}
  init(bytes: UInt32, count: UInt8, traits: ScalarTraits) {
    (self.bytes, self.count, self.traits, isKnown) = (bytes, count, traits, true)
  }
}

/// The fold of every scalar, worked out when it is first met. One table for each thread.
///
/// Pages of 256 scalars behind raw pointers: a lookup is two loads.
final class FoldingTable {
  private typealias Page = UnsafeMutablePointer<FoldedScalar>
  private static let pageCount = 0x11_0000 >> 8

  private let pages: UnsafeMutablePointer<Page?>
  private var longFolds: [[UInt8]] = []

  init() {
    pages = .allocate(capacity: Self.pageCount)
    pages.initialize(repeating: nil, count: Self.pageCount)
  }

  deinit {
    for index in 0..<Self.pageCount { pages[index]?.deallocate() }
    pages.deallocate()
  }

  @inline(__always)
  subscript(scalar: Unicode.Scalar) -> FoldedScalar {
    if let page = pages[Int(scalar.value >> 8)] {
      let known = page[Int(scalar.value & 255)]
      if known.isKnown { return known }
    }
    return fill(scalar)
  }

  /// The bytes of a fold.
  func bytes(of folded: FoldedScalar) -> [UInt8] {
    guard folded.count != FoldedScalar.long else { return longFolds[Int(folded.bytes)] }
    return (0..<UInt32(folded.count)).map { UInt8(truncatingIfNeeded: folded.bytes >> ($0 * 8)) }
  }

  private func fill(_ scalar: Unicode.Scalar) -> FoldedScalar {
    let index = Int(scalar.value >> 8)
    let page: Page
    if let known = pages[index] {
      page = known
    } else {
      page = .allocate(capacity: 256)
      page.initialize(repeating: FoldedScalar(), count: 256)
      pages[index] = page
    }
    let folded = fold(scalar)
    page[Int(scalar.value & 255)] = folded
    return folded
  }

  private func fold(_ scalar: Unicode.Scalar) -> FoldedScalar {
    let traits = ScalarTraits(scalar)
    if traits.contains(.dropped) { return FoldedScalar(bytes: 0, count: 0, traits: traits) }
    if scalar.properties.generalCategory == .control, !traits.contains(.space) { return .barrier }
    let bytes = Self.bytes(of: scalar, traits)
    if bytes.count > 4 {
      longFolds.append(bytes)
      return FoldedScalar(bytes: UInt32(longFolds.count - 1), count: FoldedScalar.long, traits: traits)
    }
    let packed = bytes.reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    return FoldedScalar(bytes: packed, count: UInt8(bytes.count), traits: traits)
  }

  private static func bytes(of scalar: Unicode.Scalar, _ traits: ScalarTraits) -> [UInt8] {
    if let sign = punctuation(traits) { return [sign] }
    if scalar.isASCII { return Array(scalar.properties.lowercaseMapping.utf8) }
    // Where compatibility makes words of one sign (`¨`, `ﷺ`), the sign stays what it is.
    let decomposed = String(scalar).normalized(.compatibilityDecomposed)
    guard !decomposed.unicodeScalars.contains(" ") else { return Array(String(scalar).utf8) }
    let folded = decomposed.unicodeScalars.flatMap(foldedLetter)
    return folded.isEmpty ? Array(String(scalar).utf8) : folded
  }

  private static func punctuation(_ traits: ScalarTraits) -> UInt8? {
    if traits.contains(.space) { return 0x20 }
    if traits.contains(.apostrophe) { return 0x27 }
    return traits.isDisjoint(with: [.hyphen, .dash]) ? nil : 0x2D
  }

  /// Upper, then lower case stands for full case folding: `ς` and `σ`, `ß` and `ss`, `ı` and `i` become the same.
  private static func foldedLetter(_ scalar: Unicode.Scalar) -> [UInt8] {
    let traits = ScalarTraits(scalar)
    if traits.contains(.dropped) { return [] }
    if let sign = punctuation(traits) { return [sign] }
    return scalar.properties.uppercaseMapping.unicodeScalars.flatMap(\.properties.lowercaseMapping.unicodeScalars)
      .flatMap { Array(plainLetter($0).utf8) }
  }

  /// Letters that have no decomposition and count as others.
  private static func plainLetter(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "ø": "o"
    case "đ": "d"
    case "ł": "l"
    case "æ": "ae"
    case "œ": "oe"
    case "\u{0671}": "\u{0627}"  // alef wasla → alef; its other forms decompose
    default: ScalarTraits(scalar).contains(.dropped) ? "" : String(scalar)
    }
  }
}
