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
  static func breadcrumbs(_ head: PageHead, _ facts: PageFacts) -> TrustedHTML {
    guard !head.breadcrumbs.isEmpty else { return .empty }
    return block { json in
      json.field("@type", "BreadcrumbList")
      writeTrail(head, facts, &json)
    }
  }

  private static func writeTrail(_ head: PageHead, _ facts: PageFacts, _ json: inout JSONWriter) {
    json.key("itemListElement")
    json.array { json in
      for (position, crumb) in (head.breadcrumbs + [TitledLink(head.title, head.url)]).enumerated() {
        json.object { json in
          json.field("@type", "ListItem")
          json.field("position", position + 1)
          json.field("name", facts.wording.title(crumb.title))
          json.field("item", facts.absolute(crumb.url))
        }
      }
    }
  }

  static func home(_ head: PageHead, _ facts: PageFacts) -> TrustedHTML {
    block { json in
      json.field("@type", "WebSite")
      json.field("name", facts.site.title)
      json.field("url", facts.site.baseURL)
      json.field("description", facts.site.description)
      json.field("inLanguage", facts.site.lang)
      writePublisher(facts, &json)
    }
  }

  private static func writePublisher(_ facts: PageFacts, _ json: inout JSONWriter) {
    guard let name = facts.site.publisherName else { return }
    json.key("publisher")
    json.object { json in
      json.field("@type", "Organization")
      json.field("name", name)
      json.field("url", facts.site.publisherURL ?? facts.site.baseURL)
      if let logo = facts.publisherLogoURL {
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
    _ index: BriefingIndex, _ view: BriefingView, _ head: PageHead, _ facts: PageFacts
  ) -> TrustedHTML {
    let briefing = facts.library.briefings[index]
    let resolved = facts.links.briefingLinks[index]
    return block { json in
      json.field("@type", type(of: briefing.type))
      json.field("headline", view.title)
      json.field("url", head.canonicalURL)
      json.field("mainEntityOfPage", head.canonicalURL)
      json.field("description", head.description)
      json.field("inLanguage", head.lang)
      json.field("datePublished", briefing.date.value.machine)
      json.field("dateModified", briefing.lastChange == briefing.date.value ? nil : briefing.lastChange.machine)
      writeAuthors("author", resolved.authors, facts, &json, fallback: true)
      writeAuthors("editor", resolved.editors, facts, &json, fallback: false)
      writePublisher(facts, &json)
      json.field("keywords", view.tags.map(\.text))
      json.field("license", briefing.license.flatMap { URLRules.isWebURL($0) ? $0 : nil })
      json.field("image", head.imageURL)
      json.field("conditionsOfAccess", view.tlp.map { "TLP:" + $0.rawValue })
      let isRetracted = view.corrections.contains { $0.type == .retraction }
      json.field(
        "creativeWorkStatus",
        view.isWithdrawn ? "withdrawn" : isRetracted ? "retracted" : briefing.header.status?.rawValue)
      json.field("temporalCoverage", briefing.period?.iso8601Interval)
      writeThings("about", resolved.about, facts, &json)
      writeThings(
        "contentLocation", resolved.places.filter { facts.library.entities[$0].kind == .places }, facts, &json)
      writeCitations(index, facts, &json)
      writeCorrections(view, head, &json)
      if let storyline = view.storyline {
        json.key("isPartOf")
        json.object { json in
          json.field("@type", "CreativeWorkSeries")
          json.field("name", storyline.storyline.name)
          json.field("url", facts.absolute(storyline.storyline.url))
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
    _ key: StaticString, _ names: [ReferenceFinder.NameOrDocument], _ facts: PageFacts, _ json: inout JSONWriter,
    fallback: Bool
  ) {
    if names.isEmpty {
      // Whoever publishes unsigned work answers for it.
      guard fallback else { return }
      json.key(key)
      json.object { json in
        json.field("@type", "Organization")
        json.field("name", facts.site.publisherName ?? facts.site.title)
        json.field("url", facts.site.baseURL)
      }
      return
    }
    json.key(key)
    json.array { json in
      for name in names {
        guard let shown = facts.nameOrLink(name) else { continue }
        json.object { json in
          json.field("@type", authorType(name, shown.text, facts))
          json.field("name", shown.text)
          json.field("url", name.entity.map { facts.absolute(facts.entityLinks[$0].url) })
        }
      }
    }
  }

  /// Who has a record is what it says; a mere name is a person's, unless it is the publisher's.
  private static func authorType(
    _ author: ReferenceFinder.NameOrDocument, _ name: String, _ facts: PageFacts
  ) -> String {
    guard let entity = author.entity else {
      return name == facts.site.publisherName || name == facts.site.title ? "Organization" : "Person"
    }
    return facts.library.entities[entity].kind == .people ? "Person" : "Organization"
  }

  private static func writeThings(
    _ key: StaticString, _ entities: [EntityIndex], _ facts: PageFacts, _ json: inout JSONWriter
  ) {
    guard !entities.isEmpty else { return }
    json.key(key)
    json.array { json in
      for index in entities {
        json.object { json in
          json.field("@type", EntityData.type(of: facts.library.entities[index]))
          json.field("name", facts.library.entities[index].name.value)
          json.field("url", facts.absolute(facts.entityLinks[index].url))
        }
      }
    }
  }

  private static func writeCitations(_ index: BriefingIndex, _ facts: PageFacts, _ json: inout JSONWriter) {
    let citations = facts.links.bodies.briefings[index].citations
    guard !citations.isEmpty else { return }
    json.key("citation")
    json.array { json in
      for citation in citations {
        json.object { json in
          let index = citation.article
          json.field("@type", "CreativeWork")
          json.field("headline", facts.articleLinks[index].text)
          json.field("url", facts.library.articles[index].url ?? facts.absolute(facts.articleLinks[index].url))
          json.field("datePublished", publicationDate(facts.library.articles[index].published))
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
    _ index: ArticleIndex, _ view: ArticleView, _ head: PageHead, _ facts: PageFacts
  ) -> TrustedHTML {
    let isVideo = facts.library.articles[index].kind == .video
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
        json.field("datePublished", publicationDate(facts.library.articles[index].published))
        json.field("archivedAt", view.archiveURL)
        json.field("isBasedOn", view.origin.map { facts.absolute($0.url) })
        json.key("publisher")
        json.object { json in
          json.field("@type", "Organization")
          json.field("name", facts.wording.publisher(view.publisher?.text))
          json.field("url", view.publisher?.url.map { facts.absolute($0) })
        }
      }
    }
  }

  static func entity(
    _ index: EntityIndex, _ view: EntityView, _ head: PageHead, _ facts: PageFacts
  ) -> TrustedHTML {
    block { json in
      json.field("@type", view.kind == .people ? "ProfilePage" : "WebPage")
      json.field("name", view.name.text)
      json.field("url", head.canonicalURL)
      json.key("mainEntity")
      json.object { EntityData.write(facts.library.entities[index], view, head, facts, &$0) }
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
