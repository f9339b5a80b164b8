import CommonMark

extension BodyPass {
  /// Puts links, citations and footnote references in the place of their syntax.
  mutating func expandSyntax(in block: Node) {
    var siblings = TextSiblings.none
    swap(&siblings, &names.scratch.siblings)
    defer { swap(&siblings, &names.scratch.siblings) }
    if block.mayHoldCitationMarkup {
      for container in block.textContainers.reversed() { container.joinCitations() }
    }
    for container in block.textContainers {
      let link = enclosingLink(of: container, block)
      container.joinWrappedReferences()
      siblings.begin(in: container)
      while siblings.nextRun() {
        if let link {
          flattenRun(&siblings, insideLink: link, block)
        } else {
          expandRun(&siblings, block)
        }
      }
    }
  }

  /// A Markdown link, or one to a document that has taken its place.
  private func enclosingLink(of node: Node, _ block: Node) -> Node? {
    var current: Node? = node
    while let ancestor = current, ancestor != block {
      if ancestor.kind == .link || (ancestor.kind == .customInline && ancestor.tag > 0) { return ancestor }
      current = ancestor.parent
    }
    return nil
  }

  private mutating func expandRun(_ siblings: inout TextSiblings, _ block: Node) {
    let text = siblings.bytes
    var position = 0
    var lastEnd = 0
    while let (range, token) = InlineSyntax.next(in: text, from: position, isEscaped: { siblings.isEscaped($0) }) {
      position = range.upperBound
      defer { lastEnd = range.upperBound }
      switch token {
      case .wikiLink(let target, let shown):
        let words = shown.map { text[$0] }
        let isEmbedded = range.lowerBound > 0 && text[range.lowerBound - 1] == UInt8(ascii: "!")
        if isEmbedded, !siblings.isEscaped(range.lowerBound - 1) {
          reportEmbedding(target, shown: words.map { String(decoding: $0, as: UTF8.self) }, block)
          if isEmbeddedFile(target) { continue }
        }
        if let node = wikiLink(target, shown: words, block) { siblings.replace(range, with: node) }
      case .citation(let sources):
        let range = Self.withBlanksBefore(range, in: text, after: lastEnd)
        guard let node = citation(sources, block) else { continue }
        // A line end before it is a blank as well.
        if range.lowerBound == 0, let before = siblings.nodeBefore, before.kind == .softBreak { before.free() }
        siblings.replace(range, with: node)
      case .narrative(let source):
        guard let node = narrative(source, block) else {
          position = text.index(of: UInt8(ascii: "@"), from: range.lowerBound).map { $0 + 1 } ?? position
          continue
        }
        siblings.replace(range, with: node)
      case .footnote(let label):
        if let node = footnote(label, block) { siblings.replace(range, with: node) }
      case .silent(let words):
        reportHidden(asSilent: text[words], block)
        if let node = Self.silent(text[words]) { siblings.replace(range, with: node) }
      case .unclosed:
        let rest = text[range]
        if rest.starts(with: Array("[[".utf8)), let bar = rest.firstIndex(of: UInt8(ascii: "|")),
          wrapLink(from: range, bar: bar, &siblings, block)
        {
          return
        }
        reportUnclosed(rest, block)
      }
    }
  }

  // MARK: [[target|shown]]

  private mutating func wikiLink(_ target: String, shown: ArraySlice<UInt8>?, _ block: Node) -> Node? {
    var words = shown.map { String(decoding: $0, as: UTF8.self) }?.trimmingSpaces
    if words?.isEmpty == true { words = nil }
    switch resolveWikiLink(target, block) {
    case .found(let found, let heading):
      return link(to: found, text: words ?? shownWords(for: target, found), suffix: Self.suffix(heading))
    case .hidden:
      return Node.makeText(words ?? Self.withheld)
    case .failed:
      return nil
    }
  }

  static let withheld = PlainText.withheld

  enum WikiResolution {
    /// With the id of a heading in it.
    case found(DocumentRef, heading: String?)
    case hidden
    case failed
  }

  /// `[[Name#heading]]` leads to a heading, `[[#heading]]` to one of this page, and `[[Name^block]]` to the whole document, with
  /// a report.
  mutating func resolveWikiLink(_ target: String, _ block: Node) -> WikiResolution {
    var resolution = resolve(target)
    let base = target.utf8.contains { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "^") } ? wholeTarget(target) : nil
    if resolution == .unknown, let base, !base.isEmpty { resolution = resolve(base) }
    if resolution == .unknown, let reason = renderer.library.resolver.hiddenReason(telling: base ?? target) {
      resolution = .hidden(reason)
    }
    if case .found(let found) = resolution {
      reportUnlisted(found, "[[" + target, .reference, skip: 2, block)
      guard let base, base != target else { return .found(found, heading: nil) }
      if let heading = Self.heading(of: target) {
        return .found(found, heading: note(heading, in: found, target, block))
      }
      reportPart(of: target, base, block)
      return .found(found, heading: nil)
    }
    if resolution == .unknown, base?.isEmpty == true, let heading = Self.heading(of: target) {
      return .found(ref, heading: note(heading, in: ref, target, block))
    }
    if resolution == .unknown, LeftoverMarks.isTableOfContents(target) { return .failed }
    if resolution == .unknown, !findings.isFull, base?.isEmpty == true || isEmbeddedFile(target) {
      if base?.isEmpty == true { reportOwnPart(target, block) } else { reportFile(target, block) }
      return .failed
    }
    let place = findings.location(of: "[[" + target, .reference, for: .unknownReference, in: block, skip: 2)
    if case .hidden(let reason) = resolution {
      findings.add(renderer.finder.hidden(target, reason, place))
      return .hidden
    }
    _ = renderer.finder.find(base ?? target, .any, at: place, &findings.log)
    return .failed
  }

  /// The part before `#` or `^`.
  private func wholeTarget(_ target: String) -> String {
    String(target.prefix { $0 != "#" && $0 != "^" }).trimmingSpaces
  }

  mutating func resolve(_ target: String) -> ReferenceResolver.Resolution {
    observed(target, renderer.library.resolver.resolve(target))
  }

  /// A link to a document of the site; plain text where a page would link to itself.
  mutating func link(to target: DocumentRef, text: String, suffix: String = "") -> Node? {
    guard let label = Node.makeText(text) else { return nil }
    guard let node = linkNode(to: target, suffix: suffix) else { return label }
    node.append(label)
    return node
  }

  /// An empty link node of the author's; nil for the page itself.
  mutating func linkNode(to target: DocumentRef, suffix: String = "") -> Node? {
    if target == ref, suffix.isEmpty { return nil }
    guard let node = renderer.anchorNode(to: target, suffix: suffix) else { return nil }
    mark(node, as: [target])
    return node
  }

  /// `[[id|words *with* markup]]`: the words reach over several nodes up to the text that holds `]]`. A second opening
  /// before it shows that the first one was never closed.
  private mutating func wrapLink(
    from range: Range<Int>, bar: Int, _ siblings: inout TextSiblings, _ block: Node
  ) -> Bool {
    var last = siblings.nodeAfter
    while let node = last, node.kind != .text || node.bracketPair == nil { last = node.next }
    guard let end = last, let close = end.closingBrackets, range.upperBound == siblings.bytes.count else {
      return false
    }
    let target = String(decoding: siblings.bytes[(range.lowerBound + 2)..<bar], as: UTF8.self).trimmingSpaces
    let wrapper: Node?
    switch resolveWikiLink(target, block) {
    case .found(let found, let heading):
      wrapper = linkNode(to: found, suffix: Self.suffix(heading)) ?? Node.makeCustomInline(enter: "", exit: "")
    case .hidden: wrapper = Node.makeCustomInline(enter: "", exit: "")
    case .failed: return true
    }
    guard let wrapper else { return false }
    let opening = Array(siblings.bytes[(bar + 1)..<range.upperBound].drop { $0 == 0x20 })
    var moving = siblings.nodeAfter
    siblings.replace(range, with: wrapper)
    if !opening.isEmpty { opening.withUnsafeBufferPointer { _ = Node.makeText($0).map { wrapper.append($0) } } }
    while let node = moving, node != end {
      moving = node.next
      node.unlink()
      wrapper.append(node)
    }
    let text = Array(end.literalBytes)
    text.withUnsafeBufferPointer { bytes in
      var words = bytes[..<close]
      while words.last == 0x20 { words.removeLast() }
      if !words.isEmpty, let last = Node.makeText(UnsafeBufferPointer(rebasing: words)) { wrapper.append(last) }
      end.setLiteral(UnsafeBufferPointer(rebasing: bytes[(close + 2)...]))
    }
    siblings.resume(at: end)
    return true
  }

  /// A name as it was written; for an id, or a part of a document, the document's title.
  func shownWords(for target: String, _ found: DocumentRef) -> String {
    let title = renderer.library.title(of: found)
    if target.hasPrefix("#"), let heading = Self.heading(of: target) { return heading }
    return renderer.library.id(of: found) == target || wholeTarget(target) != target ? title : target
  }

  // MARK: [words]{.nolink}

  /// Words in which no name is looked for.
  private static func silent(_ words: ArraySlice<UInt8>) -> Node? {
    guard let node = Node.makeCustomInline(enter: "", exit: ""), let text = words.withUnsafeBufferPointer(Node.makeText)
    else { return nil }
    node.append(text)
    node.tag = BlockText.silentTag
    return node
  }

  mutating func reportUnclosed(_ text: ArraySlice<UInt8>, _ block: Node) {
    let opening = String(decoding: text.prefix(2), as: UTF8.self)
    let closing = opening == "[[" ? "]]" : "]"
    let literal = String(decoding: text.prefix { $0 != 0x20 && $0 != 0x0A }, as: UTF8.self)
    // The bar that ends its cell has been reported.
    if tablesOfSplitReferences.contains(block.pointer) { return }
    findings.add(
      Diagnostic(
        .unclosedReference, "‘\(opening)’ opens a reference that is not closed in this paragraph",
        at: findings.location(of: literal, .reference, for: .unclosedReference, in: block),
        fixes: ["close it with \(closing), or write \\\(opening) if it is meant as text"]))
  }
}

extension Node {
  /// Where `]]` stands in a text node, unless `[[` stands before it.
  fileprivate var closingBrackets: Int? {
    guard let pair = bracketPair, literalBytes[pair] == UInt8(ascii: "]") else { return nil }
    return pair
  }

  /// Where the first `]]` or `[[` of a text node stands.
  fileprivate var bracketPair: Int? {
    let text = literalBytes
    return text.indices.dropLast().first {
      (text[$0] == UInt8(ascii: "]") || text[$0] == UInt8(ascii: "[")) && text[$0 + 1] == text[$0]
    }
  }
}

/// Text made safe for an element's content or a quoted attribute.
func escaped(_ text: String) -> String {
  var out: [UInt8] = []
  HTMLRenderer.appendEscaped(text, to: &out)
  return String(decoding: out, as: UTF8.self)
}
