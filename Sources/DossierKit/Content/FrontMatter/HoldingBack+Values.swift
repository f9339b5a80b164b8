/// The meaning of values for who may see a document.
extension HoldingBack {
  /// How sure a value is.
  enum Verdict { case held, released, unclear }

  static func verdict(on value: String, of meaning: Meaning) -> Verdict {
    let word = squeezed(value)
    switch meaning {
    case .heldIfTrue:
      return no.contains(word) ? .released : yes.contains(word) || isHidingWord(value) ? .held : .unclear
    case .heldIfFalse:
      if yes.contains(word) || publicWords.contains(word) { return .released }
      return no.contains(word) || isHidingWord(value) ? .held : .unclear
    case .begins, .ends:
      if no.contains(word) || word == "none" || word == "now" { return .released }
      return isDated(value) || isHidingWord(value) ? .held : .unclear
    case .level:
      return publicWords.contains(word) || word == "none" ? .released : isHidingWord(value) ? .held : .unclear
    }
  }

  /// Whether a value begins as a date does, with the day.
  static func isDated(_ value: String) -> Bool {
    let digits = value.unicodeScalars.filter { ("0"..."9").contains($0) }
    return digits.count >= 6 && value.unicodeScalars.first.map { ("0"..."9").contains($0) } == true
  }

  static func isNo(_ value: String) -> Bool { no.contains(squeezed(value)) }

  /// Whether a tag is no topic but a wish.
  static func isHoldingTag(_ tag: String) -> Bool {
    let word = squeezed(tag)
    return tags.contains(word.hasPrefix("status") ? String(word.dropFirst(6)) : word)
  }

  private static let tags = Set(table("tags"))

  /// Whether a word means that not everybody may see something.
  static func isHidingWord(_ value: String) -> Bool { line(forWord: value) != nil }

  /// The line that says what a word means: `hidden` is `visibility: internal`.
  static func line(forWord value: String) -> String? {
    if let line = lines[squeezed(value)] { return line }
    if let label = TLP(label: value), label > .clear { return "tlp: \(label.rawValue)" }
    // `draft (not yet checked)`, `strictly confidential`
    for part in value.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).prefix(8) {
      if let line = lines[squeezed(String(part))], unmistakable.contains(squeezed(String(part))) { return line }
    }
    return nil
  }

  /// The line that says what key and value mean, with the value where it is a date.
  static func line(for meaning: Meaning, _ value: String, isConfiguration: Bool) -> String {
    let line: String
    switch meaning {
    case .heldIfTrue(let usual): line = usual
    case .heldIfFalse(let usual):
      line = isDated(value) ? "embargo: " + instant(value) : Self.line(forWord: value) ?? usual
    case .begins: line = "embargo: " + instant(value)
    case .ends: line = "expires: " + instant(value)
    case .level: line = Self.line(forWord: value) ?? `internal`
    }
    guard isConfiguration else { return line }
    return line.hasPrefix("tlp:") || line.hasPrefix("status:") ? "default_" + line : line
  }

  /// A date as typed, where it can be read; an example otherwise.
  private static func instant(_ value: String) -> String {
    let repaired = value.split(separator: " ").joined(separator: "T")
    for spelling in [value, repaired] {
      if let point = try? EDTFDate(parsing: spelling).point, point.isDayPrecise, point.isCertain { return spelling }
    }
    let day = String(value.prefix(10))
    if let point = try? EDTFDate(parsing: day).point, point.isDayPrecise { return day + "T00:00+02:00" }
    return "2024-05-01T00:00+02:00"
  }

  private static let yes = Set(table("yes"))
  private static let no = Set(table("no"))
  private static let publicWords = Set(table("public"))

  private static let lines: [String: String] = {
    var lines: [String: String] = [:]
    for (name, line) in lineNames { for word in table("value \(name)") { lines[word] = line } }
    return lines
  }()

  static func isUnmistakable(_ value: String) -> Bool { unmistakable.contains(squeezed(value)) }

  /// Words that say so in any company.
  private static let unmistakable = Set(table("unmistakable"))
}

extension HoldingBack {
  /// Small letters and digits of a word, without separators, invisible characters and marks; full-width letters, and those
  /// of other alphabets that look like Latin ones, as the Latin ones.
  static func squeezed(_ text: String) -> String {
    var result = ""
    for scalar in Fold.fold(text).unicodeScalars {
      let latin = lookAlikes[scalar] ?? scalar
      if latin.isASCII ? isASCIIAlphanumeric(UInt8(latin.value)) : latin.properties.isAlphabetic {
        result.unicodeScalars.append(latin)
      }
    }
    return result
  }

  private static let lookAlikes: [Unicode.Scalar: Unicode.Scalar] = {
    let pairs = zip(
      "аеорсухіѕјһԁӏԛԝвкмнтпգսոօɡαονρικυτεχγη".unicodeScalars, "aeopcyxisjhdlqwbkmhtnqunogaovpikutexyn".unicodeScalars)
    return Dictionary(pairs.map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
  }()
}
