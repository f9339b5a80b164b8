extension LinkGraph {
  /// The entities that a briefing is about, names in its front matter, links to or mentions: each once, ascending.
  func entities(ofBriefing index: BriefingIndex) -> [EntityIndex] {
    let links = briefingLinks[index]
    return entities(links.about + links.mentions + links.places, in: bodies.briefings[index])
  }

  /// The entities that a stored article is about, names in its front matter, links to or mentions: each once, ascending.
  func entities(ofArticle index: ArticleIndex) -> [EntityIndex] {
    let links = articleLinks[index]
    return entities(links.about + links.mentions, in: bodies.articles[index])
  }

  private func entities(_ declared: [EntityIndex], in body: RenderedBody) -> [EntityIndex] {
    var found = declared
    for reference in body.references {
      if case .entity(let entity) = reference.target { found.append(entity) }
    }
    // Lists are short, and a body has one reference for each that it names: sorting is quicker than a set.
    found.sort()
    var unique: [EntityIndex] = []
    unique.reserveCapacity(found.count)
    for entity in found where unique.last != entity { unique.append(entity) }
    return unique
  }
}
