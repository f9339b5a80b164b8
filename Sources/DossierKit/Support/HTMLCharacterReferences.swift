/// `&mdash;`, `&#8212;` and `&#x2014;` as the characters they stand for: those that occur in the text of articles.
enum HTMLCharacterReferences {
  /// - Parameter name: Without `&` and `;`.
  static func text(of name: String, isClosed: Bool) -> String? {
    if name.hasPrefix("#") { return scalar(ofNumber: name.dropFirst()).map { String($0) } }
    // The oldest ones were always allowed without a semicolon.
    guard isClosed || ["amp", "lt", "gt", "quot", "nbsp"].contains(name) else { return nil }
    return named[name]
  }

  /// A text with its references resolved.
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let name = rest.prefix(32).prefix { isASCIIAlphanumeric($0) || $0 == UInt8(ascii: "#") }
      let isClosed = rest.dropFirst(name.count).first == UInt8(ascii: ";")
      guard byte == UInt8(ascii: "&"),
        let text = Self.text(of: String(decoding: name, as: UTF8.self), isClosed: isClosed)
      else {
        bytes.append(byte)
        continue
      }
      bytes += text.utf8
      rest = rest.dropFirst(name.count + (isClosed ? 1 : 0))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func scalar(ofNumber digits: Substring) -> Unicode.Scalar? {
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    guard let number = UInt32(isHexadecimal ? digits.dropFirst() : digits, radix: isHexadecimal ? 16 : 10), number > 0
    else { return nil }
    // What browsers make of the numbers that Windows used.
    if (0x80...0x9F).contains(number) { return windows1252[Int(number) - 0x80] }
    return Unicode.Scalar(number)
  }

  private static let windows1252 = Array(
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)

  private static let named: [String: String] = {
    var table: [String: String] = [:]
    for (name, text) in punctuation { table[name] = text }
    // Latin-1 letters, in the order of their numbers from 192.
    for (offset, name) in latin1.split(separator: " ").enumerated() {
      if let scalar = Unicode.Scalar(UInt32(192 + offset)) { table[String(name)] = String(scalar) }
    }
    return table
  }()

  private static let punctuation = [
    ("amp", "&"), ("lsqb", "["), ("lbrack", "["), ("rsqb", "]"), ("rbrack", "]"), ("commat", "@"), ("colon", ":"),
    ("sol", "/"), ("period", "."), ("lt", "<"), ("gt", ">"), ("quot", "\""), ("apos", "'"), ("nbsp", "\u{A0}"),
    ("iexcl", "¡"),
    ("cent", "¢"), ("pound", "£"), ("yen", "¥"), ("sect", "§"), ("copy", "©"), ("laquo", "«"), ("not", "¬"),
    ("shy", "\u{AD}"), ("reg", "®"), ("deg", "°"), ("plusmn", "±"), ("sup2", "²"), ("sup3", "³"), ("acute", "´"),
    ("micro", "µ"), ("para", "¶"), ("middot", "·"), ("sup1", "¹"), ("raquo", "»"), ("frac14", "¼"), ("frac12", "½"),
    ("frac34", "¾"), ("iquest", "¿"), ("ensp", "\u{2002}"), ("emsp", "\u{2003}"), ("thinsp", "\u{2009}"),
    ("zwnj", "\u{200C}"), ("zwj", "\u{200D}"), ("lrm", "\u{200E}"), ("rlm", "\u{200F}"), ("hyphen", "-"),
    ("ndash", "–"), ("mdash", "—"), ("horbar", "―"), ("lsquo", "‘"), ("rsquo", "’"), ("sbquo", "‚"), ("ldquo", "“"),
    ("rdquo", "”"), ("bdquo", "„"), ("lsaquo", "‹"), ("rsaquo", "›"), ("dagger", "†"), ("Dagger", "‡"), ("bull", "•"),
    ("hellip", "…"), ("permil", "‰"), ("prime", "′"), ("Prime", "″"), ("euro", "€"), ("trade", "™"), ("minus", "−"),
    ("OElig", "Œ"), ("oelig", "œ"), ("Scaron", "Š"), ("scaron", "š"), ("Yuml", "Ÿ"), ("Ccaron", "Č"), ("ccaron", "č"),
    ("Zcaron", "Ž"), ("zcaron", "ž"), ("Cacute", "Ć"), ("cacute", "ć"), ("Scedil", "Ş"), ("scedil", "ş"),
    ("Gbreve", "Ğ"), ("gbreve", "ğ"), ("Idot", "İ"), ("inodot", "ı"), ("imath", "ı"), ("Lstrok", "Ł"), ("lstrok", "ł"),
  ]

  private static let latin1 = """
    Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde \
    Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc \
    atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc \
    otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml
    """
}
