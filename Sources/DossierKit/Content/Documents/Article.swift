/// A stored article: the record of a captured publication.
public struct Article: ContentDocument {
  public var header: DocumentHeader
  public var title = ""
  public var url: String?
  public var isPrint = false
  public var publisher = Reference(text: "", span: .start)
  public var published: EDTFDate?
  public var publishedNote: String?
  public var accessed: EDTFDate?
  public var authors: [Reference] = []
  public var summary: String?
  public var archiveURL: String?
  public var archiveDate: EDTFDate?
  public var urlStatus: URLStatus?
  /// Where ``urlStatus`` was typed.
  var urlStatusSpan = SourceSpan.start
  /// Path of the untouched capture, relative to the content folder.
  public var capture: Located<String>?
  /// Hex digest of the capture, lower case.
  public var sha256: Located<String>?
  public var quotes: [Quote] = []
  public var agency: Reference?
  public var via: Reference?
  public var origin: Reference?
  public var translatedTitle: String?
  public var scriptTitle: String?
  public var section: String?
  public var dateline: String?
  /// Admiralty code 1–6.
  public var credibility: Int?
  public var kind: ArticleKind?
  public var images: [Image] = []
  public var cleaning: Cleaning?
  public var rights: Rights?
  public var fullText: FullText?

  public var displayTitle: String { title }

  public struct Quote: Sendable {
    public var text: Located<String>
    public var locator: String?
  }

  public struct Image: Sendable {
    public var caption: String
    public var credit: String?
    public var url: String?
  }
}
