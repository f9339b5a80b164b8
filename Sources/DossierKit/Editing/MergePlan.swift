/// Plans to make one entity of two: the first goes, the second stays and takes up what the first says.
struct MergePlan {
  let workspace: EditWorkspace
  let old: Entity
  let new: Entity
  let oldRef: DocumentRef
  let newRef: DocumentRef
  let oldFile: EditableFile
  let newFile: EditableFile

  /// - Throws: ``EditError`` where the two cannot be one.
  init(_ workspace: EditWorkspace, _ old: String, into new: String) throws(EditError) {
    self.workspace = workspace
    (oldRef, self.old) = try Self.entity(old, workspace)
    (newRef, self.new) = try Self.entity(new, workspace)
    guard oldRef != newRef else {
      throw EditError(.request, "‘\(new)’ cannot be merged into itself", fixes: ["name two entities"])
    }
    guard let oldFile = workspace.file(of: oldRef), let newFile = workspace.file(of: newRef) else {
      throw EditError(.unclear, "the files of the two cannot be told")
    }
    (self.oldFile, self.newFile) = (oldFile, newFile)
    guard self.old.kind == self.new.kind else {
      throw EditError(
        .request,
        "‘\(self.old.header.id)’ is \(workspace.map.library.kindPhrase(of: oldRef)), and ‘\(self.new.header.id)’ is "
          + workspace.map.library.kindPhrase(of: newRef),
        fixes: ["merge entities of one kind; a file in the wrong folder is moved to the other one first"])
    }
    try refuseDifferentAudiences()
  }

  func plan() throws(EditError) -> EditPlan {
    let (oldID, newID) = (old.header.id, new.header.id)
    var report = EditReport(.merge, oldID, newID)
    report.deleted = old.header.path
    var plan = EditPlan(
      report: report,
      expectation: EditExpectation(
        oldID: oldID, newID: newID, oldPath: old.header.path, newPath: new.header.path, joined: new.header.path))
    plan.deleted = [old.header.path]

    let rewriter = MergeReferences(merge: self)
    var rewritten: [String: [UInt8]] = [:]
    let files = workspace.snapshot.files
    let results = try Parallel.map(count: files.count, jobs: Parallel.defaultJobs) { index throws(EditError) in
      try rewriter.rewrite(files[index])
    }
    for (file, result) in zip(files, results) {
      guard let result else { continue }
      rewritten[file.path] = result.bytes
      plan.report.changes += result.changes
      plan.expectation.removed[file.path] = result.removed
    }
    let goes = rewritten.removeValue(forKey: old.header.path) ?? oldFile.bytes
    let stays = rewritten[new.header.path] ?? newFile.bytes
    plan.contents = rewritten
    plan.contents[new.header.path] = try joined(stays, goes, &plan.report)
    try workspace.refuseLinks(Array(plan.contents.keys) + plan.deleted)
    return plan
  }

  /// The file that stays, with all that the other one says.
  private func joined(_ stays: [UInt8], _ goes: [UInt8], _ report: inout EditReport) throws(EditError) -> [UInt8] {
    let mark = stays.prefix(ByteOrderMark.length(in: stays))
    var front = MergedFrontMatter(
      old: old, new: new, goes: Array(goes.dropFirst(ByteOrderMark.length(in: goes))),
      editor: FrontMatterEditor(Array(stays.dropFirst(mark.count)), path: new.header.path))
    try front.join()
    report.additions += front.additions
    report.unjoined += front.unjoined
    let body = MergedBody(stays: front.editor.bytes, goes: front.goes, lineEnd: front.editor.lineEnd)
    return try mark + body.joined(old: old.header, new: new.header)
  }

  // MARK: What cannot be merged

  private static func entity(_ name: String, _ workspace: EditWorkspace) throws(EditError) -> (DocumentRef, Entity) {
    let ref = try workspace.document(name, command: "merge")
    if case .entity(let index) = ref { return (ref, workspace.map.library.entities[index]) }
    throw EditError(
      .request, "‘\(name)’ is \(workspace.map.library.kindPhrase(of: ref)), and only entities can be merged",
      fixes: ["give another document's id with ‘dossier rename’, or join the texts by hand"])
  }

  /// A merged document would publish what one of the two hides.
  private func refuseDifferentAudiences() throws(EditError) {
    let (first, second) = (try markings(of: oldFile), try markings(of: newFile))
    for key in HeaderFields.visibilityKeys.sorted() where first[key] != second[key] {
      func words(_ value: String?) -> String { value.map { "‘\(key): \($0)’" } ?? "no ‘\(key)’" }
      throw EditError(
        .request,
        "‘\(old.header.id)’ has \(words(first[key])), ‘\(new.header.id)’ has \(words(second[key])): merged, "
          + "what one hides the other would publish",
        fixes: ["give both the same ‘\(key)’ first"])
    }
  }

  private func markings(of file: EditableFile) throws(EditError) -> [String: String] {
    let text = Array(file.bytes.dropFirst(ByteOrderMark.length(in: file.bytes)))
    let reading = try FrontMatterEditor(text, path: file.path).read()
    var result: [String: String] = [:]
    for entry in reading.entries where HeaderFields.visibilityKeys.contains(entry.name) {
      result[entry.name] = result[entry.name] ?? reading.tape.nodes[entry.value].value
    }
    return result
  }
}
