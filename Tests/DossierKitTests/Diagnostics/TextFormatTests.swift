import DossierKit
import Testing

@Suite("Findings as text")
struct TextFormatTests {
  private func place(
    _ line: Int, _ column: Int, _ length: Int, _ text: String?,
    in path: String = "content/briefings/2016-09-07-moscow.md"
  ) -> DossierKit.SourceLocation {
    DossierKit.SourceLocation(path: path, line: line, column: column, length: length, sourceLine: text)
  }

  /// The source line and the marks under it, without the margin.
  private func marked(_ text: String, _ column: Int, _ length: Int) -> [String] {
    let output = DiagnosticFormat.text.format([
      Diagnostic(.unknownReference, "m", at: place(1, column, length, text))
    ])
    return output.split(separator: "\n").suffix(2).map { String($0.drop { $0 != "|" }.dropFirst(2)) }
  }

  @Test("show the line with the place marked, and what to do")
  func layout() {
    let diagnostic = Diagnostic(
      .unknownReference, "no article has the id ‘southfrnt-2016-09’",
      at: place(7, 11, 17, "sources: [southfrnt-2016-09]"), fixes: ["did you mean ‘southfront-2016-09’?"])
    #expect(
      DiagnosticFormat.text.format([diagnostic]) == """
        error: no article has the id ‘southfrnt-2016-09’ [unknown-reference]
          --> content/briefings/2016-09-07-moscow.md:7:11
           |
         7 | sources: [southfrnt-2016-09]
           |           ^^^^^^^^^^^^^^^^^
           = help: did you mean ‘southfront-2016-09’?

        """)
  }

  @Test("show notes at their own place, all line numbers in one column, findings parted by an empty line")
  func notes() {
    let diagnostics = [
      Diagnostic(
        .duplicateID, "the id ‘jordan’ is used twice", at: place(3, 5, 6, "id: jordan", in: "a.md"),
        notes: [
          .init("also defined here", at: place(1204, 5, 6, "id: jordan", in: "b.md")), .init("ids are site-wide"),
        ]),
      Diagnostic(.misplacedFile, "not a folder of documents", at: .file("content/x.md")),
      Diagnostic(.invalidConfiguration, "no title", fixes: ["set ‘title’"]),
    ]
    #expect(
      DiagnosticFormat.text.format(diagnostics) == """
        error: the id ‘jordan’ is used twice [duplicate-id]
             --> a.md:3:5
              |
            3 | id: jordan
              |     ^^^^^^
              = note: ids are site-wide
        note: also defined here
             --> b.md:1204:5
              |
         1204 | id: jordan
              |     ------

        warning: not a folder of documents [misplaced-file]
          --> content/x.md

        error: no title [invalid-configuration]
           = help: set ‘title’

        """)
  }

  @Test("put the marks under the place behind tabs, wide characters and combining marks")
  func columns() {
    #expect(marked("\tabc", 2, 3) == ["    abc", "    ^^^"])
    #expect(marked("ab\tabc", 3, 2) == ["ab  abc", "  ^^^"])
    #expect(marked("政府 said", 4, 4) == ["政府 said", "     ^^^^"])
    #expect(marked("a政府", 2, 2) == ["a政府", " ^^^^"])
    #expect(marked("cafe\u{301} x", 7, 1) == ["cafe\u{301} x", "     ^"])
    #expect(marked("عَلِي x", 7, 1) == ["عَلِي x", "    ^"])
    #expect(marked("🇸🇾👍 x", 5, 1) == ["🇸🇾👍 x", "     ^"])
  }

  @Test("mark at least one column, also at and behind the end of a line")
  func bounds() {
    #expect(marked("abc", 4, 1) == ["abc", "   ^"])
    #expect(marked("abc", 99, 5) == ["abc", "   ^"])
    #expect(marked("abc", 2, 99) == ["abc", " ^^"])
    #expect(marked("abc", 0, 0) == ["abc", "^"])
    #expect(marked("e\u{301}x", 2, 1) == ["e\u{301}x", " ^"])
    #expect(DiagnosticFormat.text.format([]) == "")
  }

  @Test("cut a long line around the place")
  func longLines() {
    let words = (1...3000).map { String($0) }.joined(separator: " ")
    let before = words.prefix { $0 != "x" }.count
    let line = words + " TARGET " + words
    for column in [1, 50, before + 2, line.count - 3] {
      let shown = marked(line, column, 6)
      #expect(shown[0].count <= 100)
      let start = shown[1].prefix { $0 == " " }.count
      let expected = line.dropFirst(column - 1).prefix(6)
      #expect(shown[0].dropFirst(start).prefix(expected.count) == expected)
    }
    #expect(marked(line, before + 2, 6)[0].hasPrefix("…") && marked(line, before + 2, 6)[0].hasSuffix("…"))
    #expect(marked(String(repeating: "府", count: 500), 250, 1)[1].hasSuffix("^^"))
  }

  @Test("never pass a control character on to the terminal")
  func controlCharacters() {
    let evil = "a\u{1B}[31m\u{7}\u{202E}b\u{9B}\u{7F}\rc"
    let diagnostic = Diagnostic(
      .invalidValue, "bad ‘\(evil)’", at: place(1, 3, 1, evil, in: "\(evil).md"), notes: [.init(evil)], fixes: [evil])
    for format in DiagnosticFormat.allCases {
      let output = format.format([diagnostic]).unicodeScalars.filter {
        ($0.value < 0x20 && $0 != "\n") || (0x7F..<0xA0).contains($0.value) || $0.value == 0x202E
      }
      #expect(output.isEmpty, "\(format)")
    }
    #expect(marked("a\u{1B}b", 3, 1) == ["a␛b", "  ^"])
    #expect(marked("a\u{202E}b", 2, 1) == ["a<U+202E>b", " ^^^^^^^^"])
  }

  @Test("have colours only when asked, and the same text then")
  func colour() throws {
    let diagnostic = Diagnostic(
      .unsafeURL, "unsafe", at: place(1, 1, 2, "ab"), notes: [.init("n", at: place(2, 1, 1, "c"))], fixes: ["f"])
    let plain = DiagnosticFormat.text.format([diagnostic])
    let coloured = DiagnosticFormat.text.format([diagnostic], colour: true)
    #expect(!plain.contains("\u{1B}"))
    #expect(coloured.hasPrefix("\u{1B}[1;33mwarning\u{1B}[0m"))
    #expect(coloured.replacing(try Regex("\u{1B}\\[[0-9;]*m"), with: "") == plain)
    #expect(!DiagnosticFormat.json.format([diagnostic], colour: true).contains("\u{1B}"))
  }
}
