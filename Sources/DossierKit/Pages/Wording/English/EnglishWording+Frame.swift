/// The frame of pages, and lists.
extension EnglishWording {
  public func label(_ landmark: Landmark) -> String {
    switch landmark {
    case .menu: "Main"
    case .footer: "Footer"
    case .breadcrumbs: "Breadcrumb"
    case .pagination: "Pages of this list"
    case .archive: "Archive"
    case .kinds: "Kinds"
    case .letters: "Letters"
    case .years: "Years"
    case .aboutBriefing: "About this briefing"
    case .aboutArticle: "About this article"
    case .record: "Record"
    case .retraction: "Retraction"
    }
  }

  public func link(_ label: LinkLabel) -> String {
    switch label {
    case .skipToText: "Skip to the text"
    case .allBriefings: "All briefings"
    case .allCorrections: "All corrections"
    case .briefingFeed: "Follow by feed"
    case .correctionsFeed: "Follow corrections by feed"
    case .firstPage: "First"
    case .previousPage: "Previous"
    case .nextPage: "Next"
    case .lastPage: "Last"
    case .readOriginal: "Read the original"
    case .readArchivedCopy: "Read the archived copy"
    case .picture: "Picture"
    case .original: "Original"
    case .archivedCopy: "Archived copy"
    }
  }

  public var publishedBy: Phrase { "Published by {1}." }
  public var contact: Phrase { "Contact: {1}" }
  public var listSeparator: String { ", " }
  public var pageHasMoved: String { "This page has moved" }
  public var noSuchPage: String { "There is no such page" }
  public var noSuchPageReason: String { "The address may be mistyped, or the page was never published." }
  public var pageIsWithdrawn: String { "This page has been withdrawn." }
  public var lastChanged: Phrase { "Last changed {1}" }

  public func page(_ number: Int, of count: Int) -> String { "Page \(number) of \(count)" }
  public var latest: Phrase { "Latest: {1} {2}" }
  public var tag: String { "Tag" }
  public var reliability: Phrase { "Reliability {1}" }
}
