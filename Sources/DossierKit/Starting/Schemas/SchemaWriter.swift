/// Writes tables of fields as JSON Schema. What several fields share is defined once and referred to.
struct SchemaWriter {
  typealias JSON = DiagnosticJSON

  private var written: [String: JSON] = [:]

  /// By name.
  var definitions: [JSON.Field] { written.sorted { $0.key < $1.key }.map { JSON.Field($0.key, $0.value) } }

  // MARK: Mappings

  /// The members of a schema for a mapping.
  ///
  /// - Parameters:
  ///   - guarded: Keys that must not be empty.
  ///   - isRoot: False for one that is defined to be referred to.
  mutating func mapping(_ table: FieldTable, guarding guarded: Set<String> = [], isRoot: Bool) -> [JSON.Field] {
    let place = isRoot ? "#" : "#/$defs/\(table.name)"
    let needed = Set(table.needs.filter { $0.count == 1 }.joined())
    var properties: [JSON.Field] = []
    var spellings: [JSON.Field] = []
    for field in table.fields {
      properties.append(
        JSON.Field(field.name, property(field, isNeeded: needed.contains(field.name), guarded.contains(field.name))))
      spellings.append(
        JSON.Field(
          SchemaPatterns.otherSpellings(of: field.name),
          .object([.init("$ref", .string("\(place)/properties/\(field.name)"))])))
    }
    // An author's own, in every mapping.
    spellings.append(JSON.Field(SchemaPatterns.ownKeys, .bool(true)))
    properties.append(JSON.Field("extra", .object([.init("description", .string("Data of your own"))])))
    var members: [JSON.Field] = [
      .init("type", .string("object")), .init("properties", .object(properties)),
      .init("patternProperties", .object(spellings)), .init("additionalProperties", .bool(false)),
    ]
    let all = table.needs.map { group in
      JSON.object([.init("anyOf", .array(group.map(Self.required) + group.map(Self.requiredOtherwiseSpelled)))])
    }
    if !all.isEmpty { members.append(.init("allOf", .array(all))) }
    return members
  }

  private static func required(_ key: String) -> JSON { .object([.init("required", JSON.strings([key]))]) }

  /// Not all keys are others.
  private static func requiredOtherwiseSpelled(_ key: String) -> JSON {
    let spelling = JSON.object([.init("pattern", .string(SchemaPatterns.otherSpellings(of: key)))])
    let other = JSON.object([.init("propertyNames", .object([.init("not", spelling)]))])
    return .object([.init("not", other)])
  }

  /// An empty value is as good as none, but for what a document cannot do without and for what says who may see it.
  private mutating func property(_ field: Field, isNeeded: Bool, _ isGuarded: Bool) -> JSON {
    var members: [JSON.Field] = [.init("description", .string(field.meaning))]
    if !field.hasEffect { members.append(.init("deprecated", .bool(true))) }
    let value = shape(field.shape)
    if isNeeded || isGuarded {
      let empty = JSON.object([.init("type", .string("string")), .init("pattern", .string("^\\s*$"))])
      members += [.init("allOf", .array([value])), .init("not", empty)]
    } else {
      members.append(.init("anyOf", .array([value, Self.type("null")])))
    }
    return .object(members)
  }

  // MARK: Values

  private mutating func shape(_ shape: FieldShape) -> JSON {
    switch shape {
    case .text, .word:
      return define("text", .object([.init("type", JSON.strings(["string", "number", "boolean"]))]))
    case .reference: return reference()
    case .date: return define("date", Self.either(Self.type("integer"), Self.string(SchemaPatterns.date)))
    case .day: return define("day", Self.string(SchemaPatterns.day))
    case .url: return define("url", Self.string(SchemaPatterns.url))
    case .boolean:
      let words = SchemaPatterns.word(among: ["true", "yes", "on", "false", "no", "off"])
      return define("boolean", Self.either(Self.type("boolean"), Self.string(words)))
    case .language: return define("language", Self.string(SchemaPatterns.language))
    case .tlp:
      return define("tlp", Self.either(Self.values(TLP.allCases.map(\.rawValue)), Self.string(SchemaPatterns.tlp)))
    case .whole(let range):
      return Self.either(Self.bounded("integer", range), Self.string("^\\s*[-+]?[0-9]+\\s*$"))
    case .number(let range):
      return Self.either(Self.bounded("number", range), Self.string("^\\s*[-+]?[0-9.]+([eE][-+]?[0-9]+)?\\s*$"))
    case .choice(let words): return Self.either(Self.values(words), Self.string(SchemaPatterns.word(among: words)))
    case .pattern(let pattern):
      return Self.either(Self.string(pattern), Self.type("integer"))
    case .anything: return .bool(true)
    case .list(let inner): return list(of: self.shape(inner))
    case .record(let table, let short): return record(table, short)
    case .map(let inner):
      let value = Self.either(self.shape(inner), Self.type("null"))
      return .object([.init("type", .string("object")), .init("additionalProperties", value)])
    case .levels(let fields):
      let properties = fields.map { field in
        JSON.Field(
          field.name,
          .object([.init("description", .string(field.meaning)), .init("allOf", .array([self.shape(field.shape)]))]))
      }
      return .object([
        .init("type", .string("object")), .init("properties", .object(properties)),
        .init("additionalProperties", .bool(false)),
      ])
    }
  }

  /// `[[id]]` without quotes is, to YAML, a list within a list.
  private mutating func reference() -> JSON {
    let inner = JSON.object([.init("$ref", .string("#/$defs/reference"))])
    let wrapped = JSON.object([
      .init("type", .string("array")), .init("minItems", .number(1)), .init("maxItems", .number(1)),
      .init("items", inner),
    ])
    let single = shape(.text)
    return define("reference", Self.either(single, wrapped))
  }

  private func list(of value: JSON) -> JSON {
    let items = Self.either(value, Self.type("null"))
    return Self.either(value, .object([.init("type", .string("array")), .init("items", items)]))
  }

  private mutating func record(_ table: FieldTable, _ short: FieldShape?) -> JSON {
    if written[table.name] == nil {
      written[table.name] = .null
      written[table.name] = .object(mapping(table, isRoot: false))
    }
    let whole = JSON.object([.init("$ref", .string("#/$defs/\(table.name)"))])
    guard let short else { return whole }
    return Self.either(shape(short), whole)
  }

  private mutating func define(_ name: String, _ schema: @autoclosure () -> JSON) -> JSON {
    if written[name] == nil { written[name] = schema() }
    return .object([.init("$ref", .string("#/$defs/\(name)"))])
  }

  // MARK: Pieces

  private static func type(_ name: String) -> JSON { .object([.init("type", .string(name))]) }

  private static func string(_ pattern: String) -> JSON {
    .object([.init("type", .string("string")), .init("pattern", .string(pattern))])
  }

  private static func bounded(_ type: String, _ range: ClosedRange<Int>) -> JSON {
    .object([
      .init("type", .string(type)), .init("minimum", .number(range.lowerBound)),
      .init("maximum", .number(range.upperBound)),
    ])
  }

  /// YAML takes some of the words for true and false.
  private static func values(_ words: [String]) -> JSON {
    let truths = words.compactMap { word -> JSON? in word == "true" ? .bool(true) : word == "false" ? .bool(false) : nil
    }
    return .object([.init("enum", .array(words.map { .string($0) } + truths))])
  }

  private static func either(_ one: JSON, _ other: JSON) -> JSON { .object([.init("anyOf", .array([one, other]))]) }
}
