/// The references of one document, in the order in which they are read.
struct DocumentReferences: Sendable {
  /// The document's own id.
  var id: String
  var frontMatter: [TypedReference]
  var body: [TypedReference]

  var all: [TypedReference] { frontMatter + body }
}

/// Reads the references of documents by the rules of a build, without leaving any document out.
struct ReferenceMap: Sendable {
  let content: UnveiledContent
  private let renderer: BodyRenderer

  init(_ sources: ContentSources, _ site: SiteConfiguration) {
    content = UnveiledContent(sources, site)
    let library = content.library
    renderer = BodyRenderer(library, SiteAddresses(library), recordsMentions: false)
  }

  var library: PublishedLibrary { content.library }

  func document(atPath path: String) -> DocumentRef? { renderer.document(atPath: path) }
  func path(of ref: DocumentRef) -> String { library.header(of: ref).path }

  /// The references of a document; nil if its front matter cannot be read.
  ///
  /// - Parameter standIn: Made-up ids in the file's bytes that count as a document's.
  func references(in file: EditableFile, standIn: ReferenceRecorder.StandIn? = nil) -> DocumentReferences? {
    guard let document = file.document, let ref = self.document(atPath: file.path) else { return nil }
    let header = document.header
    let method: Located<String>? = if case .briefing(let briefing) = document { briefing.method } else { nil }
    guard let typed = Self.frontMatter(of: header.source, file.file) else { return nil }
    let recorder = ReferenceRecorder(standIn)
    for reference in typed { _ = recorder.observe(reference.text, library.resolver.resolve(reference.text)) }
    return DocumentReferences(
      id: header.id, frontMatter: recorder.references,
      body: bodyReferences(header, method, ref, ReferenceRecorder(standIn)))
  }

  /// Every reference that the reader of a kind of document reads, whatever the field.
  private static func frontMatter(of source: SourceFile, _ file: ListedFile) -> [Reference]? {
    guard case .found(let range) = FrontMatterRange.find(in: source.bytes) else { return nil }
    let tape = source.bytes.withUnsafeBufferPointer { bytes in
      try? YAMLTape(parsing: UnsafeBufferPointer(rebasing: bytes[range.yaml]), firstLine: 2)
    }
    guard let tape, !tape.nodes.isEmpty else { return nil }
    var reader = FieldReader(source: source, tape: tape)
    reader.typedReferences = []
    let header = DocumentHeader(
      source: source, id: file.stem, idSpan: .start, bodyOffset: range.bodyOffset, bodyLine: range.bodyLine)
    _ = DocumentReader.fields(&reader, of: file.kind, header)
    return reader.typedReferences
  }

  /// A stored article's text as well, whether or not it is ever printed.
  private func bodyReferences(
    _ header: DocumentHeader, _ method: Located<String>?, _ ref: DocumentRef, _ recorder: ReferenceRecorder
  ) -> [TypedReference] {
    var pass = BodyPass(renderer: renderer, ref: ref, header: header, MentionPolicy())
    pass.observer = recorder
    var html: [UInt8] = []
    if header.hasBody {
      header.source.bytes.withUnsafeBufferPointer { bytes in
        pass.renderDocument(
          UnsafeBufferPointer(rebasing: bytes[header.bodyOffset...]), line: header.bodyLine, into: &html)
      }
    }
    if let method {
      var text = method.value
      text.withUTF8 { pass.renderFragment($0, line: Int(method.span.line), into: &html) }
    }
    return recorder.references
  }
}
