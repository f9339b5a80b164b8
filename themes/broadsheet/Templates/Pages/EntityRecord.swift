import DossierKit
import HTML

/// The fixed fields of an entity, beside its text.
extension Sheet {
  /// Every name in its own script; names are data, so hyphenation and translation stay away from them.
  func names(_ groups: [EntityView.NameGroup]) {
    guard !groups.isEmpty else { return }
    html.section(class: "variants") {
      label("Also written")
      for group in groups {
        if groups.count > 1 { html.h3(group.script, class: "group") }
        html.ul {
          for variant in group.names { html.li { name(variant) } }
        }
      }
    }
  }

  private func name(_ variant: EntityView.NameVariant) {
    html.bdi(variant.name.text, lang: variant.name.lang, dir: variant.name.direction)
    guard let note = variant.note else { return }
    html.space()
    html.small(note)
  }

  func details(_ details: [EntityView.Detail]) {
    guard !details.isEmpty else { return }
    html.section {
      label("At a glance")
      html.dl(class: "record") {
        for detail in details {
          fact(detail.label) { series(detail.values) { name($0) } }
        }
      }
    }
  }

  func media(_ view: EntityView) {
    guard view.reliability != nil || view.publishedArticles != nil else { return }
    html.section {
      label("As a source")
      reliability(view.reliability, note: view.reliabilityNote)
      if let published = view.publishedArticles {
        html.p {
          html.a(
            count(published.articleCount, "stored article", "stored articles"), href: published.articlesURL)
        }
      }
    }
  }

  func links(_ links: [Link]) {
    guard !links.isEmpty else { return }
    html.section {
      label("Elsewhere")
      html.ul(class: "plain") {
        for item in links { html.li { link(item) } }
      }
    }
  }

  func identifiers(_ identifiers: [(scheme: String, value: NameOrLink)]) {
    guard !identifiers.isEmpty else { return }
    html.section {
      label("Identifiers")
      html.dl(class: "record") {
        for identifier in identifiers {
          fact(identifier.scheme) { name(identifier.value) }
        }
      }
    }
  }
}
