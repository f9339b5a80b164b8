import Foundation
import Testing

@testable import DossierKit

@Suite("Files as bytes")
struct ByteTests {
  @Test("UTF-8 is judged as the standard library judges it")
  func utf8() {
    var random = NastyText(seed: 3)
    for round in 0..<20_000 {
      var bytes = random.bytes(Int.random(in: 0...12, using: &random))
      if round % 2 == 0 {
        let text = random.text()
        bytes = Array(text.utf8)
        if let index = bytes.indices.randomElement(using: &random), round % 4 == 0 { bytes[index] ^= 1 << (round % 8) }
      }
      let first = UTF8Check.firstInvalid(in: bytes)
      #expect((first == nil) == (String(validating: bytes, as: UTF8.self) != nil), "\(bytes)")
      if let first { #expect(String(validating: bytes[..<first], as: UTF8.self) != nil, "\(bytes)") }
    }
  }

  @Test("every lead byte is judged with every second byte")
  func allPairs() {
    for lead in UInt8(0x80)...0xFF {
      for second in UInt8(0x70)...0xC8 {
        for tail in [[], [0x80], [0x80, 0x80], [0x80, 0x41]] as [[UInt8]] {
          let bytes = [lead, second] + tail
          #expect(
            (UTF8Check.firstInvalid(in: bytes) == nil) == (String(validating: bytes, as: UTF8.self) != nil), "\(bytes)")
        }
      }
    }
  }

  private func range(_ text: String) -> String {
    switch FrontMatterRange.find(in: Array(text.utf8)) {
    case .missing: "missing"
    case .unterminated: "unterminated"
    case .found(let range):
      "\(String(decoding: Array(text.utf8)[range.yaml], as: UTF8.self))|"
        + "\(String(decoding: Array(text.utf8)[range.bodyOffset...], as: UTF8.self))|\(range.bodyLine)"
    }
  }

  @Test("front matter stands between two lines of three hyphens")
  func frontMatter() {
    for (text, expected) in [
      ("---\na: 1\n---\nBody", "a: 1\n|Body|4"), ("---\n---\n", "||3"), ("---\n---", "||3"), ("---", "unterminated"),
      ("---\n", "unterminated"), ("", "missing"), ("\n---\n---\n", "missing"), (" ---\n---\n", "missing"),
      ("---- \n---\n", "missing"), ("--- \t\r\na: 1\r\n--- \r\nB", "a: 1\r\n|B|4"),
      ("---\na: ---\n---x\n", "unterminated"),
      ("---\na: |\n  ---\n---\n---\n", "a: |\n  ---\n|---\n|5"), ("--", "missing"), ("---\ra: 1\r---\r", "missing"),
    ] {
      #expect(range(text) == expected, "\(text.debugDescription)")
    }
  }

  private func tape(_ text: String) -> Result<YAMLTape, YAMLTape.Fault> {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      Result { () throws(YAMLTape.Fault) in try YAMLTape(parsing: bytes, firstLine: 1) }
    }
  }

  @Test("YAML of any size is read or refused at once, never recursed into")
  func yamlBounds() throws {
    let clock = ContinuousClock()
    let hostile = [
      String(repeating: "[", count: 100_000), String(repeating: "{a: ", count: 50_000),
      String(repeating: "- ", count: 50_000), String(repeating: "? ", count: 50_000),
      "a: [" + String(repeating: "x,", count: 60_000) + "]", String(repeating: "a: &a b\n", count: 10_000),
      "a: \"" + String(repeating: "\\x41", count: 60_000) + "\"", String(repeating: "#", count: 250_000),
      String(repeating: "a:\n", count: 60_000),
    ]
    for text in hostile {
      let time = clock.measure { _ = tape(text) }
      #expect(time < .seconds(5), "\(text.prefix(8)) took \(time)")
    }
    if case .success = tape(hostile[0]) { Issue.record("a hundred thousand brackets were read") }
    if case .success = tape(hostile[4]) { Issue.record("sixty thousand values were read") }
  }

  @Test("scalars stay as typed, with their places")
  func scalars() throws {
    let tape = try tape("a: NO\nü: [1.10, 'x', \"y\"]\n").get()
    #expect(tape.nodes.map(\.value) == ["", "a", "NO", "ü", "", "1.10", "x", "y"])
    #expect(tape.nodes.map(\.span.line) == [1, 1, 1, 2, 2, 2, 2, 2])
    #expect(tape.nodes.map(\.span.column) == [1, 1, 4, 1, 4, 5, 11, 16])
    #expect(tape.nodes.map(\.next) == [8, 2, 3, 4, 8, 6, 7, 8])
  }

  @Test(
    "places count lines as editors do, whatever else ends a line of YAML",
    arguments: ["\u{2028}", "\u{2029}", "\u{85}", "\r"])
  func lines(separator: String) throws {
    let tape = try tape("a: \"x\(separator)y\"\nb: \"z\(separator)\" # c\nc: [d]\n").get()
    #expect(tape.nodes.map(\.value).suffix(3) == ["c", "", "d"])
    #expect(tape.nodes.map(\.span.line) == [1, 1, 1, 2, 2, 3, 3, 3])
    guard case .failure(let fault) = self.tape("a: x\(separator)b: [\n") else {
      Issue.record("an open bracket was read")
      return
    }
    // The end of the text, where a value is missing.
    #expect(fault.span == SourceSpan(line: 2, column: 1))
  }

  @Test("what is missing at the end is missing in the last line, be it without an end")
  func lastLine() {
    guard case .failure(let fault) = tape("a: b\nkey") else {
      Issue.record("a key without a colon was read")
      return
    }
    // The key itself, which lacks its colon.
    #expect(fault.span == SourceSpan(line: 2, column: 1))
  }

  @Test("a file whose name is not UTF-8 is reported, and the rest is published")
  func fileName() throws {
    let site = try MiniSite(MiniSite.base)
    let path = Array("\(site.root)/content/briefings/T".utf8CString.dropLast()) + [CChar(bitPattern: 0xFC), 0]
    try FileManager.default.createDirectory(atPath: site.root + "/content/briefings", withIntermediateDirectories: true)
    let descriptor = open(path, O_CREAT | O_WRONLY, 0o644)
    #expect(descriptor >= 0)
    close(descriptor)
    let built = try site.build { $0.isStrict = false }
    #expect(
      built.diagnostics == [
        "content/briefings/T\u{FFFD}:1:1 error invalid-utf8 the name of this file is not UTF-8; it is left out"
      ])
  }

  @Test("names with accents are found in either of their spellings")
  func normalization() throws {
    let site = try MiniSite(MiniSite.base)
    try site.write("note", to: "content/briefings/re\u{301}sume\u{301}.txt")
    try site.write(
      "---\ntitle: B\ndate: 2020-01-01\nsources: [a1]\n---\nA [file](r\u{E9}sum\u{E9}.txt).\n",
      to: "content/briefings/b.md")
    let built = try site.build()
    #expect(built.diagnostics == [])
    #expect(built.paths.contains { $0.hasPrefix("media/resume.") })
  }
}
