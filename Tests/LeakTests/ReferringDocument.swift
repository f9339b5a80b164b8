import SiteTesting

@testable import DossierKit

/// A public document that refers to one hidden document under each of its keys and in each form.
struct ReferringDocument {
  /// Words by which a trace on a page leads back to the piece that it comes from.
  struct Marks {
    private(set) var labels: [String] = []

    mutating func mark(_ label: String) -> String {
      labels.append(label)
      return "mark\(labels.count - 1)k"
    }

    /// The last mark in a text.
    func label(before text: Substring) -> String? {
      guard let start = text.range(of: "mark", options: .backwards)?.upperBound else { return nil }
      let number = Int(text[start...].prefix { $0.isNumber })
      return number.flatMap { labels.indices.contains($0) ? labels[$0] : nil }
    }
  }

  static func make(
    _ kind: DocumentKind, number: Int, of hidden: HiddenDocument, _ marks: inout Marks, _ random: inout NastyText
  ) -> LeakDocument {
    var front: [LeakDocument.Piece] = LeakRule.open.map { .init($0, isFixed: true) }
    for key in kind.leakKeys where !HeaderFields.visibilityKeys.contains(key) && key != "id" {
      front += pieces(key, kind, number, of: hidden, &marks, &random)
    }
    var body: [LeakDocument.Piece] = []
    var forms = ReferenceForm.all.shuffled(using: &random)[...]
    var places = ReferencePlace.all.shuffled(using: &random)[...]
    while !forms.isEmpty || !places.isEmpty {
      let form = forms.popFirst() ?? ReferenceForm.all.randomElement(using: &random)
      let place = places.popFirst() ?? ReferencePlace.all.randomElement(using: &random)
      guard let form, let place, let text = form.text(hidden, kind) else { continue }
      let label = "‘\(form.name)’ in a \(kind.word)'s \(place.name), to a \(hidden.name)"
      body.append(.init(place.text(text, mark: marks.mark(label)), label))
    }
    return LeakDocument(path: "content/\(kind.leakFolder)/r\(number).md", front: front, body: body)
  }

  private static func pieces(
    _ key: String, _ kind: DocumentKind, _ number: Int, of hidden: HiddenDocument, _ marks: inout Marks,
    _ random: inout NastyText
  ) -> [LeakDocument.Piece] {
    func form(_ isText: Bool) -> (name: String, text: String) {
      while true {
        // What is looked up is mostly an id.
        if !isText, Bool.random(using: &random) { return ("the id", hidden.id) }
        if let form = ReferenceForm.all.randomElement(using: &random), !form.isForBodies,
          let text = form.text(hidden, kind)
        {
          return (form.name, text)
        }
      }
    }
    func quoted(_ text: String) -> String {
      "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
    func label(_ form: String, _ key: String) -> String {
      "‘\(form)’ in a \(kind.word)'s ‘\(key)’, to a \(hidden.name)"
    }

    let nested = kind.leakNestedKeys(of: key)
    guard nested.isEmpty else {
      return [.init("\(key):")]
        + nested.map { sub in
          let isText = !["id", "source", "sources", "org", "via"].contains(sub)
          let (name, text) = form(isText)
          let label = label(name, "\(key).\(sub)")
          let value = quoted(isText ? "\(marks.mark(label)) \(text)" : text)
          return .init("  - \(PublicIds.entry(key, nested, with: sub, value))", label)
        }
    }
    let looksUp = kind.leakLooksUp(key)
    let (name, text) = form(!looksUp)
    let mark = marks.mark(label(name, key))
    var piece = LeakDocument.Piece("\(key): \(quoted("\(mark) \(text)"))", label(name, key))
    let list = "\(key): [\(quoted(text)), \(quoted("\(mark) \(text)"))]"
    if looksUp {
      piece.candidates = ["\(key): [\(PublicIds.id(for: key)), \(quoted(text))]", "\(key): \(quoted(text))"]
    } else if key == kind.leakTitleKey {
      piece.candidates.append("\(key): Referring \(number)")
    } else {
      piece.candidates.insert(list, at: Int.random(in: 0...1, using: &random))
    }
    if let value = kind.leakEssentials.first(where: { $0.key == key })?.value {
      piece.candidates.append("\(key): \(value)")
    }
    return [piece]
  }
}
