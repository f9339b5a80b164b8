/// The lists of a site: what is on which, in which order. Indexes into the published library; what is unlisted is in none.
struct SiteIndexes: Sendable {
  /// Newest first.
  let briefings: [BriefingIndex]
  let articles: [ArticleIndex]
  /// By name.
  let entities: [EntityIndex]
  let storylines: StorylineIndex
  let publishers: PublisherIndex
  let tags: TagIndex
  let briefingYears: [ArchiveIndex<Briefing>]
  let articleYears: [ArchiveIndex<Article>]
  /// How many briefings cite each article.
  let citedBy: DocumentTable<Article, Int>
  let letters: LetterIndex
  let judgments: JudgmentHistory
  let related: RelatedBriefings
  let mentions: MentionIndex
  let cooccurrences: CooccurrenceIndex

  init(_ library: PublishedLibrary, _ links: LinkGraph, jobs: Int = 1) {
    let briefings = library.briefings.indices.filter { library.briefings[$0].header.isListed }
    let articles = library.articles.indices.filter { library.articles[$0].header.isListed }
    let entities = library.entities.indices.filter { library.entities[$0].header.isListed }
    (self.briefings, self.articles, self.entities) = (briefings, articles, entities)
    let named = NamedEntities(links, library, jobs: jobs)

    // Two halves of about the same work.
    let (lists, neighbourhood) = Parallel.both(jobs: jobs) {
      let oldestFirst = Chronology.oldestFirst(briefings, library, links)
      let counts = library.articles.indices.map { index in
        links.backlinks.of(.article(index)).count { if case .briefing = $0.source { true } else { false } }
      }
      return (
        storylines: StorylineIndex(library, links, oldestFirst: oldestFirst),
        judgments: JudgmentHistory(library, links, oldestFirst: oldestFirst),
        publishers: PublisherIndex(library, links, listed: articles),
        tags: TagIndex(library, briefings, articles, entities),
        briefingYears: ArchiveIndex.years(of: briefings.map { ($0, library.briefings[$0].date.value) }),
        articleYears: ArchiveIndex.years(
          of: articles.compactMap { index in library.articles[index].published.map { (index, $0) } }),
        citedBy: DocumentTable<Article, Int>(counts), letters: LetterIndex(library, listed: entities)
      )
    } _: {
      let mentions = MentionIndex(library, links, named, briefings: briefings, articles: articles)
      return (
        related: RelatedBriefings(library, links, named, listed: briefings), mentions: mentions,
        cooccurrences: CooccurrenceIndex(library, mentions)
      )
    }
    (storylines, judgments, publishers, tags) = (lists.storylines, lists.judgments, lists.publishers, lists.tags)
    (briefingYears, articleYears) = (lists.briefingYears, lists.articleYears)
    (citedBy, letters) = (lists.citedBy, lists.letters)
    (related, mentions) = (neighbourhood.related, neighbourhood.mentions)
    cooccurrences = neighbourhood.cooccurrences
  }
}

/// The entities that each briefing and each stored article names, ascending: what several indexes are made from.
struct NamedEntities: Sendable {
  let inBriefings: DocumentTable<Briefing, [EntityIndex]>
  let inArticles: DocumentTable<Article, [EntityIndex]>

  init(_ links: LinkGraph, _ library: PublishedLibrary, jobs: Int) {
    inBriefings = DocumentTable(
      Parallel.map(count: library.briefings.count, jobs: jobs) { links.entities(ofBriefing: BriefingIndex($0)) })
    inArticles = DocumentTable(
      Parallel.map(count: library.articles.count, jobs: jobs) { links.entities(ofArticle: ArticleIndex($0)) })
  }
}

/// Entities under the letters of an A–Z.
struct LetterIndex: Sendable {
  struct Group: Sendable {
    var letter: String
    /// In the order of their names.
    var members: [EntityIndex]
  }
  private let all: [Group]
  private let byKind: [EntityKind: [Group]]

  init(_ library: PublishedLibrary, listed: [EntityIndex]) {
    let letters = listed.map { Fold.letter(of: library.entities[$0].sortingName(library.site.lang)) }
    func groups(_ isWanted: (EntityIndex) -> Bool) -> [Group] {
      var groups: [Group] = []
      var positions: [String: Int] = [:]
      for (index, letter) in zip(listed, letters) where isWanted(index) {
        if let position = positions[letter] {
          groups[position].members.append(index)
        } else {
          positions[letter] = groups.count
          groups.append(Group(letter: letter, members: [index]))
        }
      }
      return groups
    }
    all = groups { _ in true }
    byKind = Dictionary(
      uniqueKeysWithValues: EntityKind.allCases.map { kind in (kind, groups { library.entities[$0].kind == kind }) })
  }

  /// The letters of a kind, or of all, in order.
  func groups(_ kind: EntityKind?) -> [Group] { kind.map { byKind[$0] ?? [] } ?? all }
}

/// A year of an archive with its months, newest first.
struct ArchiveIndex<Document>: Sendable {
  var year: Int
  var members: [DocumentIndex<Document>] = []
  var months: [(month: Int, members: [DocumentIndex<Document>])] = []

  /// Groups documents that come newest first.
  static func years(of documents: [(DocumentIndex<Document>, EDTFDate)]) -> [ArchiveIndex] {
    var years: [ArchiveIndex] = []
    for (index, date) in documents {
      // What is known to a decade or a century is in no year.
      guard let point = date.anchor, point.unspecifiedYearDigits == 0 else { continue }
      if years.last?.year != point.year { years.append(ArchiveIndex(year: point.year)) }
      let last = years.count - 1
      years[last].members.append(index)
      guard (1...12).contains(point.month) else { continue }
      if years[last].months.last?.month != point.month { years[last].months.append((point.month, [])) }
      years[last].months[years[last].months.count - 1].members.append(index)
    }
    return years
  }
}

/// Storylines with their briefings.
struct StorylineIndex: Sendable {
  /// Topics that have briefings or are declared storylines by a state, by name.
  private(set) var topics: [EntityIndex] = []
  /// Briefings of each topic, oldest first.
  private var members: [EntityIndex: [BriefingIndex]] = [:]

  init(_ library: PublishedLibrary, _ links: LinkGraph, oldestFirst: [BriefingIndex]) {
    for briefing in oldestFirst {
      if let topic = links.briefingLinks[briefing].storyline { members[topic, default: []].append(briefing) }
    }
    topics = library.entities.indices.filter { index in
      let entity = library.entities[index]
      return entity.kind == .topics && entity.header.isListed && (members[index] != nil || entity.state != nil)
    }
  }

  func briefings(of topic: EntityIndex) -> [BriefingIndex] { members[topic] ?? [] }
}

/// Publishers with their articles: entities, or plain names.
struct PublisherIndex: Sendable {
  struct Publisher: Sendable {
    var name: String
    var slug: String
    var entity: EntityIndex?
    /// Newest first.
    var articles: [ArticleIndex]
  }
  /// By name.
  private(set) var publishers: [Publisher] = []
  private var positionByEntity: [EntityIndex: Int] = [:]
  /// By article; negative where its publisher is on no list.
  private var positionByArticle: DocumentTable<Article, Int>

  init(_ library: PublishedLibrary, _ links: LinkGraph, listed: [ArticleIndex]) {
    positionByArticle = DocumentTable(repeating: -1, count: library.articles.count)
    var byEntity: [EntityIndex: [ArticleIndex]] = [:]
    var byName: [String: [ArticleIndex]] = [:]
    for article in listed {
      switch links.articleLinks[article].publisher {
      case .document(.entity(let entity)):
        // The list of publishers is a list: what is unlisted is not in it, with its articles.
        if library.entities[entity].header.isListed { byEntity[entity, default: []].append(article) }
      case .name(let name): byName[name, default: []].append(article)
      case .document, .hidden: continue
      }
    }
    let owned = byEntity.sorted { $0.key < $1.key }.map { entity, articles in
      Publisher(
        name: library.entities[entity].name.value, slug: library.entities[entity].header.id, entity: entity,
        articles: articles)
    }
    let names = byName.keys.sorted()
    let slugs = Slugs.assign(names.map(Slugs.key), taken: Set(owned.map(\.slug)))
    let named = zip(names, slugs).map { name, slug in
      Publisher(name: name, slug: slug, entity: nil, articles: byName[name] ?? [])
    }
    let keyed = (owned + named).map { (Fold.sortKey($0.name), $0) }
    publishers = keyed.sorted { $0.0 != $1.0 ? $0.0 < $1.0 : $0.1.slug < $1.1.slug }.map(\.1)
    for (position, publisher) in publishers.enumerated() {
      if let entity = publisher.entity { positionByEntity[entity] = position }
      for article in publisher.articles { positionByArticle[article] = position }
    }
  }

  func publisher(ofEntity entity: EntityIndex) -> Publisher? { positionByEntity[entity].map { publishers[$0] } }
  func publisher(ofArticle article: ArticleIndex) -> Publisher? {
    positionByArticle[article] >= 0 ? publishers[positionByArticle[article]] : nil
  }
}
