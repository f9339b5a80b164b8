import CommonMark
import HTML

/// Renders the Markdown of documents. Immutable and shared by the workers; ``BodyPass`` does the work for one document.
struct BodyRenderer: Sendable {
  let library: PublishedLibrary
  let addresses: SiteAddresses
  let finder: ReferenceFinder
  let media: MediaLibrary
  private let documentsByPath: [String: DocumentRef]

  init(_ library: PublishedLibrary, _ addresses: SiteAddresses) {
    self.library = library
    self.addresses = addresses
    finder = ReferenceFinder(library: library)
    media = MediaLibrary(root: library.root, files: library.media)
    var paths: [String: DocumentRef] = [:]
    for (index, briefing) in library.briefings.enumerated() { paths[briefing.header.path] = .briefing(index) }
    for (index, article) in library.articles.enumerated() { paths[article.header.path] = .article(index) }
    for (index, entity) in library.entities.enumerated() { paths[entity.header.path] = .entity(index) }
    for (index, page) in library.pages.enumerated() { paths[page.header.path] = .page(index) }
    documentsByPath = paths
  }

  func document(atPath path: String) -> DocumentRef? { documentsByPath[path] }

  var documentPaths: [String] { documentsByPath.keys.sorted() }

  /// What a document's body becomes; `method` is a briefing's further Markdown, rendered with the same source numbers.
  func render(
    _ ref: DocumentRef, sources: [Int] = [], method: Located<String>? = nil
  ) -> (body: RenderedBody, method: TrustedHTML, log: DiagnosticLog) {
    let header = library.header(of: ref)
    var pass = BodyPass(renderer: self, ref: ref, header: header)
    var html: [UInt8] = []
    if header.hasBody {
      html.reserveCapacity(header.body.count * 2)
      header.source.bytes.withUnsafeBufferPointer { bytes in
        pass.renderDocument(
          UnsafeBufferPointer(rebasing: bytes[header.bodyOffset...]), line: header.bodyLine, into: &html)
      }
    }
    var methodHTML: [UInt8] = []
    if let method {
      pass.isAside = true
      var text = method.value
      text.withUTF8 { pass.renderFragment($0, line: Int(method.span.line), into: &methodHTML) }
    }
    // Sources that the text does not cite come after those it does.
    for article in sources { pass.number(of: article) }
    var body = pass.finish()
    body.html = TrustedHTML(html)
    return (body, TrustedHTML(methodHTML), pass.log)
  }
}
