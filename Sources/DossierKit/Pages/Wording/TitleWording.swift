/// Titles of pages, and descriptions for who has not opened them.
public protocol TitleWording {
  func title(_ title: PageTitle) -> String
  /// The title of the whole document.
  func documentTitle(_ title: String, of site: String) -> String

  func briefingListDescription(_ list: PageTitle) -> String
  /// - Parameter year: Nil: all of them.
  func articleListDescription(year: EDTFDate.Point?) -> String
  func articleListDescription(publisher: String) -> String
  /// - Parameter kind: Nil: all of them.
  func entityIndexDescription(_ count: Int, of kind: EntityKind?, in site: String) -> String
  func tagDescription(_ tag: String) -> String
  var publisherListDescription: String { get }
  var storylineListDescription: String { get }
  var tagListDescription: String { get }
  var correctionsDescription: String { get }
  var scalesDescription: String { get }

  /// The line below the heading of a page.
  var publisherListIntro: String { get }
  var storylineListIntro: String { get }
  var scalesIntro: String { get }
}
