/// A site's settings from `dossier.yaml`, with defaults for those left out.
public struct SiteConfiguration: Sendable {
  public var title = ""
  public var description: String?
  /// Absolute, `http` or `https`, with a final slash.
  public var baseURL = ""
  public var lang = "en"
  /// IANA name, such as `Europe/Istanbul`.
  public var timeZone = "UTC"
  public var publisher: Publisher?
  public var themeName = "broadsheet"
  public var themeOptions: [String: String] = [:]
  /// Where the theme's name and its options were typed, to point at what the theme does not know.
  var themePlace: SourceLocation?
  var themeOptionPlaces: [(name: String, key: SourceLocation, value: SourceLocation)] = []
  /// Documents marked above this are left out.
  public var audience = TLP.clear
  public var defaultTLP = TLP.clear
  public var defaultStatus = Status.published
  /// Where it is given and not `publish`, no article's text is printed, whatever the article says.
  public var fullText: FullText?
  public var quoteLimitWords: Int?
  public var quoteLimitPerPage: Int?
  public var permalinks = Permalinks()
  public var autolink = Autolink()
  public var correctionsPolicy: String?
  public var contact: String?
  /// How many briefings the Atom feed holds.
  public var feedLimit = 30
  public var checks: [DiagnosticCode: Diagnostic.Severity?] = [:]
  /// Warnings stop publishing as errors do.
  public var isStrict = false
  /// Compressed copies to publish beside every text file, in a fixed order.
  public var precompress: [Compression] = []
  public var menu: [MenuEntry] = []
  /// Symbolic links to follow within the site's folder.
  public var links: [FollowedLink] = []
  public var markdown = MarkdownOptions()
  /// Texts that may name a document, and the file they stand in.
  var markedTexts: [MarkedText] = []
  var source: SourceFile?

  public struct Publisher: Sendable {
    public var name: String
    public var url: String?
    /// A web address, or a path from the content folder.
    public var logo: String?
    /// Where it was typed.
    var logoPlace: SourceLocation?
    public var kind: String?
  }

  public struct MenuEntry: Sendable {
    public var text: String
    public var url: String
    /// Where the URL was typed.
    var place: SourceLocation?
  }

  public struct FollowedLink: Sendable {
    /// Relative to the site folder.
    public var path: String
    /// Where it was typed.
    var place: SourceLocation?
  }

  public struct MarkdownOptions: Sendable {
    /// Curly quotes and dashes from their ASCII spellings.
    public var isSmart = false
    /// Raw HTML in own briefings, pages and entity records; never in what was captured.
    public var allowsRawHTML = false
  }

  public init() {}

  /// `/` or `/dossier/`: the path of ``baseURL``.
  public var basePath: String {
    guard let scheme = baseURL.range(of: "://") else { return "/" }
    let rest = baseURL[scheme.upperBound...]
    guard let slash = rest.firstIndex(of: "/") else { return "/" }
    return String(rest[slash...])
  }

  /// `https://example.org`: ``baseURL`` without its path.
  public var origin: String { String(baseURL.dropLast(basePath.count)) }
}
