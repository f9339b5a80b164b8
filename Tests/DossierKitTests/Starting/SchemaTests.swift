import Foundation
import SiteTesting
import Testing

@testable import DossierKit

@Suite("The JSON Schemas of what people type")
struct SchemaTests {
  /// A document or a configuration, what the reader says of it, and what an editor sees.
  private struct Typed {
    var path: String
    var findings: [Diagnostic]
    var checked: SchemaValidator.Case
  }

  // MARK: What there is to read

  /// The site of this repository and every fixture.
  private func everything() throws -> [Typed] {
    var typed: [Typed] = []
    let package = URL(filePath: Fixtures.folder).appending(path: "../../..").standardized
    for case let path as String in FileManager.default.enumerator(
      atPath: package.appending(path: "content").path(percentEncoded: false)) ?? .init()
    where path.hasSuffix(".md") {
      let bytes = Array(try Data(contentsOf: package.appending(path: "content/" + path)))
      if let document = read("content/" + path, bytes) { typed.append(document) }
    }
    let configuration = Array(try Data(contentsOf: package.appending(path: "dossier.yaml")))
    if let site = read("dossier.yaml", configuration) { typed.append(site) }
    #expect(typed.count > 50)
    for name in Fixtures.names(in: "invalid") + ["../golden/site.txt"] where name.hasSuffix(".txt") {
      for (path, content) in SiteText(try Fixtures.read("invalid/" + name)).files {
        guard case .bytes(let bytes) = content, let document = read(path, bytes) else { continue }
        typed.append(document)
        typed[typed.count - 1].path = name + ": " + path
      }
    }
    return typed
  }

  private func read(_ path: String, _ bytes: [UInt8]) -> Typed? {
    let source = SourceFile(path: path, bytes: bytes)
    var log = DiagnosticLog()
    if path == "dossier.yaml" {
      _ = ConfigurationReader.parse(source, &log)
      return typed(source, 0..<bytes.count, "site", log)
    }
    let parts = path.split(separator: "/").map(String.init)
    guard parts.count > 2, parts[0] == "content", path.hasSuffix(".md"),
      case .found(let range) = FrontMatterRange.find(in: bytes)
    else { return nil }
    let kind: DocumentKind
    switch parts[1] {
    case "briefings": kind = .briefing
    case "articles": kind = .article
    case "pages": kind = .freePage
    default:
      guard parts[1] == "entities", let entity = EntityKind(rawValue: parts[2]) else { return nil }
      kind = .entity(entity)
    }
    let stem = (parts.last ?? "").split(separator: ".").dropLast().joined(separator: ".")
    log.merge(DocumentReader.read(source, as: kind, stem: stem).1)
    return typed(source, range.yaml, kind.word, log)
  }

  private func typed(_ source: SourceFile, _ yaml: Range<Int>, _ schema: String, _ log: DiagnosticLog) -> Typed? {
    let tape = source.bytes.withUnsafeBufferPointer { try? YAMLTape(parsing: .init(rebasing: $0[yaml]), firstLine: 1) }
    guard let tape, !tape.nodes.isEmpty, log.isComplete else { return nil }
    let document = SchemaValidator.value(0, FieldReader(source: source, tape: tape))
    return Typed(path: source.path, findings: log.diagnostics, checked: .init(schema: schema, document: document))
  }

  /// Findings that are about the form of a field.
  private func formal(_ findings: [Diagnostic]) -> [Diagnostic] {
    let codes: [DiagnosticCode] = [
      .unknownKey, .missingKey, .wrongType, .invalidValue, .invalidDate, .invalidURL, .invalidID, .unclearVisibility,
    ]
    return findings.filter { codes.contains($0.code) && !$0.message.contains("has no effect") }
  }

  /// Of those, what a schema can tell as well.
  private func isPlain(_ finding: Diagnostic) -> Bool {
    switch finding.code {
    case .unknownKey, .missingKey, .wrongType: true
    case .invalidValue: finding.message.hasSuffix("is not a value of this field")
    default: false
    }
  }

  // MARK: Promises

  @Test(
    "agree with the readers on every document of this repository, as a real validator sees them",
    .enabled(if: SchemaValidator.python != nil, "\(SchemaValidator.reason)"))
  func agreement() throws {
    let typed = try everything()
    let faults = try SchemaValidator.faults(of: typed.map(\.checked))
    try #require(faults.count == typed.count)
    var (good, bad) = (0, 0)
    for (document, fault) in zip(typed, faults) {
      let findings = formal(document.findings)
      if findings.isEmpty {
        good += 1
        #expect(fault == nil, "\(document.path)")
      } else if findings.contains(where: isPlain) {
        bad += 1
        #expect(fault != nil, "\(document.path): \(findings.filter(isPlain).map(\.message))")
      }
    }
    // Or nothing would be proven.
    #expect(good > 100 && bad > 15, "\(good) without findings, \(bad) with plain ones")
  }

  @Test(
    "take what readers take: other spellings, single values, words in capitals, ids in brackets",
    .enabled(if: SchemaValidator.python != nil, "\(SchemaValidator.reason)"))
  func leniency() throws {
    let good: [String] = [
      "title: 2016\ndate: 2016-09-07\nABOUT: ali", "Title: T\ndate: 2016-09-07T10:00Z\nabout: [[ali]]\nsummary:",
      "title: T\ndate: 2016-09-07\nsources: a1\ntlp: 'TLP:AMBER'\nstatus: Draft\ntoc: yes\nx_mine: [1, {a: b}]",
      "title: T\ndate: 2016-09-07\nredirectFrom: /old/\nimage-alt: A map\njudgments: It is so\nextra: {draft: no}",
      "title: T\ndate: 2016-09-07\nxMine: 1\nX-mine: 2\nExtra: {a: b}\nid: 2016\ntags: []\nperiod: ../2016-09~",
      "title: T\ndate: 2016-09-07\nsources: [{id: a1, grade: b2, locator: 3}, a2]\nperiod: 2016/2017\nupdated: 2016",
    ]
    let bad: [String] = [
      "date: 2016-09-07", "title: T\ndate: 2016", "title: ''\ndate: 2016-09-07", "title:\ndate: 2016-09-07",
      "title: T\ndate: 2016-09-07\nstatus:", "title: T\ndate: 2016-09-07\nstatus: drft",
      "title: [T]\ndate: 2016-09-07", "title: T\ndate: 2016-09-07\nabuot: ali",
      "title: T\ndate: 2016-09-07\nid:", "title: T\ndate: 2016-09-07\ndraft: true",
      "title: T\ndate: 2016-09-07\nsources: [{locator: 3}]", "title: T\ndate: 2016-09-07\nembargo: 2031",
    ]
    let cases = try (good + bad).map { text in
      try #require(read("content/briefings/b.md", Array("---\n\(text)\n---\n".utf8)))
    }
    let faults = try SchemaValidator.faults(of: cases.map(\.checked))
    for (index, text) in (good + bad).enumerated() {
      let isGood = index < good.count
      #expect((faults[index] == nil) == isGood, "\(text): \(faults[index] ?? "valid")")
      #expect(formal(cases[index].findings).isEmpty == isGood, "\(text)")
    }
  }

  @Test("describe every key that a reader knows, and no other", arguments: ContentSchema.all.map(\.name))
  func descriptions(name: String) throws {
    let schema = try #require(ContentSchema.named(name))
    let json = try #require(try JSONSerialization.jsonObject(with: Data(schema.json().utf8)) as? [String: Any])
    #expect(json["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    let properties = try #require(json["properties"] as? [String: [String: Any]])
    let keys =
      switch name {
      case "site": ConfigurationReader.table.names
      case "briefing": BriefingFields.keys
      case "article": ArticleFields.keys
      case "page": FreePageFields.keys
      default: EntityKind.allCases.first { $0.singular == name }.map(EntityFields.keys) ?? []
      }
    #expect(Set(properties.keys) == Set(keys + ["extra"]))
    #expect(Set(keys).count == keys.count)
    for (key, property) in properties {
      let description = property["description"] as? String ?? ""
      #expect(!description.isEmpty && !description.hasSuffix("."), "\(key)")
    }
  }

  @Test("lie where the settings of the editor that init writes look for them")
  func editor() throws {
    let site = try MiniSite("")
    _ = try StartSite(path: site.root + "/new").make()
    let settings = try Data(contentsOf: URL(filePath: site.root + "/new/.vscode/settings.json"))
    let json = try #require(try JSONSerialization.jsonObject(with: settings) as? [String: Any])
    let schemas = try #require(json["yaml.schemas"] as? [String: Any])
    #expect(schemas.count == ContentSchema.all.count)
    for schema in ContentSchema.all {
      let path = ".vscode/schemas/" + schema.fileName
      #expect(schema.name == "site" || schemas[path] as? String == schema.files, "\(path)")
      let text = try String(contentsOf: URL(filePath: site.root + "/new/" + path), encoding: .utf8)
      #expect(text == schema.json())
    }
  }
}
