import DossierKit
import HTML

/// A language in which every word stands between ‹ and ›, and the order of a phrase is another than in English.
struct ForeignWording: Wording {
  private func word(_ name: String = #function) -> String { "‹\(name)›" }

  // MARK: Dates
  func date(_ date: EDTFDate) -> String { word() }
  func period(_ period: Period) -> String { word() }
  func year(_ date: EDTFDate.Point) -> String { word() }
  func years(_ years: ClosedRange<Int>) -> String { word() }
  func month(_ month: Int) -> String { word() }

  // MARK: Kinds
  func kind(_ kind: EntityKind) -> String { word() }
  func kinds(_ kind: EntityKind) -> String { word() }
  func subkind(_ word: String) -> String { self.word() }
  func state(_ state: StorylineState) -> String { word() }
  func type(_ type: BriefingType) -> String { word() }
  func kind(_ kind: ArticleKind) -> String { word() }
  func urlStatus(_ status: URLStatus) -> String { word() }
  func rights(_ rights: Rights) -> String { word() }
  func trafficLight(_ level: TLP) -> String { word() }
  func script(_ code: String) -> String { word() }
  func field(_ field: EntityField) -> String { word() }
  func kind(_ content: TimelineEntry.Content) -> String { word() }
  func milestone(_ field: EntityField) -> String { word() }
  func role(_ role: EntityGroup.Role) -> String { word() }

  // MARK: Counts
  func briefings(_ count: Int) -> Phrase { Phrase("‹briefings› #", count) }
  func storedArticles(_ count: Int) -> Phrase { Phrase("‹articles› #", count) }
  func entities(_ count: Int) -> Phrase { Phrase("‹entities› #", count) }
  func pages(_ count: Int) -> Phrase { Phrase("‹pages› #", count) }
  func sources(_ count: Int) -> Phrase { Phrase("‹sources› #", count) }
  func names(_ count: Int) -> Phrase { Phrase("‹names› #", count) }
  func more(_ count: Int) -> Phrase { Phrase("‹more› #", count) }
  func moreInList(_ count: Int) -> Phrase { Phrase("[‹list›] ‹more› #", count) }
  func moreMentions(_ count: Int) -> Phrase { Phrase("‹mentions› #", count) }
  func citedIn(briefings count: Int) -> Phrase { Phrase("‹cited› #", count) }
  func undated(_ count: Int) -> Phrase { Phrase("‹undated› #", count) }
  func further(briefings: Int, articles: Int) -> String { word() }
  func holdings(_ counts: SiteCounts) -> String { word() }

  // MARK: Titles
  func title(_ title: PageTitle) -> String {
    switch title.subject {
    case .named(let name): name
    case .retracted(let name): name + word()
    default: word()
    }
  }
  func documentTitle(_ title: String, of site: String) -> String { title + word() + site }
  func briefingListDescription(_ list: PageTitle) -> String { word() }
  func articleListDescription(year: EDTFDate.Point?) -> String { word() }
  func articleListDescription(publisher: String) -> String { word() }
  func entityIndexDescription(_ count: Int, of kind: EntityKind?, in site: String) -> String { word() }
  func tagDescription(_ tag: String) -> String { word() }
  var publisherListDescription: String { word() }
  var storylineListDescription: String { word() }
  var tagListDescription: String { word() }
  var correctionsDescription: String { word() }
  var scalesDescription: String { word() }
  var publisherListIntro: String { word() }
  var storylineListIntro: String { word() }
  var scalesIntro: String { word() }

  // MARK: Frame and lists
  func heading(_ part: PagePart, count: Int) -> String { word() }
  func label(_ landmark: Landmark) -> String { word() }
  func link(_ label: LinkLabel) -> String { word() }
  var publishedBy: Phrase { "{1} ‹publisher›" }
  var contact: Phrase { "{1} ‹contact›" }
  var listSeparator: String { "‹and›" }
  var pageHasMoved: String { word() }
  var noSuchPage: String { word() }
  var noSuchPageReason: String { word() }
  var pageIsWithdrawn: String { word() }
  var lastChanged: Phrase { "{1} ‹changed›" }
  func tab(_ kind: EntityKind?) -> String { word() }
  func page(_ number: Int, of count: Int) -> String { word() }
  var latest: Phrase { "{2} ‹latest› {1}" }
  var tag: String { word() }
  var reliability: Phrase { "{1} ‹reliable›" }

  // MARK: Briefings
  var briefingIsWithdrawn: String { word() }
  var by: Phrase { "{1} ‹by›" }
  var editedBy: Phrase { "{1} ‹edited›" }
  var updated: Phrase { "{1} ‹updated›" }
  var covers: Phrase { "{1} ‹covers›" }
  func issue(_ number: String?, of series: String?) -> String? { word() }
  var supersededBy: Phrase { "{1} [‹superseded›]" }
  var supersedes: Phrase { "{1} [‹supersedes›]" }
  func part(_ position: Int, of count: Int) -> Phrase { "{3} ‹part› {2}/{1}" }
  func neighbour(_ neighbour: Neighbour) -> String { word() }
  func shares(more: Int) -> Phrase { Phrase("{1} ‹shared›", more) }
  var sourceDateNotStated: String { word() }
  var accessed: Phrase { "{1} ‹accessed›" }
  func via(_ name: String) -> String { name + word() }
  func at(_ locator: String) -> String { locator + word() }
  var grade: Phrase { "{1} ‹grade›" }
  func backToMention(_ number: Int) -> String { word() }

  // MARK: Corrections
  func corrected(_ type: CorrectionType) -> String { word() }
  func correction(_ type: CorrectionType) -> String { word() }
  func correctionOfDate(_ type: CorrectionType) -> Phrase { "{1} ‹correction›" }
  func correctionText(_ type: CorrectionType) -> Phrase { "{1} [‹correction›]" }
  var itRead: Phrase { "{1} ‹read›" }
  var inTheSection: Phrase { "{1} ‹section›" }
  var retractedOn: Phrase { "{1} [‹retracted›]" }
  var retracted: String { word() }
  var changedSincePublication: Phrase { "{1} [‹changed›]" }
  func allChanges(_ count: Int) -> Phrase { Phrase("‹all› #", count) }
  var nothingCorrected: String { word() }
  var tellUs: Phrase { "{1} ‹tell›" }

  // MARK: Judgments
  func term(_ field: JudgmentField) -> String { word() }
  func percent(_ range: ClosedRange<Int>) -> String { word() }
  func assessment(likelihood: String?, confidence: String?) -> String { word() }
  var judgedAnew: Phrase { "{3} [‹anew›] {2} {1}" }
  func briefingsBetween(_ count: Int) -> Phrase { Phrase("‹between› #", count) }
  func tense(_ tense: JudgmentTense) -> String { word() }
  func changes(likelihood: Assessment.Shift?, confidence: Assessment.Shift?, isReworded: Bool) -> String? { word() }
  func change(_ field: JudgmentField, from former: String?, to now: String?) -> String { word() }

  // MARK: Articles
  var storedArticle: String { word() }
  var recordIsWithdrawn: String { word() }
  func term(_ field: ArticleField, count: Int) -> String { word() }
  func publisher(_ name: String?) -> String { name ?? word() }
  var dateNotStated: String { word() }
  func quotedAt(_ locator: String) -> String { locator + word() }
  var captureDigest: Phrase { "{1} ‹digest›" }
  func format(_ format: CitationFormat) -> String { word() }
  func reference(to article: ArticleView) -> String { article.title + word() }

  // MARK: Entities
  func note(_ use: EntityView.NameVariant.Use?, _ period: Period?) -> String? { word() }
  func coordinates(latitude: Double, longitude: Double) -> String { word() }
  var source: Phrase { "{1} ‹source›" }
  func atomFeed(_ title: String) -> String { title + word() }
  func earlier(_ count: Int, from first: EDTFDate.Point?, to last: EDTFDate.Point?) -> String { word() }
  func term(_ news: NewsField, count: Int) -> String { word() }
  var coMentionsNote: String { word() }
  func further(_ count: Int) -> Phrase { Phrase("‹further› #", count) }
  func moreCoMentions(_ count: Int) -> Phrase { Phrase("‹more› #", count) }
  func coMentions(_ count: Int) -> Phrase { Phrase("{1} ‹named› #", count) }
  func coMentions(_ count: Int, with name: String) -> String { name + word() }
  func networkCaption(briefings count: Int) -> Phrase { Phrase("{1} ‹drawn› #", count) }
  func reliability(of grade: String) -> String { word() }

  // MARK: Scales and feeds
  func legend(of scale: Scale) -> ScaleLegend {
    ScaleLegend(name: word(), explanation: word(), source: Link(word(), "/"), steps: [(word(), word())])
  }
  func feed(_ subject: FeedLink.Subject) -> String { word() }
  func entityFeedTitle(_ entity: String, of site: String) -> String { word() }
  func entityFeedSubtitle(_ entity: String) -> String { word() }
  func correctionsFeedTitle(of site: String) -> String { word() }
  func correctionFeedEntry(_ type: CorrectionType, of briefing: String) -> String { word() }
  func correctionFeedSummary(_ text: String, was: String?) -> String { word() }
}

/// Broadsheet in that language.
struct ForeignTheme: Theme {
  private let theme: any Theme

  init(_ theme: any Theme) { self.theme = theme }

  var name: String { theme.name }
  var assets: [ThemeAsset] { theme.assets }
  var options: [String: [String]] { theme.options }
  func prepared(for site: SiteContext) -> any Theme { ForeignTheme(theme.prepared(for: Self.translated(site))) }

  func write(_ page: Page, in site: SiteContext, to html: HTMLWriter) {
    theme.write(page, in: Self.translated(site), to: html)
  }

  private static func translated(_ site: SiteContext) -> SiteContext {
    var site = site
    site.wording = ForeignWording()
    return site
  }
}
