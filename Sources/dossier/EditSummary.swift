import DossierKit

/// An edit's outcome, in the user's words.
struct EditSummary {
  var report: EditReport
  var isDryRun: Bool

  var text: String {
    var lines = recovery
    if report.changes.isEmpty, report.additions.isEmpty, report.recovered != nil { return joined(lines) }
    if isDryRun { lines += changes }
    lines += report.unjoined.map { "kept as a comment in \($0.path): \($0.text)" }
    lines.append(isDryRun ? summary + " · nothing is written by --dry-run" : summary)
    return joined(lines)
  }

  private func joined(_ lines: [String]) -> String { lines.map { $0.visible + "\n" }.joined() }

  private var recovery: [String] {
    guard let recovered = report.recovered else { return [] }
    return [
      recovered.isCompleted
        ? "\(recovered.edit.phrase) had been interrupted and is now completed"
        : "\(recovered.edit.phrase) had been interrupted before it changed anything and was taken back"
    ]
  }

  /// `content/briefings/talks.md:5:9: anna → anna-example`
  private var changes: [String] {
    report.changes.map { change in
      let new = change.new.isEmpty ? "taken out, the list has it already" : change.new
      return "\(change.path):\(change.line):\(change.column): \(change.old) → \(new)"
    } + report.additions.map { "\($0.path): adds \($0.text)" }
  }

  /// `12 references in 7 files · content/… → content/… · the old address redirects`
  private var summary: String {
    let references = BuildSummary.count(report.changes.count, "reference")
    var parts = [
      report.changes.isEmpty ? references : "\(references) in \(BuildSummary.count(report.fileCount, "file"))"
    ]
    if let moved = report.moved { parts.append("\(moved.from) → \(moved.to)") }
    if let deleted = report.deleted { parts.append("\(deleted) deleted") }
    parts.append("the old address redirects")
    return parts.joined(separator: " · ")
  }
}
