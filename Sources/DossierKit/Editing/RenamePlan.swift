import CommonMark

/// Plans to give a document another id.
struct RenamePlan {
  let workspace: EditWorkspace
  let document: DocumentRef
  let header: DocumentHeader
  let new: String

  /// - Throws: ``EditError`` where there is no such document, or it cannot have the new id.
  init(_ workspace: EditWorkspace, _ old: String, to new: String) throws(EditError) {
    self.workspace = workspace
    document = try workspace.document(old, command: "rename")
    header = workspace.map.library.header(of: document)
    self.new = new.composed
    try checkForm()
    try checkFree()
  }

  func plan() throws(EditError) -> EditPlan {
    let old = header.id
    let moves = ContentSnapshot.stem(of: header.path) == old
    let newPath = moves ? Self.path(header.path, stem: new) : header.path
    if moves { try checkName(newPath) }
    if moves, workspace.snapshot.folder.exists(newPath) {
      throw EditError(
        .request, "there is a file ‘\(newPath)’ already", fixes: ["choose another id, or move that file away"])
    }
    var report = EditReport(.rename, old, new)
    if moves { report.moved = (header.path, newPath) }
    var plan = EditPlan(
      report: report,
      expectation: EditExpectation(oldID: old, newID: new, oldPath: header.path, newPath: newPath))
    if moves { plan.moved[header.path] = newPath }

    let spots = ReferenceSpots(map: workspace.map, document: document, id: old, path: header.path)
    let files = workspace.snapshot.files
    let places = try Parallel.map(count: files.count, jobs: Parallel.defaultJobs) { index throws(EditError) in
      try spots.find(in: files[index], includesPaths: moves)
    }
    for (file, found) in zip(files, places) {
      let rewrite = ReferenceRewrite(found, in: file, id: new, name: new)
      plan.report.changes += rewrite.changes
      var bytes = rewrite.applied(to: file.bytes)
      if file.path == header.path {
        bytes = try withRedirect(bytes, &plan.report)
        plan.contents[newPath] = bytes
      } else if !found.isEmpty {
        plan.contents[file.path] = bytes
      }
    }
    try workspace.refuseLinks(plan.contents.keys.map { $0 == newPath ? header.path : $0 })
    return plan
  }

  static func path(_ path: String, stem: String) -> String {
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    let ending = path.lastIndex(of: ".").map { path[$0...] } ?? ""
    return "\(folder)\(stem)\(ending)"
  }

  // MARK: The new id

  private func checkForm() throws(EditError) {
    if new == header.id {
      throw EditError(.request, "the id is ‘\(new)’ already", fixes: ["give another new id"])
    }
    // The old address would redirect to itself wherever the case of letters does not count.
    if new.lowercased() == header.id.lowercased() {
      throw EditError(
        .request, "‘\(header.id)’ and ‘\(new)’ differ in capitals only, and many disks and servers take them for one",
        fixes: ["choose another id"])
    }
    guard !DocumentReader.isValidID(new) else { return }
    let slug = Fold.slug(new)
    throw EditError(
      .request, "‘\(FieldReader.shortened(new))’ cannot be an id",
      fixes: [
        slug.isEmpty || !DocumentReader.isValidID(slug)
          ? "use letters, digits, ‘-’, ‘_’ and ‘.’, beginning with a letter or digit" : "use ‘\(slug)’, for example"
      ])
  }

  /// A file that builds would not take for a document is none to move one to.
  private func checkName(_ path: String) throws(EditError) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let fault: String
    if ContentListing.ignores(name) || name == ContentListing.readme {
      fault = "builds leave out files of the name ‘\(name)’"
    } else if ContentListing.isDocument(new) {
      fault = "‘\(new)’ ends as a file of a document does, and the file would be ‘\(name)’"
    } else {
      return
    }
    throw EditError(.request, fault, fixes: ["choose another id"])
  }

  private func checkFree() throws(EditError) {
    let sharesIDs = DocumentKinds.any.contains(document)
    for (ref, other) in workspace.documents where ref != document {
      if DocumentKinds.any.contains(ref) != sharesIDs { continue }
      if other.id.lowercased() == new.lowercased() {
        throw EditError(
          .request, "the id ‘\(other.id)’ is taken by ‘\(other.path)’",
          fixes: ref.kind == .entity && document.kind == .entity
            ? ["if the two are one, ‘dossier merge \(header.id) \(other.id)’ joins them", "or choose another id"]
            : ["choose another id"])
      }
      if ref.kind == document.kind, other.redirectFrom.contains(where: { isNew($0.value) }) {
        throw formerID(of: other, "redirect_from")
      }
    }
    for entity in workspace.map.library.entities where entity.mergedFrom.contains(where: { isNew($0.value) }) {
      throw formerID(of: entity.header, "merged_from")
    }
  }

  /// Where the case of letters does not count, the old page and the new one would be one file.
  private func isNew(_ former: String) -> Bool { former.lowercased() == new.lowercased() }

  private func formerID(of other: DocumentHeader, _ key: String) -> EditError {
    EditError(
      .request, "‘\(new)’ is a former id of ‘\(other.id)’, which readers may still use",
      fixes: ["choose another id, or take it out of ‘\(key)’ in ‘\(other.path)’"])
  }

  // MARK: The old address

  /// A bare id stands for the page that a document of that kind with this id had. An id that comes back needs no
  /// redirect any more.
  private func withRedirect(_ bytes: [UInt8], _ report: inout EditReport) throws(EditError) -> [UInt8] {
    let mark = bytes.prefix(ByteOrderMark.length(in: bytes))
    var editor = FrontMatterEditor(Array(bytes.dropFirst(mark.count)), path: header.path)
    if header.redirectFrom.contains(where: { $0.value == new }) {
      try editor.replace(new, in: "redirect_from", with: header.id)
    } else if !header.redirectFrom.contains(where: { $0.value == header.id }) {
      try editor.append([YAMLText.scalar(header.id)], to: "redirect_from")
    }
    report.additions.append(.init(path: header.path, text: "redirect_from: \(header.id)"))
    return mark + editor.bytes
  }
}
