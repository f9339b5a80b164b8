/// Why an import was not made. Nothing of it is left on the disk.
public struct ImportError: Error, Sendable, CustomStringConvertible {
  public enum Reason: Sendable {
    /// A request that cannot be met: no vault, a folder that is in use.
    case request
    /// The system refused: a full disk, a folder that may not be written.
    case environment
  }

  public var reason: Reason
  /// One sentence without a full stop.
  public var message: String
  /// Imperative sentences without a full stop.
  public var fixes: [String]

  public var description: String { message }

  init(_ reason: Reason, _ message: String, fixes: [String] = []) {
    (self.reason, self.message, self.fixes) = (reason, message, fixes)
  }

  init(_ error: ContentError) { self.init(.environment, error.description, fixes: error.fixes) }

  static func system(_ error: Errno, cannot action: String, _ path: String) -> ImportError {
    ImportError(
      .environment, "cannot \(action) ‘\(path)’: \(error)", fixes: ["mend this and give the command again"])
  }
}
