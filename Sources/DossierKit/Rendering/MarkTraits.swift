/// Marks that a source may hold, by one look at its bytes: whether its tree is worth a look for them.
struct MarkTraits {
  /// `[` or `@` occurs, or may be written as a character reference.
  private(set) var hasReferences = false
  /// Something occurs that may be a mark of another program. Often it is none.
  private(set) var hasLeftovers = false
  /// A document is named outside of brackets: `/entities/id/`, `entity:id`, `id.md`.
  private(set) var hasAddresses = false

  init(_ source: UnsafeBufferPointer<UInt8>) {
    // `&#47;` may be any mark.
    hasAddresses = source.offset(of: UInt8(ascii: "&"), from: 0) != nil
    hasReferences = hasAddresses || "[@".utf8.contains { source.offset(of: $0, from: 0) != nil }
    lookForMarks(source)
  }

  /// Whether a byte is looked at closer, by its value. Never freed: a plain pointer is the fastest to look things up in.
  nonisolated(unsafe) private static let triggers: UnsafePointer<Bool> = {
    let table = UnsafeMutablePointer<Bool>.allocate(capacity: 256)
    table.initialize(repeating: false, count: 256)
    for byte in "%{=$\\:^<|!/#.*[](".utf8 { table[Int(byte)] = true }
    for first in [0xE3, 0xEF] { table[first] = true }
    return UnsafePointer(table)
  }()

  private mutating func lookForMarks(_ source: UnsafeBufferPointer<UInt8>) {
    guard let bytes = source.baseAddress else { return }
    let triggers = Self.triggers
    var index = 0
    while index < source.count {
      var others = ~(UInt64.max << UInt64(8 * min(8, source.count - index))) & Self.highBits
      if index + 8 <= source.count {
        others = Self.notPlain(UInt64(littleEndian: UnsafeRawPointer(bytes + index).loadUnaligned(as: UInt64.self)))
      }
      while others != 0 {
        let next = index + others.trailingZeroBitCount / 8
        others &= others &- 1
        let byte = bytes[next]
        guard triggers[Int(byte)] else { continue }
        if !hasLeftovers { hasLeftovers = Self.mayBegin(byte, at: next, in: source) }
        if !hasAddresses { hasAddresses = Self.mayLead(byte, at: next, in: source) }
        if hasLeftovers, hasAddresses { return }
      }
      index += 8
    }
  }

  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// The high bits of those of eight bytes that are neither small letters nor blanks, as most of a text is.
  @inline(__always)
  private static func notPlain(_ word: UInt64) -> UInt64 {
    let lowBits = ~highBits
    // 0x60 to 0x7A: two bits are set, and five more do not make it 0x80.
    let letters = word << 1 & word << 2 & ~((word & lowBits) &+ 0x0505_0505_0505_0505) & ~word
    let others = word ^ 0x2020_2020_2020_2020
    let blanks = ~(((others & lowBits) &+ lowBits) | others)
    return ~(letters | blanks) & highBits
  }

  private static func mayLead(_ byte: UInt8, at index: Int, in source: UnsafeBufferPointer<UInt8>) -> Bool {
    let next = index + 1 < source.count ? source[index + 1] : 0
    let before = index > 0 ? source[index - 1] : 0x0A
    switch byte {
    case UInt8(ascii: ":"): return "yeg".utf8.contains(before | 0x20) && next > 0x20
    case UInt8(ascii: "."): return next == UInt8(ascii: "m")
    case UInt8(ascii: "/"):
      if next == byte { return before != UInt8(ascii: ":") || !isDestination(endingAt: index, in: source) }
      // Within an address, and in `and/or`.
      if isLetterOrDigit(before) { return "set".utf8.contains(before | 0x20) && isSection(endingAt: index, in: source) }
      return before != byte && !isDestination(endingAt: index, in: source)
    case 0xEF: return next == 0xBC
    case 0xE3: return next == 0x80 && index + 2 < source.count && [0x90, 0x94].contains(source[index + 2])
    default: return false
    }
  }

  /// Whether what begins an address begins that of a link: those are looked at by themselves.
  private static func isDestination(endingAt end: Int, in source: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = end
    while start > 0, end - start < 8, isLetterOrDigit(source[start - 1]) || ":.".utf8.contains(source[start - 1]) {
      start -= 1
    }
    return start > 1 && source[start - 1] == UInt8(ascii: "(") && source[start - 2] == UInt8(ascii: "]")
  }

  private static let sections = OwnAddress.sections.map { Array($0.utf8) }

  private static func isSection(endingAt end: Int, in source: UnsafeBufferPointer<UInt8>) -> Bool {
    sections.contains { word in
      end >= word.count && source[(end - word.count)..<end].elementsEqual(word) { $0 | 0x20 == $1 }
    }
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
    case UInt8(ascii: "^"): return before != UInt8(ascii: "[") || isLabelWithBlank(in: source, from: index + 1)
    case UInt8(ascii: "<"): return !isLetterOrDigit(next) && next != UInt8(ascii: "/")
    case UInt8(ascii: "!"): return next == byte || before == UInt8(ascii: "[") || before == UInt8(ascii: ">")
    case UInt8(ascii: "/"): return next == UInt8(ascii: "*") || (next == byte && before <= 0x20)
    case UInt8(ascii: "#"): return next == UInt8(ascii: "+")
    case UInt8(ascii: "."): return next == byte && before <= 0x20
    case UInt8(ascii: "*"): return next == byte && mayStayText(before, after)
    case UInt8(ascii: "["):
      // `[TOC]` and `[comment]` among them.
      return (!isLetterOrDigit(after) && " xX/#:-".utf8.contains(next)) || next == UInt8(ascii: "_")
        || ("tc".utf8.contains(next | 0x20) && after | 0x20 == UInt8(ascii: "o"))
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

  /// Whether a blank stands in what would be the label of a footnote without it.
  private static func isLabelWithBlank(in source: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    for index in start..<min(source.count, start + 40) {
      if source[index] == 0x20 { return index > start }
      if source[index] == UInt8(ascii: "]") || source[index] < 0x20 { return false }
    }
    return false
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
