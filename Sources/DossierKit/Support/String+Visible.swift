extension Unicode.Scalar {
  /// Whether it can change what a terminal or a page shows around it: control characters, line separators, and the marks
  /// that override the direction of text.
  var isUnsafeToShow: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0x061C, 0xFEFF: true
    default: false
    }
  }

  /// A stand-in to show for what is unsafe: `␛` for the escape character, `<U+202E>` for what has no picture.
  var picture: String {
    switch value {
    case 0..<0x20: String(Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}")
    case 0x7F: "\u{2421}"
    default: "<U+\(String(repeating: "0", count: max(0, 4 - hex.count)))\(hex)>"
    }
  }

  private var hex: String { String(value, radix: 16, uppercase: true) }
}

extension String {
  /// The text with pictures in place of control characters, safe to print on a terminal.
  package var visible: String {
    guard unicodeScalars.contains(where: \.isUnsafeToShow) else { return self }
    var text = ""
    for scalar in unicodeScalars {
      if scalar.isUnsafeToShow { text += scalar.picture } else { text.unicodeScalars.append(scalar) }
    }
    return text
  }
}
