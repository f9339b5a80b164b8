import CommonMark

/// Text that authors hide: comments, and what HTML hides besides them.
extension CommentSource {
  /// The text without its comments, whose doubtful ones are reported; nil where it has none.
  ///
  /// - Parameter line: Of the file, in which the text begins.
  static func strip(
    _ source: UnsafeBufferPointer<UInt8>, line: Int, _ findings: inout BodyFindings
  ) -> [UInt8]? {
    guard let stripped = strip(source) else { return nil }
    for doubt in stripped.doubts { findings.report(doubt, firstLine: line) }
    return stripped.text
  }
}

extension BodyFindings {
  fileprivate mutating func report(_ doubt: CommentSource.Doubt, firstLine: Int) {
    let line = firstLine + doubt.line - 1
    let before = header.source.lineBytes(line)?.prefix(doubt.column - 1) ?? []
    let column = String(decoding: before, as: UTF8.self).unicodeScalars.count + 1
    let (message, fix) =
      switch doubt.kind {
      case .unclosed:
        ("a comment is opened and never closed", "close it with -->, or write \\<!-- if it is meant as text")
      case .nested: ("a comment opens inside another one", "close the first with --> before the second begins")
      case .abrupt:
        ("‘<!-->’ is a whole comment to some readers and opens one for others", "write <!-- with a blank behind it")
      }
    add(
      Diagnostic(
        .unclearComment, message, at: header.location(SourceSpan(line: line, column: column, length: 4)), fixes: [fix]))
  }
}

/// Markup without what it hides.
extension CommentSource {
  /// A comment that is never closed reaches to the end.
  static func withoutComments(_ markup: some Collection<UInt8>) -> [UInt8] {
    let (opening, closing) = (Array("<!--".utf8), Array("-->".utf8))
    var rest = Array(markup)[...]
    var result: [UInt8] = []
    while let start = rest.firstOffset(of: opening) {
      result += rest.prefix(start)
      rest = rest.dropFirst(start + 2)
      guard let end = rest.firstOffset(of: closing) else { return result }
      rest = rest.dropFirst(end + closing.count)
    }
    return result + rest
  }

  /// Without comments, and without what browsers treat as such: processing instructions, declarations, CDATA, tags that end
  /// what has no name.
  static func withoutHiddenMarkup(_ markup: some Collection<UInt8>) -> [UInt8] {
    var rest = withoutComments(markup)[...]
    var result: [UInt8] = []
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      let tail = rest[open...]
      let ending: [UInt8]
      let next = tail.dropFirst().first ?? 0
      if tail.starts(with: Array("<![CDATA[".utf8)) {
        ending = Array("]]>".utf8)
      } else if next == UInt8(ascii: "?") {
        ending = Array("?>".utf8)
      } else if next == UInt8(ascii: "!") || (next == UInt8(ascii: "/") && !isLetter(tail.dropFirst(2).first)) {
        ending = Array(">".utf8)
      } else {
        result += rest[...open]
        rest = rest[(open + 1)...]
        continue
      }
      result += rest[..<open]
      guard let end = tail.firstOffset(of: ending) else { return result }
      rest = tail.dropFirst(end + ending.count)
    }
    return result + rest
  }

  private static func isLetter(_ byte: UInt8?) -> Bool { byte.map { (0x61...0x7A).contains($0 | 0x20) } ?? false }
}
