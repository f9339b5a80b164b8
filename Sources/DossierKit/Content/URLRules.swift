/// Which URLs are safe to put into a page.
package enum URLRules {
  /// An absolute `http` or `https` URL with a host, without blanks or control characters.
  package static func isWebURL(_ text: String) -> Bool {
    let utf8 = text.utf8
    let lower = text.prefix(8).lowercased()
    let schemeLength = lower.hasPrefix("https://") ? 8 : lower.hasPrefix("http://") ? 7 : 0
    guard schemeLength > 0, utf8.count > schemeLength, utf8.count <= 4096 else { return false }
    let hostStart = utf8.index(utf8.startIndex, offsetBy: schemeLength)
    guard let first = utf8[hostStart...].first, first != 0x2F, first != 0x3F, first != 0x23 else { return false }
    return utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != 0x22 && $0 != 0x3C && $0 != 0x3E && $0 != 0x5C }
  }

  /// Schemes that a link in a body may have; anything else with a scheme is unsafe.
  static func isSafeScheme(_ scheme: String) -> Bool {
    switch scheme.lowercased() {
    case "http", "https", "mailto", "tel", "geo", "xmpp", "doi": true
    default: false
    }
  }

  /// The scheme of a URL (`javascript` of `javascript:x`), with the blanks and control characters that browsers ignore
  /// taken out; nil for relative URLs.
  static func scheme(of url: String) -> String? {
    var scheme = ""
    for scalar in url.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "+", "-", ".": scheme.unicodeScalars.append(scalar)
      case ":": return scheme.isEmpty ? nil : scheme
      default:
        if scalar.value <= 0x20 || scalar.value == 0x7F { continue }
        return nil
      }
    }
    return nil
  }
}
