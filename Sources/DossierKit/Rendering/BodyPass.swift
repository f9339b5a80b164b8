import CommonMark
import HTML

/// The rendering of one document's Markdown: parse, edit the tree, write HTML, and collect what it refers to.
struct BodyPass {
  let renderer: BodyRenderer
  let ref: DocumentRef
  let header: DocumentHeader
  var findings: BodyFindings
  var body = RenderedBody()
  var numbers = CitationNumbers()
  var footnotes = FootnoteNumbers()
  /// Definitions of footnotes that stand where they are not read; nil until an unknown footnote is referred to.
  var misplacedFootnotes: MisplacedFootnotes?
  private var anchors = Self.noAnchors
  private static let noAnchors = HeadingAnchors(reserved: CitationNumbers.reservedAnchors)
  /// The documents that each tagged node of the current text refers to, as ranges of ``markTargets``.
  var marks: [Range<Int>] = []
  var markTargets: [DocumentRef] = []
  var names: NamePass
  /// Of the document or else of the site, without region and script: `de`.
  let language: Substring
  let nameLanguage: LongerName.Language
  /// Nil where texts are shown as they were typed.
  let punctuation: SmartPunctuation?
  /// Places of the names of the block at hand.
  var mentionPlaces = MentionPlaces(line: 1)
  /// Titles of the images of this text, by the node that stands for each.
  var captions: [OpaquePointer: String] = [:]
  /// Whether the text being rendered is a footnote's or the method's, not the body's.
  var isAside = false
  /// Tables in which bars that cut a reference in two have been reported.
  var tablesOfSplitReferences: Set<OpaquePointer> = []
  /// Set to learn what the text refers to; nil in a build.
  var observer: (any ReferenceObserver)?
  private var headingLevel = 1
  private var headingShift = 0

  init(renderer: BodyRenderer, ref: DocumentRef, header: DocumentHeader, _ policy: MentionPolicy) {
    self.renderer = renderer
    self.ref = ref
    self.header = header
    findings = BodyFindings(header)
    abbreviations = .of(header.lang ?? renderer.library.site.lang)
    names = NamePass(MentionRules(renderer.linker, policy, of: ref))
    language = (header.lang ?? renderer.library.site.lang).lowercased().prefix { $0 != "-" }
    let isSmart = renderer.library.site.markdown.isSmart
    punctuation = isSmart ? SmartPunctuation(language: header.lang ?? renderer.library.site.lang) : nil
    nameLanguage = language == "de" ? .german : language == "en" ? .english : .other
  }

  /// Of the language that the document is in.
  let abbreviations: Abbreviations

  var options: MarkdownRules { MarkdownRules(renderer.library.site.markdown, for: ref) }

  mutating func number(of article: ArticleIndex) { _ = numbers.number(of: article) }

  func finish() -> RenderedBody {
    var result = body
    result.citations = numbers.citations
    result.references = names.references
    return result
  }

  // MARK: Whole texts

  /// The body with its footnotes below it, without its comments.
  mutating func renderDocument(_ source: UnsafeBufferPointer<UInt8>, line: Int, into html: inout [UInt8]) {
    guard let stripped = CommentSource.strip(source, line: line, &findings) else {
      return renderUncommented(source, line: line, into: &html)
    }
    stripped.withUnsafeBufferPointer { renderUncommented($0, line: line, into: &html) }
  }

  private mutating func renderUncommented(
    _ source: UnsafeBufferPointer<UInt8>, line: Int, into html: inout [UInt8]
  ) {
    guard let extracted = FootnoteSource.extract(from: source) else {
      renderFragment(source, line: line, into: &html)
      return
    }
    footnotes = FootnoteNumbers(definitions: extracted.definitions)
    extracted.body.withUnsafeBufferPointer { renderFragment($0, line: line, into: &html) }
    renderFootnotes(bodyLine: line, into: &html)
  }

  /// A text of the front matter, without its comments.
  mutating func renderField(_ source: UnsafeBufferPointer<UInt8>, line: Int, into html: inout [UInt8]) {
    guard let stripped = CommentSource.strip(source, line: line, &findings) else {
      return renderFragment(source, line: line, into: &html)
    }
    stripped.withUnsafeBufferPointer { renderFragment($0, line: line, into: &html) }
  }

  /// A text without footnote definitions.
  mutating func renderFragment(_ source: UnsafeBufferPointer<UInt8>, line: Int, into html: inout [UInt8]) {
    guard let document = Document(parsing: source) else { return }
    findings.firstLine = line
    DecodedCharacters.clean(document.root, source, &findings)
    tablesOfSplitReferences = TableCheck.run(PipeTables.apply(to: document.root, source: source), &findings)
    Strikethrough.apply(to: document.root, source: source)
    let marks = MarkTraits(source)
    edit(document.root, marks)
    if renderer.library.resolver.hidesAny { reportHiddenInCode(of: document.root) }
    var hooks = AnchorHooks(anchors: anchors, rawHTML: options.allowsRawHTML)
    anchors = Self.noAnchors
    var rendering: HTMLRenderer.Options = [.headingAnchors]
    if options.allowsRawHTML { rendering.insert(.allowRawHTML) }
    HTMLRenderer.render(document.root, options: rendering, hooks: &hooks, into: &html)
    anchors = hooks.anchors
    body.headings += hooks.headings
    if !isAside { body.headingEnds += hooks.ends }
    for heading in hooks.taken { findings.report(takenAnchor: heading.anchor, of: heading.node) }
  }

  // MARK: Editing the tree

  /// First the author's own markup everywhere, then the names: a link of the author's further down is known by then.
  private mutating func edit(_ root: Node, _ traits: MarkTraits) {
    marks.removeAll(keepingCapacity: true)
    markTargets.removeAll(keepingCapacity: true)
    var texts: [(block: Node, section: Int)] = []
    var indented: (lists: [Node], code: [Node]) = ([], [])
    let blocks = blocks(of: root, &indented)
    // The lines of a footnote's text are not those of the file: they have lost their indentation.
    if !isAside { IndentationCheck.run(lists: indented.lists, code: indented.code, &findings) }
    for block in blocks {
      if block.kind == .htmlBlock {
        editRawHTML(block, block: block)
        if options.allowsRawHTML { texts.append((block, names.section)) }
        continue
      }
      if block.kind == .heading {
        editHeading(block)
        names.section += 1
      }
      texts.append((editBlock(block, traits), names.section))
    }
    editNames(in: texts)
  }

  private mutating func editNames(in texts: [(block: Node, section: Int)]) {
    var text = BlockText()
    swap(&text, &names.scratch.text)
    defer { swap(&text, &names.scratch.text) }
    var matches: [NameMatch] = []
    swap(&matches, &names.scratch.matches)
    defer { swap(&matches, &names.scratch.matches) }
    text.begin()
    text.ends.abbreviations = abbreviations
    for (block, section) in texts {
      if block.kind == .htmlBlock {
        text.pass(rawHTML: block)
        continue
      }
      findings.beginBlock()
      editNames(in: block, section: section, &text, &matches)
    }
  }

  /// The blocks that hold text or raw HTML, collected first, since editing moves nodes; and those whose indentation says
  /// what they are.
  private func blocks(of root: Node, _ indented: inout (lists: [Node], code: [Node])) -> [Node] {
    var blocks: [Node] = []
    var node: Node? = root
    while let current = node {
      if current.kind == .htmlBlock || current.firstChild?.isInline == true {
        blocks.append(current)
        node = current.nextAfterChildren(within: root)
      } else {
        if current.kind == .list { indented.lists.append(current) }
        if current.kind == .codeBlock { indented.code.append(current) }
        node = current.nextInOrder(within: root)
      }
    }
    return blocks
  }

  /// The block, or what stands in its place.
  private mutating func editBlock(_ block: Node, _ traits: MarkTraits) -> Node {
    let firstTarget = markTargets.count
    findings.beginBlock()
    editLinks(in: block)
    let holdsReferences = traits.hasReferences && block.holdsReferenceMark
    if holdsReferences { expandSyntax(in: block) }
    if traits.hasLeftovers { LeftoverCheck.run(block, &findings) }
    if traits.hasLeftovers || traits.hasAddresses || (holdsReferences && block.holdsReferenceMark) {
      withholdHidden(in: block)
      reportHiddenAcrossMarkup(in: block)
    }
    typeset(block)
    if body.excerpt.isEmpty, block.kind == .paragraph, block.parent?.kind == .document {
      body.excerpt = String(decoding: names.scratch.plainText(of: block), as: UTF8.self)
    }
    noteCitations(of: block, since: firstTarget)
    return block.kind == .paragraph ? makeFigure(of: block) : block
  }

  /// The page's title is its only `h1`, and no level is skipped.
  private mutating func editHeading(_ heading: Node) {
    if heading.headingLevel == 1 { headingShift = 1 }
    let wanted = min(6, heading.headingLevel + headingShift)
    headingLevel = max(2, min(wanted, headingLevel + 1))
    heading.setHeadingLevel(headingLevel)
  }

  /// Notes that a node refers to documents; the sentence around it follows when the names are looked at.
  mutating func mark(_ node: Node, as targets: [DocumentRef]) {
    let start = markTargets.count
    markTargets += targets
    marks.append(start..<markTargets.count)
    node.tag = marks.count
    for case .entity(let entity) in targets { names.rules.noteAuthorsLink(to: entity, section: names.section) }
  }
}

/// Anchors for headings, kept as a table of contents.
private struct AnchorHooks: RenderHooks {
  var anchors: HeadingAnchors
  var headings: [Heading] = []
  var ends: [Int] = []
  /// Headings whose author set an id that is another's.
  var taken: [(anchor: String, node: Node)] = []
  let rawHTML: Bool

  init(anchors: HeadingAnchors, rawHTML: Bool) {
    self.anchors = anchors
    self.rawHTML = rawHTML
  }

  mutating func anchor(forHeading node: Node) -> String? {
    let heading = anchors.entry(for: node)
    if let anchor = heading.takenAnchor { taken.append((anchor, node)) }
    headings.append(Heading(level: heading.level, text: heading.text, anchor: heading.anchor))
    return heading.anchor
  }

  mutating func wroteHeadings(upTo ends: [Int]) { self.ends = ends }
}

/// Which Markdown options hold for a document: raw HTML never in what was captured from others.
struct MarkdownRules: Sendable {
  let allowsRawHTML: Bool

  init(_ options: SiteConfiguration.MarkdownOptions, for ref: DocumentRef) {
    if case .article = ref { allowsRawHTML = false } else { allowsRawHTML = options.allowsRawHTML }
  }
}
