import Glibc

/// Puts the files of an edit in place: all of them, or none, whenever the process ends.
struct EditTransaction: Sendable {
  /// The moments at which a test may stop an edit.
  enum Step: Sendable, Hashable {
    case begin, write(String), verify, commit, replace(String), remove(String), finish
  }

  let folder: SiteFolder
  /// Called before each step; what it throws ends the edit there as a kill would.
  var onStep: (@Sendable (Step) throws(EditError) -> Void)?

  /// Writes a plan. Throws with nothing changed until the moment it is committed.
  func commit(_ plan: EditPlan, _ snapshot: ContentSnapshot, _ edit: EditName) throws(EditError) {
    let steps = try steps(of: plan, snapshot)
    try onStep?(.begin)
    try write(EditJournal(.preparing, edit, steps))
    do throws(EditError) {
      for step in steps {
        guard let temporary = step.temporary, let bytes = plan.contents[step.path] else { continue }
        try onStep?(.write(step.path))
        let origin = plan.moved.first { $0.value == step.path }?.key ?? step.path
        try write(bytes, to: temporary, mode: folder.mode(of: origin) ?? 0o644)
      }
      try onStep?(.verify)
      guard try snapshot.isCurrent() else {
        throw EditError(
          .environment, "a file of the content changed while the edit was prepared; nothing was written",
          fixes: ["give the command again"])
      }
      try flush(steps)
      try onStep?(.commit)
      try write(EditJournal(.committed, edit, steps))
    } catch {
      if error.reason != .interrupted { takeBack(steps) }
      throw error
    }
    try complete(steps)
  }

  /// Completes or takes back what an interrupted edit left; nil if there is nothing.
  func recover() throws(EditError) -> EditJournal.Recovery? {
    let read: EditJournal?
    do throws(EditJournal.Obstacle) { read = try EditJournal.read(in: folder) } catch { throw .system(error) }
    guard let journal = read else { return nil }
    guard journal.phase == .committed else {
      takeBack(journal.steps)
      return .init(edit: journal.edit, isCompleted: false)
    }
    let changed = journal.steps.filter { !isUntouched($0) }
    guard changed.isEmpty else {
      let names = changed.map { "‘\($0.path)’" }.joined(separator: ", ")
      throw EditError(
        .environment, "\(journal.edit.phrase) was interrupted, and \(names) changed since",
        fixes: [
          "put back what was there before, or delete ‘\(EditJournal.name)’ to go on with the files as they are"
        ])
    }
    try complete(journal.steps)
    return .init(edit: journal.edit, isCompleted: true)
  }

  // MARK: Steps

  private func steps(of plan: EditPlan, _ snapshot: ContentSnapshot) throws(EditError) -> [EditJournal.Step] {
    let digests = Dictionary(
      uniqueKeysWithValues: snapshot.files.map { ($0.path, EditJournal.digest($0.bytes)) })
    var steps: [EditJournal.Step] = []
    for (index, path) in plan.contents.keys.sorted().enumerated() {
      let temporary = EditJournal.temporary(for: path, index)
      let after = plan.contents[path].map(EditJournal.digest)
      steps.append(.init(path: path, temporary: temporary, before: digests[path], after: after))
    }
    for path in (Array(plan.moved.keys) + plan.deleted).sorted() {
      steps.append(.init(path: path, temporary: nil, before: digests[path]))
    }
    if let odd = steps.first(where: { $0.path.utf8.contains { $0 < 0x20 } }) {
      throw EditError(.unclear, "the name of ‘\(odd.path)’ holds a control character", fixes: ["rename that file"])
    }
    return steps
  }

  private func complete(_ steps: [EditJournal.Step]) throws(EditError) {
    for step in steps {
      do throws(Errno) {
        if let temporary = step.temporary {
          guard folder.isFile(temporary) else { continue }  // Done before the interruption.
          try stop(.replace(step.path))
          try folder.replace(step.path, with: temporary)
        } else if folder.isFile(step.path) {
          try stop(.remove(step.path))
          try folder.remove(step.path)
        }
      } catch {
        if error.code == ECANCELED { throw EditError(.interrupted, "interrupted") }
        throw EditError(
          .environment, "cannot write ‘\(step.path)’: \(error); a part of the files is changed",
          fixes: ["mend this and give the command again, which completes the edit"])
      }
    }
    try onStep?(.finish)
    try? folder.remove(EditJournal.name)
  }

  private func stop(_ step: Step) throws(Errno) {
    do throws(EditError) { try onStep?(step) } catch { throw Errno(code: ECANCELED) }
  }

  private func takeBack(_ steps: [EditJournal.Step]) {
    for step in steps {
      if let temporary = step.temporary, folder.isFile(temporary) { try? folder.remove(temporary) }
    }
    try? folder.remove(EditJournal.name)
  }

  /// Whether a file is as the edit left it or found it, and what is to take its place is what the edit wrote.
  private func isUntouched(_ step: EditJournal.Step) -> Bool {
    let found = digest(of: step.path)
    guard let temporary = step.temporary else { return found == step.before || !folder.exists(step.path) }
    guard folder.exists(temporary) else { return true }  // In its place already.
    guard digest(of: temporary) == step.after else { return false }
    return step.before.map { $0 == found } ?? !folder.exists(step.path)
  }

  /// Nil where there is no regular file.
  private func digest(of path: String) -> String? {
    guard folder.isFile(path), case .bytes(let bytes)? = try? folder.read(path, limit: EditJournal.maximumSize) else {
      return nil
    }
    return EditJournal.digest(bytes)
  }

  // MARK: Files

  private func write(_ journal: EditJournal) throws(EditError) {
    let temporary = EditJournal.temporaryName
    try write(Array(journal.text(.key(forSite: folder.path)).utf8), to: temporary, mode: 0o600)
    do throws(Errno) {
      try folder.flush(temporary)
      try folder.replace(EditJournal.name, with: temporary)
      try folder.flush(EditJournal.folder)
    } catch {
      throw EditError.system(error, cannot: "write", EditJournal.name)
    }
  }

  /// After all of them are written: file systems then put many on the disk at once.
  private func flush(_ steps: [EditJournal.Step]) throws(EditError) {
    for step in steps {
      guard let temporary = step.temporary else { continue }
      do throws(Errno) { try folder.flush(temporary) } catch { throw .system(error, cannot: "write", step.path) }
    }
  }

  /// A whole new file, which need not be on the disk yet.
  private func write(_ bytes: [UInt8], to path: String, mode: mode_t) throws(EditError) {
    do throws(Errno) {
      // Left behind by an edit that was killed before it had a journal.
      do { try folder.remove(path) } catch  where error.code == ENOENT {}
      let file = try folder.create(path, mode: 0o600)
      try bytes.withUnsafeBufferPointer { bytes throws(Errno) in try file.write(UnsafeRawBufferPointer(bytes)) }
      let raw = file.raw
      _ = try Errno.check { fchmod(raw, mode) }
    } catch {
      throw EditError.system(error, cannot: "write", path)
    }
  }
}
