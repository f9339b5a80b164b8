import Glibc

/// Puts the files of an edit in place: all of them, or none, whenever the process ends.
struct EditTransaction: Sendable {
  /// The moments at which a test may stop an edit.
  enum Step: Sendable, Hashable {
    case begin, write(String), verify, commit, replace(String), remove(String), finish
  }

  let root: String
  /// Called before each step; what it throws ends the edit there as a kill would.
  var onStep: (@Sendable (Step) throws(EditError) -> Void)?

  /// Writes a plan. Throws with nothing changed until the moment it is committed.
  func commit(_ plan: EditPlan, _ snapshot: ContentSnapshot, command: String) throws(EditError) {
    let steps = try steps(of: plan, snapshot)
    try onStep?(.begin)
    try write(EditJournal(.preparing, command, steps))
    do throws(EditError) {
      for step in steps {
        guard let temporary = step.temporary, let bytes = plan.contents[step.path] else { continue }
        try onStep?(.write(step.path))
        let origin = plan.moved.first { $0.value == step.path }?.key ?? step.path
        try write(bytes, to: temporary, mode: FileState.mode(of: "\(root)/\(origin)") ?? 0o644)
      }
      try onStep?(.verify)
      guard try snapshot.isCurrent() else {
        throw EditError(
          .environment, "a file of the content changed while the edit was prepared; nothing was written",
          fixes: ["give the command again"])
      }
      try flush(steps)
      try onStep?(.commit)
      try write(EditJournal(.committed, command, steps))
    } catch {
      if error.reason != .interrupted { takeBack(steps) }
      throw error
    }
    try complete(steps)
  }

  /// Completes or takes back what an interrupted edit left; nil if there is nothing.
  func recover() throws(EditError) -> EditJournal.Recovery? {
    guard let journal = try EditJournal.read(root: root) else { return nil }
    guard journal.phase == .committed else {
      takeBack(journal.steps)
      return .init(command: journal.command, isCompleted: false)
    }
    let changed = journal.steps.filter { !isUntouched($0) }
    guard changed.isEmpty else {
      let names = changed.map { "‘\($0.path)’" }.joined(separator: ", ")
      throw EditError(
        .environment, "‘dossier \(journal.command)’ was interrupted, and \(names) changed since",
        fixes: [
          "put back what was there before, or delete ‘\(EditJournal.name)’ to go on with the files as they are"
        ])
    }
    try complete(journal.steps)
    return .init(command: journal.command, isCompleted: true)
  }

  // MARK: Steps

  private func steps(of plan: EditPlan, _ snapshot: ContentSnapshot) throws(EditError) -> [EditJournal.Step] {
    let digests = Dictionary(
      uniqueKeysWithValues: snapshot.files.map { ($0.path, EditJournal.digest($0.bytes)) })
    var steps: [EditJournal.Step] = []
    for (index, path) in plan.contents.keys.sorted().enumerated() {
      let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
      steps.append(.init(path: path, temporary: "\(folder).dossier-edit-\(index)", before: digests[path]))
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
          guard FileState.exists("\(root)/\(temporary)") else { continue }  // Done before the interruption.
          try stop(.replace(step.path))
          _ = try Errno.check { rename("\(root)/\(temporary)", "\(root)/\(step.path)") }
        } else if FileState.exists("\(root)/\(step.path)") {
          try stop(.remove(step.path))
          _ = try Errno.check { unlink("\(root)/\(step.path)") }
        }
      } catch {
        if error.code == ECANCELED { throw EditError(.interrupted, "interrupted") }
        throw EditError(
          .environment, "cannot write ‘\(step.path)’: \(error); a part of the files is changed",
          fixes: ["mend this and give the command again, which completes the edit"])
      }
    }
    try onStep?(.finish)
    _ = unlink("\(root)/\(EditJournal.name)")
  }

  private func stop(_ step: Step) throws(Errno) {
    do throws(EditError) { try onStep?(step) } catch { throw Errno(code: ECANCELED) }
  }

  private func takeBack(_ steps: [EditJournal.Step]) {
    for step in steps {
      if let temporary = step.temporary { _ = unlink("\(root)/\(temporary)") }
    }
    _ = unlink("\(root)/\(EditJournal.name)")
  }

  /// Whether a file is as the edit left it or found it.
  private func isUntouched(_ step: EditJournal.Step) -> Bool {
    if let temporary = step.temporary, !FileState.exists("\(root)/\(temporary)") { return true }
    let outcome = try? FileBytes.read("\(root)/\(step.path)", shownAs: step.path, limit: .max)
    guard case .bytes(let bytes) = outcome else {
      return !FileState.exists("\(root)/\(step.path)") && (step.temporary == nil || step.before == nil)
    }
    return step.before == EditJournal.digest(bytes)
  }

  // MARK: Files

  private func write(_ journal: EditJournal) throws(EditError) {
    let temporary = EditJournal.name + ".new"
    try write(Array(journal.text.utf8), to: temporary, mode: 0o644)
    do throws(Errno) {
      let file = try FileDescriptor("\(root)/\(temporary)", O_RDONLY)
      let bytes = file.raw
      _ = try Errno.check { fsync(bytes) }
      _ = try Errno.check { rename("\(root)/\(temporary)", "\(root)/\(EditJournal.name)") }
      let folder = try FileDescriptor("\(root)/\(EditJournal.folder)", O_RDONLY | O_DIRECTORY)
      let raw = folder.raw
      _ = try Errno.check { fsync(raw) }
    } catch {
      throw EditError.system(error, cannot: "write", EditJournal.name)
    }
  }

  /// After all of them are written: file systems then put many on the disk at once.
  private func flush(_ steps: [EditJournal.Step]) throws(EditError) {
    for step in steps {
      guard let temporary = step.temporary else { continue }
      do throws(Errno) {
        let file = try FileDescriptor("\(root)/\(temporary)", O_RDONLY)
        let raw = file.raw
        _ = try Errno.check { fsync(raw) }
      } catch {
        throw EditError.system(error, cannot: "write", step.path)
      }
    }
  }

  /// A whole new file, which need not be on the disk yet.
  private func write(_ bytes: [UInt8], to path: String, mode: mode_t) throws(EditError) {
    do throws(Errno) {
      _ = unlink("\(root)/\(path)")  // Left behind by an edit that was killed before it had a journal.
      let file = try FileDescriptor("\(root)/\(path)", O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600)
      try bytes.withUnsafeBufferPointer { bytes throws(Errno) in try file.write(UnsafeRawBufferPointer(bytes)) }
      let raw = file.raw
      _ = try Errno.check { fchmod(raw, mode) }
    } catch {
      throw EditError.system(error, cannot: "write", path)
    }
  }
}
