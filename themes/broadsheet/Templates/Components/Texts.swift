import DossierKit
import HTML

/// Words and small pieces of text.
extension Sheet {
  /// `1 source`, `4 sources`.
  func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }

  func date(_ date: DateText, class name: ClassNames? = nil) {
    if let machine = date.machine {
      html.time(date.display, datetime: machine, class: name)
    } else {
      html.span(date.display, class: name)
    }
  }

  func link(_ link: Link, class name: ClassNames? = nil) {
    html.a(link.text, href: link.url, rel: relation(of: link.url), class: name, lang: link.lang)
  }

  func name(_ name: NameOrLink) {
    if let url = name.url {
      html.a(name.text, href: url, rel: relation(of: url))
    } else {
      html.text(name.text)
    }
  }

  /// One of the parts of a line; the space keeps them apart where there is no style sheet.
  func part(_ text: String, class name: ClassNames? = nil) {
    html.span(text, class: name)
    html.space()
  }

  /// A number of things, as ``count(_:_:_:)`` says it, without making a string of it.
  func part(_ number: Int, _ one: String, _ many: String) {
    part { counted(number, one, many) }
  }

  func counted(_ number: Int, _ one: String, _ many: String) {
    html.text(number)
    html.space()
    html.text(number == 1 ? one : many)
  }

  func part(content: () -> Void) {
    html.span(content: content)
    html.space()
  }

  /// Links to other hosts say so.
  func relation(of url: String) -> LinkRelation? {
    // Most links stay within the site and begin with a slash.
    guard url.utf8.first == UInt8(ascii: "h") else { return nil }
    return url.hasPrefix("http://") || url.hasPrefix("https://") ? .external : nil
  }

  /// Writes items with a separator between them.
  func series<Items: Collection>(_ items: Items, separator: String = ", ", item: (Items.Element) -> Void) {
    var isFirst = true
    for element in items {
      if !isFirst { html.text(separator) }
      isFirst = false
      item(element)
    }
  }

  /// A heading of a level that depends on where the component stands.
  func heading(_ level: Int, class name: ClassNames? = nil, content: () -> Void) {
    switch level {
    case ...2: html.h2(class: name, content: content)
    case 3: html.h3(class: name, content: content)
    default: html.h4(class: name, content: content)
    }
  }

  /// The heading of a section of the page.
  func label(_ text: String, id: String? = nil) { html.h2(text, class: "label", id: id) }

  /// What an entity of a kind is called in a heading.
  func plural(_ kind: EntityKind) -> String {
    switch kind {
    case .people: "People"
    case .organizations: "Organizations"
    case .places: "Places"
    case .events: "Events"
    case .topics: "Storylines"
    }
  }

  /// What a correction made of its briefing.
  func past(_ type: CorrectionType) -> String {
    switch type {
    case .correction: "Corrected"
    case .clarification: "Clarified"
    case .update: "Updated"
    case .retraction: "Retracted"
    }
  }

  func singular(_ kind: EntityKind) -> String {
    kind == .topics ? "storyline" : kind.singular
  }
}

extension String {
  /// With a capital at its start.
  var capitalizedAtStart: String {
    if let first = utf8.first, UInt8(ascii: "A")...UInt8(ascii: "Z") ~= first { return self }
    return prefix(1).uppercased() + dropFirst()
  }
}
