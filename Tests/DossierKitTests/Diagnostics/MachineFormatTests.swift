import DossierKit
import Foundation
import Testing

@Suite("Findings for programs")
struct MachineFormatTests {
  private let diagnostics = [
    Diagnostic(
      .unknownReference, "no entity has the id ‘a\"b\\’",
      at: DossierKit.SourceLocation(
        path: "content/Ali & Co/ö.md", line: 7, column: 3, length: 4, sourceLine: "a\t\u{1}b"),
      notes: [
        .init("100% sure,\r\nreally: yes"),
        .init("here", at: DossierKit.SourceLocation(path: "b.md", line: 2, column: 1, sourceLine: "x")),
      ],
      fixes: ["write ‘c’"]),
    Diagnostic(.misplacedFile, "misplaced", at: .file("content/x,y:z.md")),
    Diagnostic(.captureMissing, "no capture"),
  ]

  private func parsed(_ format: DiagnosticFormat) throws -> [String: Any] {
    let data = Data(format.format(diagnostics).utf8)
    return try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test("are one JSON object with every field, in a fixed order")
  func json() throws {
    #expect(
      DiagnosticFormat.json.format([diagnostics[1]]) == """
        {
          "version": 1,
          "diagnostics": [
            {
              "severity": "warning",
              "code": "misplaced-file",
              "message": "misplaced",
              "location": {
                "path": "content/x,y:z.md",
                "line": 1,
                "column": 1,
                "length": 1,
                "sourceLine": null
              },
              "notes": [],
              "fixes": []
            }
          ],
          "counts": {
            "error": 0,
            "warning": 1,
            "note": 0
          }
        }

        """)
    let object = try parsed(.json)
    #expect(object["counts"] as? [String: Int] == ["error": 1, "warning": 1, "note": 1])
    let list = try #require(object["diagnostics"] as? [[String: Any]])
    #expect(list[0]["message"] as? String == diagnostics[0].message)
    #expect((list[0]["location"] as? [String: Any])?["sourceLine"] as? String == "a\t\u{1}b")
    #expect((list[0]["notes"] as? [[String: Any]])?.first?["message"] as? String == "100% sure,\r\nreally: yes")
    #expect(list[2]["location"] is NSNull)
  }

  @Test("are SARIF with a rule for each code and places in the files")
  func sarif() throws {
    let log = try parsed(.sarif)
    #expect(log["version"] as? String == "2.1.0")
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    let driver = try #require((run["tool"] as? [String: [String: Any]])?["driver"])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    #expect(rules.map { $0["id"] as? String } == ["capture-missing", "misplaced-file", "unknown-reference"])

    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.map { $0["level"] as? String } == ["error", "warning", "note"])
    #expect(results.map { $0["ruleIndex"] as? Int } == [2, 1, 0])
    #expect(
      (results[0]["message"] as? [String: String])?["text"]
        == "no entity has the id ‘a\"b\\’\nnote: 100% sure,\r\nreally: yes\nhelp: write ‘c’")
    let place = try #require(
      ((results[0]["locations"] as? [[String: Any]])?.first)?["physicalLocation"] as? [String: [String: Any]])
    #expect(place["artifactLocation"]?["uri"] as? String == "content/Ali%20%26%20Co/%C3%B6.md")
    #expect(place["region"]?["startColumn"] as? Int == 3 && place["region"]?["endColumn"] as? Int == 7)
    #expect((results[0]["relatedLocations"] as? [Any])?.count == 1)
    #expect(results[2]["locations"] == nil)
  }

  @Test("are annotations of a change, escaped so that no text can pose as a command")
  func github() {
    #expect(
      DiagnosticFormat.github.format(diagnostics) == """
        ::error file=content/Ali & Co/ö.md,line=7,col=3,endColumn=6,title=unknown-reference::no entity has the id \
        ‘a"b\\’%0Anote: 100%25 sure,%0D%0Areally: yes%0Anote: here (b.md:2:1)%0Ahelp: write ‘c’
        ::warning file=content/x%2Cy%3Az.md,title=misplaced-file::misplaced
        ::notice title=capture-missing::no capture

        """)
  }

  @Test(
    "every code has a title of its own and an explanation of 3 to 8 lines with an example",
    arguments: DiagnosticCode.allCases)
  func explanations(code: DiagnosticCode) {
    let lines = code.explanation.split(separator: "\n")
    #expect((3...8).contains(lines.count))
    #expect(lines.allSatisfy { $0.count <= 110 })
    #expect(!code.title.hasSuffix(".") && code.title.first?.isUppercase == true)
    #expect(DiagnosticCode.allCases.filter { $0.title == code.title } == [code])
    #expect(DiagnosticCode.allCases.filter { $0.explanation == code.explanation } == [code])
  }
}
