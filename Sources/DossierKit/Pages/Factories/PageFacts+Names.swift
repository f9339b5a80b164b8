import HTML

/// How pages name and show what they refer to.
extension PageFacts {
  func nameOrLink(_ name: ReferenceFinder.NameOrDocument) -> NameOrLink? { name.shown(library, links) }

  func namesOrLinks(_ names: [ReferenceFinder.NameOrDocument]) -> [NameOrLink] { names.compactMap(nameOrLink) }

  /// The publisher of an article; nil where it is not named, as what is hidden.
  func publisher(of article: ArticleIndex) -> NameOrLink? { articlePublishers.publisher(of: article) }

  func tagLinks(_ names: [String]) -> [Link] {
    var seen = Set<String>()
    return names.compactMap { name in
      guard let tag = indexes.tags.tag(named: name), seen.insert(tag.slug).inserted else { return nil }
      return Link(tag.name, links.addresses.url("tags/\(tag.slug)/"))
    }
  }

  func imageView(_ image: ImageReference?, from header: DocumentHeader) -> ImageView? {
    guard let image, let file = ContentPath.resolve(image.path.value, from: header.path), let found = media[file] else {
      return nil
    }
    return ImageView(
      url: links.addresses.url(found.output), width: found.width, height: found.height, alt: image.alt ?? "",
      caption: nil, credit: image.credit)
  }

  func absolute(_ url: String) -> String { links.addresses.absolute(url) }

  /// Whether the briefings that name an entity have a feed: what is kept out of lists or search engines has none.
  func hasFeed(_ index: EntityIndex) -> Bool {
    library.entities[index].header.isListed && !library.entities[index].isProtected
      && !indexes.mentions.briefings(naming: index).isEmpty
  }

  /// The newest briefing that refers to an entity.
  func lastMention(of index: EntityIndex) -> (briefing: BriefingIndex, date: EDTFDate)? {
    for backlink in links.backlinks.of(.entity(index)) {
      if case .briefing(let briefing) = backlink.source { return (briefing, library.briefings[briefing].date.value) }
    }
    return nil
  }

  /// At most `length` characters for a meta description, cut at a word.
  static func excerpt(_ text: String, length: Int = 200) -> String? {
    if text.isEmpty { return nil }
    let scalars = text.unicodeScalars
    guard text.utf8.count > length,
      let limit = scalars.index(scalars.startIndex, offsetBy: length, limitedBy: scalars.endIndex)
    else { return text }
    let end = scalars[..<limit].lastIndex(of: " ") ?? limit
    return String(scalars[..<end]) + "…"
  }

  /// `x/index.html` is served as `x/`.
  static func urlPath(_ path: String) -> String {
    if path == "index.html" { return "" }
    guard path.hasSuffix("/index.html") else { return path }
    return String(decoding: path.utf8.dropLast("index.html".utf8.count), as: UTF8.self)
  }
}
