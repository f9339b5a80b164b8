import HTML

/// What refers to a document: one entry per referring document, newest first within its kind.
public struct Backlink: Sendable {
  public var source: DocumentRef
  /// The sentences around the mentions, at most ``BacklinkIndex/maximumContexts``; empty where only the front matter refers.
  public var contexts: [TrustedHTML]
  /// Places in the text, all told.
  public var count: Int
}

/// Backlinks of every document, as slices of one array.
///
/// Documents are numbered briefings, articles, entities, pages, each in the library's order; since that order is newest
/// first, so is each slice.
public struct BacklinkIndex: Sendable {
  static let maximumContexts = 3

  private var starts: [Int] = [0]
  private var links: [Backlink] = []
  private var briefings = 0
  private var articles = 0
  private var entities = 0

  init() {}

  init(_ library: PublishedLibrary, _ graph: LinkGraph) {
    briefings = library.briefings.count
    articles = library.articles.count
    entities = library.entities.count
    var edges = Edges(targets: briefings + articles + entities + library.pages.count)
    collect(library, graph, into: &edges)
    (starts, links) = edges.grouped()
  }

  func of(_ ref: DocumentRef) -> ArraySlice<Backlink> {
    let target = number(of: ref)
    guard target + 1 < starts.count else { return [] }
    return links[starts[target]..<starts[target + 1]]
  }

  private func number(of ref: DocumentRef) -> Int {
    switch ref {
    case .briefing(let index): index
    case .article(let index): briefings + index
    case .entity(let index): briefings + articles + index
    case .page(let index): briefings + articles + entities + index
    }
  }

  private func collect(_ library: PublishedLibrary, _ graph: LinkGraph, into edges: inout Edges) {
    for (index, briefing) in library.briefings.enumerated() where briefing.header.isListed {
      let links = graph.briefingLinks[index]
      add(graph.briefingBodies[index].references, from: .briefing(index), to: &edges)
      for entity in links.about + links.mentions + links.places {
        edges.add(.briefing(index), to: number(of: .entity(entity)))
      }
      for author in links.authors + links.editors {
        if let entity = author.entity { edges.add(.briefing(index), to: number(of: .entity(entity))) }
      }
      for source in links.sources { edges.add(.briefing(index), to: number(of: .article(source.article))) }
      for article in links.judgmentSources.joined() { edges.add(.briefing(index), to: number(of: .article(article))) }
      for other in links.supersedes + [links.follows].compactMap({ $0 }) {
        edges.add(.briefing(index), to: number(of: .briefing(other)))
      }
    }
    for (index, article) in library.articles.enumerated() where article.header.isListed {
      let links = graph.articleLinks[index]
      add(graph.articleBodies[index].references, from: .article(index), to: &edges)
      for entity in links.about + links.mentions { edges.add(.article(index), to: number(of: .entity(entity))) }
      for author in links.authors {
        if let entity = author.entity { edges.add(.article(index), to: number(of: .entity(entity))) }
      }
      if let origin = links.origin { edges.add(.article(index), to: number(of: .article(origin))) }
    }
    for (index, entity) in library.entities.enumerated() where entity.header.isListed {
      let links = graph.entityLinks[index]
      add(graph.entityBodies[index].references, from: .entity(index), to: &edges)
      for other in links.targets { edges.add(.entity(index), to: number(of: .entity(other))) }
      for article in links.sources { edges.add(.entity(index), to: number(of: .article(article))) }
    }
    for (index, page) in library.pages.enumerated() where page.header.isListed {
      add(graph.pageBodies[index].references, from: .page(index), to: &edges)
    }
  }

  private func add(_ references: [DocumentReference], from source: DocumentRef, to edges: inout Edges) {
    for reference in references {
      edges.add(source, to: number(of: reference.target), reference.contexts, count: reference.count)
    }
  }
}

/// References from a document to a number, in the order in which they were added.
private struct Edges {
  private struct Edge {
    var target: Int
    var source: DocumentRef
    var contexts: [TrustedHTML]
    var count: Int
  }

  private let targets: Int
  private var edges: [Edge] = []

  init(targets: Int) { self.targets = targets }

  mutating func add(_ source: DocumentRef, to target: Int, _ contexts: [TrustedHTML] = [], count: Int = 0) {
    edges.append(Edge(target: target, source: source, contexts: contexts, count: count))
  }

  /// Counting sort by target; edges of one source to one target become one backlink.
  func grouped() -> (starts: [Int], links: [Backlink]) {
    var firsts = Array(repeating: 0, count: targets + 1)
    for edge in edges { firsts[edge.target + 1] += 1 }
    for target in 0..<targets { firsts[target + 1] += firsts[target] }
    var order = Array(repeating: 0, count: edges.count)
    var next = firsts
    for (index, edge) in edges.enumerated() {
      order[next[edge.target]] = index
      next[edge.target] += 1
    }
    var starts = [0]
    starts.reserveCapacity(targets + 1)
    var links: [Backlink] = []
    for target in 0..<targets {
      let start = links.count
      for edge in order[firsts[target]..<firsts[target + 1]].lazy.map({ edges[$0] }) {
        if links.count > start, links[links.count - 1].source == edge.source {
          links[links.count - 1].count += edge.count
        } else {
          links.append(Backlink(source: edge.source, contexts: edge.contexts, count: edge.count))
        }
      }
      starts.append(links.count)
    }
    return (starts, links)
  }
}
