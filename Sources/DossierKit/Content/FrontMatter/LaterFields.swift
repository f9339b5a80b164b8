/// Fields at the beginning of a body: a second front matter, or what a `---` within a text cut off from the first. They are
/// not read; if one of them was to hold the document back, it must not be published.
enum LaterFields {
  /// No front matter that got lost is longer.
  private static let maximumLines = 200

  static func check(_ reader: inout FieldReader, bodyOffset: Int, bodyLine: Int) {
    let body = reader.source.bytes[min(bodyOffset, reader.source.bytes.count)...]
    guard mayBegin(body) else { return }
    var fields: [(key: String, value: String, line: Int)] = []
    var line = bodyLine
    var hasBegun = false
    var rest = body
    while !rest.isEmpty, line - bodyLine < maximumLines {
      defer { line += 1 }
      let bytes = rest.prefix { $0 != 0x0A }
      rest = rest[bytes.endIndex...].dropFirst()
      guard mayBeRead(bytes) else { return }
      let text = String(decoding: bytes, as: UTF8.self)
      let content = reader.trimmed(text)
      if isFence(content) {
        // The fence that opens, or the one that ends.
        if hasBegun, !fields.isEmpty { return report(fields, &reader) }
        hasBegun = true
        continue
      }
      if content.isEmpty || content.first == "#" || text.first == " " || text.first == "-" { continue }
      hasBegun = true
      guard let field = field(content) else { return }
      fields.append((field.key, field.value, line))
    }
  }

  /// A cheap look before the closer one: the first line that is not empty is a fence or a key.
  private static func mayBegin(_ body: ArraySlice<UInt8>) -> Bool {
    guard let first = body.first(where: { $0 > 0x20 }) else { return false }
    switch first {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: ";"), UInt8(ascii: "\""), 0x80...: return true
    default: return isASCIIAlphanumeric(first)
    }
  }

  /// The same for any line: words with blanks between them before a colon are a text's.
  private static func mayBeRead(_ line: ArraySlice<UInt8>) -> Bool {
    var isBehindBlank = false
    var hasKey = false
    for byte in line.prefix(100) {
      switch byte {
      case UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: "#"): return true
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ","), 0...0x20: isBehindBlank = hasKey
      case 0x80...: return true
      default:
        if isBehindBlank { return line.first == UInt8(ascii: "-") || line.first == 0x20 }
        hasKey = true
      }
    }
    return line.count <= 100
  }

  private static func isFence(_ line: String) -> Bool { ["---", "+++", ";;;", "..."].contains(line) }

  /// `key: value`, or `key = value` as TOML has it.
  private static func field(_ line: String) -> (key: String, value: String)? {
    guard let end = line.firstIndex(where: { $0 == ":" || $0 == "=" }) else { return nil }
    let strip: (Substring) -> String = { text in
      let isMark: (Character) -> Bool = { $0.isWhitespace || "\"',".contains($0) }
      let trimmed = text.drop(while: isMark)
      return String(trimmed.lastIndex { !isMark($0) }.map { trimmed[...$0] } ?? "")
    }
    let key = strip(line[..<end])
    guard (1...60).contains(key.utf8.count), !key.contains(" ") else { return nil }
    return (key, strip(line[line.index(after: end)...]))
  }

  private static func report(_ fields: [(key: String, value: String, line: Int)], _ reader: inout FieldReader) {
    for field in fields {
      let word = HoldingBack.squeezed(field.key)
      guard let meaning = HoldingBack.word(word)?.meaning else { continue }
      guard HoldingBack.verdict(on: field.value, of: meaning) == .held else { continue }
      reader.hasVisibilityFault = true
      let line = HoldingBack.line(for: meaning, field.value, isConfiguration: false)
      reader.report(
        .unclearVisibility,
        "‘\(FieldReader.shortened(field.key + ": " + field.value))’ stands in the body, where fields are not read",
        at: SourceSpan(line: field.line, column: 1, length: max(1, field.key.unicodeScalars.count)),
        fixes: ["write ‘\(line)’ between the first two lines of ‘---’, and take the second block of fields out"])
    }
  }
}
