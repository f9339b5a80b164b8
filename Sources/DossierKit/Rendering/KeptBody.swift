import HTML

/// What rendering a document gave.
struct KeptBody: Sendable {
  var body: RenderedBody
  var method: TrustedHTML
  var findings: [Diagnostic] = []
}
