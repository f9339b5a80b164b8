import Glibc

/// The environment failed while content was read: a folder or file that cannot be opened. Faults of the content itself
/// are diagnostics.
public struct ContentError: Error, Sendable, CustomStringConvertible {
  public var path: String
  public var operation: String
  public var errno: Int32

  public var description: String {
    "cannot \(operation) ‘\(path)’: \(String(cString: strerror(errno)))"
  }
}
