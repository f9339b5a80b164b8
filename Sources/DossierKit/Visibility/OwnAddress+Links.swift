/// Links to the whole address of a page of this site.
extension OwnAddress {
  /// The part of a web address behind the site's base, with query and fragment as they are; nil for an address
  /// elsewhere. Most links lead elsewhere: no string is made for those.
  func rootRelative(_ url: String) -> String? {
    var text = url
    let start = text.withUTF8 { endOfAuthority($0) }
    guard let start else { return nil }
    let rest = url[url.utf8.index(url.startIndex, offsetBy: start)...]
    let path = rest.prefix { $0 != "?" && $0 != "#" }
    let decoded = PercentEncoding.decode(String(path))
    // `https://example.org` is the page `https://example.org/`.
    if decoded + "/" == basePath || decoded == basePath { return String(rest[path.endIndex...]) }
    guard decoded.hasPrefix(basePath) else { return nil }
    return PercentEncoding.path(String(decoded.dropFirst(basePath.count))) + rest[path.endIndex...]
  }

  /// The path of a menu entry on this site, which begins with `/` or is a whole address; nil for one elsewhere.
  func path(ofMenu url: String) -> String? { url.hasPrefix("/") ? url : rootRelative(url) }

  /// Where the path begins, if the authority is that of this site; another port is another site.
  private func endOfAuthority(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon + 2 < bytes.count,
      bytes[colon + 1] == UInt8(ascii: "/"), bytes[colon + 2] == UInt8(ascii: "/"),
      equals(bytes[..<colon], "http".utf8) || equals(bytes[..<colon], "https".utf8)
    else { return nil }
    let start = colon + 3
    let end = bytes[start...].firstIndex { "/?#".utf8.contains($0) } ?? bytes.count
    var authority = bytes[start..<end]
    if let at = authority.lastIndex(of: UInt8(ascii: "@")) { authority = authority[(at + 1)...] }
    for name in authorities where equals(authority, name.utf8) { return end }
    return nil
  }

  /// Without regard to the case of ASCII letters; `wanted` is in small ones.
  private func equals(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ wanted: String.UTF8View) -> Bool {
    bytes.count == wanted.count
      && zip(bytes, wanted).allSatisfy { ((0x41...0x5A).contains($0) ? $0 | 0x20 : $0) == $1 }
  }

  /// The host as it is configured, with and without `www.` and the ports that are understood.
  static func authorities(of site: SiteConfiguration, host: String) -> [String] {
    guard !host.isEmpty else { return [] }
    let authority = site.origin.drop { $0 != "/" }.dropFirst(2).lowercased()
    let port = authority.lastIndex(of: ":").flatMap { authority.hasSuffix("]") ? nil : authority[$0...] }
    let ports = port.map { [String($0)] } ?? ["", ":80", ":443"]
    return ports.flatMap { [host + $0, "www." + host + $0] }
  }
}
