/// The work on each document of a library, in its order.
struct LinkWork: Sendable {
  let briefings: DocumentTable<Briefing, BriefingWork>
  let articles: DocumentTable<Article, ArticleWork>
  let entities: DocumentTable<Entity, EntityWork>
  let freePages: DocumentTable<FreePage, FreePageWork>

  /// Does the work of every document once, in parallel.
  ///
  /// - Parameter keepsTexts: Whether the documents' bytes will be wanted again.
  init(_ renderer: BodyRenderer, jobs: Int, keepsTexts: Bool = false) {
    let library = renderer.library
    func each<Document: ContentDocument, Work: DocumentWork>(
      _ documents: Documents<Document>, _ work: @Sendable (DocumentIndex<Document>, inout NameScratch) -> Work
    ) -> DocumentTable<Document, Work> {
      DocumentTable(
        Parallel.map(count: documents.count, jobs: jobs, state: { NameScratch() }) {
          (scratch: inout NameScratch, place) in
          let index = DocumentIndex<Document>(place)
          defer { if !keepsTexts { documents[index].header.source.letGo() } }
          return work(index, &scratch)
        })
    }
    briefings = each(library.briefings) { BriefingWork($0, renderer, &$1) }
    articles = each(library.articles) { ArticleWork($0, renderer, &$1) }
    entities = each(library.entities) { EntityWork($0, renderer, &$1) }
    freePages = each(library.freePages) { FreePageWork($0, renderer, &$1) }
  }
}
