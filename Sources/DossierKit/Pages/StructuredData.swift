import HTML

/// JSON-LD blocks by schema.org, one per page.
enum StructuredData {
  private static func block(_ body: (inout JSONWriter) -> Void) -> TrustedHTML {
    var json = JSONWriter()
    json.object { json in
      json.field("@context", "https://schema.org")
      body(&json)
    }
    return TrustedHTML(json.bytes)
  }

  /// The path to a page, for every page that has no more to say.
  static func breadcrumbs(_ head: PageHead, _ factory: PageFactory) -> TrustedHTML {
    guard !head.breadcrumbs.isEmpty else { return .empty }
    return block { json in
      json.field("@type", "BreadcrumbList")
      writeTrail(head, factory, &json)
    }
  }

  private static func writeTrail(_ head: PageHead, _ factory: PageFactory, _ json: inout JSONWriter) {
    json.key("itemListElement")
    json.array { json in
      for (position, crumb) in (head.breadcrumbs + [TitledLink(head.title, head.url)]).enumerated() {
        json.object { json in
          json.field("@type", "ListItem")
          json.field("position", position + 1)
          json.field("name", factory.wording.title(crumb.title))
          json.field("item", factory.absolute(crumb.url))
        }
      }
    }
  }

  static func home(_ head: PageHead, _ factory: PageFactory) -> TrustedHTML {
    block { json in
      json.field("@type", "WebSite")
      json.field("name", factory.site.title)
      json.field("url", factory.site.baseURL)
      json.field("description", factory.site.description)
      json.field("inLanguage", factory.site.lang)
      writePublisher(factory, &json)
    }
  }

  private static func writePublisher(_ factory: PageFactory, _ json: inout JSONWriter) {
    guard let name = factory.site.publisherName else { return }
    json.key("publisher")
    json.object { json in
      json.field("@type", "Organization")
      json.field("name", name)
      json.field("url", factory.site.publisherURL ?? factory.site.baseURL)
      if let logo = factory.publisherLogoURL {
        json.key("logo")
        json.object { json in
          json.field("@type", "ImageObject")
          json.field("url", logo)
        }
      }
    }
  }

  // MARK: Briefings

  static func briefing(
    _ index: BriefingIndex, _ view: BriefingView, _ head: PageHead, _ factory: PageFactory
  ) -> TrustedHTML {
    let briefing = factory.library.briefings[index]
    let resolved = factory.links.briefingLinks[index]
    return block { json in
      json.field("@type", type(of: briefing.type))
      json.field("headline", view.title)
      json.field("url", head.canonicalURL)
      json.field("mainEntityOfPage", head.canonicalURL)
      json.field("description", head.description)
      json.field("inLanguage", head.lang)
      json.field("datePublished", briefing.date.value.machine)
      json.field("dateModified", briefing.lastChange == briefing.date.value ? nil : briefing.lastChange.machine)
      writeAuthors("author", resolved.authors, factory, &json, fallback: true)
      writeAuthors("editor", resolved.editors, factory, &json, fallback: false)
      writePublisher(factory, &json)
      json.field("keywords", view.tags.map(\.text))
      json.field("license", briefing.license.flatMap { URLRules.isWebURL($0) ? $0 : nil })
      json.field("image", head.imageURL)
      json.field("conditionsOfAccess", view.tlp.map { "TLP:" + $0.rawValue })
      let isRetracted = view.corrections.contains { $0.type == .retraction }
      json.field(
        "creativeWorkStatus",
        view.isWithdrawn ? "withdrawn" : isRetracted ? "retracted" : briefing.header.status?.rawValue)
      json.field("temporalCoverage", briefing.period?.iso8601Interval)
      writeThings("about", resolved.about, factory, &json)
      writeThings(
        "contentLocation", resolved.places.filter { factory.library.entities[$0].kind == .places }, factory, &json)
      writeCitations(index, factory, &json)
      writeCorrections(view, head, &json)
      if let storyline = view.storyline {
        json.key("isPartOf")
        json.object { json in
          json.field("@type", "CreativeWorkSeries")
          json.field("name", storyline.storyline.name)
          json.field("url", factory.absolute(storyline.storyline.url))
        }
        json.field("position", storyline.position)
      }
    }
  }

  private static func type(of briefing: BriefingType?) -> String {
    switch briefing {
    case .analysis: "AnalysisNewsArticle"
    case .profile: "ReportageNewsArticle"
    case .report: "Report"
    case .roundup, .note, nil: "Article"
    }
  }

  private static func writeAuthors(
    _ key: StaticString, _ names: [ReferenceFinder.NameOrDocument], _ factory: PageFactory, _ json: inout JSONWriter,
    fallback: Bool
  ) {
    if names.isEmpty {
      // Whoever publishes unsigned work answers for it.
      guard fallback else { return }
      json.key(key)
      json.object { json in
        json.field("@type", "Organization")
        json.field("name", factory.site.publisherName ?? factory.site.title)
        json.field("url", factory.site.baseURL)
      }
      return
    }
    json.key(key)
    json.array { json in
      for name in names {
        guard let shown = factory.nameOrLink(name) else { continue }
        json.object { json in
          json.field("@type", authorType(name, shown.text, factory))
          json.field("name", shown.text)
          json.field("url", name.entity.map { factory.absolute(factory.entityLinks[$0].url) })
        }
      }
    }
  }

  /// Who has a record is what it says; a mere name is a person's, unless it is the publisher's.
  private static func authorType(
    _ author: ReferenceFinder.NameOrDocument, _ name: String, _ factory: PageFactory
  ) -> String {
    guard let entity = author.entity else {
      return name == factory.site.publisherName || name == factory.site.title ? "Organization" : "Person"
    }
    return factory.library.entities[entity].kind == .people ? "Person" : "Organization"
  }

  private static func writeThings(
    _ key: StaticString, _ entities: [EntityIndex], _ factory: PageFactory, _ json: inout JSONWriter
  ) {
    guard !entities.isEmpty else { return }
    json.key(key)
    json.array { json in
      for index in entities {
        json.object { json in
          json.field("@type", EntityData.type(of: factory.library.entities[index]))
          json.field("name", factory.library.entities[index].name.value)
          json.field("url", factory.absolute(factory.entityLinks[index].url))
        }
      }
    }
  }

  private static func writeCitations(_ index: BriefingIndex, _ factory: PageFactory, _ json: inout JSONWriter) {
    let citations = factory.links.bodies.briefings[index].citations
    guard !citations.isEmpty else { return }
    json.key("citation")
    json.array { json in
      for citation in citations {
        json.object { json in
          let index = citation.article
          json.field("@type", "CreativeWork")
          json.field("headline", factory.articleLinks[index].text)
          json.field("url", factory.library.articles[index].url ?? factory.absolute(factory.articleLinks[index].url))
          json.field("datePublished", publicationDate(factory.library.articles[index].published))
        }
      }
    }
  }

  private static func writeCorrections(_ view: BriefingView, _ head: PageHead, _ json: inout JSONWriter) {
    guard !view.corrections.isEmpty else { return }
    json.key("correction")
    json.array { json in
      for correction in view.corrections {
        json.object { json in
          json.field("@type", "CorrectionComment")
          json.field("text", correction.text)
          json.field("datePublished", correction.date?.machine)
          json.field("url", head.canonicalURL.map { $0 + "#" + correction.anchor })
        }
      }
    }
  }

  /// Only a day that nothing puts in doubt.
  static func publicationDate(_ date: EDTFDate?) -> String? {
    guard let date, let point = date.point, point.isDayPrecise, point.isCertain else { return nil }
    return date.machine
  }

  // MARK: Articles

  static func article(
    _ index: ArticleIndex, _ view: ArticleView, _ head: PageHead, _ factory: PageFactory
  ) -> TrustedHTML {
    let isVideo = factory.library.articles[index].kind == .video
    return block { json in
      json.field("@type", "WebPage")
      json.field("name", view.title)
      json.field("url", head.canonicalURL)
      json.field("description", head.description)
      json.key("mainEntity")
      json.object { json in
        json.field("@type", isVideo ? "VideoObject" : "CreativeWork")
        json.field(isVideo ? "name" : "headline", view.title)
        json.field("url", view.url)
        json.field("inLanguage", view.lang)
        json.field("datePublished", publicationDate(factory.library.articles[index].published))
        json.field("archivedAt", view.archiveURL)
        json.field("isBasedOn", view.origin.map { factory.absolute($0.url) })
        json.key("publisher")
        json.object { json in
          json.field("@type", "Organization")
          json.field("name", factory.wording.publisher(view.publisher?.text))
          json.field("url", view.publisher?.url.map { factory.absolute($0) })
        }
      }
    }
  }

  static func entity(
    _ index: EntityIndex, _ view: EntityView, _ head: PageHead, _ factory: PageFactory
  ) -> TrustedHTML {
    block { json in
      json.field("@type", view.kind == .people ? "ProfilePage" : "WebPage")
      json.field("name", view.name.text)
      json.field("url", head.canonicalURL)
      json.key("mainEntity")
      json.object { EntityData.write(factory.library.entities[index], view, head, factory, &$0) }
    }
  }
}

extension EDTFDate {
  /// `2016-08/2016-09`, as schema.org's temporal coverage takes it; of a decade, its first and last year.
  var iso8601Interval: String? {
    switch value {
    case .point(let point) where point.unspecifiedYearDigits > 0: point.firstYear.iso + "/" + point.lastYear.iso
    case .point(let point): point.iso
    case .interval(.point(let start), .point(let end)): start.firstYear.iso + "/" + end.lastYear.iso
    case .interval(.point(let start), .open): start.firstYear.iso + "/.."
    case .interval: nil
    }
  }
}
