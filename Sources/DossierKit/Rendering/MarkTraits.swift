/// What a source may hold, by one look at its bytes: whether it is worth looking at its tree for it.
struct MarkTraits {
  /// `[` or `@` occurs, or may be written as a character reference.
  private(set) var hasReferences = false
  /// Something occurs that may be a mark of another program. Often it is none.
  private(set) var hasLeftovers = false

  init(_ source: UnsafeBufferPointer<UInt8>) {
    hasReferences = "[@&".utf8.contains { source.offset(of: $0, from: 0) != nil }
    hasLeftovers = Self.mayHoldLeftovers(source)
  }

  /// Bytes that are looked at closer.
  private static let triggers: (UInt64, UInt64) = {
    var low: UInt64 = 0
    var high: UInt64 = 0
    for byte in "%{=$\\:^<|!/#.*[](".utf8 {
      if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte - 64) }
    }
    return (low, high)
  }()

  private static func mayHoldLeftovers(_ source: UnsafeBufferPointer<UInt8>) -> Bool {
    let (low, high) = triggers
    for index in source.indices {
      let byte = source[index]
      let word = byte < 64 ? low : high
      guard byte < 128, word &>> UInt64(byte & 63) & 1 == 1 else { continue }
      if mayBegin(byte, at: index, in: source) { return true }
    }
    return false
  }

  private static func mayBegin(_ byte: UInt8, at index: Int, in source: UnsafeBufferPointer<UInt8>) -> Bool {
    let next = index + 1 < source.count ? source[index + 1] : 0
    let after = index + 2 < source.count ? source[index + 2] : 0
    let before = index > 0 ? source[index - 1] : 0x0A
    switch byte {
    case UInt8(ascii: "%"), UInt8(ascii: "="), UInt8(ascii: "$"), UInt8(ascii: "|"), UInt8(ascii: "("):
      return next == byte
    case UInt8(ascii: "{"): return next > 0x20 && !isLetterOrDigit(next)
    case UInt8(ascii: "\\"): return next == UInt8(ascii: "(") || next == UInt8(ascii: "b") || next == UInt8(ascii: "i")
    case UInt8(ascii: ":"): return next == byte && after == byte
    case UInt8(ascii: "^"): return before != UInt8(ascii: "[")
    case UInt8(ascii: "<"): return !isLetterOrDigit(next) && next != UInt8(ascii: "/")
    case UInt8(ascii: "!"): return next == byte || before == UInt8(ascii: "[") || before == UInt8(ascii: ">")
    case UInt8(ascii: "/"): return next == UInt8(ascii: "*") || (next == byte && before <= 0x20)
    case UInt8(ascii: "#"): return next == UInt8(ascii: "+")
    case UInt8(ascii: "."): return next == byte && before <= 0x20
    case UInt8(ascii: "*"): return next == byte && mayStayText(before, after)
    case UInt8(ascii: "["):
      return (!isLetterOrDigit(after) && " xX/#:-".utf8.contains(next)) || "_TtCc".utf8.contains(next)
    case UInt8(ascii: "]"):
      if next == UInt8(ascii: "[") { return true }
      return next == UInt8(ascii: "(") && hasBlank(in: source, from: index + 2)
    default: return false
    }
  }

  /// Whether `**` between two bytes may neither open nor close emphasis.
  private static func mayStayText(_ before: UInt8, _ after: UInt8) -> Bool {
    let (isMarkBefore, isMarkAfter) = (
      before > 0x20 && !isLetterOrDigit(before), after > 0x20 && !isLetterOrDigit(after)
    )
    return (isMarkBefore && isLetterOrDigit(after)) || (isMarkAfter && isLetterOrDigit(before))
      || (before >= 0x80 && after >= 0x80)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }

  /// Whether a blank stands in what looks like a link's address, not before a title.
  private static func hasBlank(in source: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    var hasBlank = false
    for index in start..<min(source.count, start + 500) {
      switch source[index] {
      case UInt8(ascii: ")"), 0x0A: return hasBlank
      case UInt8(ascii: "<"), UInt8(ascii: "\""), UInt8(ascii: "'"): return false
      case 0x20: hasBlank = true
      default: break
      }
    }
    return hasBlank
  }
}
