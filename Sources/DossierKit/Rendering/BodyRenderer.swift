import CommonMark
import HTML

/// Renders the Markdown of documents. Immutable and shared by the workers; ``BodyPass`` does the work for one document.
final class BodyRenderer: Sendable {
  let library: PublishedLibrary
  let addresses: SiteAddresses
  let finder: ReferenceFinder
  let media: MediaLibrary
  let linker: NameLinker
  let openings: LinkOpenings
  /// Whether every name is kept with its fate, for a report.
  let recordsMentions: Bool
  /// Bodies that an earlier build made of unchanged documents.
  private let kept: (@Sendable (DocumentRef) -> KeptBody?)?
  private let documentsByPath: [String: DocumentRef]
  let nearby: NearbyFiles

  /// - Parameter kept: The body of a document if it need not be rendered; asked on any thread.
  init(
    _ library: PublishedLibrary, _ addresses: SiteAddresses, recordsMentions: Bool,
    reusing kept: (@Sendable (DocumentRef) -> KeptBody?)? = nil
  ) {
    self.kept = recordsMentions ? nil : kept
    self.recordsMentions = recordsMentions
    linker = NameLinker(library)
    self.library = library
    self.addresses = addresses
    finder = ReferenceFinder(library: library)
    media = MediaLibrary(library.folder, files: library.media)
    openings = LinkOpenings(library, addresses)
    let paths = library.documentsByPath
    documentsByPath = paths
    nearby = NearbyFiles(media: library.media, documents: paths)
  }

  /// The same for a library whose documents have kept their ids and places.
  ///
  /// - Parameter namesChanged: Whether an entity may have other names or other rules for them.
  init(_ earlier: BodyRenderer, _ library: PublishedLibrary, namesChanged: Bool) {
    recordsMentions = earlier.recordsMentions
    // Bytes have changed since.
    kept = nil
    linker = namesChanged ? NameLinker(library) : earlier.linker
    self.library = library
    addresses = earlier.addresses
    openings = namesChanged ? LinkOpenings(library, earlier.addresses) : earlier.openings
    finder = ReferenceFinder(library: library)
    media = earlier.media
    documentsByPath = earlier.documentsByPath
    nearby = earlier.nearby
  }

  func document(atPath path: String) -> DocumentRef? { documentsByPath[path] }

  /// An empty link node, noted nowhere.
  func anchorNode(to target: DocumentRef, suffix: String = "") -> Node? {
    if suffix.isEmpty { return openings.with(target) { Node.makeCustomInline(enter: $0, exit: "</a>") } }
    let url = addresses.url(of: target) + suffix
    return Node.makeCustomInline(
      enter: "<a class=\"\(library.linkClass(of: target))\" href=\"\(url)\">", exit: "</a>")
  }

  /// The input for rendering one document, besides its body.
  struct Task {
    var ref: DocumentRef
    var policy = MentionPolicy()
    /// A briefing's listed sources, which get numbers after those that the text cites.
    var sources: [ArticleIndex] = []
    /// A briefing's further Markdown, rendered with the same source numbers.
    var method: Located<String>?
    /// The lines on the page besides the body, in its order: names in them count. Their sentences serve as contexts
    /// where `isShown`, which a title's do not: lists of what refers to a page show the title anyway.
    var lines: [(text: String, isShown: Bool)] = []
    /// False where the body is kept from readers: then its names are counted, and nothing else comes of it.
    var printsBody = true
  }

  func render(_ task: Task, _ scratch: inout NameScratch) -> (
    body: RenderedBody, method: TrustedHTML, log: DiagnosticLog
  ) {
    if let kept = kept?(task.ref) {
      var log = DiagnosticLog.ofDocument()
      for finding in kept.findings { log.add(finding) }
      return (kept.body, kept.method, log)
    }
    let header = library.header(of: task.ref)
    var pass = BodyPass(renderer: self, ref: task.ref, header: header, task.policy)
    swap(&pass.names.scratch, &scratch)
    defer { swap(&pass.names.scratch, &scratch) }
    pass.names.scratch.isTurkish = ["tr", "az", "tk", "kk", "ky", "uz"].contains(pass.language)
    for line in task.lines { pass.countNames(in: line.text, isShown: line.isShown) }
    var html: [UInt8] = []
    swap(&html, &pass.names.scratch.html)
    defer { swap(&html, &pass.names.scratch.html) }
    html.removeAll(keepingCapacity: true)
    if header.hasBody {
      header.source.bytes.withUnsafeBufferPointer { bytes in
        let text = UnsafeBufferPointer(rebasing: bytes[header.bodyOffset...])
        if task.printsBody {
          pass.renderDocument(text, line: header.bodyLine, into: &html)
        } else {
          pass.countNames(in: text, isShown: false, line: header.bodyLine)
        }
      }
    }
    let bodyHTML = TrustedHTML(exactly: html)
    html.removeAll(keepingCapacity: true)
    if let method = task.method {
      pass.isAside = true
      var text = method.value
      text.withUTF8 { pass.renderField($0, line: Int(method.span.line), into: &html) }
    }
    for article in task.sources { pass.number(of: article) }
    var body = pass.finish()
    body.html = bodyHTML
    return (body, TrustedHTML(exactly: html), pass.findings.log)
  }
}

extension TrustedHTML {
  /// A copy that takes no more memory than it needs: the buffer that was written to is used again.
  fileprivate init(exactly bytes: [UInt8]) { self.init(bytes.withUnsafeBufferPointer { Array($0) }) }
}
