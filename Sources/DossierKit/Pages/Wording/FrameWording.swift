/// Words around the text of every page, and where no page is.
public protocol FrameWording {
  /// The name of a part of the page for assistive technology.
  func label(_ landmark: Landmark) -> String
  func link(_ label: LinkLabel) -> String
  /// {1}: the publisher of the site.
  var publishedBy: Phrase { get }
  /// {1}: whom to write to.
  var contact: Phrase { get }
  /// Between the items of a list within a line.
  var listSeparator: String { get }
  var pageHasMoved: String { get }
  var noSuchPage: String { get }
  var noSuchPageReason: String { get }
  var pageIsWithdrawn: String { get }
  /// {1}: the date.
  var lastChanged: Phrase { get }
}

/// A part of a page that assistive technology can go to.
public enum Landmark: Sendable, CaseIterable {
  case menu, footer, breadcrumbs, pagination, archive, kinds, letters, years
  case aboutBriefing, aboutArticle, record, retraction
}

/// Links that say what they lead to, and not its title.
public enum LinkLabel: Sendable, CaseIterable {
  case skipToText, allBriefings, allCorrections, briefingFeed, correctionsFeed
  case firstPage, previousPage, nextPage, lastPage
  /// On an article's page.
  case readOriginal, readArchivedCopy, picture
  /// In a list of sources.
  case original, archivedCopy
}
