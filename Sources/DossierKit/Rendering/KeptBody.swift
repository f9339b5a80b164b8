import HTML

/// The result of rendering a document.
struct KeptBody: Sendable {
  var body: RenderedBody
  var method: TrustedHTML
  var findings: [Diagnostic] = []
}
