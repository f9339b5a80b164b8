/// The keys that several kinds of document share.
enum HeaderFields {
  /// The keys that decide who may see a document, and when.
  static let visibilityKeys: Set<String> = ["status", "visibility", "tlp", "embargo", "expires", "protected"]

  /// Reads a shared key into the header; false if the key is not one of them.
  static func read(_ key: String, at value: Int, with reader: inout FieldReader, into header: inout DocumentHeader)
    -> Bool
  {
    switch key {
    case "status", "visibility", "tlp", "embargo", "expires":
      reader.readGuarded { reader in readVisibility(key, at: value, with: &reader, into: &header) ? true : nil }
    case "id":
      // Applied before anything else, in DocumentReader.
      break
    case "ed_note":
      // Deliberately dropped here: what is not kept in memory cannot leak.
      reader.checkHoldingBack(below: value, in: .field)
    case "lang": header.lang = readLanguage(at: value, with: &reader)
    case "tags": header.tags = readTags(at: value, with: &reader)
    case "about": header.about = reader.readReferences(at: value)
    case "mentions": header.mentions = reader.readReferences(at: value)
    case "nolink": header.nolink = reader.readReferences(at: value)
    case "redirect_from": header.redirectFrom += reader.readRedirects(at: value)
    case "resolve": header.resolve = readResolve(at: value, with: &reader)
    default: return false
    }
    return true
  }

  /// False if the value is unusable.
  private static func readVisibility(
    _ key: String, at value: Int, with reader: inout FieldReader, into header: inout DocumentHeader
  ) -> Bool {
    switch key {
    case "status":
      header.status = reader.readChoice(at: value, of: Status.self)
      return header.status != nil
    case "visibility":
      guard let visibility = reader.readChoice(at: value, of: DocumentVisibility.self) else { return false }
      header.visibility = visibility
      return true
    case "tlp":
      header.tlp = reader.readTLP(at: value)
      return header.tlp != nil
    case "embargo":
      header.embargo = readInstant(key, at: value, with: &reader)
      header.embargoSpan = reader.node(value).span
      return header.embargo != nil
    default:
      header.expires = readInstant(key, at: value, with: &reader)
      header.expiresSpan = reader.node(value).span
      return header.expires != nil
    }
  }

  /// A moment or a day; an imprecise date would leave open when something is published.
  private static func readInstant(_ key: String, at value: Int, with reader: inout FieldReader) -> EDTFDate? {
    guard let date = reader.readDate(at: value, hint: instantHint) else { return nil }
    guard let point = date.value.point, point.isDayPrecise, point.isCertain else {
      reader.report(
        .invalidValue, "‘\(key)’ needs a day, and better a time with an offset", at: date.span,
        fixes: [instantHint])
      return nil
    }
    return date.value
  }

  private static let instantHint = "write a day or a time: 2016-09-07 or 2016-09-07T08:00+03:00"

  /// A BCP 47 tag, by its shape: `en`, `pt-BR`, `zh-Hant`, `sr-Latn-RS`.
  static func readLanguage(at value: Int, with reader: inout FieldReader) -> String? {
    guard let text = reader.readToken(at: value) else { return nil }
    let parts = text.value.split(separator: "-", omittingEmptySubsequences: false)
    let isTag =
      (2...3).contains(parts.first?.utf8.count ?? 0) && LanguageNames.tag(of: parts[0].lowercased()) == nil
      && parts.allSatisfy { (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy(isASCIIAlphanumeric) }
      && parts[0].utf8.allSatisfy { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
    guard isTag else {
      reader.report(
        .invalidValue, "‘\(FieldReader.shortened(text.value))’ is not a language tag", at: text.span,
        fixes: LanguageNames.tag(of: text.value.lowercased()).map { ["did you mean ‘\($0)’?"] }
          ?? ["write a BCP 47 tag such as en, ar or pt-BR"])
      return nil
    }
    return text.value
  }

  /// Tags, which some write where others write a status: `draft`, `#wip`, `status/draft`.
  private static func readTags(at value: Int, with reader: inout FieldReader) -> [String] {
    let tags = reader.readShownTexts(at: value)
    for tag in tags where HoldingBack.isHoldingTag(tag.value) && !statesVisibility(reader) {
      reader.hasVisibilityFault = true
      reader.report(
        .unclearVisibility, "the tag ‘\(FieldReader.shortened(tag.value))’ holds nothing back", at: tag.span,
        fixes: [
          "write ‘status: draft’ to hold the document back, or ‘status: published’ if the tag says what it is about"
        ])
    }
    return tags.map(\.value)
  }

  /// Whether the document says itself, at the top level, who may see it.
  static func statesVisibility(_ reader: FieldReader) -> Bool {
    reader.entries(of: 0).contains {
      ["status", "visibility"].contains(FieldReader.normalize(reader.node($0.key).value))
    }
  }

  private static func readResolve(at value: Int, with reader: inout FieldReader) -> [(String, Reference)] {
    guard reader.node(value).kind == .mapping else {
      reader.report(
        .wrongType, "expected names with the id each stands for, found \(reader.describe(value))",
        at: reader.node(value).span, fixes: ["write resolve: {Hakki: ismail-hakki}"])
      return []
    }
    var result: [(String, Reference)] = []
    for (key, target) in reader.entries(of: value) {
      if let reference = reader.readReference(at: target) { result.append((reader.node(key).value, reference)) }
    }
    return result
  }
}
