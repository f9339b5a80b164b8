import DossierKit
import HTML

/// The frame around the content of every page.
extension Sheet {
  /// Fragments of the theme's own begin with `part-`, so that no heading of a text collides with them.
  enum Part {
    static let main = "part-main"
    static let corrections = "part-corrections"
    static let sources = "part-sources"
    static let contents = "part-contents"
    static let storyline = "part-storyline"
    static let entities = "part-entities"
    static let backlinks = "part-backlinks"
  }

  func frame(isHome: Bool, content: () -> Void) {
    html.doctype()
    html.html(class: parts?.optionClasses.map(ClassNames.text), lang: head.lang, dir: head.direction) {
      documentHead(isHome: isHome)
      html.body {
        html.a(words.link(.skipToText), href: "#" + Part.main, class: "skip")
        masthead(isHome: isHome)
        breadcrumbs()
        html.main(tabindex: -1, id: Part.main) { content() }
        copy(parts?.colophon, or: colophon)
      }
    }
  }

  /// A part of the frame that is written already, or is written now.
  func copy(_ part: TrustedHTML?, or write: () -> Void) {
    if let part { html.raw(part) } else { write() }
  }
}
