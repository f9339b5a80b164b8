import DossierKit

/// The parts of a request's target (RFC 9112, section 3.2), not decoded.
struct RequestTarget {
  /// Only of an absolute target, as proxies get it: `127.0.0.1:4000`.
  var authority: String?
  var path: String
  private var query: Substring = ""

  /// Nil for what names no place at an HTTP server.
  init?(_ text: String) {
    var rest = text[...]
    let scheme = "http://"
    if rest.prefix(scheme.count).lowercased() == scheme {
      rest = rest.dropFirst(scheme.count)
      let end = rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
      authority = String(rest[..<end])
      rest = rest[end...]
    } else if rest.first != "/" {
      return nil
    }
    guard !rest.contains("#") else { return nil }
    let mark = rest.firstIndex(of: "?") ?? rest.endIndex
    path = mark == rest.startIndex ? "/" : String(rest[..<mark])
    query = rest[mark...].dropFirst()
  }

  /// The path that the value of a parameter encodes, once as a path and once as a value.
  func path(ofParameter name: String) -> String? {
    for parameter in query.split(separator: "&") where parameter.hasPrefix(name + "=") {
      let value = parameter.dropFirst(name.count + 1)
      // The slashes of the path are encoded as well, and only they tell that it is one.
      guard let path = RequestPath.decode("/" + value) else { return nil }
      return RequestPath.decode(String(path.dropFirst()))
    }
    return nil
  }
}
