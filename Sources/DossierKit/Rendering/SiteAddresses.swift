/// Where every document of the library lies: its path below the public folder and its URL.
public struct SiteAddresses: Sendable {
  /// `/` or `/dossier/`.
  public let basePath: String
  /// `https://example.org`, without a final slash.
  public let origin: String
  private let paths: DocumentRows<String>
  /// URLs in the same order, since every page holds many of them.
  private let urls: DocumentRows<String>

  init(_ library: PublishedLibrary) {
    let links = library.site.permalinks
    basePath = library.site.basePath
    origin = library.site.origin
    let paths = DocumentRows(
      briefings: library.briefings.table { links.briefing.path(id: $0.header.id, date: $0.date.value, kind: nil) },
      articles: library.articles.table { links.article.path(id: $0.header.id, date: $0.published, kind: nil) },
      entities: library.entities.table { links.entity.path(id: $0.header.id, date: nil, kind: $0.kind) },
      freePages: library.freePages.table { $0.header.id + "/" })
    let base = basePath
    self.paths = paths
    urls = paths.map { base + PercentEncoding.path($0) }
  }

  /// Relative to the public folder, with a final slash: `briefings/x/`.
  public func path(of ref: DocumentRef) -> String { paths[ref] }

  /// Root-relative URL of a document.
  public func url(of ref: DocumentRef) -> String { urls[ref] }

  /// Root-relative URL of a path below the public folder.
  public func url(_ path: String) -> String { basePath + PercentEncoding.path(path) }

  /// Absolute URL of a root-relative one.
  public func absolute(_ url: String) -> String { origin + url }
}
