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

/// Whole files and folders of a site, with errors that name them as a person would.
enum FileBytes {
  enum Outcome { case bytes([UInt8]), tooLarge(Int) }

  /// Reads a regular file of at most `limit` bytes.
  static func read(_ path: String, shownAs shown: String, limit: Int) throws(ContentError) -> Outcome {
    try readWithState(path, shownAs: shown, limit: limit).outcome
  }

  /// - Returns: Also the state in which the file was when it was opened.
  static func readWithState(
    _ path: String, shownAs shown: String, limit: Int
  ) throws(ContentError) -> (outcome: Outcome, state: PathState) {
    do throws(Errno) {
      // A pipe would wait for ever: open without blocking, then look what it is.
      let file = try FileDescriptor(path, O_RDONLY | O_NONBLOCK)
      let status = try file.status()
      guard status.isRegularFile else { throw Errno(code: status.isDirectory ? EISDIR : EINVAL) }
      let size = Int(status.st_size)
      if size > limit { return (.tooLarge(size), PathState(status)) }
      return (.bytes(try file.readAll(expecting: size)), PathState(status))
    } catch {
      throw ContentError(path: shown, operation: "read", error)
    }
  }

  static func list(_ path: String, shownAs shown: String) throws(ContentError) -> [FolderListing.Entry] {
    do throws(Errno) {
      return try FolderListing.entries(of: path, followsLink: true)
    } catch {
      throw ContentError(path: shown, operation: "list the folder", error)
    }
  }
}
