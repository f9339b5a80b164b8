import Foundation

/// The files in `Fixtures/`, read from the sources so that recording can write them back.
enum Fixtures {
  static let folder = (#filePath as NSString).deletingLastPathComponent + "/../Fixtures"

  static func read(_ path: String) throws -> String {
    try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)
  }

  static func write(_ text: String, to path: String) throws {
    let file = "\(folder)/\(path)"
    try FileManager.default.createDirectory(
      atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try text.write(toFile: file, atomically: true, encoding: .utf8)
  }

  static func names(in path: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(path)")) ?? []).sorted()
  }

  /// Whether `DOSSIER_RECORD_GOLDEN=1` asks to write down what is, in place of comparing with what was.
  static let isRecording = ProcessInfo.processInfo.environment["DOSSIER_RECORD_GOLDEN"] == "1"
}
