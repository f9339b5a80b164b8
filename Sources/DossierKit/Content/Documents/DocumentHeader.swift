/// The fields of every document: where it comes from, its id, who may see it and what it refers to.
public struct DocumentHeader: Sendable {
  public var source: SourceFile
  /// The file stem unless `id:` says otherwise; makes the URL.
  public var id: String
  public var idSpan: SourceSpan
  /// Offset of the Markdown body in the file's bytes.
  public var bodyOffset: Int
  /// Line number of the body's first line.
  public var bodyLine: Int

  public var status: Status?
  public var visibility: DocumentVisibility = .public
  /// The folder or file name by which a document looks unfinished or private, unless its front matter says what it is.
  var placeOfDraft: String?
  public var tlp: TLP?
  public var embargo: EDTFDate?
  public var expires: EDTFDate?
  /// Where ``embargo`` and ``expires`` were typed.
  var embargoSpan = SourceSpan.start
  var expiresSpan = SourceSpan.start
  public var lang: String?
  public var tags: [String] = []
  public var about: [Reference] = []
  public var mentions: [Reference] = []
  public var resolve: [(surface: String, target: Reference)] = []
  public var nolink: [Reference] = []
  public var redirectFrom: [Located<String>] = []
  /// Texts of its fields that may name another document.
  var markedTexts: [MarkedText] = []

  public var path: String { source.path }
  /// Empty if the text was let go and the file has changed since.
  public var body: ArraySlice<UInt8> { source.bytes.dropFirst(bodyOffset) }
  public var hasBody: Bool { body.contains { $0 > 0x20 } }

  public func location(_ span: SourceSpan) -> SourceLocation { source.location(span) }
}

/// A kind of document with its header: what the filter and the indexes need to know of it.
public protocol ContentDocument: Sendable {
  var header: DocumentHeader { get set }
  /// Its name in lists and links.
  var displayTitle: String { get }
  /// Before which it is not published, if it states one.
  var ownDate: EDTFDate? { get }
  /// The status where neither the document nor the site states one; nil: the site's.
  static var usualStatus: Status? { get }
}

extension ContentDocument {
  public var ownDate: EDTFDate? { nil }
  public static var usualStatus: Status? { nil }
}

extension DocumentHeader {
  /// Whether two readings of one file can differ in the body only.
  func hasSameFrontMatter(as other: DocumentHeader) -> Bool {
    path == other.path && bodyOffset == other.bodyOffset
      && source.isAtHand && other.source.isAtHand
      && source.bytes.prefix(bodyOffset) == other.source.bytes.prefix(other.bodyOffset)
  }
}
