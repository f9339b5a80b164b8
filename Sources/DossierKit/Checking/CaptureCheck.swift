import Glibc

/// Compares the captures that are here with the digests that their articles record, and quotations with the captures.
/// Each capture is read once.
enum CaptureCheck {
  static func run(
    _ library: PublishedLibrary, _ links: LinkGraph, jobs: Int, _ findings: inout EditorialFindings,
    _ report: inout EditorialReport, _ log: inout DiagnosticLog
  ) throws {
    let quotes = findings.isOn(.quoteNotInCapture) ? QuoteList(library, links) : QuoteList()
    let articles = library.articles.indices.filter { library.articles[$0].capture != nil || quotes.has($0) }
    let results = try Parallel.map(count: articles.count, jobs: jobs) {
      try check(library.articles[articles[$0]], quotes: quotes.of(articles[$0]), in: library.folder)
    }
    for result in results {
      log.merge(result.log)
      for finding in result.quoteFindings { findings.add(finding.code) { _ in finding } }
      report.captures += result.state == .read ? 1 : 0
      report.missingCaptures += result.state == .missing ? 1 : 0
      report.quotes += result.comparedQuotes
      report.quotesWithoutText += result.otherQuotes
    }
    let missing = report.missingCaptures
    guard missing > 0 else { return }
    let what = missing == 1 ? "1 capture is" : "\(missing) captures are"
    log.add(
      Diagnostic(
        .captureMissing,
        "\(what) not in this copy of the content folder; \(missing == 1 ? "its digest was" : "their digests were") not checked"
      ))
  }

  /// No page that somebody reads is larger.
  private static let largest = 1 << 30

  fileprivate struct Result: Sendable {
    enum State: Sendable { case none, read, missing }
    var state = State.none
    var log = DiagnosticLog()
    var quoteFindings: [Diagnostic] = []
    var comparedQuotes = 0
    var otherQuotes = 0
  }

  private static func check(_ article: Article, quotes: [QuoteCheck.Quote], in folder: SiteFolder) throws -> Result {
    var result = Result()
    if let capture = article.capture {
      guard let path = ContentPath.resolve("/" + capture.value, from: article.header.path) else {
        result.log.add(outside(capture, article.header))
        return result
      }
      switch try Self.read(path, in: folder) {
      case .missing: result.state = .missing
      case .refused(let reason, let fix):
        result.log.add(
          Diagnostic(
            .symlinkOutside, "the capture ‘\(path.visible)’ is not read: \(reason)",
            at: article.header.location(capture.span), fixes: [fix]))
        return result
      case .bytes(let bytes):
        result.state = .read
        if let fault = digestFault(of: bytes, at: path, capture, article) { result.log.add(fault) }
        if !quotes.isEmpty { result.compare(quotes, withCapture: bytes, at: path, capture.span, article.header) }
        return result
      }
    }
    guard !quotes.isEmpty else { return result }
    guard article.header.source.isAtHand else { throw ContentError.changedMeanwhile(article.header.path) }
    result.compare(quotes, with: QuotableText(bodyOf: article.header))
    return result
  }

  private enum Capture { case missing, refused(String, fix: String), bytes([UInt8]) }

  private static func read(_ path: String, in folder: SiteFolder) throws -> Capture {
    let status: stat
    do throws(Errno) {
      status = try folder.status(path)
    } catch {
      if error.code == ENOENT || error.code == ENOTDIR { return .missing }
      if error.code == ELOOP { return .refused(SiteFolder.linkReason, fix: folder.linkFix(path)) }
      throw folder.failure(error, cannot: "read", path)
    }
    // Before it is opened: a device may do something when it is.
    guard status.isRegularFile else {
      return .refused("it is not a regular file", fix: "put the stored page itself there")
    }
    switch try folder.read(path, limit: largest) {
    case .bytes(let bytes): return .bytes(bytes)
    case .tooLarge(let size):
      return .refused("it has \(size) bytes, more than \(largest)", fix: "store the page without what it embeds")
    }
  }

  private static func outside(_ capture: Located<String>, _ header: DocumentHeader) -> Diagnostic {
    Diagnostic(
      .invalidValue, "the capture ‘\(FieldReader.shortened(capture.value))’ is not within the content folder",
      at: header.location(capture.span), fixes: ["write its path below content/, such as captures/\(header.id).txt"])
  }

  private static func digestFault(
    of bytes: [UInt8], at path: String, _ capture: Located<String>, _ article: Article
  ) -> Diagnostic? {
    let found = Digest.hex(bytes)
    guard let recorded = article.sha256 else {
      return Diagnostic(
        .captureMismatch, "the capture's digest is not recorded", at: article.header.location(capture.span),
        severity: .warning, fixes: ["add a line ‘sha256: \(found)’"])
    }
    if recorded.value == found { return nil }
    return Diagnostic(
      .captureMismatch, "the capture ‘\(path)’ is not the one that was recorded",
      at: article.header.location(recorded.span),
      notes: [.init("recorded: \(recorded.value)"), .init("found:    \(found)")],
      fixes: ["restore the capture; if it was replaced on purpose, record the digest that was found"])
  }
}

extension CaptureCheck.Result {
  /// Nobody mends more than this before looking again.
  private static let mostFaults = 200

  fileprivate mutating func compare(
    _ quotes: [QuoteCheck.Quote], withCapture bytes: [UInt8], at path: String, _ span: SourceSpan,
    _ header: DocumentHeader
  ) {
    do throws(QuotableText.Obstacle) {
      compare(quotes, with: try QuotableText(capture: bytes, path: path))
    } catch {
      let what = quotes.count == 1 ? "the quotation was" : "\(quotes.count) quotations were"
      quoteFindings.append(
        Diagnostic(
          .quoteUnchecked, "\(what) not compared with the capture: \(error.reason)", at: header.location(span)))
      otherQuotes += quotes.count
    }
  }

  fileprivate mutating func compare(_ quotes: [QuoteCheck.Quote], with text: QuotableText?) {
    guard let text else {
      otherQuotes += quotes.count
      return
    }
    var check = QuoteCheck(text)
    for quote in quotes where quoteFindings.count < Self.mostFaults {
      comparedQuotes += 1
      if let fault = check.fault(in: quote) { quoteFindings.append(fault) }
    }
  }
}

/// The quotations of each article: in its own record, and in the sources of the briefings that quote it.
private struct QuoteList: Sendable {
  private var quotes: [ArticleIndex: [QuoteCheck.Quote]] = [:]

  init() {}

  init(_ library: PublishedLibrary, _ links: LinkGraph) {
    for (index, article) in library.articles.indexed where !article.header.isWithdrawn {
      for quote in article.quotes { add(quote.text, in: article.header, of: index) }
    }
    for (index, briefing) in library.briefings.indexed {
      for source in links.briefingLinks[index].sources {
        if let quote = source.entry.quote { add(quote, in: briefing.header, of: source.article) }
      }
    }
  }

  private mutating func add(_ text: Located<String>, in header: DocumentHeader, of article: ArticleIndex) {
    quotes[article, default: []].append(QuoteCheck.Quote(text: text, header: header))
  }

  func has(_ article: ArticleIndex) -> Bool { quotes[article] != nil }
  func of(_ article: ArticleIndex) -> [QuoteCheck.Quote] { quotes[article] ?? [] }
}
