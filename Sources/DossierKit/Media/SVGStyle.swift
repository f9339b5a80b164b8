/// Files that CSS in an SVG file, in a style sheet or an attribute, has a viewer fetch.
enum SVGStyle {
  /// Functions and rules, beside `url(`, that fetch what they name.
  private static let fetching = ["@import", "image-set(", "image(", "src(", "progid:", "expression("]

  /// Comments are read like the rest: a few harmless ones are refused, and no address hides in one.
  static func dangers(in text: String) -> [SVGSafety.Danger] {
    guard text.utf8.contains(where: { mayFetch($0) }) else { return [] }
    let css = (text.utf8.contains(UInt8(ascii: "\\")) ? unescaped(text) : text).lowercased()
    var dangers: [SVGSafety.Danger] = []
    for part in css.split(separator: "url(", omittingEmptySubsequences: false).dropFirst() {
      let quoted = part.prefix { $0 != ")" }.drop(while: isQuoteOrSpace)
      let address = String(quoted.prefix { !isQuoteOrSpace($0) })
      if !SVGAddress.isInside(address), !SVGAddress.isFont(address) { dangers.append(.externalReference(address)) }
    }
    for word in fetching where css.contains(word) {
      dangers.append(.externalReference(word.hasSuffix("(") ? String(word.dropLast()) : word))
    }
    if css.contains("javascript:") { dangers.append(.script) }
    return dangers
  }

  private static func isQuoteOrSpace(_ character: Character) -> Bool {
    character.isWhitespace || character == "\"" || character == "'"
  }

  private static func mayFetch(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "(") || byte == UInt8(ascii: "@") || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: ":")
  }

  /// With `\75 rl` as `url` (CSS Syntax, 4.3.7). An escape may spell a word in letters nobody searches for.
  private static func unescaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\\" else {
        result.append(scalar)
        continue
      }
      let digits = rest.prefix(6).prefix { Character($0).isHexDigit && $0.isASCII }
      if digits.isEmpty {
        // Before the end of a line it joins two lines.
        if let next = rest.popFirst(), !next.properties.isWhitespace { result.append(next) }
      } else {
        rest = rest[digits.endIndex...]
        if let next = rest.first, next.properties.isWhitespace { rest.removeFirst() }
        let value = UInt32(String(digits), radix: 16) ?? 0
        result.append(Unicode.Scalar(value) ?? "\u{FFFD}")
      }
    }
    return String(result)
  }
}

/// Addresses in an SVG file.
enum SVGAddress {
  /// A place in the file itself, or a picture of pixels written into it.
  static func isInside(_ address: String) -> Bool {
    let address = address.drop { $0.isWhitespace }.prefix(longestType).lowercased()
    return address.hasPrefix("#")
      || isData(address, ["image/png", "image/jpeg", "image/jpg", "image/gif", "image/webp"])
  }

  /// A font written into the file.
  static func isFont(_ address: String) -> Bool {
    let address = address.prefix(longestType).lowercased()
    return address.hasPrefix("data:font/")
      || isData(
        address,
        [
          "application/font-woff", "application/font-woff2", "application/x-font-woff", "application/x-font-woff2",
          "application/x-font-ttf", "application/x-font-truetype", "application/x-font-opentype",
          "application/octet-stream",
        ])
  }

  /// Whether a link may lead there, which nobody follows by opening the file: a page, or a mailbox.
  static func isLink(_ address: String) -> Bool {
    // As browsers do (WHATWG URL, 4.4): tabs and ends of lines anywhere, blanks and control characters before it.
    let scalars = address.unicodeScalars.filter { $0 != "\t" && $0 != "\n" && $0 != "\r" }.drop { $0.value <= 0x20 }
    guard let colon = scalars.firstIndex(of: ":") else { return true }
    let scheme = String(String.UnicodeScalarView(scalars[..<colon])).lowercased()
    if scheme.contains(where: { $0 == "/" || $0 == "?" || $0 == "#" }) { return true }
    return scheme == "https" || scheme == "http" || scheme == "mailto"
  }

  private static let longestType = 64

  private static func isData(_ address: String, _ types: [String]) -> Bool {
    guard address.hasPrefix("data:") else { return false }
    let type = address.dropFirst("data:".count).prefix { $0 != ";" && $0 != "," }
    return types.contains(String(type))
  }
}
