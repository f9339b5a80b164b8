/// The work on each document of a library, in its order.
struct LinkWork: Sendable {
  let briefings: [BriefingWork]
  let articles: [ArticleWork]
  let entities: [EntityWork]
  let freePages: [FreePageWork]

  /// Does the work of every document once, in parallel.
  ///
  /// - Parameters:
  ///   - earlier: Taken where it holds, in place of work.
  ///   - keepsTexts: Whether the documents' bytes will be wanted again.
  init(_ renderer: BodyRenderer, jobs: Int, reusing earlier: ReusableWork = ReusableWork(), keepsTexts: Bool = false) {
    let library = renderer.library
    func each<Work: DocumentWork>(
      _ ref: @Sendable (Int) -> DocumentRef, _ count: Int, _ work: @Sendable (Int, inout NameScratch) -> Work
    ) -> [Work] {
      Parallel.map(count: count, jobs: jobs, state: { NameScratch() }) { (scratch: inout NameScratch, index) in
        defer { if !keepsTexts { library.header(of: ref(index)).source.letGo() } }
        return work(index, &scratch)
      }
    }
    briefings = each(DocumentRef.briefing, library.briefings.count) {
      earlier.briefing($0) ?? BriefingWork($0, renderer, &$1)
    }
    articles = each(DocumentRef.article, library.articles.count) {
      earlier.article($0) ?? ArticleWork($0, renderer, &$1)
    }
    entities = each(DocumentRef.entity, library.entities.count) {
      earlier.entity($0) ?? EntityWork($0, renderer, &$1)
    }
    freePages = each(DocumentRef.freePage, library.freePages.count) {
      earlier.freePage($0) ?? FreePageWork($0, renderer, &$1)
    }
  }
}
