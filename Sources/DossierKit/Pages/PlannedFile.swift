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

  public enum Content: Sendable {
    case bytes([UInt8])
    /// An existing file to copy, by absolute path.
    case copy(of: String)
    /// A page of the plan, by index; its bytes are rendered when they are needed.
    case page(Int)
  }
}
