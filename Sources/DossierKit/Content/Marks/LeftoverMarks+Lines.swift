/// Marks at the beginning of a line.
extension LeftoverMarks {
  private static let commentFix = "write it as a comment, <!-- … -->, or take it out"

  func lineMark(at index: Int) -> Mark? {
    let isBlockStart = index == 0
    if isBlockStart, let mark = blockMark() { return mark }
    switch text[index] {
    case UInt8(ascii: ":"): return fencedDivision(at: index)
    case UInt8(ascii: "#") where starts("#+", at: index) && isWord(byte(index + 2)): return orgLine(at: index)
    case UInt8(ascii: "["): return linkComment(at: index)
    case UInt8(ascii: "/") where starts("// ", at: index) || text[index..<lineEnd(index)].elementsEqual("////".utf8):
      return Mark(range: index..<lineEnd(index), hides: true, fix: Self.commentFix)
    case UInt8(ascii: ".") where isBlockStart && starts(".. ", at: index): return restLine(at: index)
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return admonition(at: index)
    default: return nil
    }
  }

  /// The mark that begins a quotation or a list item.
  private func blockMark() -> Mark? {
    switch position {
    case .elsewhere, .heading: return nil
    case .quoteStart:
      if starts("[!", at: 0), let close = nextInLine("]", from: 2), close > 2,
        text[2..<close].allSatisfy({ isWord($0) || $0 == 0x2D })
      {
        let hides = Self.hidesByName(text[2..<close])
        return Mark(
          range: 0..<(close + 1), hides: hides,
          fix: hides ? Self.commentFix : "write the word itself, as in > **Note:** …")
      }
      if byte(0) == UInt8(ascii: "!"), let close = nextInLine("!<", from: 1) {
        return Mark(range: 0..<(close + 2), hides: true, fix: Self.commentFix)
      }
      return nil
    case .itemStart:
      guard byte(0) == UInt8(ascii: "["), byte(2) == UInt8(ascii: "]"), " xX-/".utf8.contains(byte(1)), isBlank(byte(3))
      else { return nil }
      return Mark(range: 0..<3, fix: "take the box out, or say in words what is done")
    }
  }

  /// `::: note`, and the line that ends it.
  private func fencedDivision(at index: Int) -> Mark? {
    guard starts(":::", at: index) else { return nil }
    let line = index..<lineEnd(index)
    let hides = Self.hidesByName(text[line])
    return Mark(range: line, hides: hides, fix: hides ? Self.commentFix : "take it out, or write a quotation: > …")
  }

  private func orgLine(at index: Int) -> Mark {
    let line = index..<lineEnd(index)
    let hides = Self.hidesByName(text[line].map { $0 == UInt8(ascii: "_") ? 0x20 : $0 })
    return Mark(range: line, hides: hides, fix: hides ? Self.commentFix : "write it in Markdown: this is Org's")
  }

  /// `[//]: # (words)` within a paragraph is no definition, and stands in the page.
  private func linkComment(at index: Int) -> Mark? {
    guard let close = nextInLine("]:", from: index + 1), close - index < 12 else { return nil }
    let label = String(decoding: text[(index + 1)..<close], as: UTF8.self)
    guard ["//", "#", "comment", "Comment", "_", "-", ":", ".", "*"].contains(label) else { return nil }
    return Mark(range: index..<lineEnd(index), hides: true, fix: "put a blank line before it, or write <!-- … -->")
  }

  /// `.. note::` is a directive of reStructuredText, and `.. words` its comment.
  private func restLine(at index: Int) -> Mark? {
    let line = index..<lineEnd(index)
    guard isWord(byte(index + 3)) || byte(index + 3) == UInt8(ascii: "_") else { return nil }
    let isDirective = text[line].firstOffset(of: Array("::".utf8)) != nil || byte(index + 3) == UInt8(ascii: "_")
    let hides = !isDirective || Self.hidesByName(text[line])
    return Mark(
      range: line, hides: hides, fix: hides ? Self.commentFix : "write it in Markdown: this is reStructuredText's")
  }

  /// `!!! note`, `??? note`.
  private func admonition(at index: Int) -> Mark? {
    guard starts("!!! ", at: index) || starts("??? ", at: index) || starts("???+ ", at: index), isWord(byte(index + 4))
    else { return nil }
    return Mark(range: index..<lineEnd(index), fix: "write a quotation that begins with the word: > **Note:** …")
  }
}
