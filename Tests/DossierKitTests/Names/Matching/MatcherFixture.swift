import Testing

@testable import DossierKit

/// A gazetteer in a line, and what it finds in a text.
///
/// Names are one entity each, in their order. `@` before a name makes it a person's, `=` demands the exact spelling, `#`
/// makes it a phrase that blocks.
struct MatcherFixture {
  let matcher: NameMatcher

  init(_ names: [String]) {
    var gazetteer: [GazetteerName] = []
    var blocked: [String] = []
    for (index, name) in names.enumerated() {
      switch name.first {
      case "#": blocked.append(String(name.dropFirst()))
      case "@": gazetteer.append(.init(text: String(name.dropFirst()), entity: index, kind: .name, isPerson: true))
      case "=": gazetteer.append(.init(text: String(name.dropFirst()), entity: index, kind: .name, isExact: true))
      default: gazetteer.append(.init(text: name, entity: index, kind: .name))
      }
    }
    matcher = NameMatcher(names: gazetteer, blocked: blocked)
  }

  init(_ names: String...) { self.init(names) }

  func matches(in text: String) -> [NameMatch] { matcher.matches(in: Array(text.utf8)) }

  /// What is found, as it is written; what stands in a line of capitals with `!`, what is blocked with `#` before it.
  func found(in text: String) -> [String] {
    let bytes = Array(text.utf8)
    return matches(in: text).map {
      ($0.isShouted ? "!" : "") + ($0.isBlocked ? "#" : "") + String(decoding: bytes[$0.range], as: UTF8.self)
    }
  }
}

extension NameMatcher {
  func matches(in bytes: [UInt8]) -> [NameMatch] {
    var scratch = Scratch()
    var matches: [NameMatch] = []
    bytes.withUnsafeBufferPointer { scan($0, with: &scratch, into: &matches) }
    return matches
  }
}

/// Texts, and what of them a gazetteer should find.
struct Expectation: Sendable, CustomTestStringConvertible {
  var text: String
  var found: [String]

  init(_ text: String, _ found: String...) { (self.text, self.found) = (text, found) }

  var testDescription: String { text }
}
