import Glibc

/// Changes of the content that a user asks for: another id for a document, or two entities made one.
///
/// Everything is worked out and checked in memory; then all files are put in place, or none.
public struct ContentEdit: Sendable {
  /// Absolute path of the site's folder.
  public var root: String
  /// Nothing is written.
  public var isDryRun = false
  /// Symbolic links of the site folder to follow wherever they lead, by path relative to it.
  public var allowedLinks: [String] = []
  var onStep: (@Sendable (EditTransaction.Step) throws(EditError) -> Void)?

  public init(root: String) { self.root = root }

  /// Gives a document another id: moves its file, rewrites what refers to it, and leaves a redirect.
  public func rename(_ old: String, to new: String, theme: any Theme) throws(EditError) -> EditReport {
    try perform(EditName(.rename, old, new), theme) { workspace throws(EditError) in
      try RenamePlan(workspace, old, to: new).plan()
    }
  }

  /// Makes one entity of two: `old` goes, and all that it says and all that refers to it go to `new`.
  public func merge(_ old: String, into new: String, theme: any Theme) throws(EditError) -> EditReport {
    try perform(EditName(.merge, old, new), theme) { workspace throws(EditError) in
      try MergePlan(workspace, old, into: new).plan()
    }
  }

  private func perform(
    _ edit: EditName, _ theme: any Theme, _ plan: (EditWorkspace) throws(EditError) -> EditPlan
  ) throws(EditError) -> EditReport {
    let folder = try open()
    if isDryRun {
      if let finding = EditJournal.finding(in: folder) {
        throw EditError(.environment, finding.message, fixes: finding.fixes)
      }
      return try planned(plan, theme, in: folder).plan.report
    }
    // A folder without a site gets none of our files.
    guard folder.exists(ContentPath.folder) else { throw .system(.missingFolder(ContentPath.folder)) }
    return try EditLock(folder).holding { () throws(EditError) -> EditReport in
      let transaction = EditTransaction(folder: folder, onStep: onStep)
      let recovered = try transaction.recover()
      if let recovered, recovered.isCompleted, recovered.edit == edit {
        var report = EditReport(edit.action, edit.old, edit.new)
        report.recovered = recovered
        report.isWritten = true
        return report
      }
      let (plan, workspace) = try planned(plan, theme, in: folder)
      try transaction.commit(plan, workspace.snapshot, edit)
      var report = plan.report
      report.isWritten = true
      report.recovered = recovered
      return report
    }
  }

  private func planned(
    _ make: (EditWorkspace) throws(EditError) -> EditPlan, _ theme: any Theme, in folder: SiteFolder
  ) throws(EditError) -> (plan: EditPlan, workspace: EditWorkspace) {
    let workspace = try EditWorkspace(folder)
    var plan = try make(workspace)
    try EditCheck(workspace, plan, theme).run()
    plan.report.changes.sort { ($0.path, $0.line, $0.column) < ($1.path, $1.line, $1.column) }
    return (plan, workspace)
  }

  /// The site's folder with the links that may be followed. Faults of the configuration are for later.
  private func open() throws(EditError) -> SiteFolder {
    guard access(root, F_OK) == 0 || errno != ENOENT else { throw .system(.missingFolder(ContentPath.folder)) }
    do {
      let folder = try SiteFolder(root, following: allowedLinks)
      var log = DiagnosticLog()
      guard let site = try? ConfigurationReader.read(folder, &log) else { return folder }
      return folder.following(site.links, &log)
    } catch {
      throw .system(error)
    }
  }
}
