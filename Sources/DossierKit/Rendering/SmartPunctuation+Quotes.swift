extension SmartPunctuation {
  /// The quotes of a text from its beginning on.
  struct Quotes {
    private let text: [UInt8]
    private let marks: QuotationMarks
    /// Where the last single quote stands that can only close one, or be an apostrophe at the end of a word.
    private let lastClosingSingle: Int
    private let lastDouble: Int
    /// How many of each kind are open.
    private var openDoubles = 0
    private var openSingles = 0
    /// The end of the last quote that was read, and whether it opened.
    private var last: (end: Int, opens: Bool) = (-1, false)

    init(_ text: [UInt8], _ marks: QuotationMarks, _ isFixed: (Int) -> Bool) {
      self.text = text
      self.marks = marks
      lastDouble = text.lastIndex { $0 == SmartPunctuation.doubleQuote } ?? -1
      var index = text.count - 1
      while index >= 0 {
        if text[index] == SmartPunctuation.apostrophe, !isFixed(index), Self.mayOnlyClose(at: index, in: text) { break }
        index -= 1
      }
      lastClosingSingle = index
    }

    private static func mayOnlyClose(at index: Int, in text: [UInt8]) -> Bool {
      let (before, after) = (Neighbor(before: index, in: text), Neighbor(after: index, in: text))
      return before == .dash ? after <= .punctuation : before > .opening && after != .letter && after != .digit
    }

    /// The mark for the quote at a place; nil if it stays.
    mutating func mark(at index: Int) -> [UInt8]? {
      let isDouble = text[index] == SmartPunctuation.doubleQuote
      var before = Neighbor(before: index, in: text)
      if last.end == index { before = last.opens ? .opening : .punctuation }
      var next = index + 1
      while next < text.count, text[next] == SmartPunctuation.doubleQuote || text[next] == SmartPunctuation.apostrophe {
        next += 1
      }
      let after = Neighbor(after: next - 1, in: text)
      let role = isDouble ? roleOfDouble(at: index, before, after) : roleOfSingle(at: index, before, after)
      switch role {
      case .opening:
        if isDouble { openDoubles += 1 } else { openSingles += 1 }
        last = (index + 1, true)
        return isDouble ? marks.double.opening : marks.single.opening
      case .closing:
        if isDouble { openDoubles = max(0, openDoubles - 1) } else { openSingles = max(0, openSingles - 1) }
        last = (index + 1, false)
        return isDouble ? marks.double.closing : marks.single.closing
      case .apostrophe:
        // l’«été»
        if next > index + 1, after > .object { last = (index + 1, true) }
        return Array("’".utf8)
      case .asTyped: return nil
      }
    }

    private enum Role { case opening, closing, apostrophe, asTyped }

    private func roleOfDouble(at index: Int, _ before: Neighbor, _ after: Neighbor) -> Role {
      if before <= .opening {
        // “Wait—”, he said. “Wait—” he said.
        if before == .dash, openDoubles > 0, after <= .punctuation { return .closing }
        return after == .space ? .asTyped : .opening
      }
      if after == .space || after == .punctuation || after == .dash || after == .opening {
        return openDoubles == 0 && before == .digit ? .asTyped : .closing
      }
      // Between two letters: in writing without blanks a quote, in Hebrew a part of the word.
      if before == .hebrew && after == .hebrew { return .asTyped }
      if openDoubles > 0 { return .closing }
      return index < lastDouble && (before == .unspaced || after == .unspaced || before == .object)
        ? .opening : .asTyped
    }

    private func roleOfSingle(at index: Int, _ before: Neighbor, _ after: Neighbor) -> Role {
      if before <= .opening {
        if before == .dash, openSingles > 0, after <= .punctuation { return .closing }
        if after == .space { return .asTyped }
        if isElision(at: index) { return .apostrophe }
        return lastClosingSingle > index ? .opening : .apostrophe
      }
      if after == .letter || after == .digit || after == .hebrew || after == .unspaced {
        if before == .digit && after == .digit { return .asTyped }
        if before == .unspaced || after == .unspaced {
          return openSingles > 0 ? .closing : lastClosingSingle > index ? .opening : .apostrophe
        }
        return before == .punctuation && openSingles > 0 ? .closing : .apostrophe
      }
      if openSingles > 0 { return .closing }
      return before == .digit ? .asTyped : .apostrophe
    }

    /// Whether the word behind the apostrophe is one that begins so: 'tis, '90s.
    private func isElision(at index: Int) -> Bool {
      var end = index + 1
      while end < text.count, end - index < 24, Self.isOfWord(text[end]) { end += 1 }
      let word = text[(index + 1)..<end]
      let isQuoted = end < text.count && text[end] == SmartPunctuation.apostrophe
      if word.count >= 2, word.prefix(2).allSatisfy({ (0x30...0x39).contains($0) }) {
        let rest = word.dropFirst(2)
        return rest.elementsEqual("s".utf8) || rest.isEmpty && lastClosingSingle <= index
      }
      let lowercased = String(decoding: word, as: UTF8.self).lowercased()
      return (isQuoted ? marks.certainElisions : marks.elisions).contains(lowercased)
    }

    private static func isOfWord(_ byte: UInt8) -> Bool {
      byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
    }
  }

  /// The character beside a quote, from what a quote opens behind to what it closes behind.
  private enum Neighbor: Int, Comparable {
    case space, dash, opening, punctuation, object, digit, letter, hebrew
    /// Of a script that is written without blanks.
    case unspaced

    static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }

    init(before index: Int, in text: [UInt8]) {
      var start = index - 1
      while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
      self = start < 0 ? .space : Self.of(text[start..<index])
    }

    init(after index: Int, in text: [UInt8]) {
      let start = index + 1
      guard start < text.count else {
        self = .space
        return
      }
      var end = start + 1
      while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
      self = Self.of(text[start..<end])
    }

    private static func of(_ bytes: ArraySlice<UInt8>) -> Self {
      guard let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first else { return .space }
      switch scalar {
      case "-", "\u{2010}"..."\u{2015}", "/": return .dash
      case "\u{FFFC}": return .object
      case "0"..."9": return .digit
      case "\u{0590}"..."\u{05FF}": return .hebrew
      case "¿", "¡", "<", "=", "+", "~": return .opening
      default: break
      }
      if ScalarTraits(scalar).contains(.unspaced) { return .unspaced }
      switch scalar.properties.generalCategory {
      case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control: return .space
      case .openPunctuation, .initialPunctuation: return .opening
      case .dashPunctuation: return .dash
      case .decimalNumber, .letterNumber, .otherNumber: return .digit
      case .closePunctuation, .finalPunctuation, .otherPunctuation, .connectorPunctuation: return .punctuation
      default: return .letter
      }
    }
  }
}
