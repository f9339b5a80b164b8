public struct CorrectionView: Sendable {
  /// The `id` of its entry on the briefing's page; it stays when others are added on other days.
  public var anchor: String
  public var date: EDTFDate?
  public var type: CorrectionType
  public var text: String
  public var was: String?
  /// The heading under which the change was made.
  public var section: Heading?
}

/// The corrections of every briefing.
public struct CorrectionsView: Sendable {
  /// Newest first. One group without a year where there are few.
  public var groups: [Group]
  public var policy: String?
  /// Whom to tell of an error.
  public var contact: String?
  /// Root-relative URL of the Atom feed of corrections.
  public var feedURL: String

  public struct Group: Sendable {
    /// Nil where the groups are not told apart, or for what has no date.
    public var year: EDTFDate.Point?
    public var anchor: String
    public var entries: [Entry]
  }
  public struct Entry: Sendable {
    public var correction: CorrectionView
    /// To the correction on the briefing's page.
    public var briefing: Link
  }
}
