/// The JSON Schemas (2020-12) of what people type: the front matter of each kind of document, and `dossier.yaml`. Made of the
/// tables that the readers go by, so that an editor completes and checks the keys that a build knows.
public struct ContentSchema: Sendable {
  /// `briefing`, `person`, `site`.
  public let name: String
  /// The subject of the schema, in a few words.
  public let subject: String
  /// Where the files that it describes lie in a site's folder, as a glob.
  public let files: String
  private let table: FieldTable
  private let guardedKeys: Set<String>

  /// All of them, the site's own first.
  public static let all: [ContentSchema] =
    [
      ContentSchema(
        ConfigurationReader.table, "dossier.yaml", "dossier.y*ml", guarding: ConfigurationReader.guardedKeys),
      ContentSchema(BriefingFields.table, "the front matter of a briefing", "content/briefings/**/*.md"),
      ContentSchema(ArticleFields.table, "the front matter of a stored article", "content/articles/**/*.md"),
      ContentSchema(FreePageFields.table, "the front matter of a page", "content/pages/**/*.md"),
    ]
    + EntityKind.allCases.map { kind in
      let article = "aeiou".contains(kind.singular.prefix(1)) ? "an" : "a"
      return ContentSchema(
        EntityFields.table(of: kind), "the front matter of \(article) \(kind.singular)",
        "content/entities/\(kind.rawValue)/**/*.md")
    }

  public static func named(_ name: String) -> ContentSchema? { all.first { $0.name == name } }

  /// The name of its file: `briefing.schema.json`.
  public var fileName: String { name + ".schema.json" }

  private init(
    _ table: FieldTable, _ subject: String, _ files: String,
    guarding keys: Set<String> = HeaderFields.visibilityKeys.union(["id"])
  ) {
    (name, self.subject, self.files, self.table, guardedKeys) = (table.name, subject, files, table, keys)
  }

  /// The schema as JSON, with a line end at its end.
  public func json() -> String {
    var writer = SchemaWriter()
    let fields: [DiagnosticJSON.Field] = [
      .init("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      .init("title", .string("Dossier: " + subject)),
    ]
    let body = writer.mapping(table, guarding: guardedKeys, isRoot: true)
    return DiagnosticJSON.object(fields + body + [.init("$defs", .object(writer.definitions))]).text
  }
}

extension ContentSchema {
  /// Where editors find the schemas in a site that `dossier init` has begun.
  static let editorFolder = ".vscode/schemas"

  /// Writes schemas into a folder, which is made where there is none, in the place of earlier ones.
  ///
  /// - Returns: The paths of the files.
  public static func write(_ schemas: [ContentSchema], to folder: String) throws(ImportError) -> [String] {
    let files = try NewFiles(folder)
    for schema in schemas { try files.replace(schema.fileName, with: Array(schema.json().utf8)) }
    return schemas.map { folder + "/" + $0.fileName }
  }
}
