extension EntityFields {
  static func keys(of kind: EntityKind) -> [String] { table(of: kind).names }

  /// The keys of a kind of entity.
  static func table(of kind: EntityKind) -> FieldTable { tables[kind] ?? FieldTable(kind.singular, common) }

  private static let tables = Dictionary(
    uniqueKeysWithValues: EntityKind.allCases.map { kind in
      let type = Field("type", .choice([kind.singular, kind.rawValue]), "What the folder says already")
      let fields = common.map { $0.name == "type" ? type : $0 } + details(of: kind) + records(of: kind)
      return (kind, FieldTable(kind.singular, fields, needing: [["name"]]))
    })

  private static let common =
    HeaderFields.fields + [
      Field("name", .text, "Name as shown"),
      Field("type", .word, "What the folder says already"),
      Field("description", .text, "One phrase that tells namesakes apart, at most 120 characters"),
      Field("aliases", .list(.record(alias, short: .text)), "Other full names, in any script"),
      Field("weak_aliases", .list(.text), "Surname, nickname: counts only after the full name"),
      Field("same_as", .list(.word), "The same thing elsewhere: addresses or Wikidata ids"),
      Field("identifiers", .map(.text), "The same, by scheme"),
      Field("former_names", .list(.record(alias, short: .text)), "Earlier names, shown as such"),
      Field("acronym", .list(.text), "Name in capitals"),
      Field("misspellings", .list(.text), "Never shown, but found in texts"),
      Field("sort_name", .text, "For the order from A to Z"),
      Field("relations", .list(.record(relation, short: .reference)), "How it stands to others; shown on both pages"),
      Field("facts", .list(.record(fact, short: nil)), "Dated statements with a source"),
      Field("homonyms", .list(.reference), "Not to be confused with; lets two entities share a name"),
      Field("autolink", .choice(of: AutolinkRule.self), "Whether its names in texts become links"),
      Field("match", .choice(of: MatchRule.self), "exact: case and accents of its names count"),
      Field("block", .list(.text), "Longer phrases in which its names mean something else"),
      Field("merged_from", .list(.word), "Ids that are now this one; their addresses lead here"),
      Field("protected", .boolean, "Kept from search engines, no personal data in exports"),
    ] + HeaderFields.imageFields + [Field("links", .list(.record(link, short: .url)), "Web pages")]

  /// Fields that are shown as they are typed, in this order.
  static func details(of kind: EntityKind) -> [Field] {
    switch kind {
    case .people:
      [
        Field("honorific", .list(.text), "Title before the name"),
        Field("given_name", .list(.text), "Given name"),
        Field("family_name", .list(.text), "Family name, by which it is sorted"),
        Field("patronymic", .list(.text), "Name after the father"),
        Field("born", .date, "Date of birth"),
        Field("died", .date, "Date of death"),
        Field("nationality", .list(.reference), "Places or names"),
      ]
    case .organizations:
      [
        Field("parent", .list(.reference), "Organization it belongs to"),
        Field("country", .list(.reference), "Place"),
        Field("founded", .date, "Date of foundation"),
        Field("dissolved", .date, "Date of its end"),
        Field("website", .url, "Address of its own pages"),
        Field("owner", .list(.reference), "Who owns it"),
      ]
    case .places:
      [
        Field("iso", .list(.text), "ISO 3166 code"),
        Field("parent", .list(.reference), "Place it lies in"),
        Field("demonyms", .list(.text), "Words for its people and things; not names of the place"),
      ]
    case .events: [Field("part_of", .list(.reference), "Larger event")]
    case .topics: []
    }
  }

  private static func records(of kind: EntityKind) -> [Field] {
    switch kind {
    case .people: [Field("positions", .list(.record(position, short: .text)), "Offices")]
    case .organizations:
      [
        Field("kind", .choice(organizationKinds), "Kind of organization"),
        Field("reliability", .choice(of: Reliability.self), "Of media, by the Admiralty code"),
        Field("reliability_note", .text, "Why"),
      ]
    case .places:
      [
        Field("kind", .choice(placeKinds), "Kind of place"),
        Field("lat", .number(-90...90), "Latitude in degrees"),
        Field("lon", .number(-180...180), "Longitude in degrees"),
      ]
    case .events:
      [
        Field("start", .date, "First day"), Field("end", .date, "Last day"), Field("place", .reference, "Place"),
        Field("participants", .list(.record(relation, short: .reference)), "Who took part, and as what"),
        Field("sources", .list(.reference), "Articles"),
      ]
    case .topics: [Field("state", .choice(of: StorylineState.self), "Whether the storyline goes on")]
    }
  }

  static let organizationKinds = ["government", "party", "media", "company", "armed-group", "ngo", "igo"]
  static let placeKinds = ["country", "capital", "region", "city", "site"]
}

// MARK: - Maps within a record

extension EntityFields {
  private static let dating: [Field] = [
    Field("from", .date, "Since when"), Field("until", .date, "Until when"), Field("source", .reference, "Article"),
  ]

  static let alias = FieldTable(
    "alias",
    [
      Field("name", .text, "The name"), Field("lang", .language, "Its language"),
      Field("script", .text, "Its script, by ISO 15924"), Field("from", .date, "Since when it is used"),
      Field("until", .date, "Until when it was used"),
    ], needing: [["name"]])

  static let relation = FieldTable(
    "relation", [Field("id", .reference, "The other entity"), Field("role", .text, "As what")] + dating,
    needing: [["id"]])

  static let fact = FieldTable(
    "fact", [Field("prop", .text, "What is stated"), Field("value", .text, "What it is")] + dating,
    needing: [["prop"], ["value"]])

  static let position = FieldTable(
    "position", [Field("title", .text, "Office"), Field("org", .reference, "Organization")] + dating,
    needing: [["title"]])

  static let link = FieldTable(
    "link",
    [
      Field("label", .text, "What to show"), Field("text", .text, "The same as label"),
      Field("title", .text, "The same as label"), Field("url", .url, "Address"),
    ], needing: [["url"]])
}
