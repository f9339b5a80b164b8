import HTML

/// The references to a document: one entry per referring document, newest first within its kind.
public struct Backlink: Sendable {
  public var source: DocumentRef
  /// The sentences around the mentions, at most ``DocumentReference/maximumContexts``; empty where only the front matter refers.
  public var contexts: [TrustedHTML]
  /// Places in the text, all told.
  public var count: Int
}

/// Backlinks of every document, as slices of one array.
///
/// Since the library's order is newest first, so is each slice.
public struct BacklinkIndex: Sendable {
  private var starts: [Int] = [0]
  private var links: [Backlink] = []
  private var documents = DocumentNumbers()

  init() {}

  init(_ library: PublishedLibrary, _ graph: LinkGraph) {
    documents = library.documents
    var edges = Edges(targets: documents.count)
    collect(library, graph, into: &edges)
    (starts, links) = edges.grouped(graph, documents)
  }

  func of(_ ref: DocumentRef) -> ArraySlice<Backlink> {
    let target = number(of: ref)
    guard target + 1 < starts.count else { return [] }
    return links[starts[target]..<starts[target + 1]]
  }

  private func number(of ref: DocumentRef) -> Int { documents.number(of: ref) }

  private func collect(_ library: PublishedLibrary, _ graph: LinkGraph, into edges: inout Edges) {
    for (source, ref) in documents.enumerated() where library.withHeader(of: ref, { $0.isListed }) {
      graph.bodies.with(ref) { add($0.references, from: source, to: &edges) }
      switch ref {
      case .briefing(let index): add(graph.briefingLinks[index], from: source, to: &edges)
      case .article(let index): add(graph.articleLinks[index], from: source, to: &edges)
      case .entity(let index):
        add(entities: graph.entityLinks[index].targets, from: source, to: &edges)
        for article in graph.entityLinks[index].sources { edges.add(source, to: number(of: .article(article))) }
      default: break
      }
    }
  }

  private func add(_ references: [DocumentReference], from source: Int, to edges: inout Edges) {
    for index in references.indices {
      edges.add(source, to: number(of: references[index].target), reference: index)
    }
  }

  private func add(_ links: BriefingLinks, from source: Int, to edges: inout Edges) {
    add(entities: links.about, from: source, to: &edges)
    add(entities: links.mentions, from: source, to: &edges)
    add(entities: links.places, from: source, to: &edges)
    add(authors: links.authors, from: source, to: &edges)
    add(authors: links.editors, from: source, to: &edges)
    for entry in links.sources { edges.add(source, to: number(of: .article(entry.article))) }
    for article in links.judgmentSources.joined() { edges.add(source, to: number(of: .article(article))) }
    for other in links.supersedes { edges.add(source, to: number(of: .briefing(other))) }
    if let other = links.follows { edges.add(source, to: number(of: .briefing(other))) }
  }

  private func add(_ links: ArticleLinks, from source: Int, to edges: inout Edges) {
    add(entities: links.about, from: source, to: &edges)
    add(entities: links.mentions, from: source, to: &edges)
    add(authors: links.authors, from: source, to: &edges)
    if let origin = links.origin { edges.add(source, to: number(of: .article(origin))) }
  }

  private func add(entities targets: [EntityIndex], from source: Int, to edges: inout Edges) {
    for entity in targets { edges.add(source, to: number(of: .entity(entity))) }
  }

  private func add(authors: [ReferenceFinder.NameOrDocument], from source: Int, to edges: inout Edges) {
    for author in authors {
      if let entity = author.entity { edges.add(source, to: number(of: .entity(entity))) }
    }
  }
}

/// References between documents by their numbers, in the order in which they were added.
private struct Edges {
  private struct Edge {
    var source: Int32
    var target: Int32
    /// Which of the references of the source's body it is; -1 for one of the front matter.
    var reference: Int32
  }

  private let targets: Int
  private var edges: [Edge] = []

  init(targets: Int) {
    self.targets = targets
    edges.reserveCapacity(targets * 8)
  }

  mutating func add(_ source: Int, to target: Int, reference: Int = -1) {
    // A link to a section of the same page tells nobody where else it is referred to.
    if source == target { return }
    edges.append(Edge(source: Int32(source), target: Int32(target), reference: Int32(reference)))
  }

  /// Counting sort by target; edges of one source to one target become one backlink. The documents are by number.
  func grouped(_ graph: LinkGraph, _ documents: DocumentNumbers) -> (starts: [Int], links: [Backlink]) {
    let (firsts, order) = sortedByTarget()
    var starts = [0]
    starts.reserveCapacity(targets + 1)
    var links: [Backlink] = []
    links.reserveCapacity(edges.count)
    var last: Int32 = -1
    for target in 0..<targets {
      let start = links.count
      for edge in order[firsts[target]..<firsts[target + 1]] {
        if links.count == start || edge.source != last {
          links.append(Backlink(source: documents[Int(edge.source)], contexts: [], count: 0))
        }
        last = edge.source
        guard edge.reference >= 0 else { continue }
        graph.bodies.with(documents[Int(edge.source)]) { body in
          let isFirst = links[links.count - 1].count == 0
          if isFirst { links[links.count - 1].contexts = body.references[Int(edge.reference)].contexts }
          links[links.count - 1].count += body.references[Int(edge.reference)].count
        }
      }
      starts.append(links.count)
    }
    return (starts, links)
  }

  private func sortedByTarget() -> (firsts: [Int], order: [Edge]) {
    var firsts = Array(repeating: 0, count: targets + 1)
    for edge in edges { firsts[Int(edge.target) + 1] += 1 }
    for target in 0..<targets { firsts[target + 1] += firsts[target] }
    var order = edges
    var next = firsts
    for edge in edges {
      order[next[Int(edge.target)]] = edge
      next[Int(edge.target)] += 1
    }
    return (firsts, order)
  }
}
