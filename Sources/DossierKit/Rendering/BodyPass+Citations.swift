import CommonMark

/// Citations: `[see @id, locator; @id]`, and `@id [locator]` in the sentence.
extension BodyPass {
  /// Briefings end with their sources; elsewhere a citation leads to the article itself.
  private var hasSourceList: Bool { if case .briefing = ref { true } else { false } }

  /// The numbers of the sources; nil for what stays text, with a report where it should not.
  mutating func citation(_ sources: [InlineSyntax.CitedSource], _ block: Node) -> Node? {
    if sources.first?.prefix != nil, !sources.contains(where: { looksCited($0.id) }) { return nil }
    var targets: [DocumentRef] = []
    var hasFailed = false
    var html: [UInt8] = []
    swap(&html, &names.scratch.element)
    defer { swap(&html, &names.scratch.element) }
    html.removeAll(keepingCapacity: true)
    html.append("<sup class=\"cite\">")
    for source in sources {
      switch resolve(source.id) {
      case .found(.article(let article)):
        reportUnlisted(.article(article), "@" + source.id, .reference, skip: 1, block)
        appendCitation(of: article, checked(source, block), to: &html)
        targets.append(.article(article))
      case .hidden(let reason):
        let place = findings.location(of: "@" + source.id, .reference, for: .unknownReference, in: block, skip: 1)
        findings.add(renderer.finder.hidden(source.id, reason, place))
      default:
        hasFailed = true
        let place = findings.location(of: "@" + source.id, .reference, for: .unknownReference, in: block, skip: 1)
        _ = renderer.finder.find(source.id, .article, at: place, &findings.log)
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

  private mutating func appendCitation(
    of article: ArticleIndex, _ source: InlineSyntax.CitedSource, to html: inout [UInt8]
  ) {
    let place = source.locator.flatMap { CitedPlace.isRemark($0) ? nil : $0 }
    let (number, anchor) = numbers.cite(article, locator: place)
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
    if let prefix = source.prefix {
      HTMLRenderer.appendEscaped(prefix, to: &html)
      html.append(UInt8(ascii: " "))
    }
    html.append(decimal: number)
    if let locator = source.locator {
      html.append(", ")
      HTMLRenderer.appendEscaped(locator, to: &html)
    }
    html.append("]</a>")
  }

  /// The source with words that may be printed. An id among them was meant as a citation, or must not be seen.
  private mutating func checked(_ source: InlineSyntax.CitedSource, _ block: Node) -> InlineSyntax.CitedSource {
    guard source.prefix != nil || source.locator != nil else { return source }
    var source = source
    source.prefix = source.prefix.map { checked($0, block) }
    source.locator = source.locator.map { checked($0, block) }
    return source
  }

  private mutating func checked(_ words: String, _ block: Node) -> String {
    for part in words.utf8.split(whereSeparator: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }) {
      let id = String(String(Substring(part)).trimmingSpaces.drop { $0 == "@" || $0 == "-" })
      guard id.utf8.contains(where: { $0 > 0x3A }), case .found(let found) = renderer.library.resolver.resolve(id),
        renderer.library.id(of: found) == id
      else { continue }
      let fix = if case .article = found { "write @\(id) if it is cited" } else { "write [[\(id)]] in the sentence" }
      let kind = renderer.library.kindPhrase(of: found)
      findings.report(.unreadReference, id, "‘\(id)’ is \(kind) and is not cited here", block, fix: fix)
    }
    return typeset(withoutHidden(Array(words.utf8), everyWord: true, block))
  }

  /// Whether an id in a bracket that begins with other words is one, or is likely to be misspelt: `[write to @desk]` is
  /// no citation.
  private func looksCited(_ id: String) -> Bool {
    let resolver = renderer.library.resolver
    if resolver.resolve(id) != .unknown || resolver.hiddenReason(telling: id) != nil { return true }
    if observer?.madeUp(id) != nil { return true }
    if id.utf8.contains(where: { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }) { return true }
    return !resolver.suggestions(for: id, .article).isEmpty
  }

  // MARK: @id

  /// `@id` in the sentence: the article's title, which leads to it, and its number. Nil for what is no id.
  mutating func narrative(_ source: InlineSyntax.CitedSource, _ block: Node) -> Node? {
    guard let (words, citation) = narrativeParts(source, block) else { return nil }
    guard let citation, case .found(let article) = resolve(source.id) else { return Node.makeText(words) }
    guard let whole = Node.makeCustomInline(enter: "", exit: ""), let title = link(to: article, text: words) else {
      return nil
    }
    whole.append(title)
    whole.append(citation)
    return whole
  }

  mutating func narrativeParts(
    _ source: InlineSyntax.CitedSource, _ block: Node
  ) -> (words: String, citation: Node?)? {
    switch recordedNarrative(source.id) {
    case .found(let found) where isWritten(source.id, found):
      guard case .article = found else {
        reportHandle(source.id, found, block)
        return nil
      }
      return (renderer.library.title(of: found), citation([source], block))
    case .hidden(let reason):
      let place = findings.location(of: "@" + source.id, .other, for: .hiddenReference, in: block, skip: 1)
      findings.add(renderer.finder.hidden(source.id, reason, place))
      return (Self.withheld, nil)
    default: return nil
    }
  }

  /// An id, or an old one; names may be those of accounts elsewhere.
  private func isWritten(_ id: String, _ found: DocumentRef) -> Bool {
    if observer?.madeUp(id) != nil { return true }
    return renderer.library.id(of: found) == id
  }

  private mutating func recordedNarrative(_ id: String) -> ReferenceResolver.Resolution {
    let resolution = renderer.library.resolver.resolve(id)
    if resolution == .unknown, let reason = renderer.library.resolver.hiddenReason(telling: id) {
      return .hidden(reason)
    }
    if let document = observer?.madeUp(id), case .article = document { return .found(document) }
    return resolution
  }

  private mutating func reportHandle(_ id: String, _ found: DocumentRef, _ block: Node) {
    let fix =
      "link to \(renderer.library.kindPhrase(of: found)) with [[\(id)]], or write \\@\(id) for an account elsewhere"
    findings.report(.leftoverMark, "@" + id, "‘@\(id)’ stands in the page as it is typed", block, fix: fix)
  }
}

/// The text behind a cited id: a place in the source, or the author's further words.
enum CitedPlace {
  private static let remarks = Set(BriefingWords.remarks.map { Substring($0) })

  static func isRemark(_ words: String) -> Bool {
    guard let first = words.utf8.first, first | 0x20 >= 0x61, first < 0x80 else { return false }
    return remarks.contains(words.prefix { $0 != " " })
  }
}
