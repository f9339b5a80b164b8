import CommonMark

/// Control characters that a text holds only once its character references are read.
enum DecodedCharacters {
  /// Leaves out the control characters that character references of a text stand for, with a report. Hardly any text has
  /// a numeric one, and without it nothing is looked through.
  static func clean(
    _ root: Node, _ source: UnsafeBufferPointer<UInt8>, _ findings: inout BodyFindings
  ) {
    guard let reference = ControlCharacters.firstReference(in: source), ControlCharacters.clean(root) else { return }
    let before = source[..<reference.lowerBound]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let column = String(decoding: source[lineStart..<reference.lowerBound], as: UTF8.self).unicodeScalars.count + 1
    findings.add(
      Diagnostic(
        .controlCharacter,
        "‘\(String(decoding: source[reference], as: UTF8.self))’ stands for a control character, which is left out",
        at: findings.header.location(
          SourceSpan(line: findings.firstLine + before.count { $0 == 0x0A }, column: column, length: reference.count)),
        fixes: ["delete it"]))
  }
}
