/// Tells of most words that no name begins with them, without a look into the trie: a bit for each first word's hash,
/// small enough to stay in the cache near the processor, which the trie of many names is not.
///
/// It knows words of ASCII letters and digits only, and whether they are written with a capital at the start. Before that,
/// the first two letters alone tell of many words that they begin no name.
struct FirstWordFilter: Sendable {
  /// A bit for each beginning of two letters.
  private(set) var pairs = Array(repeating: UInt64(0), count: 2 * 64)
  /// A power of two of them.
  private(set) var bits: [UInt64]

  /// So many bits for a word let through one in sixteen of those that are none.
  private static let bitsPerWord = 16
  /// 64 KB: more words than this holds well are let through more often.
  private static let mostBits = 1 << 19
  private static let fewestBits = 1 << 9

  /// - Parameter names: how many will be inserted, at most.
  init(names: Int) {
    var size = Self.fewestBits
    while size < min(names * Self.bitsPerWord, Self.mostBits) { size *= 2 }
    bits = Array(repeating: 0, count: size / 64)
  }

  /// Bytes of memory.
  var size: Int { (bits.count + pairs.count) * 8 }

  /// - Parameters:
  ///   - name: folded.
  ///   - needsCapital: whether a text must write its first letter as a capital.
  mutating func insert(_ name: ArraySlice<UInt8>, needsCapital: Bool) {
    insert(name, startsWithCapital: true)
    if !needsCapital { insert(name, startsWithCapital: false) }
  }

  private mutating func insert(_ name: ArraySlice<UInt8>, startsWithCapital: Bool) {
    var hash = Hash(startsWithCapital: startsWithCapital)
    for byte in name {
      guard Self.isWord(byte) else { break }
      hash.add(byte)
    }
    if let first = name.first {
      let second = name.dropFirst().first ?? 0
      let pair = Self.pair(first, Self.isWord(second) ? second : 0, startsWithCapital: startsWithCapital)
      pairs[pair >> 6] |= 1 << UInt64(pair & 63)
    }
    let bit = hash.value & (bits.count * 64 - 1)
    bits[bit >> 6] |= 1 << UInt64(bit & 63)
  }

  /// The number of a beginning; `second` is 0 where the word has one letter. Digits fall together with letters.
  @inline(__always)
  fileprivate static func pair(_ first: UInt8, _ second: UInt8, startsWithCapital: Bool) -> Int {
    (startsWithCapital ? 1 << 12 : 0) | Int(first & 63) << 6 | Int(second & 63)
  }

  private static func isWord(_ folded: UInt8) -> Bool { folded &- 0x61 < 26 || folded &- 0x30 < 10 }
}

extension FirstWordFilter {
  /// Lends the bits; nil is never lent, for the arrays are not empty.
  func withView(_ body: (View) -> Void) {
    bits.withUnsafeBufferPointer { bits in
      pairs.withUnsafeBufferPointer { pairs in
        if let view = View(bits, pairs: pairs) { body(view) }
      }
    }
  }

  /// Of a word that is read byte by byte: two operations for each.
  struct Hash {
    private var state: UInt64

    @inline(__always)
    init(startsWithCapital: Bool) { state = startsWithCapital ? 1 : 2 }

    /// Of a word in a text, by its first byte, an ASCII letter or digit.
    @inline(__always)
    init(before first: UInt8) { self.init(startsWithCapital: first & 0x60 == 0x40) }

    /// - Parameter byte: folded.
    @inline(__always)
    mutating func add(_ byte: UInt8) { state = (state << 7 | state >> 57) ^ UInt64(byte) }

    /// The best mixed bits.
    @inline(__always)
    var value: Int { Int(truncatingIfNeeded: (state &* 0x9E37_79B9_7F4A_7C15) >> 36) }
  }

  /// The bits of a filter, for reading.
  struct View {
    private let bits: UnsafePointer<UInt64>
    private let mask: Int
    private let pairs: UnsafePointer<UInt64>

    fileprivate init?(_ bits: UnsafeBufferPointer<UInt64>, pairs: UnsafeBufferPointer<UInt64>) {
      guard let first = bits.baseAddress, let pairs = pairs.baseAddress else { return nil }
      (self.bits, mask, self.pairs) = (first, bits.count * 64 - 1, pairs)
    }

    /// Whether a name may begin with two letters, folded; `second` is 0 where the word has one.
    /// - Parameter written: the first as the text has it.
    @inline(__always)
    func mayContain(_ first: UInt8, _ second: UInt8, written: UInt8) -> Bool {
      let pair = FirstWordFilter.pair(first, second, startsWithCapital: written & 0x60 == 0x40)
      return pairs[pair >> 6] >> UInt64(pair & 63) & 1 == 1
    }

    @inline(__always)
    func mayContain(_ hash: Hash) -> Bool {
      let bit = hash.value & mask
      return bits[bit >> 6] >> UInt64(bit & 63) & 1 == 1
    }
  }
}
