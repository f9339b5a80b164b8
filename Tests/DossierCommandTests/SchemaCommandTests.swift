import Foundation
import Testing

@Suite("dossier schema")
struct SchemaCommandTests {
  @Test("names the kinds, prints one, and writes all of them, over earlier ones")
  func output() throws {
    let site = try MiniSite()
    let names = try site.run("schema")
    #expect(names.status == 0 && names.output.contains("\nbriefing") && names.output.contains("\nsite"))
    let one = try site.run("schema", "person")
    let json = try #require(try JSONSerialization.jsonObject(with: Data(one.output.utf8)) as? [String: Any])
    #expect((json["properties"] as? [String: Any])?["positions"] != nil)
    for _ in 0..<2 {
      let written = try site.run("schema", "--output", "editor/schemas")
      #expect(written.status == 0 && written.errors == "")
      #expect(written.output.split(separator: "\n").count == 9)
    }
    #expect(try site.text("editor/schemas/person.schema.json") == one.output)
    let unknown = try site.run("schema", "persom")
    #expect(unknown.status == 2 && unknown.errors.contains("did you mean ‘person’?"))
  }
}
