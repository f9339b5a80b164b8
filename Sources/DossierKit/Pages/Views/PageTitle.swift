/// The name of a page: the title that its author gave it, or the facts of which ``Wording`` makes one.
public struct PageTitle: Sendable, Hashable {
  public var subject: Subject
  /// From 1, of a list that is split over several pages.
  public var page = 1

  public enum Subject: Sendable, Hashable {
    /// As an author called it.
    case named(String)
    /// A briefing that was taken back, by its title.
    case retracted(String)
    /// The first page of a section.
    case section(SiteSection)
    case allPages
    case scales
    case feed
    case notFound
    /// A year alone.
    case year(EDTFDate.Point)
    case briefingsOfYear(EDTFDate.Point)
    case briefingsOfMonth(EDTFDate)
    case articlesOfYear(EDTFDate.Point)
    /// The articles of a publisher, by its name.
    case articlesFrom(String)
    /// The documents with a tag.
    case tagged(String)
    case kind(EntityKind)
    /// From A to Z: all or those of a kind, or one letter of either.
    case entities(EntityKind?, letter: String?)
  }

  public init(_ subject: Subject, page: Int = 1) {
    self.subject = subject
    self.page = page
  }

  public static func named(_ title: String) -> PageTitle { PageTitle(.named(title)) }
  public static func section(_ section: SiteSection) -> PageTitle { PageTitle(.section(section)) }
}

/// A link under the title of the page that it leads to.
public struct TitledLink: Sendable, Hashable {
  public var title: PageTitle
  public var url: String

  public init(_ title: PageTitle, _ url: String) {
    self.title = title
    self.url = url
  }
}

/// A link to an Atom feed.
public struct FeedLink: Sendable, Hashable {
  public var subject: Subject
  /// Root-relative.
  public var url: String

  public enum Subject: Sendable, Hashable {
    /// The briefings that name an entity, by its name.
    case entity(String)
    /// The corrections of a site, by its title.
    case corrections(String)
  }
}
