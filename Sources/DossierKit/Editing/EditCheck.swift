/// Reads the content as an edit would leave it, before anything is written, and compares.
struct EditCheck {
  let workspace: EditWorkspace
  let plan: EditPlan
  let theme: any Theme
  private let after: ContentSnapshot
  private let mapAfter: ReferenceMap

  init(_ workspace: EditWorkspace, _ plan: EditPlan, _ theme: any Theme) {
    self.workspace = workspace
    self.plan = plan
    self.theme = theme
    after = workspace.snapshot.applying(plan.contents, moved: plan.moved, deleted: plan.deleted)
    mapAfter = ReferenceMap(after.sources, workspace.site)
  }

  /// Throws ``EditError`` if a reference would lead elsewhere than it should, or a finding would come up that is an error.
  func run() throws(EditError) {
    try checkReferences()
    try checkFindings()
  }

  // MARK: References

  /// A reference by what it leads to: paths are comparable, indices are not.
  private struct Link: Hashable {
    var target: TypedReference.Target
    var path: String?
  }

  private var expectation: EditExpectation { plan.expectation }

  private func checkReferences() throws(EditError) {
    let filesAfter = Dictionary(uniqueKeysWithValues: after.files.map { ($0.path, $0) })
    let files = workspace.snapshot.files.filter { !plan.deleted.contains($0.path) }
    try Parallel.forEach(count: files.count, jobs: Parallel.defaultJobs) { index throws(EditError) in
      try check(files[index], filesAfter[plan.moved[files[index].path] ?? files[index].path])
    }
    if let joined = expectation.joined { try checkJoined(joined, filesAfter[joined]) }
  }

  private func check(_ file: EditableFile, _ changed: EditableFile?) throws(EditError) {
    let path = plan.moved[file.path] ?? file.path
    guard let old = workspace.map.references(in: file), let changed, let new = mapAfter.references(in: changed) else {
      throw broken(path, nil)
    }
    if path == expectation.joined { return }
    let removed = expectation.removed[file.path] ?? []
    let wanted = old.all.indices.filter { !removed.contains($0) }.map { expected(old.all[$0]) }
    let found = new.all.map { Link(target: $0.target, path: $0.document.map(mapAfter.path)) }
    if wanted != found { throw broken(path, zip(wanted, found).first { $0 != $1 }?.0) }
  }

  /// A merged file holds the references of both, the text of the second after that of the first.
  private func checkJoined(_ path: String, _ file: EditableFile?) throws(EditError) {
    let files = workspace.snapshot.files.filter { $0.path == path || plan.deleted.contains($0.path) }
    guard let kept = files.first(where: { $0.path == path }), let gone = files.first(where: { $0.path != path }),
      let first = workspace.map.references(in: kept), let second = workspace.map.references(in: gone),
      let file, let new = mapAfter.references(in: file)
    else { throw broken(path, nil) }
    // Footnotes come after both texts: the same references, not always in the same order.
    var missing = new.body.map { Link(target: $0.target, path: $0.document.map(mapAfter.path)) }
    for reference in first.body + second.body {
      guard let index = missing.firstIndex(of: expected(reference)) else { throw broken(path, expected(reference)) }
      missing.remove(at: index)
    }
    if let surplus = missing.first { throw broken(path, surplus) }
    let targets = Set(new.frontMatter.map { $0.document.map(mapAfter.path) })
    for reference in first.frontMatter {
      let link = expected(reference)
      if link.path != path, !targets.contains(link.path) { throw broken(path, link) }
    }
  }

  private func expected(_ reference: TypedReference) -> Link {
    let path = reference.document.map(workspace.map.path)
    guard path == expectation.oldPath else { return Link(target: reference.target, path: path) }
    let target: TypedReference.Target =
      switch reference.target {
      case .id(let id) where id == expectation.oldID: .id(expectation.newID)
      case .path(let typed) where typed == expectation.oldPath: .path(expectation.newPath)
      default: reference.target
      }
    return Link(target: target, path: expectation.newPath)
  }

  private func broken(_ path: String, _ link: Link?) -> EditError {
    let what =
      switch link?.target {
      case .id(let id): "‘\(FieldReader.shortened(id))’ in ‘\(path)’ would then lead elsewhere"
      case .path(let file): "the link to ‘\(file)’ in ‘\(path)’ would then lead elsewhere"
      case nil: "‘\(path)’ would then have other references than before"
      }
    return EditError(
      .unclear, what, fixes: ["if the new id is also a name that is used there, choose another id"])
  }

  // MARK: Findings

  private struct Finding: Hashable {
    var path: String?
    var code: DiagnosticCode
  }

  /// An edit makes no new errors, whoever looks at the site.
  private func checkFindings() throws(EditError) {
    let readFaults = after.log.diagnostics.filter { $0.severity == .error }
    let before = findings(workspace.map)
    let now = readFaults + findings(mapAfter)
    var counts: [Finding: Int] = [:]
    for diagnostic in before { counts[finding(diagnostic, moved: true), default: 0] += 1 }
    var new: [Diagnostic] = []
    for diagnostic in now {
      let key = finding(diagnostic, moved: false)
      counts[key, default: 0] -= 1
      if counts[key, default: 0] < 0 { new.append(diagnostic) }
    }
    guard new.isEmpty else {
      throw EditError(
        .unclear, "the content would then have errors that it does not have now",
        fixes: ["mend what is named above, or choose another id"], diagnostics: new.sorted())
    }
  }

  private func finding(_ diagnostic: Diagnostic, moved: Bool) -> Finding {
    var path = diagnostic.location?.path
    if moved, path == expectation.oldPath { path = expectation.newPath }
    return Finding(path: path, code: diagnostic.code)
  }

  private func findings(_ map: ReferenceMap) -> [Diagnostic] {
    var log = DiagnosticLog()
    map.content.check(&log)
    let links = LinkGraph(map.library, jobs: Parallel.defaultJobs, &log)
    // A theme that cannot be read is the build's to report.
    _ = try? SitePlan(map.library, links, theme, &log)
    return log.sorted().filter { $0.severity == .error }
  }
}
