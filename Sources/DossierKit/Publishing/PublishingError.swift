import Glibc

/// Why a site could not be published: one sentence about what is in the way, and what to do.
public struct PublishingError: Error, Sendable, Hashable, CustomStringConvertible {
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    /// The output folder is, or holds, a folder that must never be written to.
    case protectedFolder
    /// The output folder has content and no manifest of ours.
    case foreignFolder
    /// A file or folder that no build of ours wrote is where one of ours must go.
    case foreignFile
    /// A folder on the way to a file is a symbolic link, so the file would leave the output folder.
    case symbolicLink
    /// Another build writes to the same folder.
    case buildRunning
    /// The manifest of the earlier build is damaged, or from a later version.
    case unreadableManifest
    /// Two files with one path, or a path that does not stay in the folder.
    case invalidPlan
    /// The system refused: a full disk, missing permission.
    case fileSystem
    /// A build with the cache made something else than one without.
    case cacheMismatch
    /// Stopped on purpose, by a test.
    case interrupted
  }

  public var reason: Reason
  /// The subject of the error, as the user would type it.
  public var path: String
  /// One sentence without a full stop.
  public var message: String
  /// Imperative sentences without a full stop.
  public var fixes: [String]

  public var description: String { message }

  init(_ reason: Reason, at path: String, _ message: String, fixes: [String] = []) {
    self.reason = reason
    self.path = path
    self.message = message
    self.fixes = fixes
  }
}

extension PublishingError {
  /// - Parameter action: What was tried, as it follows "cannot": `write`, `create the folder`.
  static func system(_ error: Errno, cannot action: String, _ path: String) -> PublishingError {
    let remedy =
      switch error.code {
      case ENOSPC, EDQUOT, EFBIG: "free some space and build again"
      case EACCES, EPERM: "make it writable for this user and build again"
      case EROFS: "choose an output folder that can be written to"
      case EMFILE, ENFILE: "raise the limit of open files, or use fewer jobs"
      default: "mend this and build again"
      }
    return PublishingError(
      .fileSystem, at: path, "cannot \(action) ‘\(path)’: \(error)",
      fixes: ["\(remedy); what was published before is still there"])
  }
}
