/// Makes the page of any key of the plan.
struct PageFactory: Sendable {
  let facts: PageFacts

  func page(for planned: PlannedPage, path: String) -> Page {
    let lists = ListPages(facts: facts)
    let others = PlainPages(facts: facts)
    return switch planned {
    case .home: lists.homePage(path)
    case .document(.briefing(let index)): BriefingPages(facts: facts).briefingPage(index, path)
    case .document(.article(let index)): ArticlePages(facts: facts).articlePage(index, path)
    case .document(.entity(let index)): EntityPages(facts: facts).entityPage(index, path)
    case .document(.freePage(let index)): others.freePage(index, path)
    case .briefingList(let scope, let page): lists.briefingListPage(scope, page, path)
    case .articleList(let scope, let page): lists.articleListPage(scope, page, path)
    case .publisher(let position, let page): lists.publisherPage(position, page, path)
    case .tag(let position, let page): lists.tagPage(position, page, path)
    case .entityIndex(let kind, let letter, let page): lists.entityIndexPage(kind, letter, page, path)
    case .publisherList: lists.publisherListPage(path)
    case .tagList: lists.tagListPage(path)
    case .storylineList: lists.storylineListPage(path)
    case .corrections: CorrectionPages(facts: facts).correctionsPage(path)
    case .scales: others.scalesPage(path)
    case .notFound: others.notFoundPage(path)
    case .redirect(let target, _): others.redirectPage(target, path)
    }
  }
}
