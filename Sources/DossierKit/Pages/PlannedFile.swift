/// One file of the site: where it goes and how to make its bytes, from nothing but what it holds.
public struct PlannedFile: Sendable {
  /// The order in which kinds of files are published, so that no page ever points at an asset that is not there yet.
  public enum Stage: Int, Sendable, Comparable, CaseIterable {
    case asset, page, index

    public static func < (a: Stage, b: Stage) -> Bool { a.rawValue < b.rawValue }
  }

  /// Relative to the public folder, with `/` separators, without `.` or `..` components.
  public var path: String
  public var stage: Stage
  public var content: Content
  /// Whether it is the page of a document: readers may have kept its address, so that its loss is worth a warning.
  public var isDocument: Bool = false

  public enum Content: Sendable {
    case bytes([UInt8])
    /// An existing file to copy.
    case copy(of: SiteFile)
    /// A page of the plan, by index; its bytes are rendered when they are needed.
    case page(Int)
    /// Bytes that are made when they are needed, the same each time, on any thread.
    case made(@Sendable () -> [UInt8])
  }

  package init(path: String, stage: Stage, content: Content, isDocument: Bool = false) {
    self.path = path
    self.stage = stage
    self.content = content
    self.isDocument = isDocument
  }
}

/// A file of the site's folder, by its path there.
public struct SiteFile: Sendable {
  public var path: String
  public var folder: SiteFolder

  public init(path: String, folder: SiteFolder) {
    self.path = path
    self.folder = folder
  }
}
