import ArgumentParser
import DossierKit

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Write JSON Schemas of front matter and dossier.yaml, for editors.",
    discussion: """
      Prints the schema of one kind, or writes it, or all of them, into a folder. Without a kind and a folder, the kinds \
      are named. ‘dossier init’ writes them where Visual Studio Code finds them.
      """)

  @Argument(help: ArgumentHelp("Of what: site, briefing, article, page, person …", valueName: "kind"))
  var kind: String?

  @Option(
    name: [.short, .long], help: ArgumentHelp("Write into this folder, KIND.schema.json each.", valueName: "dir"),
    completion: .directory)
  var output: String?

  func run() throws {
    let chosen = try kind.map { [try schema(named: $0)] } ?? ContentSchema.all
    if let output {
      let written = try ContentSchema.write(chosen, to: try Paths.absolute(output))
      let names = written.map { "\(output)/\($0.split(separator: "/").last ?? "")" }
      return try Output.write(names.map { $0.visible + "\n" }.joined())
    }
    guard kind == nil, let width = ContentSchema.all.map(\.name.count).max() else {
      return try Output.write(chosen.map { $0.json() }.joined())
    }
    let lines = chosen.map { $0.name + String(repeating: " ", count: width - $0.name.count + 2) + $0.subject }
    try Output.write(
      "dossier schema KIND prints one of these, dossier schema --output DIR writes all:\n\n"
        + lines.map { $0 + "\n" }.joined())
  }

  private func schema(named name: String) throws -> ContentSchema {
    if let schema = ContentSchema.named(name) { return schema }
    throw UsageError(
      "there is no schema of ‘\(name)’",
      NearMiss.question(name, among: ContentSchema.all.map(\.name)) ?? "‘dossier schema’ names the kinds")
  }
}
