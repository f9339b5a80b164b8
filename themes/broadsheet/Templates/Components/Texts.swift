import DossierKit
import HTML

/// Small pieces of text.
extension Sheet {
  func date(_ date: EDTFDate, class name: ClassNames? = nil) {
    if let machine = date.machine {
      html.time(words.date(date), datetime: machine, class: name)
    } else {
      html.span(words.date(date), class: name)
    }
  }

  func date(_ period: Period, class name: ClassNames? = nil) {
    if case .date(let date) = period { return self.date(date, class: name) }
    html.span(words.period(period), class: name)
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

  func link(_ link: TitledLink) {
    html.a(words.title(link.title), href: link.url, rel: relation(of: link.url))
  }

  /// Who published a stored article.
  func publisher(_ publisher: NameOrLink?) {
    if let publisher { name(publisher) } else { html.text(words.publisher(nil)) }
  }

  /// One of the parts of a line; the space keeps them apart where there is no style sheet.
  func part(_ text: String, class name: ClassNames? = nil) {
    html.span(text, class: name)
    html.space()
  }

  func part(_ phrase: Phrase) { part { html.phrase(phrase) } }

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
  func series<Items: Collection>(_ items: Items, item: (Items.Element) -> Void) {
    var isFirst = true
    for element in items {
      if !isFirst { html.text(words.listSeparator) }
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

  func label(_ part: PagePart, count: Int = 2, id: String? = nil) { label(words.heading(part, count: count), id: id) }
}

extension String {
  /// With a capital at its start.
  var capitalizedAtStart: String {
    if let first = utf8.first, UInt8(ascii: "A")...UInt8(ascii: "Z") ~= first { return self }
    return prefix(1).uppercased() + dropFirst()
  }
}
