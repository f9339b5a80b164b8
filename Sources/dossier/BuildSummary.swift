import DossierKit

/// A build in the user's words.
struct BuildSummary {
  var report: BuildReport
  /// False for `check`.
  var publishes: Bool
  var duration: Duration

  /// The line, one about what is not on the site, and for `check` another that says what was looked at.
  var text: String {
    var lines = [line]
    if report.heldBack > 0 { lines.append("\(report.heldBack) held back: see ‘dossier list hidden’") }
    if !publishes, let editorial = report.editorial { lines.append(Self.looked(editorial)) }
    return lines.map { $0 + "\n" }.joined()
  }

  /// `looked at 120 names · 31 paragraphs · 4 judgments · 1 quotation · 1 capture (not here)`
  private static func looked(_ editorial: EditorialReport) -> String {
    func without(_ number: Int, of all: Int, _ words: String) -> String {
      number == 0 ? "" : number == all ? " (\(words))" : " (\(number) \(words))"
    }
    let quotes = editorial.quotes + editorial.quotesWithoutText
    let captures = editorial.captures + editorial.missingCaptures
    return "looked at "
      + [
        count(editorial.names, "name"), count(editorial.paragraphs, "paragraph"),
        count(editorial.judgments, "judgment"),
        count(quotes, "quotation") + without(editorial.quotesWithoutText, of: quotes, "with no text to compare"),
        count(captures, "capture") + without(editorial.missingCaptures, of: captures, "not here"),
      ].joined(separator: " · ")
  }

  /// `4 briefings · 6 articles · 48 entities · 0 errors, 1 warning · 96 pages, 3 written · 0.14 s`
  var line: String {
    var parts: [String] = []
    if report.outcome != .invalidConfiguration {
      parts += [
        Self.count(report.briefings, "briefing"), Self.count(report.articles, "article"),
        Self.count(report.entities, "entity", "entities"),
      ]
    }
    let findings = "\(Self.count(errors, "error")), \(Self.count(warnings, "warning"))\(notes)"
    let pages = Self.count(report.pages, "page")
    if !publishes {
      parts.append(findings)
      if report.outcome == .fine { parts.append(pages) }
      parts.append("nothing is written by check")
    } else if let published = report.published {
      let deleted = published.deleted == 0 ? "" : ", \(published.deleted) deleted"
      let compressed = published.compressed == 0 ? "" : ", \(published.compressed) compressed"
      parts += [findings, "\(pages), \(published.written) written\(compressed)\(deleted)"]
    } else {
      parts.append("nothing written: \(cause)")
    }
    return (parts + ["\(Self.decimal(duration / .seconds(1), digits: 2)) s"]).joined(separator: " · ")
  }

  /// One line a stage, times in milliseconds.
  var stageTimes: String {
    let rows = report.timings.map { ($0.stage, "\(Self.decimal($0.duration / .milliseconds(1), digits: 1)) ms") }
    let width = rows.map(\.1.count).max() ?? 0
    return rows.map { stage, time in
      let name = stage + String(repeating: " ", count: max(0, 10 - stage.count))
      return "\(name)\(String(repeating: " ", count: width - time.count))\(time)\n"
    }.joined()
  }

  /// The changes by publishing.
  var changes: String {
    guard let published = report.published else { return "" }
    let kilobytes = Self.decimal(Double(published.bytesWritten) / 1000, digits: 1)
    var text = "\(Self.count(published.written, "file")) written (\(kilobytes) kB), "
    text += "\(published.unchanged) unchanged, \(published.deleted) deleted\n"
    for path in published.droppedPages { text += "no longer published: \(path.visible)\n" }
    return text
  }

  private var errors: Int { report.count(of: .error) }
  private var warnings: Int { report.count(of: .warning) }

  /// A build counts the editorial notes that only `check` prints.
  private var notes: String {
    let unshown = report.editorial?.unshownNotes ?? 0
    let count = report.count(of: .note) + unshown
    return count == 0 ? "" : ", \(Self.count(count, "note"))\(unshown > 0 ? " (see check)" : "")"
  }

  /// Why nothing was written. Without errors it was the warnings that stopped the build.
  private var cause: String {
    if errors == 0 { return "\(Self.count(warnings, "warning")) (strict)" }
    let tail = warnings == 0 ? "" : ", \(Self.count(warnings, "warning"))"
    return Self.count(errors, "error") + tail
  }

  static func count(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
    "\(number) \(number == 1 ? singular : plural ?? singular + "s")"
  }

  /// A number that is not negative, with a point, whatever the locale.
  static func decimal(_ number: Double, digits: Int) -> String {
    let scale = (0..<digits).reduce(1) { product, _ in product * 10 }
    let scaled = Int((number * Double(scale)).rounded())
    let fraction = String(scaled % scale)
    return "\(scaled / scale)." + String(repeating: "0", count: digits - fraction.count) + fraction
  }
}
