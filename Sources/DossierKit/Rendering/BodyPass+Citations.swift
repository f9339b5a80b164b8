import CommonMark

/// Citations: `[@id, locator; @id]`.
extension BodyPass {
  /// Briefings end with their sources; elsewhere a citation leads to the article itself.
  private var hasSourceList: Bool { if case .briefing = ref { true } else { false } }

  mutating func citation(_ sources: [InlineSyntax.CitedSource], _ block: Node) -> Node? {
    var targets: [DocumentRef] = []
    var hasFailed = false
    var html: [UInt8] = []
    swap(&html, &names.scratch.element)
    defer { swap(&html, &names.scratch.element) }
    html.removeAll(keepingCapacity: true)
    html.append("<sup class=\"cite\">")
    for source in sources {
      let resolution = resolve(source.id)
      if case .found(.article(let article)) = resolution {
        appendCitation(of: article, source.locator, to: &html)
        targets.append(.article(article))
        continue
      }
      let place = location(of: "@" + source.id, .reference, for: .unknownReference, in: block, skip: 1)
      if case .hidden(let reason) = resolution {
        log.add(renderer.finder.hidden(source.id, reason, place))
      } else {
        hasFailed = true
        _ = renderer.finder.find(source.id, .article, at: place, &log)
      }
    }
    if sources.isEmpty { reportUnclosed(Array("[@".utf8)[...], block) }
    if hasFailed { return nil }
    if targets.isEmpty { return Node.makeText("") }
    html.append("</sup>")
    guard let node = html.withUnsafeBufferPointer({ Node.makeCustomInline(enter: $0, exit: "") }) else { return nil }
    mark(node, as: targets)
    return node
  }

  private mutating func appendCitation(of article: Int, _ locator: String?, to html: inout [UInt8]) {
    let (number, anchor) = numbers.cite(article, locator: locator)
    html.append("<a href=\"")
    if hasSourceList {
      html.append(UInt8(ascii: "#"))
      html += CitationNumbers.sourceAnchor(number).utf8
    } else {
      html += renderer.addresses.url(of: .article(article)).utf8
    }
    html.append("\" id=\"")
    html += anchor.utf8
    html.append("\" role=\"doc-biblioref\">[")
    html.append(decimal: number)
    if let locator {
      html.append(", ")
      HTMLRenderer.appendEscaped(locator, to: &html)
    }
    html.append("]</a>")
  }
}
