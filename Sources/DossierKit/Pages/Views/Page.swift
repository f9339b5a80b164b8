import HTML

/// One planned page: where it goes, what its head says and the view its body is a function of.
public struct Page: Sendable {
  /// Output path relative to the public folder, such as `briefings/x/index.html`.
  public var path: String
  public var head: PageHead
  public var view: PageView
}

/// Every kind of page a theme draws. Indirect, since a view is large and is handed on a few times.
public indirect enum PageView: Sendable {
  case home(HomeView)
  case briefingList(BriefingListView)
  case briefing(BriefingView)
  case articleList(ArticleListView)
  case article(ArticleView)
  case entityIndex(EntityIndexView)
  case entity(EntityView)
  case publisherList(PublisherListView)
  case tagList(TagListView)
  case tag(TagView)
  case storylineList(StorylineListView)
  case corrections(CorrectionsView)
  case scales(ScalesView)
  case freePage(FreePageView)
  case notFound(NotFoundView)
  case redirect(RedirectView)
}

/// Data for `<head>` and around the main content.
public struct PageHead: Sendable {
  /// Without the site's name.
  public var title: PageTitle
  public var description: String?
  /// BCP 47 tag of the page's main language.
  public var lang: String
  public var direction: TextDirection
  /// Root-relative URL of the page, under the site's base path.
  public var url: String
  /// Absolute URL; nil where no canonical link is wanted (the 404 page).
  public var canonicalURL: String?
  /// Kept out of search engines.
  public var noindex: Bool
  /// `og:type`: `website`, `article` or `profile`.
  public var openGraphType: String
  public var image: ImageView?
  /// Absolute URL of ``image``.
  public var imageURL: String?
  /// A JSON-LD block, already safe inside `<script type="application/ld+json">`.
  public var structuredData: TrustedHTML
  /// From the home page to the parent of this page; empty on the home page.
  public var breadcrumbs: [TitledLink]
  /// Which entry of the menu this page belongs under.
  public var section: SiteSection
  /// `<link rel="prev">` and `<link rel="next">`.
  public var previousURL: String?
  public var nextURL: String?
  /// An Atom feed of what this page lists.
  public var feed: FeedLink?
  /// W3C date for the sitemap; nil where nothing dated is on the page.
  public var lastModified: String?
}

extension PageHead {
  /// A head that says no more than where a page belongs, for what a theme writes beforehand.
  public init(of section: SiteSection, in site: SiteContext) {
    self.init(
      title: .named(""), description: nil, lang: site.lang, direction: Script.direction(ofLanguage: site.lang), url: "",
      canonicalURL: nil, noindex: false, openGraphType: "website", image: nil, imageURL: nil, structuredData: .empty,
      breadcrumbs: [], section: section, previousURL: nil, nextURL: nil, feed: nil, lastModified: nil)
  }
}

public enum SiteSection: String, Sendable, Hashable, CaseIterable {
  case home, briefings, articles, entities, storylines, publishers, tags, corrections, pages
}

/// Data shared by all pages of a site.
public struct SiteContext: Sendable {
  public var title: String
  public var description: String?
  public var lang: String
  /// `https://example.org/dossier/`, always with a final slash.
  public var baseURL: String
  /// `/dossier/`, or `/`.
  public var basePath: String
  public var publisherName: String?
  public var publisherURL: String?
  public var contact: String?
  /// The main navigation: the `menu` of the configuration, or one entry per section that has content.
  public var menu: [MenuItem]
  /// Small print links: pages, scales, corrections, tags, feed.
  public var footer: [TitledLink]
  /// All pages, for the front page, at ``allPagesAnchor``; empty where every footer lists them.
  public var allPages: [TitledLink] = []
  public static let allPagesAnchor = "part-pages"
  /// Root-relative URL of the Atom feed.
  public var feedURL: String
  public var counts: SiteCounts
  /// Fingerprinted assets by the theme's own file name.
  public var assets: [String: PublishedAsset]
  /// Design tokens and switches from `theme: {options: …}`, as typed.
  public var themeOptions: [String: String]
  /// The words of its pages that no author typed.
  public var wording: any Wording

  /// The root-relative URL of a path under the site, such as `entities/`.
  public func url(_ path: String) -> String { basePath + path }
}

public struct MenuItem: Sendable, Hashable {
  public var link: TitledLink
  public var section: SiteSection?
}

public struct SiteCounts: Sendable, Hashable {
  public var briefings: Int
  public var articles: Int
  public var entities: Int
}

public struct PublishedAsset: Sendable, Hashable {
  /// Root-relative, fingerprinted.
  public var url: String
  /// `sha256-…` for the `integrity` attribute.
  public var integrity: String
}

public struct FreePageView: Sendable {
  public var title: String
  public var summary: String?
  public var updated: EDTFDate?
  /// The page shows its title and a notice.
  public var isWithdrawn: Bool
  public var body: TrustedHTML
  /// Empty where no table of contents is wanted.
  public var tableOfContents: [Heading]
}

public struct NotFoundView: Sendable {
  /// Where a reader who is lost can go on.
  public var suggestions: [TitledLink]
}

public struct RedirectView: Sendable {
  public var target: Link
  public var targetAbsoluteURL: String
}

/// The legend of every scale that the site's pages use.
public struct ScalesView: Sendable {
  public var scales: [Scale]
}

/// A scale that judgments, sources and documents are graded by; the raw value is the anchor of its legend.
public enum Scale: String, Sendable, CaseIterable {
  case likelihood, confidence
  case reliability = "admiralty"
  case credibility, tlp
}
