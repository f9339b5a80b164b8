/// Everything that the rendering of a body can depend on besides the body itself, as one hash: the program and the options,
/// the configuration, every front matter, every file that is no document, and the day.
///
/// Far more than a body does depend on: the name of one entity changes it for all. But what is left out would be a stale
/// page one day.
struct BodyEnvironment: Sendable {
  let hash: ContentHash
  /// Of each document's bytes, by its number.
  let contents: [ContentHash]
  let numbers: DocumentNumbers

  /// - Parameters:
  ///   - options: Of the program and its options.
  ///   - inputs: Looked at before anything was read.
  init(
    _ options: ContentHash, _ sources: ContentSources, _ library: PublishedLibrary, _ inputs: SiteInputs,
    _ window: TimeWindow, jobs: Int
  ) {
    var hash = options
    hash.add(UInt64(bitPattern: Int64(window.end)))
    // The configuration, pictures, the theme: known by their states. The folders are known by what is in them.
    for input in inputs.paths where !input.state.isFolder && !Self.isKnownOtherwise(input.path) {
      hash.add(input.path)
      hash.add(input.state)
    }
    let texts =
      sources.briefings.map { SourceText($0.header) } + sources.articles.map { SourceText($0.header) }
      + sources.entities.map { SourceText($0.header) } + sources.freePages.map { SourceText($0.header) }
    let fronts = Parallel.map(count: texts.count, jobs: jobs) { texts[$0].front }
    for front in fronts { hash.add(front) }
    for path in sources.unreadable.sorted() { hash.add(path) }
    numbers = DocumentNumbers(library)
    for count in [numbers.briefings, numbers.articles, numbers.entities, numbers.freePages] { hash.add(UInt64(count)) }
    self.hash = hash
    let published =
      library.briefings.map { SourceText($0.header) } + library.articles.map { SourceText($0.header) }
      + library.entities.map { SourceText($0.header) } + library.freePages.map { SourceText($0.header) }
    contents = Parallel.map(count: published.count, jobs: jobs) { published[$0].whole }
  }

  /// Documents are known by what they say, and no body shows what is published as it is.
  private static func isKnownOtherwise(_ path: String) -> Bool {
    if path.hasPrefix(SiteFolder.staticFiles + "/") { return true }
    return SiteInputs.isDocument(path)
  }
}

/// The bytes of a document, and where its body begins. Headers are large: they are not copied for this.
private struct SourceText: Sendable {
  private let source: SourceFile
  private let bodyOffset: Int
  private let bodyLine: Int

  init(_ header: borrowing DocumentHeader) {
    source = header.source
    bodyOffset = header.bodyOffset
    bodyLine = header.bodyLine
  }

  /// Of everything but the body.
  var front: ContentHash {
    var hash = ContentHash()
    hash.add(source.path)
    hash.add(UInt64(bodyLine))
    source.bytes.withUnsafeBytes { hash.add(UnsafeRawBufferPointer(rebasing: $0[..<bodyOffset])) }
    return hash
  }

  var whole: ContentHash { source.bytes.withUnsafeBytes { ContentHash($0) } }
}

extension ContentHash {
  fileprivate mutating func add(_ hash: ContentHash) {
    add(hash.low)
    add(hash.high)
  }

  fileprivate mutating func add(_ state: PathState) {
    var writer = CacheWriter()
    writer.state(state)
    writer.bytes.withUnsafeBytes { add($0) }
  }
}
