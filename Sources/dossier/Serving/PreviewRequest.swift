/// The head of a request as it was sent, whatever library read it.
struct PreviewRequest: Sendable {
  var method: String
  /// Not decoded: `/briefings/x/?y`, or with a scheme and an authority before it.
  var target: String
  var fields: [(name: String, value: String)]

  /// The values of a header field, in the order of its lines.
  func values(of name: String) -> [String] { fields.filter { $0.name.lowercased() == name }.map(\.value) }

  /// Whether a body follows, or might.
  var hasBody: Bool {
    !values(of: "transfer-encoding").isEmpty || values(of: "content-length").contains { $0.contains { $0 != "0" } }
  }
}

/// A response, without what only a connection knows.
struct PreviewResponse: Sendable {
  var status: Int
  var fields: [(name: String, value: String)]
  var body: [UInt8] = []
  /// Whether nothing that follows on the connection is worth reading.
  var closesConnection = false
}

extension PreviewResponse {
  /// One that says in a line of plain text what is wrong.
  static func message(_ status: Int, _ text: String, _ further: [(name: String, value: String)] = []) -> Self {
    whole(status, "text/plain; charset=utf-8", Array((text.isEmpty ? "" : text + "\n").utf8), further)
  }

  /// Of a request that was not read to its end, so that nobody knows where the next one would begin.
  static func refusal(_ status: Int, _ text: String, _ further: [(name: String, value: String)] = []) -> Self {
    var response = message(status, text, further)
    response.closesConnection = true
    return response
  }

  static func whole(
    _ status: Int, _ contentType: String, _ body: [UInt8], _ further: [(name: String, value: String)] = []
  ) -> Self {
    Self(
      status: status, fields: common(contentType) + [("Content-Length", String(body.count))] + further, body: body)
  }

  /// The beginning of an event stream, which ends with its connection.
  static var events: Self { Self(status: 200, fields: common("text/event-stream")) }

  /// The answer to HEAD: the fields say how long the body would have been.
  var withoutBody: Self {
    var response = self
    response.body = []
    return response
  }

  /// No page elsewhere may read, embed or hold on to what a preview shows, which may be drafts.
  private static func common(_ contentType: String) -> [(name: String, value: String)] {
    [
      ("Content-Type", contentType), ("Cache-Control", "no-cache"), ("X-Content-Type-Options", "nosniff"),
      ("Referrer-Policy", "no-referrer"), ("Cross-Origin-Resource-Policy", "same-origin"),
      ("Cross-Origin-Opener-Policy", "same-origin"), ("X-Frame-Options", "SAMEORIGIN"),
      ("Content-Security-Policy", "frame-ancestors 'self'"),
    ]
  }
}
