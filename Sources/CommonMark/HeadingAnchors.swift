/// Gives headings their ids: stable, readable in any script, and unique within one page.
public struct HeadingAnchors: Sendable {
  /// Anchors given or taken so far.
  private var used: Set<String>
  /// Beginnings of ids that other parts of the page use.
  private let reservedPrefixes: [String]
  /// Where counting goes on for a slug that came before, so that a thousand equal headings stay linear.
  private var counts: [String: Int] = [:]

  /// - Parameter reserved: Ids in use elsewhere on the page; one that ends in `-` (`note-`) reserves every id that
  ///   begins with it.
  public init(reserved: some Sequence<String> = []) {
    used = Set(reserved)
    reservedPrefixes = used.filter { $0.hasSuffix("-") }.sorted()
  }

  /// The id of a heading: the one its author set with `{#id}`, taken out of the text, or else one made of its text.
  public mutating func anchor(for heading: Node) -> String {
    entry(for: heading).anchor
  }

  /// Letters and digits of any script, lower-cased, with one hyphen for whatever lies between them.
  public static func slug(_ text: String) -> String {
    asciiSlug(text) ?? anySlug(text)
  }

  /// The slug of a text of nothing but ASCII; nil for others.
  private static func asciiSlug(_ text: String) -> String? {
    let bytes = text.utf8
    guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
    let slug = String(unsafeUninitializedCapacity: bytes.count) { slug in
      var count = 0
      var gap = false
      for byte in bytes {
        if !byte.isASCIILetterOrDigit {
          gap = count > 0
          continue
        }
        if gap { slug[count] = UInt8(ascii: "-") }
        if gap { count += 1 }
        gap = false
        slug[count] = byte.asciiLowercased
        count += 1
      }
      return count
    }
    return slug.isEmpty ? "section" : slug
  }

  private static func anySlug(_ text: String) -> String {
    var slug = String.UnicodeScalarView()
    var gap = false
    for scalar in text.lowercased().unicodeScalars {
      if scalar.belongsToWord {
        if gap, !slug.isEmpty { slug.append("-") }
        gap = false
        slug.append(scalar)
      } else if !scalar.properties.isDefaultIgnorableCodePoint {
        gap = true
      }
    }
    return slug.isEmpty ? "section" : String(slug).composed
  }

  private mutating func claim(_ wanted: String) -> String {
    let isReserved = reservedPrefixes.contains { wanted.utf8.starts(with: $0.utf8) }
    let base = isReserved ? "section-" + wanted : wanted
    var candidate = base
    var count = counts[base] ?? 1
    while !used.insert(candidate).inserted {
      count += 1
      candidate = "\(base)-\(count)"
    }
    counts[base] = count
    return candidate
  }
}

/// Cuts `{#id}` off the end of a heading.
private func takeExplicitAnchor(of heading: Node) -> String? {
  guard let last = heading.lastChild, last.kind == .text else { return nil }
  let bytes = last.literalBytes
  guard bytes.last == UInt8(ascii: "}"), !last.isEscapedCharacter,
    let open = bytes.lastIndex(of: UInt8(ascii: "{")), open + 3 < bytes.count,
    bytes[open + 1] == UInt8(ascii: "#")
  else { return nil }
  let id = bytes[(open + 2)..<(bytes.count - 1)]
  guard id.allSatisfy({ $0.isASCIILetterOrDigit || $0 == 0x2D || $0 == 0x5F || $0 == 0x2E || $0 == 0x3A || $0 >= 0x80 })
  else { return nil }
  let anchor = String(decoding: id, as: UTF8.self).composed
  var end = open
  while end > 0, bytes[end - 1].isSpaceOrTab { end -= 1 }
  last.setLiteral(UnsafeBufferPointer(rebasing: bytes[..<end]))
  return anchor
}

extension Unicode.Scalar {
  fileprivate var belongsToWord: Bool {
    if isASCII { return UInt8(truncatingIfNeeded: value).isASCIILetterOrDigit }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
      return true
    default: return false
    }
  }
}

/// A heading as a table of contents lists it.
public struct HeadingEntry: Sendable, Equatable {
  /// From 1 to 6.
  public let level: Int
  public let text: String
  public let anchor: String
  /// The id that its author set, where that was taken by something before it: links to it lead there.
  public let takenAnchor: String?

  public init(level: Int, text: String, anchor: String, takenAnchor: String? = nil) {
    self.level = level
    self.text = text
    self.anchor = anchor
    self.takenAnchor = takenAnchor
  }
}

extension HeadingAnchors {
  /// A heading, given its anchor.
  public mutating func entry(for heading: Node) -> HeadingEntry {
    let explicit = takeExplicitAnchor(of: heading)
    let text = plainText(of: heading)
    let anchor = claim(explicit ?? Self.slug(text))
    return HeadingEntry(
      level: heading.headingLevel, text: text, anchor: anchor, takenAnchor: explicit == anchor ? nil : explicit)
  }

  /// Every heading under a node, in order, each given its anchor.
  public mutating func headings(in root: Node) -> [HeadingEntry] {
    var entries: [HeadingEntry] = []
    var node: Node? = root
    while let current = node {
      guard current.kind == .heading else {
        node = current.isInline ? current.nextAfterChildren(within: root) : current.nextInOrder(within: root)
        continue
      }
      entries.append(entry(for: current))
      node = current.nextAfterChildren(within: root)
    }
    return entries
  }
}
