/// The files of the public folder, each in the state in which a build compared or wrote it, for the next build to see
/// whether somebody has touched them.
struct PublishedStates {
  private var states: [StatedPath] = []
  private var isComplete: Bool

  init(isWanted: Bool) { isComplete = isWanted }

  /// In the order in which they were published, each before its compressed copies; nil where the state of a file is not known.
  var files: [StatedPath]? { isComplete ? states : nil }

  mutating func note(_ files: [PlannedFile], _ outcomes: [FileWriter.Outcome]) {
    guard isComplete else { return }
    states.reserveCapacity(states.count + files.count)
    for (file, outcome) in zip(files, outcomes) {
      note(file.path, outcome.state)
      for copy in outcome.copies { note(copy.path, copy.state) }
    }
  }

  /// The manifest, and that nothing is left of files in the making.
  mutating func noteOwnFiles(of folder: OutputFolder, manifest: String) {
    for path in [manifest, PublicPath.temporaryFolder] {
      note(path, PathState(path, in: folder.descriptor.raw))
    }
  }

  private mutating func note(_ path: String, _ state: PathState?) {
    guard let state else {
      isComplete = false
      return
    }
    states.append(StatedPath(path: path, state: state))
  }
}
