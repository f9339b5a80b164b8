/// The objections of libyaml, in the words of someone who writes front matter.
enum YAMLFaults {
  static func diagnostic(
    for fault: YAMLTape.Fault, in source: SourceFile, _ role: FieldReader.Role = .frontMatter
  ) -> Diagnostic {
    let location = source.location(fault.span)
    switch fault.reason {
    case .alias(let name):
      return Diagnostic(
        .yamlAlias, "YAML anchors and aliases (‘\(name)’) are not read in the \(role.word)", at: location,
        fixes: ["write the value out; put text that begins with & or * in quotes"])
    case .tooDeep:
      return Diagnostic(
        .yamlDepth, "fields are nested more than \(YAMLTape.maximumDepth) levels deep", at: location,
        fixes: ["no field needs more than three levels"])
    case .tooLarge:
      return Diagnostic(.fileTooLarge, "the \(role.word) has more than \(YAMLTape.maximumNodes) values", at: location)
    case .severalDocuments:
      return Diagnostic(.invalidYAML, "a second YAML document begins inside the \(role.word)", at: location)
    case .syntax(let problem):
      return syntax(problem, fault.span, source, role)
    }
  }

  private static func syntax(
    _ problem: String, _ span: SourceSpan, _ source: SourceFile, _ role: FieldReader.Role
  ) -> Diagnostic {
    let line = source.line(Int(span.line)) ?? ""
    let scalars = Array(line.unicodeScalars)
    let at = Int(span.column) - 1
    let offending = at >= 0 && at < scalars.count ? scalars[at] : nil
    var message = "the \(role.word) is not valid YAML: \(problem)"
    var fixes: [String] = []
    var span = span
    if problem.contains("mapping values are not allowed"), let above = lineWithoutBlank(above: span, at, source) {
      return unfinishedField(above, in: source)
    } else if problem.contains("mapping values are not allowed") {
      message = "a colon followed by a blank begins a new field, and this is inside a value"
      fixes = ["put the whole value in quotes: \(quoted(line))"]
    } else if problem.contains("cannot start any token") {
      switch offending {
      case "@", "`":
        message = "a value cannot begin with ‘\(offending.map(String.init) ?? "")’"
        fixes = ["leave out the @ (ids are written bare), or put the value in quotes"]
      case "\t": (message, fixes) = tab
      case "%": (message, fixes) = ("a value cannot begin with ‘%’", ["put the value in quotes"])
      default: break
      }
    }
    if problem.contains("expected alphabetic or numeric character"),
      let mark = scalars.prefix(at).lastIndex(where: { $0 == "*" || $0 == "&" || $0 == "!" })
    {
      message = "a value that begins with ‘\(scalars[mark])’ is YAML syntax of its own"
      fixes = ["put the whole value in quotes: \(quoted(line))"]
      span = SourceSpan(line: Int(span.line), column: mark + 1)
    }
    if let value = curlyValue(of: line) {
      message = "curly quotation marks are none to YAML, which reads the value as if it had none"
      fixes = ["write straight ones: \(value)"]
    }
    if scalars.prefix(max(at, 0)).contains("\t"), line.first == "\t" {
      (message, fixes) = tab
      span = SourceSpan(line: Int(span.line), column: 1)
    }
    if problem.contains("control characters are not allowed") {
      message = "the \(role.word) holds a control character"
      fixes = ["delete it and type the text again"]
    }
    if problem.contains("alphabetic or numeric character"), let mark = scalars.firstMark {
      message = "a value cannot begin with ‘\(mark.character)’"
      fixes = ["put the value in quotes"]
      span = SourceSpan(line: Int(span.line), column: mark.column)
    } else if problem.contains("did not find expected ',' or") {
      message = "the list or map that opens here is not closed, or a comma is missing in it"
      fixes = ["close it with ] or }, and put quotes around values that hold brackets or commas"]
    } else if problem.contains("expected ':'") {
      return unfinishedField(Int(span.line), in: source)
    } else if problem.contains("unexpected end of stream") || problem.contains("unexpected document indicator") {
      message = "a quote or bracket is opened here and never closed"
      fixes = ["close it, or put the whole value in quotes of the other kind"]
    } else if problem.contains("did not find expected") {
      fixes.append("look for a missing quote, bracket or comma here or on the line before")
    }
    return Diagnostic(.invalidYAML, message, at: source.location(span), fixes: fixes)
  }

  private static let tab = ("YAML does not allow tabs for indentation", ["use blanks instead"])

  /// A line whose value begins with a curly quotation mark, as it should be; nil for any other.
  private static func curlyValue(of line: String) -> String? {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let value = String(line[line.index(after: colon)...]).trimmingSpaces
    guard CurlyQuotes.mayWrap(value), let inner = CurlyQuotes.unwrapped(value, isPart: true) else { return nil }
    return quoted("\(line[...colon]) \(inner)")
  }

  private static func unfinishedField(_ number: Int, in source: SourceFile) -> Diagnostic {
    let line = source.line(number) ?? ""
    let indent = line.utf8.prefix { $0 == 0x20 }.count
    return Diagnostic(
      .invalidYAML, "this line is no field: a key needs a colon with a blank behind it",
      at: source.location(SourceSpan(line: number, column: indent + 1)),
      fixes: withBlank(line).map { ["write ‘\(FieldReader.shortened($0))’"] } ?? [])
  }

  /// The line above a field that YAML reads on into it, since it is no field by itself: `title:"x"`.
  private static func lineWithoutBlank(above span: SourceSpan, _ colon: Int, _ source: SourceFile) -> Int? {
    guard let line = source.line(Int(span.line)) else { return nil }
    let key = line.unicodeScalars.prefix(max(0, colon)).drop { $0 == " " }
    guard !key.isEmpty,
      key.allSatisfy({ $0.isASCII && (isASCIIAlphanumeric(UInt8($0.value)) || "_-".unicodeScalars.contains($0)) })
    else { return nil }
    var number = Int(span.line) - 1
    while number > 1, let above = source.line(number), above.utf8.allSatisfy({ $0 <= 0x20 }) { number -= 1 }
    guard number > 1, let above = source.line(number) else { return nil }
    let text = above.trimmingSpaces
    let isField = text.utf8.last == UInt8(ascii: ":") || text.range(of: ": ") != nil || text.hasPrefix("- ")
    let indents = (above, line)
    guard !isField,
      indents.0.utf8.prefix(while: { $0 == 0x20 }).count <= indents.1.utf8.prefix(while: { $0 == 0x20 }).count
    else { return nil }
    return number
  }

  /// `title:"x"` as it was meant; nil for a line of another kind.
  private static func withBlank(_ line: String) -> String? {
    let line = line.trimmingSpaces
    let key = line.utf8.prefix { isASCIIAlphanumeric($0) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
    let rest = line.utf8[key.endIndex...]
    guard !key.isEmpty, rest.first == UInt8(ascii: ":"), rest.count > 1 else { return nil }
    return "\(Substring(key)): \(Substring(rest.dropFirst()))"
  }

  /// The line with its value in double quotes.
  private static func quoted(_ line: String) -> String {
    guard let colon = line.firstIndex(of: ":") else { return line }
    let key = line[...colon]
    let value = line[line.index(after: colon)...].drop { $0 == " " }
    let escaped = value.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] }
    return "\(key) \"\(String(escaped))\""
  }
}

extension [Unicode.Scalar] {
  /// The first `*` or `&` of a line with its column: what YAML took for an alias or anchor.
  fileprivate var firstMark: (character: Unicode.Scalar, column: Int)? {
    firstIndex { $0 == "*" || $0 == "&" }.map { (self[$0], $0 + 1) }
  }
}
