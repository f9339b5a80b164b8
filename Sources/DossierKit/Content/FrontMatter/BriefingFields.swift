/// Front matter of a briefing.
enum BriefingFields {
  static func read(_ reader: inout FieldReader, root: Int, header: DocumentHeader) -> Briefing {
    var briefing = Briefing(header: header)
    var image = ImageFields()
    var hasDate = false
    reader.readMapping(at: root, vocabulary: table.names) { reader, key, value in
      if HeaderFields.read(key, at: value, with: &reader, into: &briefing.header) { return }
      if image.read(key, at: value, with: &reader) { return }
      switch key {
      case "title": briefing.title = reader.readString(at: value) ?? ""
      case "date":
        hasDate = true
        // A date to come holds a briefing back.
        if let date = reader.readGuarded(seals: false, { readDay(at: value, with: &$0) }) { briefing.date = date }
      case "sources":
        briefing.listsSources = !reader.elements(of: value).isEmpty
        briefing.sources = reader.elements(of: value).compactMap { readSource(at: $0, with: &reader) }
      default: readMore(key, at: value, with: &reader, into: &briefing)
      }
    }
    briefing.image = image.reference
    reader.requireKey("title", isPresent: !briefing.title.isEmpty, in: root, of: "briefing")
    if !hasDate {
      reader.readGuarded(seals: false) { $0.requireKey("date", isPresent: false, in: root, of: "briefing") }
    }
    return briefing
  }

  private static func readMore(
    _ key: String, at value: Int, with reader: inout FieldReader, into briefing: inout Briefing
  ) {
    switch key {
    case "summary": briefing.summary = reader.readString(at: value)
    case "author": briefing.authors = reader.readReferences(at: value)
    case "editor": briefing.editors = reader.readReferences(at: value)
    case "type": briefing.type = reader.readChoice(at: value, of: BriefingType.self)
    case "updated": briefing.updated = reader.readDate(at: value)?.value
    case "license": briefing.license = reader.readString(at: value)
    case "storyline": briefing.storyline = reader.readReference(at: value)
    case "follows": briefing.follows = reader.readReference(at: value)
    case "series": briefing.series = reader.readString(at: value)
    case "issue": briefing.issue = reader.readString(at: value)
    case "period": briefing.period = reader.readDate(at: value)?.value
    case "places": briefing.places = reader.readReferences(at: value)
    case "judgments": briefing.judgments = readJudgments(at: value, with: &reader)
    case "corrections":
      briefing.corrections = reader.elements(of: value).compactMap { readCorrection(at: $0, with: &reader) }
    case "supersedes": briefing.supersedes = reader.readReferences(at: value)
    case "method": briefing.method = reader.readMarkdown(at: value)
    case "toc": briefing.wantsTableOfContents = reader.readBool(at: value)
    case "layout":
      briefing.layout = reader.readString(at: value)
      reader.reportNoEffect(of: key, at: value)
    default: break
    }
  }

  /// The date that orders briefings: a day, or a day and a time.
  private static func readDay(at value: Int, with reader: inout FieldReader) -> Located<EDTFDate>? {
    guard let date = reader.readDate(at: value) else { return nil }
    guard let point = date.value.point, point.isDayPrecise else {
      reader.report(
        .invalidDate, "a briefing's date needs a day", at: date.span, fixes: ["write it as 2016-09-07"])
      return nil
    }
    return date
  }

  private static func readSource(at index: Int, with reader: inout FieldReader) -> Briefing.SourceReference? {
    guard reader.node(index).kind == .mapping else {
      guard let article = reader.readReference(at: index) else { return nil }
      return Briefing.SourceReference(article: article)
    }
    var article: Reference?
    var source = Briefing.SourceReference(article: Reference(text: "", span: reader.node(index).span))
    reader.readMapping(at: index, vocabulary: self.source.names) { reader, key, value in
      switch key {
      case "id": article = reader.readReference(at: value)
      case "locator": source.locator = reader.readString(at: value)
      case "quote": source.quote = reader.readString(at: value).map { Located($0, reader.node(value).span) }
      case "grade": source.grade = readGrade(at: value, with: &reader)
      case "note": source.note = reader.readString(at: value)
      default: source.via = reader.readReference(at: value)
      }
    }
    reader.requireKey("id", isPresent: article != nil, in: index, of: "source")
    guard let article else { return nil }
    source.article = article
    return source
  }

  /// Admiralty code: a letter for the source, a digit for the report, or either: `B2`, `C`, `3`.
  private static func readGrade(at index: Int, with reader: inout FieldReader) -> String? {
    guard let text = reader.readToken(at: index) else { return nil }
    let grade = text.value.uppercased()
    let letters = grade.prefix { ("A"..."F").contains($0) }
    let digits = grade.dropFirst(letters.count)
    guard letters.count <= 1, digits.count <= 1, !grade.isEmpty, digits.allSatisfy({ ("1"..."6").contains($0) }) else {
      reader.report(
        .invalidValue, "‘\(FieldReader.shortened(text.value))’ is not a grade", at: text.span,
        fixes: ["write a letter A–F for the source, a digit 1–6 for the report, or both, such as B2"])
      return nil
    }
    return grade
  }
}

/// `image`, `image_alt` and `image_credit` wherever they occur.
struct ImageFields {
  private var path: Located<String>?
  private var alt: String?
  private var credit: String?

  mutating func read(_ key: String, at value: Int, with reader: inout FieldReader) -> Bool {
    switch key {
    case "image": path = reader.readToken(at: value)
    case "image_alt": alt = reader.readString(at: value)
    case "image_credit": credit = reader.readString(at: value)
    default: return false
    }
    return true
  }

  var reference: ImageReference? { path.map { ImageReference(path: $0, alt: alt, credit: credit) } }
}

extension FieldReader {
  /// Reports a key that a document cannot do without.
  mutating func requireKey(_ key: String, isPresent: Bool, in mapping: Int, of thing: String, fix: String? = nil) {
    guard !isPresent else { return }
    // A key with an unusable value has been reported already.
    let wasGiven = entries(of: mapping).contains { Self.normalize(node($0.key).value) == key && !isNull($0.value) }
    if wasGiven, log.diagnostics.contains(where: { $0.severity == .error }) { return }
    report(
      .missingKey, "a\(thing.first.map { "aeiou".contains($0) } == true ? "n" : "") \(thing) needs ‘\(key)’",
      at: node(mapping).span,
      fixes: [fix ?? (mapping == 0 ? "add a line ‘\(key): …’ to the \(role.word)" : "add ‘\(key): …’ to it")])
  }
}
