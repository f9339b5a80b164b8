import DossierKit
import Foundation
import Testing

/// Each file in `Fixtures/invalid` is a small site with one fault and, in its last part, exactly what is reported.
@Suite("Each fault of the content is reported with its place and remedy")
struct InvalidContentTests {
  static let names = Fixtures.names(in: "invalid").filter { $0.hasSuffix(".txt") }
  private static let expected = "-- expected --\n"

  @Test("as its fixture says", arguments: names)
  func reported(name: String) throws {
    let text = try Fixtures.read("invalid/" + name)
    let parts = text.components(separatedBy: Self.expected)
    try #require(parts.count == 2, "\(name) needs one line ‘-- expected --’")
    let site = try MiniSite(MiniSite.base)
    try site.add(parts[0])
    let found = try site.build().fullDiagnostics.map { $0 + "\n" }.joined()
    if Fixtures.isRecording {
      try Fixtures.write(parts[0] + Self.expected + found, to: "invalid/" + name)
    } else {
      #expect(found == parts[1])
    }
  }

  @Test("and every code has a fixture")
  func everyCode() throws {
    var missing = Set(DiagnosticCode.allCases.map(\.rawValue))
    for name in Self.names {
      let text = try Fixtures.read("invalid/" + name)
      for word in text.components(separatedBy: Self.expected).last?.split(whereSeparator: \.isWhitespace) ?? [] {
        missing.remove(String(word))
      }
    }
    // These need a cache or an earlier build (see RepeatabilityTests), many findings, or a check in place of a build.
    #expect(missing.sorted() == ["cache-not-used", "dropped-url", "too-many-findings", "unresolved-name"])
  }
}
