/// The rules of `base_url`, which every path of the site is put behind.
package enum SiteAddress {
  /// The fault of an address, to follow its text in a message; nil when it can be used.
  package static func fault(in address: String) -> String? {
    guard URLRules.isWebURL(address), let scheme = address.range(of: "://") else { return "is not a web address" }
    if address.contains("?") { return "has a query (‘?’)" }
    if address.contains("#") { return "has a fragment (‘#’)" }
    let rest = address[scheme.upperBound...]
    let authority = rest.prefix { $0 != "/" }
    return fault(authority: authority) ?? fault(path: rest[authority.endIndex...])
  }

  private static func fault(authority: Substring) -> String? {
    // Published on every page, a password is one no longer.
    if authority.contains("@") { return "has a user name or a password (‘@’)" }
    var (host, port): (Substring, Substring?) = (authority, nil)
    if let colon = authority.lastIndex(of: ":"), !authority.hasSuffix("]") {
      (host, port) = (authority[..<colon], authority[authority.index(after: colon)...])
    }
    guard isHost(host) else { return "has no valid host" }
    guard let port else { return nil }
    let isPort =
      port.utf8.allSatisfy { (0x30...0x39).contains($0) } && Int(port).map { (1...65535).contains($0) } == true
    return isPort ? nil : "has no valid port; ports are numbers from 1 to 65535"
  }

  private static func isHost(_ host: Substring) -> Bool {
    if host.hasPrefix("["), host.hasSuffix("]") {
      return host.utf8.count > 3 && host.dropFirst().dropLast().allSatisfy { $0.isHexDigit || $0 == ":" || $0 == "." }
    }
    return host.contains { $0 != "." }
      && host.utf8.allSatisfy { isASCIIAlphanumeric($0) || $0 == 0x2D || $0 == 0x2E || $0 == 0x5F || $0 >= 0x80 }
  }

  private static func fault(path: Substring) -> String? {
    // What a browser asks for is decoded before it is sought: `%2e%2e` is `..`.
    let decoded = PercentEncoding.decode(String(path))
    if path.contains("//") || decoded.contains("//") { return "has an empty part (‘//’) in its path" }
    let parts = decoded.split(separator: "/")
    if parts.contains(".") || parts.contains("..") { return "has a ‘.’ or ‘..’ part in its path" }
    let isClean = decoded.unicodeScalars.allSatisfy {
      $0.value > 0x20 && !"\"<>`\\?#\u{7F}".unicodeScalars.contains($0)
    }
    return isClean ? nil : "has a character in its path that an address cannot have"
  }

  package static let remedy = "write the address of the front page, such as https://example.org/dossier/"
}
