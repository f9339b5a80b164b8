/// Changes of the content that a user asks for: another id for a document, or two entities made one.
///
/// Everything is worked out and checked in memory; then all files are put in place, or none.
public struct ContentEdit: Sendable {
  /// Absolute path of the site's folder.
  public var root: String
  /// Nothing is written.
  public var isDryRun = false
  var onStep: (@Sendable (EditTransaction.Step) throws(EditError) -> Void)?

  public init(root: String) { self.root = root }

  /// Gives a document another id: moves its file, rewrites what refers to it, and leaves a redirect.
  public func rename(_ old: String, to new: String, theme: any Theme) throws(EditError) -> EditReport {
    try perform("rename \(old) \(new)", theme, EditReport(.rename, old, new)) { workspace throws(EditError) in
      try RenamePlan(workspace, old, to: new).plan()
    }
  }

  /// Makes one entity of two: `old` goes, and all that it says and all that refers to it go to `new`.
  public func merge(_ old: String, into new: String, theme: any Theme) throws(EditError) -> EditReport {
    try perform("merge \(old) \(new)", theme, EditReport(.merge, old, new)) { workspace throws(EditError) in
      try MergePlan(workspace, old, into: new).plan()
    }
  }

  private func perform(
    _ command: String, _ theme: any Theme, _ empty: EditReport,
    _ plan: (EditWorkspace) throws(EditError) -> EditPlan
  ) throws(EditError) -> EditReport {
    if isDryRun {
      if let finding = EditJournal.finding(root: root) {
        throw EditError(.environment, finding.message, fixes: finding.fixes)
      }
      return try planned(plan, theme).plan.report
    }
    // A folder without a site gets none of our files.
    guard FileState.exists(root + "/content") else { throw EditError.system(.missingFolder("content")) }
    return try EditLock(root: root).holding { () throws(EditError) -> EditReport in
      let transaction = EditTransaction(root: root, onStep: onStep)
      let recovered = try transaction.recover()
      if let recovered, recovered.isCompleted, recovered.command == command {
        var report = empty
        report.recovered = recovered
        report.isWritten = true
        return report
      }
      let (plan, workspace) = try planned(plan, theme)
      try transaction.commit(plan, workspace.snapshot, command: command)
      var report = plan.report
      report.isWritten = true
      report.recovered = recovered
      return report
    }
  }

  private func planned(
    _ make: (EditWorkspace) throws(EditError) -> EditPlan, _ theme: any Theme
  ) throws(EditError) -> (plan: EditPlan, workspace: EditWorkspace) {
    let workspace = try EditWorkspace(root: root)
    var plan = try make(workspace)
    try EditCheck(workspace, plan, theme).run()
    plan.report.changes.sort { ($0.path, $0.line, $0.column) < ($1.path, $1.line, $1.column) }
    return (plan, workspace)
  }
}
