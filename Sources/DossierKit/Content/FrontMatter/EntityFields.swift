/// Front matter of an entity.
enum EntityFields {
  private static let detailKeys = Dictionary(
    uniqueKeysWithValues: EntityKind.allCases.map { kind in (kind, details(of: kind).map(\.name)) })

  static func read(_ reader: inout FieldReader, root: Int, header: DocumentHeader, kind: EntityKind) -> Entity {
    var entity = Entity(header: header, kind: kind)
    var image = ImageFields()
    let details = detailKeys[kind] ?? []
    reader.readMapping(at: root, vocabulary: table(of: kind).names) { reader, key, value in
      if HeaderFields.read(key, at: value, with: &reader, into: &entity.header) { return }
      if image.read(key, at: value, with: &reader) { return }
      if details.contains(key) {
        if let detail = readDetail(key, at: value, with: &reader) { entity.details.append(detail) }
      } else if !readNames(key, at: value, with: &reader, into: &entity) {
        readRecord(key, at: value, with: &reader, into: &entity)
      }
    }
    entity.image = image.reference
    entity.details.sort { (details.firstIndex(of: $0.key) ?? 0) < (details.firstIndex(of: $1.key) ?? 0) }
    reader.requireKey("name", isPresent: !entity.name.value.isEmpty, in: root, of: kind.singular)
    if kind == .people, entity.description == nil, !entity.name.value.isEmpty {
      reader.report(
        .missingDescription, "a person needs a ‘description’ that tells namesakes apart", at: reader.node(root).span,
        fixes: ["add a line such as ‘description: Syrian intelligence chief’"])
    }
    return entity
  }

  private static func readNames(
    _ key: String, at value: Int, with reader: inout FieldReader, into entity: inout Entity
  ) -> Bool {
    switch key {
    case "name": if let name = reader.readShownText(at: value) { entity.name = name }
    case "aliases": entity.aliases = reader.elements(of: value).compactMap { readAlias(at: $0, with: &reader) }
    case "former_names": entity.formerNames = reader.elements(of: value).compactMap { readAlias(at: $0, with: &reader) }
    case "weak_aliases": entity.weakAliases = reader.readShownTexts(at: value)
    case "acronym": entity.acronyms = reader.readShownTexts(at: value)
    case "misspellings": entity.misspellings = reader.readShownTexts(at: value)
    case "sort_name": entity.sortName = reader.readString(at: value)
    case "homonyms": entity.homonyms = reader.readReferences(at: value)
    case "autolink": entity.autolink = reader.readChoice(at: value, of: AutolinkRule.self)
    case "match": entity.match = reader.readChoice(at: value, of: MatchRule.self)
    case "block": entity.block = reader.readStrings(at: value)
    case "merged_from": entity.mergedFrom = reader.readRedirects(at: value)
    default: return false
    }
    return true
  }

  private static func readRecord(
    _ key: String, at value: Int, with reader: inout FieldReader, into entity: inout Entity
  ) {
    switch key {
    case "description": entity.description = readDescription(at: value, with: &reader)
    case "same_as": entity.sameAs = reader.readTokens(at: value).compactMap { sameAs($0, &reader) }
    case "identifiers": entity.identifiers = readIdentifiers(at: value, with: &reader)
    case "relations": entity.relations = EntityRecords.relations(at: value, with: &reader)
    case "participants": entity.participants = EntityRecords.relations(at: value, with: &reader)
    case "facts": entity.facts = EntityRecords.facts(at: value, with: &reader)
    case "positions": entity.positions = EntityRecords.positions(at: value, with: &reader)
    case "links": entity.links = EntityRecords.links(at: value, with: &reader)
    case "protected": entity.isProtected = reader.readGuarded { $0.readBool(at: value) } ?? true
    case "kind": entity.subkind = readSubkind(at: value, of: entity.kind, with: &reader)
    case "reliability": entity.reliability = reader.readChoice(at: value, of: Reliability.self)
    case "reliability_note": entity.reliabilityNote = reader.readString(at: value)
    case "lat": entity.latitude = reader.readDouble(at: value, in: -90...90)
    case "lon": entity.longitude = reader.readDouble(at: value, in: -180...180)
    case "start": entity.start = reader.readDate(at: value)?.value
    case "end": entity.end = reader.readDate(at: value)?.value
    case "place": entity.place = reader.readReference(at: value)
    case "sources": entity.sources = reader.readReferences(at: value)
    case "state": entity.state = reader.readChoice(at: value, of: StorylineState.self)
    default: break
    }
  }

  private static func readDescription(at value: Int, with reader: inout FieldReader) -> String? {
    guard let text = reader.readShownText(at: value) else { return nil }
    let length = text.value.count
    if length > 120 {
      reader.report(
        .invalidValue, "a description has at most 120 characters; this one has \(length)", at: text.span,
        severity: .warning, fixes: ["say in one phrase who or what it is; the rest belongs into the body"])
    }
    return text.value
  }

  private static func readSubkind(at value: Int, of kind: EntityKind, with reader: inout FieldReader) -> String? {
    guard let text = reader.readToken(at: value) else { return nil }
    let words = kind == .places ? placeKinds : organizationKinds
    let word = text.value.lowercased()
    if words.contains(word) { return word }
    reader.report(
      .invalidValue, "‘\(FieldReader.shortened(text.value))’ is not a kind of \(kind.singular)", at: text.span,
      fixes: (NearMiss.question(word, among: words).map { [$0] } ?? []) + [
        "use one of " + words.joined(separator: ", ")
      ])
    return nil
  }

  private static func readAlias(at index: Int, with reader: inout FieldReader) -> Entity.Alias? {
    var alias = Entity.Alias(name: Located("", .start))
    if reader.node(index).kind == .mapping {
      reader.readMapping(at: index, vocabulary: self.alias.names) { reader, key, value in
        switch key {
        case "name": if let name = reader.readShownText(at: value) { alias.name = name }
        case "lang": alias.lang = HeaderFields.readLanguage(at: value, with: &reader)
        case "script": alias.script = reader.readString(at: value)
        case "from": alias.from = reader.readDate(at: value)?.value
        default: alias.until = reader.readDate(at: value)?.value
        }
      }
      reader.requireKey("name", isPresent: !alias.name.value.isEmpty, in: index, of: "alias")
    } else if let name = reader.readShownText(at: index) {
      alias.name = name
    }
    if alias.name.value.hasPrefix("/") {
      reader.report(
        .invalidValue, "‘\(alias.name.value)’ is a path, and aliases are names", at: alias.name.span,
        fixes: ["for a redirect from an old URL write ‘redirect_from: \(alias.name.value)’"])
      return nil
    }
    return alias.name.value.isEmpty ? nil : alias
  }

  private static func sameAs(_ text: Located<String>, _ reader: inout FieldReader) -> String? {
    let value = text.value
    if URLRules.isWebURL(value), !PlainText.hasReferences(value) { return value }
    if value.first == "Q", value.utf8.dropFirst().allSatisfy({ (0x30...0x39).contains($0) }), value.utf8.count > 1 {
      return "https://www.wikidata.org/wiki/\(value)"
    }
    reader.report(
      .invalidURL, "‘\(FieldReader.shortened(value))’ is neither a web address nor a Wikidata id", at: text.span,
      fixes: ["write https://… or an id such as Q42"])
    return nil
  }

  private static func readIdentifiers(at index: Int, with reader: inout FieldReader) -> [(String, String)] {
    guard reader.node(index).kind == .mapping else {
      reader.report(
        .wrongType, "expected schemes with their ids, found \(reader.describe(index))", at: reader.node(index).span,
        fixes: ["write identifiers: {wikidata: Q42}"])
      return []
    }
    var result: [(String, String)] = []
    for (key, value) in reader.entries(of: index) where !reader.isNull(value) {
      if let text = reader.readString(at: value) { result.append((reader.readShownKey(at: key), text)) }
    }
    return result
  }

  private static func readDetail(_ key: String, at value: Int, with reader: inout FieldReader) -> Entity.Detail? {
    let values: [Entity.Detail.Value]
    switch key {
    case "born", "died", "founded", "dissolved":
      values = reader.readDate(at: value).map { [.date($0.value)] } ?? []
    case "website":
      values = reader.readURL(at: value).map { [.url($0.value)] } ?? []
    case "nationality", "parent", "country", "owner", "part_of":
      values = reader.readReferences(at: value).map { .nameOrEntity($0) }
    default:
      values = reader.readStrings(at: value).map { .text($0) }
    }
    return values.isEmpty ? nil : Entity.Detail(key: key, values: values)
  }
}
