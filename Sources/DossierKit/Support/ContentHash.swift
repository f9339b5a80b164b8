/// 128 bits by which bytes are told apart. Not for secrets: it guards against chance, not against intent.
struct ContentHash: Hashable, Sendable {
  private(set) var low: UInt64 = 0x243F_6A88_85A3_08D3
  private(set) var high: UInt64 = 0x1319_8A2E_0370_7344

  init() {}

  init(_ bytes: UnsafeRawBufferPointer) { add(bytes) }

  init(_ bytes: some Sequence<UInt8>) {
    let hash = bytes.withContiguousStorageIfAvailable { ContentHash(UnsafeRawBufferPointer($0)) }
    self = hash ?? Array(bytes).withUnsafeBytes { ContentHash($0) }
  }

  init(low: UInt64, high: UInt64) { (self.low, self.high) = (low, high) }

  /// Goes on with further bytes. Their number counts too, so `ab`, `c` and `a`, `bc` give different values.
  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    add(UInt64(bytes.count))
    var offset = 0
    while bytes.count - offset >= 8 {
      add(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
      offset += 8
    }
    var rest: UInt64 = 0
    while offset < bytes.count {
      rest = rest << 8 | UInt64(bytes[offset])
      offset += 1
    }
    add(rest)
  }

  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { add(UnsafeRawBufferPointer($0)) }
  }

  /// Two lanes, each a bijection of its state for any word: no word can be lost.
  @inline(__always)
  mutating func add(_ word: UInt64) {
    low = (low ^ word) &* 0x9E37_79B9_7F4A_7C15
    low ^= low >> 29
    high = (high &+ word) &* 0xD6E8_FEB8_6659_FD93
    high = (high << 31 | high >> 33) ^ word
  }

  /// All bits of both lanes in 64.
  var folded: UInt64 {
    var mixed = low ^ (high << 23 | high >> 41)
    mixed = (mixed ^ mixed >> 32) &* 0xBF58_476D_1CE4_E5B9
    return mixed ^ mixed >> 31
  }
}

extension CacheWriter {
  mutating func hash(_ hash: ContentHash) {
    number(hash.low)
    number(hash.high)
  }
}

extension CacheReader {
  mutating func hash() throws(MalformedCache) -> ContentHash { ContentHash(low: try number(), high: try number()) }
}
