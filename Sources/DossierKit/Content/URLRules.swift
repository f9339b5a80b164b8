/// Which URLs are safe to put into a page.
package enum URLRules {
  /// An absolute `http` or `https` URL with a host, without blanks or control characters.
  package static func isWebURL(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      let schemeLength = begins(bytes, with: "https://") ? 8 : begins(bytes, with: "http://") ? 7 : 0
      guard schemeLength > 0, bytes.count > schemeLength, bytes.count <= 4096 else { return false }
      let first = bytes[schemeLength]
      guard first != 0x2F, first != 0x3F, first != 0x23 else { return false }
      return bytes.allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != 0x22 && $0 != 0x3C && $0 != 0x3E && $0 != 0x5C }
    }
  }

  /// Without regard to the case of ASCII letters; `prefix` is in lower case.
  private static func begins(_ bytes: UnsafeBufferPointer<UInt8>, with prefix: StaticString) -> Bool {
    guard bytes.count >= prefix.utf8CodeUnitCount else { return false }
    for index in 0..<prefix.utf8CodeUnitCount {
      let byte = bytes[index]
      let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      if lower != prefix.utf8Start[index] { return false }
    }
    return true
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
