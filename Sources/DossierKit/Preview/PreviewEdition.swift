import Glibc
import HTML

/// One plan of the site with what finds a file by its path. Only what is planned can be asked for.
public struct PreviewEdition: Sendable {
  public private(set) var plan: SitePlan
  private let index: [String: Int]
  private let heldBack: HeldBackPages?
  /// The plan in which the text of a document has been rendered anew; nil where that changes nothing.
  var renewed: @Sendable (DocumentRef) -> SitePlan? = { _ in nil }

  init(_ plan: SitePlan, _ heldBack: HeldBackPages? = nil) {
    self.plan = plan
    self.heldBack = heldBack
    index = Dictionary(
      plan.files.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Of what is published as it is; an answer is made in memory.
  private static let largestFile = 1 << 30

  /// The same files of a plan whose documents have kept their places.
  func replacing(_ plan: SitePlan) -> PreviewEdition {
    var edition = self
    edition.plan = plan
    return edition
  }

  public var basePath: String { plan.site.basePath }
  public var title: String { plan.site.title }

  enum Place {
    case file(PlannedFile)
    /// Of a page whose final slash is missing.
    case folder
    case nothing
  }

  /// - Parameter path: Decoded, below the base path, without a slash at its beginning: `briefings/x/`.
  func place(of path: String) -> Place {
    if path.isEmpty || path.hasSuffix("/") { return file(path + "index.html").map(Place.file) ?? .nothing }
    if let file = file(path) { return .file(file) }
    return index[path + "/index.html"] == nil ? .nothing : .folder
  }

  func file(_ path: String) -> PlannedFile? { index[path].map { plan.files[$0] } }

  /// The notice about a document that is held back at this address, as ``place(of:)`` takes it; nil where there is none.
  func heldBackPage(_ path: String) -> [UInt8]? { heldBack?.page(at: path) }

  /// The bytes of a file as a build would publish them; nil for a medium that cannot be read any more.
  func bytes(of file: PlannedFile) -> [UInt8]? {
    switch file.content {
    case .bytes(let bytes): return bytes
    case .made(let make): return make()
    case .copy(let source):
      // It may have become anything since the site was planned.
      guard case .bytes(let bytes)? = try? source.folder.read(source.path, limit: Self.largestFile) else {
        return nil
      }
      return bytes
    case .page(let number):
      let html = HTMLWriter()
      let plan = plan.document(ofPage: number).flatMap(renewed) ?? plan
      plan.render(page: number, to: html)
      return html.bytes
    }
  }

  /// Why the page is on no site built without drafts and future dates; nil for what would be published.
  func preparation(of file: PlannedFile) -> Exclusion? {
    guard case .page(let number) = file.content else { return nil }
    return plan.preparation(ofPage: number)
  }
}
