/// Judges the scheme of an address as browsers read it.
enum URLScheme {
  /// True for `javascript:`, `vbscript:` and `data:`, however they are spelled: browsers ignore letter case, leading
  /// spaces and controls, and line breaks and tabs anywhere.
  static func runsScript(_ url: String) -> Bool {
    // Hardly any address begins like one of them.
    switch url.utf8.first(where: { $0 > 0x20 }).map({ $0 | 0x20 }) {
    case UInt8(ascii: "j"): has("javascript", url)
    case UInt8(ascii: "v"): has("vbscript", url)
    case UInt8(ascii: "d"): has("data", url)
    default: false
    }
  }

  private static func has(_ scheme: StaticString, _ url: String) -> Bool {
    var matched = 0
    for byte in url.utf8 {
      if byte == 0x09 || byte == 0x0A || byte == 0x0D || (matched == 0 && byte <= 0x20) { continue }
      if matched == scheme.utf8CodeUnitCount { return byte == UInt8(ascii: ":") }
      guard byte | 0x20 == scheme.utf8Start[matched] else { return false }
      matched += 1
    }
    return false
  }
}
