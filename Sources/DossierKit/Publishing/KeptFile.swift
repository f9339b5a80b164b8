/// How an earlier build left a file and its compressed copies, if they can stay as they are. Asked on any thread.
///
/// `place` is that of the file among all, in the order in which they are published.
typealias KeptFiles = @Sendable (_ file: PlannedFile, _ copies: [Compression], _ place: Int) -> KeptFile?

/// The states in which a build left a file and its compressed copies.
struct KeptFile {
  var state: PathState
  var copies: [StatedPath] = []
}
