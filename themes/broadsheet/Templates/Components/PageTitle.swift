import DossierKit
import HTML

/// The head of the simpler pages: a title and what the page is.
extension Sheet {
  func pageTitle(_ title: String, kicker: String? = nil, intro: String? = nil) {
    html.header(class: "headline") {
      if let kicker { html.p(kicker, class: "kicker") }
      html.h1(title)
      if let intro { html.p(intro, class: "standfirst") }
    }
  }

  func tags(_ tags: [Link]) {
    guard !tags.isEmpty else { return }
    html.section(class: "tags") {
      label(.tags)
      html.ul(class: "chips") {
        for tag in tags { html.li { link(tag) } }
      }
    }
  }

  func figure(_ image: ImageView) {
    html.figure(class: "plate") {
      html.img(src: image.url, alt: image.alt, width: image.width, height: image.height)
      if image.caption != nil || image.credit != nil {
        html.figcaption {
          if let caption = image.caption { html.text(caption + " ") }
          if let credit = image.credit { html.small(credit) }
        }
      }
    }
  }
}
