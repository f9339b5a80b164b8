/// Links to headings, and the sections of corrections, must find them.
extension LinkGraph {
  /// A link to a heading must find it, on its own page or another.
  func checkAnchors(_ library: PublishedLibrary, _ log: inout DiagnosticLog) {
    var anchors: [DocumentRef: PageAnchors] = [:]
    forEachInternalLinks { ref, links in
      var found = DiagnosticLog.ofDocument()
      var places = PlaceFinder(library.header(of: ref).source)
      for link in links {
        guard let target = link.target, !link.fragment.isEmpty else { continue }
        if anchors[target] == nil { anchors[target] = PageAnchors(body(of: target)) }
        if anchors[target]?.contains(link.fragment) == true { continue }
        if CitationNumbers.reservedAnchors.contains(where: link.fragment.hasPrefix) { continue }
        if found.isFull {
          found.count(.brokenAnchor)
        } else if let finding = anchors[target]?.broken(
          link.fragment, of: library.title(of: target), at: places.location(of: link.place))
        {
          found.add(finding)
        }
      }
      log.merge(found)
    }
  }

  /// So must the section of a correction. A withdrawn briefing has no text to look in.
  func checkCorrectedSections(_ library: PublishedLibrary, _ log: inout DiagnosticLog) {
    for index in library.briefings.indices where !library.briefings[index].corrections.isEmpty {
      let briefing = library.briefings[index]
      guard !briefing.header.isWithdrawn else { continue }
      var found = DiagnosticLog.ofDocument()
      var anchors = PageAnchors(bodies.briefings[index])
      for section in briefing.corrections.compactMap(\.section) where !anchors.contains(section.value) {
        if found.isFull {
          found.count(.brokenAnchor)
          continue
        }
        var finding = anchors.broken(section.value, of: briefing.title, at: briefing.header.location(section.span))
        if anchors.isEmpty { finding.fixes = ["the text has no headings; leave ‘section’ out"] }
        found.add(finding)
      }
      log.merge(found)
    }
  }
}

/// The anchors of a page's headings, made ready for many questions.
struct PageAnchors {
  private let anchors: [String]
  private let all: Set<String>
  private var near: NearMissIndex?

  init(_ body: RenderedBody) { self.init(body.headings.map(\.anchor)) }

  init(_ anchors: [String]) {
    self.anchors = anchors
    all = Set(anchors)
  }

  var isEmpty: Bool { anchors.isEmpty }

  func contains(_ anchor: String) -> Bool { all.contains(anchor) }

  mutating func broken(_ fragment: String, of title: String, at place: SourceLocation?) -> Diagnostic {
    let near = near ?? NearMissIndex(anchors)
    self.near = near
    var fixes = NearMiss.question(near.find(fragment)).map { [$0] } ?? []
    if fixes.isEmpty {
      fixes = [
        anchors.isEmpty
          ? "it has no headings at all: leave ‘#\(FieldReader.shortened(fragment))’ out, or add the heading"
          : "its headings are " + anchors.prefix(8).map { "#" + $0 }.joined(separator: ", ")
      ]
    }
    return Diagnostic(
      .brokenAnchor, "‘\(title)’ has no heading ‘#\(FieldReader.shortened(fragment))’", at: place, fixes: fixes)
  }
}
