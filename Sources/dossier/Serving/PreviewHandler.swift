import DossierKit
import FlyingFox
import Foundation

/// Answers the requests of a preview: GET and HEAD, from this machine's own names, for what is planned.
struct PreviewHandler: HTTPHandler {
  var site: PreviewSite
  /// Open once there is an edition, or it is known why there is none.
  var firstEdition: Gate
  var events: EventStreams
  var port: UInt16

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    // A name that leads here is no proof of being from here: a stranger's page may have given its own name this address.
    guard isOurs(host: request.headers[.host]) else {
      return message(.forbidden, "This preview answers to localhost and 127.0.0.1 only.")
    }
    guard request.method == .GET || request.method == .HEAD else {
      return message(.methodNotAllowed, "Only GET and HEAD are answered.", [HTTPHeader("Allow"): "GET, HEAD"])
    }
    guard let path = RequestPath.decode(request.target.path()) else {
      return message(.badRequest, "The path of the request is not one of this site.")
    }
    let response =
      switch path {
      case PreviewMarkup.eventsPath: eventHeader(body: request.method == .HEAD ? nil : events.open(page: page(request)))
      case PreviewMarkup.scriptPath: conditional(PreviewAnswer.script, request)
      default: respond(await answer(path), request)
      }
    return request.method == .HEAD ? withoutBody(response) : response
  }

  private func answer(_ path: String) async -> PreviewAnswer {
    await firstEdition.pass()
    return site.state.answer(path)
  }

  /// The page that wants to hear of changes.
  private func page(_ request: HTTPRequest) -> String {
    request.query.first { $0.name == "page" }.flatMap { RequestPath.decode($0.value) } ?? "/"
  }

  private func isOurs(host: String?) -> Bool {
    let host = host?.lowercased()
    let names = ["localhost", "127.0.0.1", "[::1]"]
    return names.contains { host == "\($0):\(port)" || (port == 80 && host == $0) }
  }

  private func respond(_ answer: PreviewAnswer, _ request: HTTPRequest) -> HTTPResponse {
    switch answer.outcome {
    case .found: conditional(answer, request)
    case .notFound: whole(answer, .notFound)
    case .unavailable: whole(answer, .serviceUnavailable)
    case .elsewhere(let url): message(.found, "", [.location: url])
    }
  }

  /// Whether the browser has it already (RFC 9110, section 13.1.2).
  private func conditional(_ answer: PreviewAnswer, _ request: HTTPRequest) -> HTTPResponse {
    var response = whole(answer, .ok)
    let tag = answer.entityTag
    response.headers[.eTag] = tag
    let known = request.headers[.ifNoneMatch].map { $0.split(separator: ",") } ?? []
    let isKnown = known.contains { entry in
      let entry = entry.trimmingCharacters(in: .whitespaces)
      return entry == "*" || (entry.hasPrefix("W/") ? String(entry.dropFirst(2)) : entry) == tag
    }
    guard isKnown else { return response }
    response.statusCode = .notModified
    return withoutBody(response)
  }

  private func whole(_ answer: PreviewAnswer, _ status: HTTPStatusCode) -> HTTPResponse {
    HTTPResponse(
      statusCode: status, headers: headers(answer.contentType),
      body: HTTPBodySequence(data: Data(answer.bytes), suggestedBufferSize: 256 * 1024))
  }

  private func message(
    _ status: HTTPStatusCode, _ text: String, _ further: [HTTPHeader: String] = [:]
  ) -> HTTPResponse {
    var response = HTTPResponse(
      statusCode: status, headers: headers("text/plain; charset=utf-8"),
      body: Data((text.isEmpty ? "" : text + "\n").utf8))
    for (name, value) in further { response.headers[name] = value }
    return response
  }

  private func eventHeader(body: EventBytes?) -> HTTPResponse {
    let headers = headers("text/event-stream")
    guard let body else { return HTTPResponse(statusCode: .ok, headers: headers) }
    return HTTPResponse(statusCode: .ok, headers: headers, body: HTTPBodySequence(from: body))
  }

  private func headers(_ contentType: String) -> HTTPHeaders {
    [
      .contentType: contentType, .cacheControl: "no-cache", HTTPHeader("X-Content-Type-Options"): "nosniff",
      HTTPHeader("Referrer-Policy"): "no-referrer",
    ]
  }

  /// The header says how long the body would have been.
  private func withoutBody(_ response: HTTPResponse) -> HTTPResponse {
    var response = response
    if case .httpBody(let body) = response.payload, let count = body.count {
      response.headers[.contentLength] = String(count)
    }
    response.payload = .httpBody(HTTPBodySequence())
    return response
  }
}
