/// The text to seek where something that the parser reported was typed: the tree keeps the lines of blocks only.
struct LiteralSearch {
  /// The kind of a literal, which tells what may stand around it.
  enum Role: Sendable {
    /// A target, cited id or footnote label with its opening bracket: `[[ali`, `@a1`, `[^1`.
    case reference
    /// The address of a link or image.
    case address
    case other
  }

  let needle: [UInt8]
  private let role: Role
  /// Whether characters may be written with a backslash: what is shown as `Lapsus$` may have been typed `Lapsus\$`.
  let allowsEscapes: Bool

  init(_ literal: String, _ role: Role, allowsEscapes: Bool = false) {
    needle = Array(literal.utf8)
    self.role = role
    self.allowsEscapes = allowsEscapes
  }

  /// How many bytes of a line the literal takes at an offset; nil where it does not stand there.
  func length(in line: UnsafeBufferPointer<UInt8>, at start: Int, _ effort: inout Int) -> Int? {
    var position = start
    defer { effort -= position - start }
    for byte in needle {
      if allowsEscapes, position + 1 < line.count, line[position] == UInt8(ascii: "\\"), line[position + 1] == byte,
        byte < 0x80, !isASCIIAlphanumeric(byte), byte > 0x20
      {
        position += 1
      }
      guard position < line.count, line[position] == byte else { return nil }
      position += 1
    }
    return position - start
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
