import Crypto
import Glibc

/// Compares the captures that are here with the digests that their articles record.
enum CaptureCheck {
  static func run(_ library: PublishedLibrary, jobs: Int, _ log: inout DiagnosticLog) throws {
    let articles = library.articles.filter { $0.capture != nil }
    let results = try Parallel.map(count: articles.count, jobs: jobs) { try check(articles[$0], root: library.root) }
    var missing = 0
    for result in results {
      switch result {
      case .fine: break
      case .missing: missing += 1
      case .fault(let diagnostic): log.add(diagnostic)
      }
    }
    if missing > 0 {
      let what = missing == 1 ? "1 capture is" : "\(missing) captures are"
      log.add(
        Diagnostic(
          .captureMissing,
          "\(what) not in this copy of the content folder; \(missing == 1 ? "its digest was" : "their digests were") not checked"
        ))
    }
  }

  private enum Outcome: Sendable {
    case fine, missing
    case fault(Diagnostic)
  }

  private static func check(_ article: Article, root: String) throws -> Outcome {
    guard let capture = article.capture else { return .fine }
    let header = article.header
    guard let path = ContentPath.resolve("/" + capture.value, from: header.path) else {
      return .fault(
        Diagnostic(
          .invalidValue, "the capture ‘\(FieldReader.shortened(capture.value))’ is not within the content folder",
          at: header.location(capture.span), fixes: ["write its path below content/, such as captures/\(header.id).txt"]
        ))
    }
    guard access(root + "/" + path, F_OK) == 0 else { return .missing }
    guard case .bytes(let bytes) = try FileBytes.read(root + "/" + path, shownAs: path, limit: 1 << 30) else {
      return .fine
    }
    let found = SHA256.hash(data: bytes).map { padded(hex: $0) }.joined()
    guard let recorded = article.sha256 else {
      return .fault(
        Diagnostic(
          .captureMismatch, "the capture's digest is not recorded", at: header.location(capture.span),
          severity: .warning, fixes: ["add a line ‘sha256: \(found)’"]))
    }
    if recorded.value == found { return .fine }
    return .fault(
      Diagnostic(
        .captureMismatch, "the capture ‘\(path)’ is not the one that was recorded", at: header.location(recorded.span),
        notes: [.init("recorded: \(recorded.value)"), .init("found:    \(found)")],
        fixes: ["restore the capture; if it was replaced on purpose, record the digest that was found"]))
  }
}
