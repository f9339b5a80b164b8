/// What is sought where something that the parser reported was typed: the tree keeps the lines of blocks only.
struct LiteralSearch {
  /// What a literal is, which tells what may stand around it.
  enum Role: Sendable {
    /// A target, cited id or footnote label with its opening bracket: `[[ali`, `@a1`, `[^1`.
    case reference
    /// The address of a link or image.
    case address
    case other
  }

  let needle: [UInt8]
  private let role: Role

  init(_ literal: String, _ role: Role) {
    needle = Array(literal.utf8)
    self.role = role
  }

  /// Whether a match is the whole of what was meant: `[[ali` is not in `[[ali-mamlouk]]`.
  func fits(_ line: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let before = index > 0 ? line[index - 1] : 0x20
    let end = index + needle.count
    let after = end < line.count ? line[end] : 0x20
    switch role {
    case .reference: return after <= 0x20 || "]|,;#\\".utf8.contains(after)
    case .address: return "(<".utf8.contains(before) && (after <= 0x20 || ")>".utf8.contains(after))
    case .other: return true
    }
  }
}

/// Where something was typed, as far as the tree tells; the rest is sought when there is a finding to report.
struct TypedPlace: Sendable {
  var literal: String
  var role: LiteralSearch.Role
  /// Scalars at the literal's start that are not part of the place.
  var skip: Int
  /// First line of the block.
  var line: Int
  /// How many equal literals of the block come before.
  var occurrence: Int
}

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
