/// Results of reading each file, so that a preview reads only what has changed.
struct ReadDocuments: Sendable {
  struct Entry: Sendable {
    /// Nil where nobody will ask again.
    var state: PathState?
    var result: (ParsedDocument?, DiagnosticLog)
  }

  /// False: everything is read, nothing kept, as befits a build that runs once.
  let isKept: Bool
  private var entries: [String: Entry] = [:]

  init(isKept: Bool = false) { self.isKept = isKept }

  /// The result of reading the file when it was as it is now.
  func entry(_ file: ListedFile, _ state: PathState?) -> Entry? {
    guard isKept, let state, let entry = entries[file.path], entry.state == state else { return nil }
    return entry
  }

  /// - Parameter moment: Nanoseconds since 1970, before the first of the states was taken: what had been changed right then
  ///   may change again and keep its state, and is read again.
  mutating func keep(_ files: [ListedFile], _ read: [Entry], since moment: Int64) {
    guard isKept else { return }
    entries = [:]
    for (file, entry) in zip(files, read) where entry.state?.isSettled(at: moment) == true {
      entries[file.path] = entry
    }
  }
}
