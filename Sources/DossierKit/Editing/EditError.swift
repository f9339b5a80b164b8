/// Why an edit of the content was not made: nothing was written, unless the message says so.
public struct EditError: Error, Sendable, CustomStringConvertible {
  public enum Reason: String, Sendable, CaseIterable {
    /// A request that cannot be met: an unknown id, an id that is taken.
    case request
    /// Faults in the content would hide references.
    case content
    /// A fault in `dossier.yaml`.
    case configuration
    /// Something was written in a way that cannot be changed with certainty.
    case unclear
    /// The system refused, another edit is at work, or a file changed meanwhile.
    case environment
    /// Stopped on purpose, by a test.
    case interrupted
  }

  public var reason: Reason
  /// One sentence without a full stop.
  public var message: String
  /// Imperative sentences without a full stop.
  public var fixes: [String]
  /// The faults of the content that stand in the way.
  public var diagnostics: [Diagnostic] = []

  public var description: String { message }

  init(_ reason: Reason, _ message: String, fixes: [String] = [], diagnostics: [Diagnostic] = []) {
    self.reason = reason
    self.message = message
    self.fixes = fixes
    self.diagnostics = diagnostics
  }

  static func system(_ error: Errno, cannot action: String, _ path: String) -> EditError {
    EditError(.environment, "cannot \(action) ‘\(path)’: \(error)", fixes: ["mend this and give the command again"])
  }

  static func system(_ error: ContentError) -> EditError {
    EditError(.environment, error.description, fixes: error.fixes)
  }

  static func system(_ obstacle: EditJournal.Obstacle) -> EditError {
    EditError(.environment, obstacle.message, fixes: obstacle.fixes)
  }

  /// A place where the id was found and cannot be changed with certainty.
  static func unclear(_ id: String, in path: String) -> EditError {
    EditError(
      .unclear, "‘\(path)’ refers to ‘\(id)’ in a spelling that cannot be changed with certainty",
      fixes: ["write the id out in that file, without escapes, and give the command again"])
  }
}
