/// In a briefing whose other paragraphs say where their facts come from, one that does not stands out.
enum ParagraphCitationCheck {
  static func run(
    _ library: PublishedLibrary, _ links: LinkGraph, _ findings: inout EditorialFindings,
    _ report: inout EditorialReport
  ) {
    for (index, briefing) in library.briefings.indexed {
      let paragraphs = links.bodies.briefings[index].paragraphs
      report.paragraphs += paragraphs.count
      guard paragraphs.cited > 0 else { continue }
      for line in paragraphs.uncitedLines {
        findings.add(.uncitedParagraph) { code in
          let width = briefing.header.source.line(line)?.unicodeScalars.count ?? 1
          return Diagnostic(
            code, "this paragraph has no citation, and others of this briefing do",
            at: briefing.header.location(SourceSpan(line: line, column: 1, length: width)),
            fixes: ["say where it comes from: [@article-id]"])
        }
      }
    }
  }
}
