import DossierKit
import HTML

/// The fixed fields of an entity, beside its text.
extension Sheet {
  /// Every name in its own script; names are data, so hyphenation and translation stay away from them.
  func names(_ groups: [EntityView.NameGroup]) {
    guard !groups.isEmpty else { return }
    html.section(class: "variants") {
      label(.names)
      for group in groups {
        if groups.count > 1 { html.h3(words.script(group.script), class: "group") }
        html.ul {
          for variant in group.names { html.li { name(variant) } }
        }
      }
    }
  }

  private func name(_ variant: EntityView.NameVariant) {
    html.bdi(variant.name.text, lang: variant.name.lang, dir: variant.name.direction)
    guard let note = words.note(variant.use, variant.period) else { return }
    html.space()
    html.small(note)
  }

  func details(_ details: [EntityView.Detail]) {
    guard !details.isEmpty else { return }
    html.section {
      label(.details)
      html.dl(class: "record") {
        for detail in details {
          fact(words.field(detail.field)) { series(detail.values) { value($0) } }
        }
      }
    }
  }

  private func value(_ value: EntityView.Detail.Value) {
    switch value {
    case .name(let name): self.name(name)
    case .date(let period): html.text(words.period(period))
    case .coordinates(let latitude, let longitude):
      html.text(words.coordinates(latitude: latitude, longitude: longitude))
    }
  }

  func media(_ view: EntityView) {
    guard view.reliability != nil || view.publishedArticles != nil else { return }
    html.section {
      label(.asSource)
      reliability(view.reliability, note: view.reliabilityNote)
      if let published = view.publishedArticles {
        html.p {
          html.a(href: published.articlesURL) { html.phrase(words.storedArticles(published.articleCount)) }
        }
      }
    }
  }

  func links(_ links: [Link]) {
    guard !links.isEmpty else { return }
    html.section {
      label(.links)
      html.ul(class: "plain") {
        for item in links { html.li { link(item) } }
      }
    }
  }

  func identifiers(_ identifiers: [(scheme: String, value: NameOrLink)]) {
    guard !identifiers.isEmpty else { return }
    html.section {
      label(.identifiers)
      html.dl(class: "record") {
        for identifier in identifiers {
          fact(identifier.scheme) { name(identifier.value) }
        }
      }
    }
  }
}
