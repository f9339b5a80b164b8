/// Tells addresses of this site from those of others, however they are spelled: `https://example.org/x/`,
/// `HTTP://EXAMPLE.ORG/x/`, `//example.org/x/`, `/x/`, `../x/`, `entities/x`.
struct OwnAddress: Sendable {
  private let host: String
  let basePath: String
  /// Hosts with their ports that web addresses of this site have.
  let authorities: [String]
  /// By these a path is known that begins with no mark: the folders of the content and of the usual addresses.
  static let sections = Set(
    ["content", "briefings", "articles", "entities", "pages"] + EntityKind.allCases.map(\.rawValue))

  init(_ site: SiteConfiguration) {
    host = Self.host(of: Substring(site.origin.drop { $0 != "/" }))
    basePath = site.basePath
    authorities = Self.authorities(of: site, host: host)
  }

  /// The path on this site that an address leads to, without query, fragment and the site's own first folders; nil for an
  /// address elsewhere, and for what is none.
  ///
  /// - Parameter address: Percent-encoded or not.
  func path(of address: String) -> Substring? {
    var path = Substring(address.contains("%") ? PercentEncoding.decode(address) : address)
    if let rest = authority(of: path) {
      guard !host.isEmpty, Self.host(of: rest) == host else { return nil }
      path = rest.dropFirst(2).drop { $0 != "/" }
    } else if path.first != "/", path.first != "." {
      let first = path.prefix { $0 != "/" }
      guard first.endIndex < path.endIndex, Self.sections.contains(first.lowercased()) else { return nil }
    }
    path = path.prefix { $0 != "?" && $0 != "#" }
    return path.hasPrefix(basePath) ? path.dropFirst(basePath.count) : path
  }

  /// The part from `//`, behind `http:` or `https:` or nothing. Backslashes are slashes to browsers.
  private func authority(of address: Substring) -> Substring? {
    if address.hasPrefix("//") { return address }
    guard let colon = address.firstIndex(of: ":") else { return nil }
    let rest = address[address.index(after: colon)...]
    guard rest.hasPrefix("//"), ["http", "https"].contains(address[..<colon].lowercased()) else { return nil }
    return rest
  }

  /// The host behind `//` in small letters, without `www.`, user and port.
  private static func host(of rest: Substring) -> String {
    var host = rest.dropFirst(2).prefix { !"/?#".contains($0) }
    if let at = host.lastIndex(of: "@") { host = host[host.index(after: at)...] }
    if let colon = host.lastIndex(of: ":"), !host.hasSuffix("]") { host = host[..<colon] }
    let lower = host.lowercased()
    return lower.hasPrefix("www.") ? String(lower.dropFirst(4)) : lower
  }
}
