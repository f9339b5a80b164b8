import Foundation

@testable import DossierKit

/// A real JSON Schema validator: PyPI's `jsonschema`, in the Python that `scripts/schema-validator` makes or in the machine's own.
struct SchemaValidator {
  struct Case {
    var schema: String
    /// Of `JSONSerialization`.
    var document: Any
  }

  private static let package = (0..<4).reduce(#filePath) { path, _ in (path as NSString).deletingLastPathComponent }

  /// Whether the tests must not be skipped, as in continuous integration.
  private static let wanted = ProcessInfo.processInfo.environment["DOSSIER_SCHEMA_PYTHON"]

  static let python: String? = {
    if let wanted { return wanted }
    let candidates = [package + "/.build/schema-validator/bin/python3", "/usr/bin/python3", "/usr/local/bin/python3"]
    return candidates.first { (try? run($0, ["-c", "import jsonschema"])) != nil }
  }()

  static let reason = "needs Python with ‘jsonschema’: run scripts/schema-validator"

  struct Failure: Error { var output: String }

  /// For each case what is wrong with it; nil where it is valid.
  static func faults(of cases: [Case]) throws -> [String?] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "dossier-schemas-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try ContentSchema.write(ContentSchema.all, to: folder.path(percentEncoded: false) + "/schemas")
    let list = cases.map { ["schema": $0.schema, "document": $0.document] as [String: Any] }
    try JSONSerialization.data(withJSONObject: list).write(to: folder.appending(path: "cases.json"))
    let output = try run(
      python ?? "", [package + "/scripts/validate-with-schemas.py", folder.path(percentEncoded: false)])
    let faults = try JSONSerialization.jsonObject(with: output) as? [Any] ?? []
    return faults.map { $0 as? String }
  }

  @discardableResult
  private static func run(_ program: String, _ arguments: [String]) throws -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    if arguments.first == "-c" { process.standardError = FileHandle.nullDevice }
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure(output: String(decoding: data, as: UTF8.self)) }
    return data
  }
}

// MARK: - Documents as an editor sees them

extension SchemaValidator {
  /// What a YAML 1.2 parser makes of a node, by the core schema.
  static func value(_ index: Int, _ reader: FieldReader) -> Any {
    let node = reader.node(index)
    switch node.kind {
    case .scalar: return node.isPlain ? scalar(node.value) : node.value
    case .sequence: return reader.elements(of: index).map { value($0, reader) }
    case .mapping:
      var mapping: [String: Any] = [:]
      for (key, inner) in reader.entries(of: index) { mapping[reader.node(key).value] = value(inner, reader) }
      return mapping
    }
  }

  private static func scalar(_ text: String) -> Any {
    switch text {
    case "", "~", "null", "Null", "NULL": return NSNull()
    case "true", "True", "TRUE": return true
    case "false", "False", "FALSE": return false
    default: break
    }
    if text.wholeMatch(of: /[-+]?[0-9]+/) != nil, let number = Int(text) { return number }
    if text.wholeMatch(of: /[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?/) != nil, let number = Double(text) {
      return number
    }
    return text
  }
}
