/// FNV-1a over what matching depends on.
struct Fingerprint {
  /// Changes when the rules do, so that no cached match outlives them.
  private static let version: UInt64 = 1

  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  init() { add(Self.version) }

  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    add(UInt64.max)
  }

  private mutating func add(_ number: UInt64) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      value = (value ^ (number >> shift & 0xFF)) &* 0x100_0000_01B3
    }
  }

  /// A condition and whom it is for.
  mutating func add(
    _ capitals: CapitalPattern, _ exact: ExactSpelling?, _ isPerson: Bool, _ isBlocked: Bool,
    _ owners: [NameMatcher.Owner]
  ) {
    for word in capitals.words { add(word) }
    add((isPerson ? 1 : 0) | (isBlocked ? 2 : 0) | (exact == nil ? 0 : 4))
    if let exact { add(exact.bytes) }
    for owner in owners {
      add(UInt64(bitPattern: Int64(owner.entity)))
      add(UInt64(owner.kind.rawValue))
    }
    add(UInt64.max)
  }
}
