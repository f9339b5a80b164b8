/// A place in a content file that a diagnostic points at.
///
/// `line` and `column` count from 1; `column` and `length` are in Unicode scalars, as editors show them.
public struct SourceLocation: Sendable, Hashable {
  /// Path of the file relative to the site folder, with `/` separators.
  public var path: String
  public var line: Int
  public var column: Int
  public var length: Int
  /// The text of the line, without its line end. Nil where there is no text to show (a whole file, a folder).
  public var sourceLine: String?

  public init(path: String, line: Int, column: Int, length: Int = 1, sourceLine: String? = nil) {
    self.path = path
    self.line = line
    self.column = column
    self.length = max(1, length)
    self.sourceLine = sourceLine
  }

  /// A whole file, where no line is to blame.
  public static func file(_ path: String) -> SourceLocation {
    SourceLocation(path: path, line: 1, column: 1, length: 1, sourceLine: nil)
  }
}
