import CommonMark
import HTML

extension CacheWriter {
  mutating func kept(_ kept: KeptBody) {
    let body = kept.body
    text(body.excerpt)
    list(body.headings) { writer, heading in
      writer.number(UInt8(clamping: heading.level))
      writer.text(heading.text)
      writer.text(heading.anchor)
    }
    list(body.headingEnds) { $0.number($1) }
    list(body.references) { writer, reference in
      writer.ref(reference.target)
      writer.number(reference.count)
      writer.list(reference.contexts) { $0.data($1.bytes) }
    }
    list(body.citations) { writer, citation in
      writer.number(citation.article.position)
      writer.list(citation.anchors) { $0.text($1) }
      writer.list(citation.locators) { $0.text($1) }
    }
    list(body.media) { writer, file in
      writer.text(file.source)
      writer.text(file.output)
    }
    list(body.internalLinks) { $0.link($1) }
    number(body.paragraphs.count)
    number(body.paragraphs.cited)
    list(body.paragraphs.uncitedLines) { $0.number($1) }
    optional(body.paragraphs.exemptLevel) { $0.number($1) }
    list(kept.findings) { $0.diagnostic($1) }
    data(kept.method.bytes)
    data(body.html.bytes)
  }

  private mutating func link(_ link: InternalLink) {
    text(link.path)
    optional(link.target) { $0.ref($1) }
    text(link.fragment)
    text(link.place.literal)
    number(link.place.role.code)
    for figure in [link.place.skip, link.place.line, link.place.occurrence] { number(figure) }
  }

  private mutating func ref(_ ref: DocumentRef) {
    number(ref.kind.rawValue)
    number(UInt32(clamping: ref.position))
  }
}

extension CacheReader {
  /// - Parameter documents: How many there are; an index beyond them is a fault.
  mutating func kept(_ documents: DocumentNumbers) throws(MalformedCache) -> KeptBody {
    var body = RenderedBody()
    body.excerpt = try text()
    body.headings = try list { reader throws(MalformedCache) in
      Heading(level: Int(try reader.number(UInt8.self)), text: try reader.text(), anchor: try reader.text())
    }
    body.headingEnds = try list { reader throws(MalformedCache) in try reader.number() }
    body.references = try list { reader throws(MalformedCache) in
      DocumentReference(
        target: try reader.ref(documents), count: try reader.number(),
        contexts: try reader.list { reader throws(MalformedCache) in try reader.html() })
    }
    body.citations = try list { reader throws(MalformedCache) in
      let article: Int = try reader.number()
      guard (0..<documents.articles).contains(article) else { throw MalformedCache() }
      return Citation(article: ArticleIndex(article), anchors: try reader.texts(), locators: try reader.texts())
    }
    body.media = try list { reader throws(MalformedCache) in
      MediaFile(source: try reader.text(), output: try reader.text())
    }
    body.internalLinks = try list { reader throws(MalformedCache) in try reader.link(documents) }
    body.paragraphs.count = try number()
    body.paragraphs.cited = try number()
    body.paragraphs.uncitedLines = try list { reader throws(MalformedCache) in try reader.number() }
    body.paragraphs.exemptLevel = try optional { reader throws(MalformedCache) in try reader.number() }
    let findings = try list { reader throws(MalformedCache) in try reader.diagnostic() }
    let method = try html()
    body.html = try html()
    guard body.headingEnds.count <= body.headings.count, isOrdered(body.headingEnds, within: body.html.bytes.count)
    else {
      throw MalformedCache()
    }
    return KeptBody(body: body, method: method, findings: findings)
  }

  private func isOrdered(_ places: [Int], within count: Int) -> Bool {
    zip([0] + places, places + [count]).allSatisfy(<=)
  }

  private mutating func html() throws(MalformedCache) -> TrustedHTML { TrustedHTML(Array(try data())) }

  private mutating func texts() throws(MalformedCache) -> [String] {
    try list { reader throws(MalformedCache) in try reader.text() }
  }

  private mutating func link(_ documents: DocumentNumbers) throws(MalformedCache) -> InternalLink {
    let path = try text()
    let target = try optional { reader throws(MalformedCache) in try reader.ref(documents) }
    let fragment = try text()
    let literal = try text()
    guard let role = LiteralSearch.Role(code: try number()) else { throw MalformedCache() }
    let place = TypedPlace(
      literal: literal, role: role, skip: try number(), line: try number(), occurrence: try number())
    return InternalLink(path: path, target: target, fragment: fragment, place: place)
  }

  private mutating func ref(_ documents: DocumentNumbers) throws(MalformedCache) -> DocumentRef {
    let kind = DocumentKinds(rawValue: try number(UInt8.self))
    guard let ref = documents.document(at: Int(try number(UInt32.self)), of: kind) else { throw MalformedCache() }
    return ref
  }
}

extension LiteralSearch.Role {
  fileprivate var code: UInt8 {
    switch self {
    case .reference: 0
    case .address: 1
    case .other: 2
    }
  }

  fileprivate init?(code: UInt8) {
    switch code {
    case 0: self = .reference
    case 1: self = .address
    case 2: self = .other
    default: return nil
    }
  }
}
