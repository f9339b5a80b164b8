/// Who may have asked: this machine's own names, and pages of the preview itself.
struct RequestOrigin {
  /// The names and the port of the preview, in lower case: `localhost:4000`.
  private let authorities: Set<String>

  init(port: UInt16) {
    let names = ["localhost", "127.0.0.1", "[::1]"]
    authorities = Set(names.map { "\($0):\(port)" } + (port == 80 ? names : []))
  }

  /// Why a request gets no answer; nil where there is no reason.
  ///
  /// - Parameter authority: Of the request's target, where it has one.
  func refusal(of request: PreviewRequest, authority: String?) -> PreviewResponse? {
    let hosts = request.values(of: "host")
    guard hosts.count == 1 else {
      return .refusal(400, "A request needs one Host field; this one has \(hosts.isEmpty ? "none" : "several").")
    }
    // A name that leads here is no proof of being from here: a stranger's page may have given its own name this address.
    guard (hosts + (authority.map { [$0] } ?? [])).allSatisfy({ authorities.contains($0.lowercased()) }) else {
      return .message(403, "This preview answers to localhost and 127.0.0.1 only.")
    }
    return isFromElsewhere(request) ? .message(403, "This preview answers to its own pages only.") : nil
  }

  /// Browsers say which site has asked (Fetch Metadata Request Headers; RFC 6454, section 7). From elsewhere somebody may follow a
  /// link to a page; no page may embed one, load a part of it or listen to it. Other ports of this machine are elsewhere.
  private func isFromElsewhere(_ request: PreviewRequest) -> Bool {
    let own = Set(authorities.map { "http://" + $0 })
    guard request.values(of: "origin").allSatisfy({ own.contains($0.lowercased()) }) else { return true }
    let sites = request.values(of: "sec-fetch-site")
    if sites.isEmpty || sites == ["same-origin"] || sites == ["none"] { return false }
    return request.values(of: "sec-fetch-mode") != ["navigate"]
      || request.values(of: "sec-fetch-dest") != ["document"]
  }
}
