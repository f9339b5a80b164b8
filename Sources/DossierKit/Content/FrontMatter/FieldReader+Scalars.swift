extension FieldReader {
  /// A word that is compared, parsed or checked, and not shown: a path, a date, one of a few words. It may hold anything:
  /// what readers may see comes from ``readShownText(at:)``.
  mutating func readToken(at index: Int) -> Located<String>? {
    readScalar(at: index).map {
      tape.nodes[index].isPlain && CurlyQuotes.mayWrap($0.value) ? withoutCurlyQuotes($0) : $0
    }
  }

  /// The text of a scalar, without blanks around it.
  private mutating func readScalar(at index: Int) -> Located<String>? {
    guard tape.nodes[index].kind == .scalar else {
      report(.wrongType, "expected a text, found \(describe(index))", at: node(index).span)
      checkHoldingBack(below: index, in: .field)
      return nil
    }
    return Located(trimmed(tape.nodes[index].value), tape.nodes[index].span)
  }

  /// A text that becomes a body of its own, in which references are what they are in bodies.
  mutating func readMarkdown(at index: Int) -> Located<String>? { readScalar(at: index) }

  /// A text that is shown as it is, without references (``PlainText``).
  mutating func readShownText(at index: Int) -> Located<String>? {
    readScalar(at: index).map { text in
      if isAtTop, tape.nodes[index].isPlain, CurlyQuotes.mayWrap(text.value) { noteCurlyQuotes(in: text) }
      return Located(shown(text), text.span)
    }
  }

  mutating func readString(at index: Int) -> String? { readShownText(at: index)?.value }

  /// The part of a text to show; references in it are reported.
  mutating func shown(_ text: Located<String>) -> String {
    let marks = TextMarks(text.value)
    if marks.mayHide { reportHidingMark(in: text) }
    let (words, reference) = marks.mayRefer ? PlainText.withoutReferences(text.value) : (text.value, nil)
    if marks.mayTell { markedTexts.append(MarkedText(value: words, span: text.span)) }
    guard let reference else { return text.value }
    report(
      .invalidValue, "this field is plain text, where ‘\(Self.shortened(reference))’ is not a link", at: text.span,
      severity: .warning, fixes: ["write the words themselves; references belong into the body"])
    return words
  }

  /// `<!-- words -->` and `%%words%%` are no comments in a plain text: they would be printed.
  private mutating func reportHidingMark(in text: Located<String>) {
    let bytes = Array(text.value.utf8)
    let comment = bytes[...].firstOffset(of: Array("<!".utf8)).map { $0..<bytes.count }
    let mark = comment ?? LeftoverMarks(text: bytes, position: .elsewhere).find().first { $0.hides }?.range
    guard let mark else { return }
    let words = Self.shortened(String(decoding: bytes[mark], as: UTF8.self))
    report(
      .privateMark, "‘\(words)’ would be printed: this field is plain text", at: text.span,
      fixes: ["take it out, or make it a comment of the front matter, in a line of its own behind ‘#’"])
  }

  /// The key of an entry, where it is shown.
  mutating func readShownKey(at index: Int) -> String {
    shown(Located(trimmed(tape.nodes[index].value), tape.nodes[index].span))
  }

  /// Tokens; a single one is a list of one.
  mutating func readTokens(at index: Int) -> [Located<String>] {
    elements(of: index).filter { !isNull($0) }.compactMap { readToken(at: $0) }
  }

  /// Texts that are shown; a single one is a list of one.
  mutating func readShownTexts(at index: Int) -> [Located<String>] {
    elements(of: index).filter { !isNull($0) }.compactMap { readShownText(at: $0) }.filter { !$0.value.isEmpty }
  }

  mutating func readStrings(at index: Int) -> [String] { readShownTexts(at: index).map(\.value) }

  mutating func readBool(at index: Int) -> Bool? {
    guard let text = readToken(at: index) else { return nil }
    switch text.value.lowercased() {
    case "true", "yes", "on": return true
    case "false", "no", "off": return false
    default:
      report(
        .invalidValue, "expected ‘true’ or ‘false’, found ‘\(Self.shortened(text.value))’", at: text.span)
      return nil
    }
  }

  mutating func readInt(at index: Int, in range: ClosedRange<Int>) -> Int? {
    guard let text = readToken(at: index) else { return nil }
    guard let number = Int(text.value), range.contains(number) else {
      report(
        .invalidValue,
        "expected a whole number from \(range.lowerBound) to \(range.upperBound), found ‘\(Self.shortened(text.value))’",
        at: text.span)
      return nil
    }
    return number
  }

  mutating func readDouble(at index: Int, in range: ClosedRange<Double>) -> Double? {
    guard let text = readToken(at: index) else { return nil }
    guard let number = Double(text.value), range.contains(number) else {
      report(
        .invalidValue,
        "expected a number from \(range.lowerBound) to \(range.upperBound), found ‘\(Self.shortened(text.value))’",
        at: text.span)
      return nil
    }
    return number
  }

  /// One of the words of an enumeration, without regard to case.
  mutating func readChoice<Choice: RawRepresentable & CaseIterable>(at index: Int, of type: Choice.Type) -> Choice?
  where Choice.RawValue == String {
    guard let text = readToken(at: index) else { return nil }
    let wanted = text.value.lowercased()
    if let choice = Choice.allCases.first(where: { $0.rawValue.lowercased() == wanted }) { return choice }
    let words = Choice.allCases.map(\.rawValue)
    var fixes = NearMiss.question(text.value, among: words).map { [$0] } ?? []
    fixes.append("use one of " + words.joined(separator: ", "))
    return reportUnusable(.invalidValue, "‘\(Self.shortened(text.value))’ is not a value of this field", text, fixes)
  }

  /// Reports a value that is none of its field; nothing is published where it is a word that holds back, as `draft` is in
  /// `kind: draft` and `false` in `published: false`.
  private mutating func reportUnusable<Value>(
    _ code: DiagnosticCode, _ message: String, _ text: Located<String>, _ fixes: [String]
  ) -> Value? {
    let isMeant =
      levelsAreFixed || HoldingBack.isUnmistakable(text.value)
      || (code == .invalidDate && (HoldingBack.isNo(text.value) || HoldingBack.isHidingWord(text.value)))
    let isNo = HoldingBack.isNo(text.value)
    guard isMeant, let line = HoldingBack.line(forWord: text.value) ?? (isNo ? HoldingBack.draft : nil) else {
      report(code, message, at: text.span, fixes: fixes)
      return nil
    }
    return readGuarded { reader in
      reader.report(code, message, at: text.span, fixes: ["to hold the document back, write ‘\(line)’"] + fixes)
      return nil
    }
  }

  /// A Traffic Light Protocol 2.0 label, with or without `TLP:` before it.
  mutating func readTLP(at index: Int) -> TLP? {
    if node(index).kind == .scalar, let label = TLP(label: trimmed(node(index).value)) { return label }
    return readChoice(at: index, of: TLP.self)
  }

  /// An EDTF date of level 0 or 1.
  mutating func readDate(
    at index: Int,
    hint: String = "write 2016, 2016-09, 2016-09-06, 2016-09-06T10:00+03:00, 2016-09~ (about), or 2016-08/2016-09"
  ) -> Located<EDTFDate>? {
    guard let text = readToken(at: index) else { return nil }
    do {
      return Located(try EDTFDate(parsing: text.value), text.span)
    } catch {
      let message = "‘\(Self.shortened(text.value))’ is not a date: \(error.reason)"
      return reportUnusable(.invalidDate, message, text, [error.suggestion ?? hint])
    }
  }

  /// An absolute URL that is safe to link to: `http` or `https` with a host.
  mutating func readURL(at index: Int) -> Located<String>? {
    guard let text = readToken(at: index) else { return nil }
    guard URLRules.isWebURL(text.value), !PlainText.hasReferences(text.value) else {
      report(
        .invalidURL, "‘\(Self.shortened(text.value))’ is not a web address", at: text.span,
        fixes: ["write the whole address, beginning with https:// or http://"])
      return nil
    }
    markedTexts.append(MarkedText(value: text.value, span: text.span))
    return text
  }

  func trimmed(_ text: String) -> String {
    // Printable ASCII at both ends, as nearly always.
    if let first = text.utf8.first, let last = text.utf8.last, (0x21...0x7E).contains(first),
      (0x21...0x7E).contains(last)
    {
      return text
    }
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
      first.properties.isWhitespace || last.properties.isWhitespace
    else { return text }
    var scalars = Substring(text).unicodeScalars
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }
}
