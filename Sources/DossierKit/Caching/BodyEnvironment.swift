/// Everything that the rendering of a body can depend on besides the body itself, as one hash: the program and the options,
/// the configuration, every front matter, every file that is no document, and the day.
///
/// Far more than a body does depend on: the name of one entity changes it for all. But what is left out would be a stale
/// page one day.
struct BodyEnvironment {
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
    for input in inputs.paths where !input.state.isFolder && !Self.isDocument(input.path) {
      hash.add(input.path)
      hash.add(input.state)
    }
    let headers =
      sources.briefings.map(\.header) + sources.articles.map(\.header) + sources.entities.map(\.header)
      + sources.pages.map(\.header)
    let fronts = Parallel.map(count: headers.count, jobs: jobs) { index in
      let header = headers[index]
      var hash = ContentHash()
      hash.add(header.path)
      hash.add(UInt64(bitPattern: Int64(header.bodyLine)))
      header.source.bytes.withUnsafeBytes { hash.add(UnsafeRawBufferPointer(rebasing: $0[..<header.bodyOffset])) }
      return hash
    }
    for front in fronts { hash.add(front) }
    for path in sources.unreadable.sorted() { hash.add(path) }
    numbers = DocumentNumbers(library)
    for count in [numbers.briefings, numbers.articles, numbers.entities, numbers.pages] { hash.add(UInt64(count)) }
    self.hash = hash
    let numbers = numbers
    contents = Parallel.map(count: numbers.count, jobs: jobs) { number in
      library.header(of: numbers.ref(number)).source.bytes.withUnsafeBytes { ContentHash($0) }
    }
  }

  private static func isDocument(_ path: String) -> Bool {
    path.hasPrefix("content/") && (path.hasSuffix(".md") || path.hasSuffix(".markdown"))
  }
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
