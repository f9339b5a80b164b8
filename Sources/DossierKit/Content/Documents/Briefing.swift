/// A briefing, as its front matter states it.
public struct Briefing: ContentDocument {
  public var header: DocumentHeader
  public var title = ""
  public var date = Located(EDTFDate(year: 0), .start)
  public var summary: String?
  public var authors: [Reference] = []
  public var editors: [Reference] = []
  public var sources: [SourceReference] = []
  /// Whether `sources:` has entries, usable or not: the faulty ones are reported as such.
  public var listsSources = false
  public var type: BriefingType?
  public var updated: EDTFDate?
  public var license: String?
  public var image: ImageReference?
  public var storyline: Reference?
  public var follows: Reference?
  public var series: String?
  public var issue: String?
  public var period: EDTFDate?
  public var places: [Reference] = []
  public var judgments: [Judgment] = []
  public var corrections: [Correction] = []
  public var supersedes: [Reference] = []
  /// Markdown: how it was compiled, with the place of its text.
  public var method: Located<String>?
  public var wantsTableOfContents: Bool?
  public var layout: String?

  public var displayTitle: String { title }
  public var ownDate: EDTFDate? { date.value }

  /// An entry of `sources:`.
  public struct SourceReference: Sendable {
    public var article: Reference
    public var locator: String?
    public var quote: Located<String>?
    public var grade: String?
    public var note: String?
    public var via: Reference?
  }

  public struct Judgment: Sendable {
    /// Names the judgment along a storyline, so that its wording may change.
    public var id: String?
    public var text: String
    /// Where ``text`` was typed.
    var span = SourceSpan.start
    public var assessment = Assessment()
    public var sources: [Reference]
    public var since: EDTFDate?
  }

  public struct Correction: Sendable {
    public var date: EDTFDate?
    public var type: CorrectionType
    public var text: String
    public var was: String?
    /// The anchor of the heading under which the change was made, without `#`.
    public var section: Located<String>?
    /// Where its date, or else the whole, was typed.
    var span = SourceSpan.start
  }
}

/// `image`, `image_alt` and `image_credit`.
public struct ImageReference: Sendable {
  public var path: Located<String>
  public var alt: String?
  public var credit: String?
}
