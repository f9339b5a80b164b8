extension EnglishWording {
  public func title(_ title: PageTitle) -> String {
    let subject = text(title.subject)
    return title.page > 1 ? "\(subject), page \(title.page)" : subject
  }

  private func text(_ subject: PageTitle.Subject) -> String {
    switch subject {
    case .named(let title): title
    case .retracted(let title): "Retracted: " + title
    case .section(let section): text(section)
    case .allPages: "All pages"
    case .scales: "Scales"
    case .feed: "Feed"
    case .notFound: "Page not found"
    case .year(let point): year(point)
    case .briefingsOfYear(let point): "Briefings of " + year(point)
    case .briefingsOfMonth(let month): "Briefings of " + date(month)
    case .articlesOfYear(let point): "Articles of " + year(point)
    case .articlesFrom(let publisher): "Articles from " + publisher
    case .tagged(let tag): "Tagged “\(tag)”"
    case .kind(let kind): index(of: kind)
    case .entities(let kind, let letter):
      (kind.map(index) ?? "Names") + " from A to Z" + (letter.map { ": " + $0 } ?? "")
    }
  }

  private func text(_ section: SiteSection) -> String {
    switch section {
    case .home: "Home"
    case .briefings: "Briefings"
    case .articles: "Articles"
    case .entities: "A–Z"
    case .storylines: "Storylines"
    case .publishers: "Publishers"
    case .tags: "Tags"
    case .corrections: "Corrections"
    case .pages: "Pages"
    }
  }

  /// A topic need not be a storyline.
  private func index(of kind: EntityKind) -> String { kind == .topics ? "Topics" : kinds(kind) }

  public func tab(_ kind: EntityKind?) -> String { kind.map(index) ?? "All" }

  public func documentTitle(_ title: String, of site: String) -> String { "\(title) — \(site)" }

  // MARK: Descriptions

  public func briefingListDescription(_ list: PageTitle) -> String { title(list) + ", newest first." }

  public func articleListDescription(year: EDTFDate.Point?) -> String {
    guard let year else { return "Every stored article, newest first." }
    return "Stored articles, \(title(PageTitle(.articlesOfYear(year))).lowercased())."
  }

  public func articleListDescription(publisher: String) -> String { "Stored articles published by \(publisher)." }

  public func entityIndexDescription(_ count: Int, of kind: EntityKind?, in site: String) -> String {
    "\(count) \(kind?.rawValue ?? "entities") in the briefings and articles of \(site)."
  }

  public func tagDescription(_ tag: String) -> String { "What is tagged “\(tag)”." }

  public var publisherListDescription: String {
    "Who published the stored articles, and how reliable they are judged to be."
  }
  public var storylineListDescription: String { "Subjects that are followed over several briefings." }
  public var tagListDescription: String { "Every tag, with what bears it." }
  public var correctionsDescription: String { "What was wrong, and what it says now." }
  public var scalesDescription: String { "What the words for likelihood, confidence and grades mean." }

  public var publisherListIntro: String { "Whose reports are stored here, and how far each can be relied on." }
  public var storylineListIntro: String { "Matters that several briefings follow." }
  public var scalesIntro: String { "What the words and grades on these pages mean." }
}
