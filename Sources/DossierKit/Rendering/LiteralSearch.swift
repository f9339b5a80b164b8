/// Finds where something that the parser reported was typed: the tree keeps the lines of blocks only.
struct LiteralSearch {
  /// What a literal is, which tells what may stand around it.
  enum Role: Sendable {
    /// A target, cited id or footnote label with its opening bracket: `[[ali`, `@a1`, `[^1`.
    case reference
    /// The address of a link or image.
    case address
    case other
  }

  private let needle: [UInt8]
  private let role: Role

  init(_ literal: String, _ role: Role) {
    needle = Array(literal.utf8)
    self.role = role
  }

  /// Offset from the line's start, at or after `from`, outside code spans and not escaped.
  func offset(in line: ArraySlice<UInt8>, from: Int = 0) -> Int? {
    guard let first = needle.first else { return nil }
    var index = line.startIndex
    while index < line.endIndex {
      let byte = line[index]
      if byte == UInt8(ascii: "`") {
        index = Self.endOfCode(in: line, at: index)
        continue
      }
      if byte == first, index - line.startIndex >= from, line[index...].starts(with: needle), fits(line, at: index) {
        return index - line.startIndex
      }
      index += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }

  /// Whether the match is the whole of what was meant: `[[ali` is not in `[[ali-mamlouk]]`.
  private func fits(_ line: ArraySlice<UInt8>, at index: Int) -> Bool {
    let before = index > line.startIndex ? line[index - 1] : 0x20
    let end = index + needle.count
    let after = end < line.endIndex ? line[end] : 0x20
    switch role {
    case .reference: return after <= 0x20 || "]|,;#\\".utf8.contains(after)
    case .address: return "(<".utf8.contains(before) && (after <= 0x20 || ")>".utf8.contains(after))
    case .other: return true
    }
  }

  /// The index after a code span that begins with the backtick at `index`, or after its backticks if nothing closes it.
  private static func endOfCode(in line: ArraySlice<UInt8>, at index: Int) -> Int {
    let length = line[index...].prefix { $0 == UInt8(ascii: "`") }.count
    var position = index + length
    while position < line.endIndex {
      let run = line[position...].prefix { $0 == UInt8(ascii: "`") }.count
      if run == length { return position + run }
      position += max(1, run)
    }
    return index + length
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

  /// A block is not sought beyond so many lines.
  private static let maximumLines = 200

  func location(in source: SourceFile) -> SourceLocation {
    // What smart punctuation has changed is sought as it was typed; what stands apart from its brackets, without them.
    let bare = String(literal.unicodeScalars.dropFirst(skip))
    let candidates =
      [(literal, role, skip), (literal.withPlainPunctuation, role, skip)]
      + [(bare, .other, 0), (bare.withPlainPunctuation, .other, 0)]
    for (text, role, skip) in candidates {
      let places = find(text, role, skip, in: source)
      if let span = places.dropFirst(occurrence).first ?? places.first { return source.location(span) }
    }
    return source.location(SourceSpan(line: line, column: 1))
  }

  /// The first ``occurrence`` + 1 places.
  private func find(_ text: String, _ role: LiteralSearch.Role, _ skip: Int, in source: SourceFile) -> [SourceSpan] {
    let search = LiteralSearch(text, role)
    var found: [SourceSpan] = []
    for number in line..<(line + Self.maximumLines) {
      guard let bytes = source.lineBytes(number) else { break }
      var from = 0
      while let offset = search.offset(in: bytes, from: from) {
        let column = String(decoding: bytes.prefix(offset), as: UTF8.self).unicodeScalars.count + 1 + skip
        let length = text.unicodeScalars.count - skip
        found.append(SourceSpan(line: number, column: column, length: length))
        if found.count > occurrence { return found }
        from = offset + 1
      }
    }
    return found
  }
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
