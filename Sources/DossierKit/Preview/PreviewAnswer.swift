/// A preview's answer when a path is asked for; knows nothing of HTTP but its media types.
public struct PreviewAnswer: Sendable {
  public enum Outcome: Sendable, Hashable {
    case found, notFound
    /// The URL to go to, encoded, from the root.
    case elsewhere(String)
    /// There is no good edition yet.
    case unavailable
  }

  public var outcome: Outcome
  public var contentType: String
  public var bytes: [UInt8]
  /// Of a page: what a browser that shows it compares with the current one.
  var version = ""

  /// A validator: it changes with the bytes.
  public var entityTag: String { "\"" + Self.digest(bytes) + "\"" }

  fileprivate static func digest(_ bytes: [UInt8]) -> String {
    Digest.hex(bytes, first: 12)
  }
}

extension PreviewState {
  /// Renders what is asked for, nothing else.
  ///
  /// - Parameter path: From the root, decoded: `/dossier/briefings/x/`.
  public func answer(_ path: String) -> PreviewAnswer {
    guard let edition else { return .page(.unavailable, PreviewMarkup.waitingPage()) }
    if path == "/" && basePath != "/" || path + "/" == basePath { return .redirect(to: basePath) }
    guard path.hasPrefix(basePath) else { return notFound(edition) }
    let relative = String(path.dropFirst(basePath.count))
    switch edition.place(of: relative) {
    case .nothing:
      return edition.heldBackPage(relative).map { .page(.notFound, $0) } ?? notFound(edition)
    case .folder: return .redirect(to: PercentEncoding.path(path + "/"))
    case .file(let file):
      guard let bytes = edition.bytes(of: file) else { return notFound(edition) }
      let type = MediaType.of(path: file.path)
      guard type == MediaType.html else { return PreviewAnswer(outcome: .found, contentType: type, bytes: bytes) }
      return .page(.found, PreviewMarkup.marked(bytes, edition.preparation(of: file)))
    }
  }

  private func notFound(_ edition: PreviewEdition) -> PreviewAnswer {
    .page(.notFound, edition.file("404.html").flatMap(edition.bytes) ?? [])
  }
}

extension PreviewAnswer {
  /// The script that every page of a preview loads.
  public static let script = PreviewAnswer(
    outcome: .found, contentType: MediaType.script, bytes: Array(PreviewMarkup.script.utf8))

  fileprivate static func page(_ outcome: Outcome, _ bytes: [UInt8]) -> PreviewAnswer {
    let version = digest(bytes)
    return PreviewAnswer(
      outcome: outcome, contentType: MediaType.html, bytes: PreviewMarkup.withScript(bytes, version: version),
      version: version)
  }

  fileprivate static func redirect(to url: String) -> PreviewAnswer {
    PreviewAnswer(outcome: .elsewhere(url), contentType: MediaType.plain, bytes: [])
  }
}
