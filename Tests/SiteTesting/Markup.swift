import Foundation
import FoundationXML

/// A small tokenizer of HTML as the generator writes it: every element closed, every attribute in double quotes.
package enum TagBalance {
  private static let void: Set<Substring> = [
    "meta", "link", "img", "br", "hr", "input", "col", "wbr", "source", "area", "base",
  ]

  /// What is wrong with the markup of a page; nil when every tag is well formed and closed in order.
  package static func fault(in html: String) -> String? {
    var open: [Substring] = []
    var rest = Substring(html)
    while let start = rest.utf8.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[rest.utf8.index(after: start)...]
      if rest.hasPrefix("!") {
        guard rest.lowercased().hasPrefix("!doctype html>") else { return "a declaration: \(rest.prefix(30))" }
        continue
      }
      if rest.hasPrefix("/") {
        let name = rest.dropFirst().prefix { $0 != ">" }
        guard open.popLast() == name else { return "</\(name)> closes what is not open" }
        continue
      }
      let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
      guard !name.isEmpty else { return "a bare ‘<’ before ‘\(rest.prefix(20))’" }
      rest = rest.dropFirst(name.count)
      if let fault = skipAttributes(&rest) { return "<\(name)>: \(fault)" }
      if name == "script" || name == "style" {
        guard let end = rest.firstRange(of: "</\(name)>") else { return "<\(name)> never ends" }
        rest = rest[end.upperBound...]
      } else if !void.contains(name) {
        open.append(name)
      }
    }
    return open.isEmpty ? nil : "never closed: \(open.joined(separator: ", "))"
  }

  private static func skipAttributes(_ rest: inout Substring) -> String? {
    while let first = rest.unicodeScalars.first {
      if first == ">" {
        rest.unicodeScalars.removeFirst()
        return nil
      }
      guard first == " " else { return "‘\(rest.prefix(20))’ in the tag" }
      rest.unicodeScalars.removeFirst()
      if rest.unicodeScalars.first == "/" {
        rest.unicodeScalars.removeFirst()
        continue
      }
      let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == ":") }
      guard !name.isEmpty else { return "‘\(rest.prefix(20))’ for an attribute" }
      rest = rest.dropFirst(name.count)
      guard rest.unicodeScalars.first == "=" else { continue }
      rest.unicodeScalars.removeFirst()
      guard rest.unicodeScalars.first == "\"" else { return "\(name) is not quoted" }
      rest.unicodeScalars.removeFirst()
      guard let end = rest.utf8.firstIndex(of: UInt8(ascii: "\"")) else { return "\(name) never ends" }
      rest = rest[rest.utf8.index(after: end)...]
    }
    return "the tag never ends"
  }
}

/// Whether XML can be read by a strict parser.
package struct XMLWellFormedness {
  package init() {}

  package func fault(in data: Data) -> String? {
    let parser = XMLParser(data: data)
    return parser.parse() ? nil : parser.parserError.map { "\($0)" } ?? "not XML"
  }
}
