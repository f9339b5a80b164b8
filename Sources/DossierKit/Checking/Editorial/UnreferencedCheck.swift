/// Entities that nothing refers to and articles that no briefing cites.
enum UnreferencedCheck {
  static func run(_ library: PublishedLibrary, _ links: LinkGraph, _ findings: inout EditorialFindings) {
    if findings.isOn(.orphanEntity) {
      for index in links.orphanEntities(of: library) {
        let entity = library.entities[index]
        findings.add(.orphanEntity) { code in
          Diagnostic(
            code, "nothing refers to ‘\(entity.name.value)’", at: entity.header.location(entity.name.span),
            fixes: ["link it where it is spoken of: [[\(entity.header.id)]]"])
        }
      }
    }
    if findings.isOn(.unusedArticle) {
      for index in links.unusedArticles(of: library) {
        let header = library.articles[index].header
        findings.add(.unusedArticle) { code in
          Diagnostic(
            code, "no briefing cites this article", at: .file(header.path),
            fixes: ["cite it in a briefing with [@\(header.id)]"])
        }
      }
    }
  }
}

extension LinkGraph {
  /// Entities that no other document refers to, ascending.
  func orphanEntities(of library: PublishedLibrary) -> [EntityIndex] {
    // An outlet's page lists its articles by itself, so that they are no backlinks.
    let publishers = Set(articleLinks.compactMap(\.publisher.entity))
    // So does a storyline's page its briefings.
    let storylines = Set(
      zip(library.briefings, briefingLinks).compactMap { $0.header.isListed ? $1.storyline : nil })
    return library.entities.indices.filter { index in
      !publishers.contains(index) && !storylines.contains(index)
        && !backlinks.of(.entity(index)).contains { $0.source != .entity(index) }
    }
  }

  /// Articles that no briefing cites, ascending.
  func unusedArticles(of library: PublishedLibrary) -> [ArticleIndex] {
    library.articles.indices.filter { index in
      !backlinks.of(.article(index)).contains { link in
        if case .briefing = link.source { true } else { false }
      }
    }
  }
}
