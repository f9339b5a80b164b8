/// Characters that no text needs: what cannot be shown, and what turns the direction of a line round.
enum ControlCharacters {
  /// The text without control characters and noncharacters, and where the first of them stood.
  static func clean(_ source: SourceFile, _ log: inout DiagnosticLog) -> SourceFile {
    guard mayHoldAny(source.bytes) else { return source }
    var kept: [UInt8] = []
    kept.reserveCapacity(source.bytes.count)
    var first: (scalar: Unicode.Scalar, span: SourceSpan)?
    var (count, line, column) = (0, 1, 1)
    /// Directions opened in this line and not ended: the place of each.
    var open: [(scalar: Unicode.Scalar, span: SourceSpan)] = []
    func reportOpen(_ log: inout DiagnosticLog) {
      if let mark = open.first { log.add(bidiFinding(mark.scalar, at: source.location(mark.span))) }
      open = []
    }
    for scalar in String(decoding: source.bytes, as: UTF8.self).unicodeScalars {
      let span = SourceSpan(line: line, column: column)
      column += 1
      if isUnwanted(scalar) {
        count += 1
        if first == nil { first = (scalar, span) }
        continue
      }
      kept.append(contentsOf: UTF8.encode(scalar) ?? .init())
      switch scalar.value {
      case 0x0A:
        reportOpen(&log)
        (line, column) = (line + 1, 1)
      case 0x202A, 0x202B, 0x202D, 0x202E, 0x2066...0x2068: open.append((scalar, span))
      case 0x202C, 0x2069: _ = open.popLast()
      default: break
      }
    }
    reportOpen(&log)
    guard let first else { return source }
    let others = count == 1 ? "" : ", and \(count - 1) more in this file"
    log.add(
      Diagnostic(
        .controlCharacter, "a control character (\(name(first.scalar))) is left out\(others)",
        at: source.location(first.span), fixes: ["delete it and save the file again"]))
    return SourceFile(path: source.path, bytes: kept)
  }

  /// Whether a closer look is worth it: most files have none of these characters.
  private static func mayHoldAny(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        index = PrintableASCII.skip(bytes, from: index)
        guard index < bytes.count else { break }
        switch bytes[index] {
        case 0x20...0x7E, 0x0A, 0x09, 0x0D: break
        case 0x00..<0x20, 0x7F: return true
        case 0xC2, 0xE2, 0xEF: if begins(with: bytes[index...]) { return true }
        default: break
        }
        index += 1
      }
      return false
    }
  }

  /// Whether a control, a mark of direction or a noncharacter of several bytes begins here.
  private static func begins(with bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let next = bytes.dropFirst().prefix(2)
    guard let second = next.first else { return false }
    if bytes[bytes.startIndex] == 0xC2 { return second < 0xA0 }
    guard next.count == 2, let third = next.last else { return false }
    if bytes[bytes.startIndex] == 0xEF { return second == 0xBF && third >= 0xBE }
    // U+202A–202E and U+2066–2069.
    return (second == 0x80 && (0xAA...0xAE).contains(third)) || (second == 0x81 && (0xA6...0xA9).contains(third))
  }

  static func isUnwanted(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F...0x9F, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  private static func bidiFinding(_ scalar: Unicode.Scalar, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .bidiControl, "the invisible character \(name(scalar)) turns the direction of the rest of this line",
      at: location, fixes: ["delete it, or end it with U+\(scalar.value >= 0x2066 ? "2069" : "202C") in the same line"])
  }

  static func name(_ scalar: Unicode.Scalar) -> String {
    let hex = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
  }
}
