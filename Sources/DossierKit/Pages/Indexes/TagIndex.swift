/// Tags with what bears them. Spellings of one name (``Slugs/key(_:)``) are one tag, called as it is most often written.
struct TagIndex: Sendable {
  struct Tag: Sendable {
    var name: String
    fileprivate var key: String
    var slug = ""
    var briefings: [BriefingIndex] = []
    var articles: [ArticleIndex] = []
    var entities: [EntityIndex] = []
    var count: Int { briefings.count + articles.count + entities.count }
  }
  /// By name.
  private(set) var tags: [Tag] = []
  private var positionByKey: [String: Int] = [:]

  init(
    _ library: PublishedLibrary, _ briefings: [BriefingIndex], _ articles: [ArticleIndex], _ entities: [EntityIndex]
  ) {
    var found: [Tag] = []
    var positions: [String: Int] = [:]
    /// Each way in which a tag is written, with its tag; one look-up for each use of it.
    var spellings: [(name: String, tag: Int, count: Int)] = []
    var spellingByName: [String: Int] = [:]
    func spelling(_ name: String) -> Int? {
      if let known = spellingByName[name] { return known }
      let key = Slugs.key(name)
      if key.isEmpty { return nil }
      let position = positions[key] ?? found.count
      if position == found.count {
        found.append(Tag(name: name, key: key))
        positions[key] = position
      }
      spellingByName[name] = spellings.count
      spellings.append((name, position, 0))
      return spellings.count - 1
    }
    func add<Index: Equatable>(_ names: [String], _ member: Index, _ list: WritableKeyPath<Tag, [Index]>) {
      for name in names {
        guard let index = spelling(name) else { continue }
        spellings[index].count += 1
        let position = spellings[index].tag
        if found[position][keyPath: list].last != member { found[position][keyPath: list].append(member) }
      }
    }
    for index in briefings { add(library.briefings[index].header.tags, index, \.briefings) }
    for index in articles { add(library.articles[index].header.tags, index, \.articles) }
    for index in entities { add(library.entities[index].header.tags, index, \.entities) }
    var best: [Int: Int] = [:]
    for spelling in spellings {
      let count = best[spelling.tag] ?? 0
      if spelling.count > count || (spelling.count == count && spelling.name < found[spelling.tag].name) {
        (best[spelling.tag], found[spelling.tag].name) = (spelling.count, spelling.name)
      }
    }
    for (position, slug) in Slugs.assign(found.map(\.key)).enumerated() { found[position].slug = slug }
    tags = found.sorted { $0.slug < $1.slug }
    for (position, tag) in tags.enumerated() { positionByKey[tag.key] = position }
  }

  func tag(named name: String) -> Tag? { positionByKey[Slugs.key(name)].map { tags[$0] } }
}
