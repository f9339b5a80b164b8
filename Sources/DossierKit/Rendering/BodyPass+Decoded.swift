import CommonMark

extension BodyPass {
  /// Leaves out the control characters that character references of a text stand for, with a report. Hardly any text has
  /// a numeric one, and without it nothing is looked through.
  mutating func cleanDecoded(_ root: Node, _ source: UnsafeBufferPointer<UInt8>) {
    guard let reference = ControlCharacters.firstReference(in: source), ControlCharacters.clean(root) else { return }
    let before = source[..<reference.lowerBound]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let column = String(decoding: source[lineStart..<reference.lowerBound], as: UTF8.self).unicodeScalars.count + 1
    log.add(
      Diagnostic(
        .controlCharacter,
        "‘\(String(decoding: source[reference], as: UTF8.self))’ stands for a control character, which is left out",
        at: header.location(
          SourceSpan(line: firstLine + before.count { $0 == 0x0A }, column: column, length: reference.count)),
        fixes: ["delete it"]))
  }
}
