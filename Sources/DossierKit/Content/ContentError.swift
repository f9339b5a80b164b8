import Glibc

/// The environment failed while content was read: a folder or file that cannot be opened. Faults of the content itself
/// are diagnostics.
public struct ContentError: Error, Sendable, CustomStringConvertible {
  /// As a person would name it: relative to the site folder.
  public var path: String
  public var operation: String
  /// The system's words.
  public var reason: String

  /// Imperative sentences without a full stop.
  public var fixes: [String] = []

  /// Of a file that was to be read a second time and is not what it was at the first.
  static func changedMeanwhile(_ path: String) -> ContentError {
    var error = ContentError(path: path, operation: "read", Errno(code: ESTALE))
    error.reason = "it was changed during the build"
    error.fixes = ["build again"]
    return error
  }

  static func missingFolder(_ path: String) -> ContentError {
    var error = ContentError(path: path, operation: "find the folder", Errno(code: ENOENT))
    error.fixes = ["a site's folder holds dossier.yaml and content/; name that folder, or make ‘\(path)’ in it"]
    return error
  }

  init(path: String, operation: String, _ error: Errno) {
    self.path = path
    self.operation = operation
    reason = error.description
  }

  public var description: String { "cannot \(operation) ‘\(path)’: \(reason)" }
}
