import Glibc

/// Everything that a site's content folder holds, as typed documents in the order of their paths.
public struct ContentSources: Sendable {
  public internal(set) var briefings: [Briefing] = []
  public internal(set) var articles: [Article] = []
  public internal(set) var entities: [Entity] = []
  public internal(set) var freePages: [FreePage] = []
  /// Files that are not documents, by path relative to the site folder.
  public internal(set) var media: Set<String> = []
  /// Where all of it lies.
  let folder: SiteFolder
  public internal(set) var documentCount = 0
  /// Ids of files that could not be read as documents: their own fault is reported, references to them are not.
  public internal(set) var unreadable: Set<String> = []

  /// The documents of a listing with what reading each of them gave, in the listing's order.
  init(
    _ folder: SiteFolder, _ listing: ContentListing, _ results: [(ParsedDocument?, DiagnosticLog)],
    _ log: inout DiagnosticLog
  ) {
    self.folder = folder
    media = listing.media
    documentCount = results.count
    for (file, (document, documentLog)) in zip(listing.documents, results) {
      log.merge(documentLog)
      switch document {
      case .briefing(let briefing): briefings.append(briefing)
      case .article(let article): articles.append(article)
      case .entity(let entity): entities.append(entity)
      case .freePage(let page): freePages.append(page)
      case nil: unreadable.insert(file.stem)
      }
    }
  }
}

/// The content of a site.
public struct ContentFolder: Sendable {
  /// A document beyond this is refused: libcmark 0.30 takes quadratic time on some inputs.
  public static let maximumDocument = 4 * 1024 * 1024

  let site: SiteFolder

  public init(_ site: SiteFolder) { self.site = site }

  /// Reads every document, in parallel; faults of the content go into `log`. Throws where a file cannot be read.
  public func read(jobs: Int, _ log: inout DiagnosticLog) throws -> ContentSources {
    var documents = ReadDocuments()
    return try read(jobs: jobs, reusing: &documents, &log)
  }

  /// As ``read(jobs:_:)``, taking from `documents` what has not changed since it was read, and leaving there what there
  /// is now.
  func read(
    jobs: Int, reusing documents: inout ReadDocuments, _ log: inout DiagnosticLog
  ) throws -> ContentSources {
    guard site.exists(ContentPath.folder) else { throw ContentError.missingFolder(ContentPath.folder) }
    let listing = try ContentListing(site)
    log.merge(listing.log)
    let files = listing.documents
    let earlier = documents
    let moment = PathState.now
    let read = try Parallel.map(count: files.count, jobs: jobs, state: { () }) { _, index in
      // The state is taken before the bytes: a change in between is seen the next time.
      let state = earlier.isKept ? site.state(files[index].path) : nil
      if let known = earlier.entry(files[index], state) { return known }
      return ReadDocuments.Entry(state: state, result: try readDocument(files[index]))
    }
    documents.keep(files, read, since: moment)
    return ContentSources(site, listing, read.map(\.result), &log)
  }

  /// Reads one document. Throws where the file cannot be read.
  func readDocument(_ file: ListedFile) throws -> (ParsedDocument?, DiagnosticLog) {
    var log = DiagnosticLog.ofDocument()
    let (outcome, state) = try site.readWithState(file.path, limit: Self.maximumDocument)
    switch outcome {
    case .tooLarge(let size):
      log.add(
        Diagnostic(
          .fileTooLarge, "the file has \(size) bytes; at most \(Self.maximumDocument) are read", at: .file(file.path),
          fixes: ["split it into several documents"]))
      return (nil, log)
    case .bytes(let bytes):
      return Self.document(from: bytes, of: file, origin: SourceFile.Origin(folder: site, state: state))
    }
  }

  /// Reads a document from the bytes of its file.
  ///
  /// - Parameter origin: Where the bytes can be read again.
  static func document(
    from bytes: [UInt8], of file: ListedFile, origin: SourceFile.Origin? = nil
  ) -> (ParsedDocument?, DiagnosticLog) {
    var log = DiagnosticLog.ofDocument()
    var bytes = bytes
    var origin = origin
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      bytes.removeFirst(3)
      origin = nil
    }
    let source = SourceFile(path: file.path, bytes: bytes, origin: origin)
    if let finding = ForeignEncoding.finding(in: source, bytes) {
      log.add(finding)
      return (nil, log)
    }
    let (document, documentLog) = DocumentReader.read(
      ControlCharacters.clean(source, &log), as: file.kind, stem: file.stem)
    log.merge(documentLog)
    return (document, log)
  }
}
