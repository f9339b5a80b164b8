import CommonMark

/// Numbers a document's footnotes in the order of their first reference.
struct FootnoteNumbers {
  private var definitions: [FootnoteDefinition] = []
  private var indexByLabel: [String: Int] = [:]
  /// Indexes of the definitions that were referred to, in order.
  private(set) var order: [Int] = []
  private var numberByDefinition: [Int: Int] = [:]
  private var referenceCounts: [Int] = []
  private var nearLabels: NearMissIndex?

  init() {}

  init(definitions: [FootnoteDefinition]) {
    self.definitions = definitions
    for (index, definition) in definitions.enumerated() where indexByLabel[definition.label.lowercased()] == nil {
      indexByLabel[definition.label.lowercased()] = index
    }
  }

  var hasDefinitions: Bool { !definitions.isEmpty }
  var hasReferences: Bool { !order.isEmpty }
  var unused: [FootnoteDefinition] {
    definitions.indices.filter { numberByDefinition[$0] == nil }.map { definitions[$0] }
  }

  /// The definition that counts for a label.
  func first(of label: String) -> FootnoteDefinition? { indexByLabel[label.lowercased()].map { definitions[$0] } }

  func definition(at position: Int) -> FootnoteDefinition { definitions[order[position]] }

  /// Labels near to one that there is not.
  mutating func labels(near label: String) -> [String] {
    let index = nearLabels ?? NearMissIndex(definitions.map(\.label))
    nearLabels = index
    return index.find(label)
  }

  /// The HTML of a reference, or nil if there is no such footnote.
  mutating func reference(to label: String) -> String? {
    guard let index = indexByLabel[label.lowercased()] else { return nil }
    let number: Int
    if let known = numberByDefinition[index] {
      number = known
      referenceCounts[number - 1] += 1
    } else {
      order.append(index)
      referenceCounts.append(1)
      number = order.count
      numberByDefinition[index] = number
    }
    let anchor = Self.anchor(number, referenceCounts[number - 1])
    return
      "<sup class=\"footnote-ref\"><a href=\"#note-\(number)\" id=\"\(anchor)\" role=\"doc-noteref\">\(number)</a></sup>"
  }

  /// With what the HTML of every reference begins.
  static let markOpening = Array("<sup class=\"footnote-ref\">".utf8)

  private static func anchor(_ number: Int, _ occurrence: Int) -> String {
    occurrence == 1 ? "noteref-\(number)" : "noteref-\(number)-\(occurrence)"
  }

  /// Appends a footnote with links back to where it is referred to.
  func appendItem(_ position: Int, text: [UInt8], to html: inout [UInt8]) {
    let number = position + 1
    var back = ""
    for occurrence in 1...max(1, referenceCounts[position]) {
      back += " <a class=\"backref\" href=\"#\(Self.anchor(number, occurrence))\" role=\"doc-backlink\""
      back += " aria-label=\"Back to reference \(occurrence)\">↩</a>"
    }
    html += "<li id=\"note-\(number)\">\n".utf8
    let end = Array("</p>\n".utf8)
    if text.suffix(end.count).elementsEqual(end) {
      html += text.dropLast(end.count)
      html += back.utf8
      html += end
    } else {
      html += text
      html += "<p>\(back)</p>\n".utf8
    }
    html += "</li>\n".utf8
  }
}
