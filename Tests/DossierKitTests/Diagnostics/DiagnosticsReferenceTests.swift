import DossierKit
import Foundation
import Testing

@Suite("The reference of findings")
struct DiagnosticsReferenceTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "../../../docs/diagnostics.md"
  )
  .standardizedFileURL

  @Test("docs/diagnostics.md says what the program says")
  func isCurrent() throws {
    let expected = Self.reference
    if ProcessInfo.processInfo.environment["DOSSIER_RECORD_GOLDEN"] != nil {
      try expected.write(to: Self.file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: Self.file, encoding: .utf8) == expected)
  }

  private static var reference: String {
    var text = """
      # Findings

      Everything that Dossier can find, by its code. `dossier explain CODE` prints the same. A code keeps its meaning for ever;
      its level can be set for a site:

      ```yaml
      # dossier.yaml
      checks:
        raw-html: error      # error, warning, note or off
      ```

      Errors stop publishing and leave the site that is there as it is; warnings do so under `--strict`. The level of
      `unclear-visibility` cannot be changed, nor can that of other findings about fields that decide who may see a document.

      """
    for code in DiagnosticCode.allCases.sorted(by: { $0.rawValue < $1.rawValue }) {
      text += "\n## \(code.rawValue)\n\n*\(code.title)* (\(code.defaultSeverity.rawValue))\n\n"
      text += "```text\n\(code.explanation)\n```\n"
    }
    return text
  }
}
