import DossierKit

/// Answers the requests of a preview: GET and HEAD, from this machine's own names, for what is planned. Knows nothing of
/// connections.
struct PreviewHandler: Sendable {
  /// The destination of a request.
  enum Route: Sendable {
    case response(PreviewResponse)
    /// Something of the site, by its decoded path: to be rendered, when there is an edition.
    case content(path: String)
    /// News for the page with this path.
    case events(page: String)
  }

  var site: PreviewSite
  /// Open once there is an edition, or it is known why there is none.
  var firstEdition: Gate
  var events: EventStreams
  private let origin: RequestOrigin

  init(site: PreviewSite, firstEdition: Gate, events: EventStreams, port: UInt16) {
    self.site = site
    self.firstEdition = firstEdition
    self.events = events
    origin = RequestOrigin(port: port)
  }

  /// Costs next to nothing, so it may be called where others wait.
  func route(_ request: PreviewRequest) -> Route {
    let target = RequestTarget(request.target)
    if let refusal = origin.refusal(of: request, authority: target?.authority) { return .response(refusal) }
    guard request.method == "GET" || request.method == "HEAD" else { return .response(Self.otherMethod(405)) }
    guard !request.hasBody else { return .response(.refusal(413, "A request with a body is not answered.")) }
    guard let target, let path = RequestPath.decode(target.path) else {
      return .response(.message(400, "The path of the request is not one of this site."))
    }
    switch path {
    case PreviewMarkup.eventsPath:
      return request.method == "HEAD"
        ? .response(.events) : .events(page: target.path(ofParameter: "page") ?? "/")
    case PreviewMarkup.scriptPath: return .response(conditional(PreviewAnswer.script, request))
    default: return .content(path: path)
    }
  }

  /// May take as long as the page takes to render.
  func content(_ path: String, for request: PreviewRequest) -> PreviewResponse {
    let answer = site.state.answer(path)
    switch answer.outcome {
    case .found: return conditional(answer, request)
    case .notFound: return body(answer, 404, request)
    case .unavailable: return body(answer, 503, request)
    case .elsewhere(let url): return .message(302, "", [("Location", url)])
    }
  }

  /// Of a method that is known (405) or not (501).
  static func otherMethod(_ status: Int) -> PreviewResponse {
    .refusal(status, "Only GET and HEAD are answered.", [("Allow", "GET, HEAD")])
  }

  /// Whether the browser has it already (RFC 9110, section 13.1.2).
  private func conditional(_ answer: PreviewAnswer, _ request: PreviewRequest) -> PreviewResponse {
    let tag = answer.entityTag
    let isKnown = request.values(of: "if-none-match").flatMap { $0.split(separator: ",") }.contains { entry in
      let entry = entry.drop { $0 == " " || $0 == "\t" }
      let known = (entry.hasPrefix("W/") ? entry.dropFirst(2) : entry).prefix { $0 != " " && $0 != "\t" }
      return known == "*" || known == tag
    }
    var response = body(answer, 200, request)
    response.fields.append(("ETag", tag))
    guard isKnown else { return response }
    response.status = 304
    response.fields.removeAll { $0.name == "Content-Length" }
    return response.withoutBody
  }

  private func body(_ answer: PreviewAnswer, _ status: Int, _ request: PreviewRequest) -> PreviewResponse {
    let response = PreviewResponse.whole(status, answer.contentType, answer.bytes)
    return request.method == "HEAD" ? response.withoutBody : response
  }
}
