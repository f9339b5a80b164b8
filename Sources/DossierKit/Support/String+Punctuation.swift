extension String {
  /// Straight quotes, hyphens and points for what smart punctuation made of them.
  var withPlainPunctuation: String {
    guard utf8.contains(0xE2) else { return self }
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\u{2018}", "\u{2019}": result += "'"
      case "\u{201C}", "\u{201D}": result += "\""
      case "\u{2013}": result += "--"
      case "\u{2014}": result += "---"
      case "\u{2026}": result += "..."
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
