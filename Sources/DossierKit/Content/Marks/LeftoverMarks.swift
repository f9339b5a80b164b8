/// Finds the marks of other programs in the text of a block: what stands in the page as it is typed, and was meant to do
/// something.
///
/// Exact about what it takes for a mark: `a == b`, `100 %%`, `$5 and $10`, `vector<pair<int, int>>` are none.
struct LeftoverMarks {
  struct Mark: Equatable {
    var range: Range<Int>
    /// Whether it hides text elsewhere, or changes what is shown, so that it must not be published.
    var hides = false
    /// Advice on what to write.
    var fix: String
  }

  /// Where a block stands, which gives the bytes at its beginning a meaning.
  enum Position { case elsewhere, heading, quoteStart, itemStart }

  /// The block's text, with ``opaque`` in the place of what is escaped, code, a picture or a reference.
  let text: [UInt8]
  let position: Position

  /// Neither a letter nor a mark.
  static let opaque: UInt8 = 0x01

  /// How far an end is sought.
  private static let reach = 2_000

  /// The marks, in order and apart from each other.
  func find() -> [Mark] {
    var marks: [Mark] = []
    var index = 0
    var isAtLineStart = true
    while index < text.count {
      let byte = text[index]
      let mark = (isAtLineStart ? lineMark(at: index) : nil) ?? mark(at: index)
      if let mark {
        marks.append(mark)
        index = max(mark.range.upperBound, index + 1)
        isAtLineStart = false
      } else {
        isAtLineStart = byte == 0x0A || (isAtLineStart && byte == 0x20)
        index += 1
      }
    }
    return marks
  }

  private func mark(at index: Int) -> Mark? {
    switch text[index] {
    case UInt8(ascii: "%"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "/"), UInt8(ascii: "<"),
      UInt8(ascii: "\\"):
      hidingMark(at: index) ?? braceMark(at: index) ?? angleMark(at: index)
    case UInt8(ascii: "="): pair(at: index, "==", fix: "write **words** to point them out")
    case UInt8(ascii: "$"): formula(at: index)
    case UInt8(ascii: "^"): caretMark(at: index)
    case UInt8(ascii: "*"): emphasis(at: index)
    case UInt8(ascii: "["): bracketMark(at: index)
    case UInt8(ascii: "]"): linkMark(at: index)
    default: nil
    }
  }

  // MARK: Looking around

  func byte(_ index: Int) -> UInt8 { index >= 0 && index < text.count ? text[index] : 0x0A }

  func starts(_ words: String, at index: Int) -> Bool {
    index + words.utf8.count <= text.count && text[index...].starts(with: words.utf8)
  }

  /// Where `words` stand next, in the block.
  func next(_ words: String, from index: Int) -> Int? {
    guard index < text.count else { return nil }
    let end = min(text.count, index + Self.reach)
    return text[index..<end].firstOffset(of: Array(words.utf8)).map { index + $0 }
  }

  /// Where `words` stand next in this line.
  func nextInLine(_ words: String, from index: Int) -> Int? {
    guard let found = next(words, from: index), !text[index..<found].contains(0x0A) else { return nil }
    return found
  }

  func lineEnd(_ index: Int) -> Int { text[index...].firstIndex(of: 0x0A) ?? text.count }

  func isWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
  }

  func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A }

  /// Words between two equal marks that touch them, with no letter outside: `==x==`, not `a == b`.
  func pair(at index: Int, _ mark: String, hides: Bool = false, fix: String) -> Mark? {
    let length = mark.utf8.count
    let inner = index + length
    guard starts(mark, at: index), !isWord(byte(index - 1)), byte(index - 1) != text[index], byte(inner) != text[index],
      !isBlank(byte(inner)), let close = next(mark, from: inner), close > inner, !isBlank(byte(close - 1)),
      !isWord(byte(close + length)), byte(close + length) != text[index]
    else { return nil }
    return Mark(range: index..<(close + length), hides: hides, fix: fix)
  }

  // MARK: Marks that do something elsewhere

  private func formula(at index: Int) -> Mark? {
    guard starts("$$", at: index), byte(index - 1) != UInt8(ascii: "$") else { return nil }
    let inner = index + 2
    guard byte(inner) != UInt8(ascii: "$"), byte(inner) != 0x20, let close = next("$$", from: inner), close > inner,
      !isWord(byte(index - 1))
    else { return nil }
    return Mark(range: index..<(close + 2), fix: "formulas are not set: write it in words, or as code")
  }

  private func caretMark(at index: Int) -> Mark? {
    if byte(index + 1) == UInt8(ascii: "["), let close = nextInLine("]", from: index + 2), close > index + 2 {
      return Mark(
        range: index..<(close + 1), fix: "write [^1] here, and the note in a paragraph that begins with [^1]:")
    }
    guard isWord(byte(index - 1)), let close = nextInLine("^", from: index + 1), close > index + 1, close - index < 12,
      !text[index..<close].contains(where: isBlank), !isWord(byte(close + 1))
    else { return nil }
    return Mark(range: index..<(close + 1), fix: "write the raised sign itself, such as ² or ᵗʰ")
  }

  /// `**words。**next` closes nothing, for a letter follows on a mark.
  private func emphasis(at index: Int) -> Mark? {
    guard starts("**", at: index), byte(index - 1) != text[index], byte(index + 2) != text[index] else { return nil }
    guard !isBlank(byte(index + 2)), let close = next("**", from: index + 2), close > index + 2,
      !isBlank(byte(close - 1)), byte(close + 2) != text[index], !text[(index + 2)..<close].contains(Self.opaque)
    else { return nil }
    return Mark(
      range: index..<(close + 2),
      fix: "set the mark of punctuation outside the stars, or a blank before or behind them")
  }

  private func angleMark(at index: Int) -> Mark? {
    guard starts("<<", at: index), byte(index - 1) != byte(index), isWord(byte(index + 2)),
      let close = nextInLine(">>", from: index + 2), !isBlank(byte(close - 1)), !isWord(byte(index - 1))
    else { return nil }
    return Mark(range: index..<(close + 2), fix: "write [[id]] for a reference, or « and » for quotation marks")
  }

  private func linkMark(at index: Int) -> Mark? {
    if starts("](", at: index), let close = nextInLine(")", from: index + 2), close > index + 2,
      let open = text[max(0, index - 300)..<index].lastIndex(of: UInt8(ascii: "["))
    {
      let start = byte(open - 1) == UInt8(ascii: "!") ? open - 1 : open
      let address = text[(index + 2)..<close]
      let fix =
        address.contains(0x20)
        ? "put the address into <…>, or write %20 for each blank"
        : "a link may hold no other link, and its address no brackets"
      return Mark(range: start..<(close + 1), fix: fix)
    }
    guard starts("][", at: index), let close = nextInLine("]", from: index + 2), close > index + 2,
      let open = text[max(0, index - 300)..<index].lastIndex(of: UInt8(ascii: "["))
    else { return nil }
    // `[1][2]` are marks of notes.
    let isLink = [text[(open + 1)..<index], text[(index + 2)..<close]].allSatisfy { words in
      words.contains(where: { $0 > 0x3A }) && !words.contains(Self.opaque)
        && words.first.map { $0 != UInt8(ascii: "^") } ?? false
    }
    guard isLink else { return nil }
    return Mark(range: open..<(close + 1), fix: "add the line that says where it leads: [label]: https://…")
  }

  private func bracketMark(at index: Int) -> Mark? {
    if starts("[[", at: index), let close = nextInLine("]]", from: index),
      Self.isTableOfContents(String(decoding: text[(index + 2)..<close], as: UTF8.self))
    {
      return Mark(range: index..<(close + 2), fix: Self.contentsFix)
    }
    // The label of a footnote has no blanks; `[^ ]` is a set of characters.
    if byte(index + 1) == UInt8(ascii: "^"), isWord(byte(index + 2)), let close = nextInLine("]", from: index + 2),
      close - index < 40, text[index..<close].contains(0x20), isWord(byte(close - 1)),
      !text[(index + 1)..<close].contains(UInt8(ascii: "["))
    {
      return Mark(range: index..<(close + 1), fix: "the label of a footnote has no blanks: write [^like-this]")
    }
    guard starts("[TOC]", at: index) || starts("[toc]", at: index), byte(index - 1) == 0x0A, byte(index + 5) == 0x0A
    else {
      return nil
    }
    return Mark(range: index..<(index + 5), fix: Self.contentsFix)
  }

  private static let contentsFix = "take it out: a long page gets its table of contents by itself"

  /// `[[_TOC_]]`.
  static func isTableOfContents(_ target: String) -> Bool { ["_TOC_", "TOC", "__TOC__", "_toc_"].contains(target) }
}
