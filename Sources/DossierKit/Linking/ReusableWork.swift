/// Work of an earlier run that would come out the same again.
///
/// A document's outcome depends on its own text and on what the front matter of others says: their ids, names, titles
/// and places in the library. So all work holds but that of the documents whose body alone has changed, or none does.
struct ReusableWork: Sendable {
  private var work: LinkWork?
  private var changed: Set<DocumentRef> = []

  /// None.
  init() {}

  init(_ work: LinkWork, from old: PublishedLibrary, for new: PublishedLibrary) {
    guard old.site.baseURL == new.site.baseURL, old.media == new.media,
      note(old.briefings, new.briefings, DocumentRef.briefing), note(old.articles, new.articles, DocumentRef.article),
      note(old.entities, new.entities, DocumentRef.entity), note(old.freePages, new.freePages, DocumentRef.freePage)
    else { return }
    self.work = work
  }

  func briefing(_ index: Int) -> BriefingWork? { has(.briefing(index)) ? work?.briefings[index] : nil }
  func article(_ index: Int) -> ArticleWork? { has(.article(index)) ? work?.articles[index] : nil }
  func entity(_ index: Int) -> EntityWork? { has(.entity(index)) ? work?.entities[index] : nil }
  func freePage(_ index: Int) -> FreePageWork? { has(.freePage(index)) ? work?.freePages[index] : nil }

  private func has(_ ref: DocumentRef) -> Bool { !changed.contains(ref) }

  /// - Returns: Whether the documents are the same but for their bodies.
  private mutating func note<Document: ContentDocument>(
    _ old: [Document], _ new: [Document], _ ref: (Int) -> DocumentRef
  ) -> Bool {
    guard old.count == new.count else { return false }
    for index in old.indices {
      let (before, now) = (old[index].header, new[index].header)
      // Of a file that has not changed the very same bytes are at hand.
      if before.source === now.source { continue }
      guard before.hasSameFrontMatter(as: now) else { return false }
      changed.insert(ref(index))
    }
    return true
  }
}
