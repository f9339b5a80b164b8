/// Findings for a person at a terminal: what is wrong, where, the line itself with the place marked, and what to do.
///
/// Nothing from a content file reaches the terminal as a control character.
struct TextFormat {
  let styles: TextStyles
  /// How many columns of a source line are shown.
  var width = 100

  func format(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map(format).joined(separator: "\n")
  }

  private func format(_ diagnostic: Diagnostic) -> String {
    let style = styles.style(of: diagnostic.severity)
    let places = [diagnostic.location] + diagnostic.notes.map(\.location)
    let gutter = Gutter(lines: places.compactMap { $0?.sourceLine == nil ? nil : $0?.line }, styles: styles)

    var text = style.applied(to: "\(diagnostic.severity)")
    text += styles.message.applied(to: ": \(diagnostic.message.visible)") + " [\(diagnostic.code.rawValue)]\n"
    if let location = diagnostic.location { text += snippet(location, "^", style, gutter) }
    for note in diagnostic.notes where note.location == nil { text += gutter.remark("note", note.message) }
    for fix in diagnostic.fixes { text += gutter.remark("help", fix) }
    for note in diagnostic.notes {
      guard let location = note.location else { continue }
      text += styles.note.applied(to: "note") + ": \(note.message.visible)\n"
      text += snippet(location, "-", styles.note, gutter)
    }
    return text
  }

  private func snippet(_ location: SourceLocation, _ mark: String, _ style: TextStyles.Style, _ gutter: Gutter)
    -> String
  {
    guard let source = location.sourceLine else {
      // A whole file has no line to name.
      let isWhole = location.line == 1 && location.column == 1 && location.length == 1
      return gutter.arrow(location.path.visible + (isWhole ? "" : ":\(location.line):\(location.column)"))
    }
    let line = DisplayedLine(source, column: location.column, length: location.length, width: width)
    let marks =
      String(repeating: " ", count: line.start) + style.applied(to: String(repeating: mark, count: line.length))
    return gutter.arrow("\(location.path.visible):\(location.line):\(location.column)")
      + gutter.bar("") + gutter.bar(line.text, number: location.line) + gutter.bar(marks)
  }
}

/// The column of line numbers, as wide as the longest of a finding.
private struct Gutter {
  let digits: Int
  let styles: TextStyles

  init(lines: [Int], styles: TextStyles) {
    digits = lines.map { String($0).count }.max() ?? 1
    self.styles = styles
  }

  func arrow(_ place: String) -> String {
    "\(spaces(digits + 1))\(styles.gutter.applied(to: "-->")) \(place)\n"
  }

  func bar(_ text: String, number: Int? = nil) -> String {
    let number = number.map(String.init) ?? ""
    let margin = styles.gutter.applied(to: " \(spaces(digits - number.count))\(number) |")
    return text.isEmpty ? "\(margin)\n" : "\(margin) \(text)\n"
  }

  func remark(_ kind: String, _ text: String) -> String {
    "\(spaces(digits + 2))\(styles.gutter.applied(to: "=")) \(styles.message.applied(to: kind)): \(text.visible)\n"
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
}

/// The colours of a terminal, or none.
struct TextStyles {
  /// A parameter of the ANSI sequence "select graphic rendition"; empty for none.
  struct Style {
    var parameters = ""

    func applied(to text: String) -> String {
      parameters.isEmpty ? text : "\u{1B}[\(parameters)m\(text)\u{1B}[0m"
    }
  }

  var error = Style()
  var warning = Style()
  var note = Style()
  var message = Style()
  var gutter = Style()

  static let plain = TextStyles()
  static let ansi = TextStyles(
    error: Style(parameters: "1;31"), warning: Style(parameters: "1;33"), note: Style(parameters: "1;36"),
    message: Style(parameters: "1"), gutter: Style(parameters: "34"))

  func style(of severity: Diagnostic.Severity) -> Style {
    switch severity {
    case .error: error
    case .warning: warning
    case .note: note
    }
  }
}
