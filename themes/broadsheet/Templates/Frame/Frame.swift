import DossierKit
import HTML

/// What stands around the content of every page.
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
    html.html(class: optionClasses, lang: head.lang, dir: head.direction) {
      documentHead(isHome: isHome)
      html.body {
        html.a("Skip to the text", href: "#" + Part.main, class: "skip")
        masthead(isHome: isHome)
        breadcrumbs()
        html.main(tabindex: -1, id: Part.main) { content() }
        colophon()
      }
    }
  }

  /// The theme options that the style sheet knows, as classes of the root element.
  private var optionClasses: String? {
    let classes = Broadsheet().options.sorted { $0.key < $1.key }.compactMap { option, values in
      site.themeOptions[option].flatMap { values.contains($0) ? "\(option)-\($0)" : nil }
    }
    return classes.isEmpty ? nil : classes.joined(separator: " ")
  }
}
