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
    claim(takeExplicitAnchor(of: heading) ?? Self.slug(plainText(of: heading)))
  }

  /// Letters and digits of any script, lower-cased, with one hyphen for whatever lies between them.
  public static func slug(_ text: String) -> String {
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
    return slug.isEmpty ? "section" : String(slug)
  }

  private mutating func claim(_ wanted: String) -> String {
    let base = reservedPrefixes.contains(where: wanted.hasPrefix) ? "section-" + wanted : wanted
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
  let anchor = String(decoding: id, as: UTF8.self)
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

  public init(level: Int, text: String, anchor: String) {
    self.level = level
    self.text = text
    self.anchor = anchor
  }
}

extension HeadingAnchors {
  /// Every heading under a node, in order, each given its anchor.
  public mutating func headings(in root: Node) -> [HeadingEntry] {
    var entries: [HeadingEntry] = []
    var node: Node? = root
    while let current = node {
      guard current.kind == .heading else {
        node = current.isInline ? current.nextAfterChildren(within: root) : current.nextInOrder(within: root)
        continue
      }
      let anchor = anchor(for: current)
      entries.append(HeadingEntry(level: current.headingLevel, text: plainText(of: current), anchor: anchor))
      node = current.nextAfterChildren(within: root)
    }
    return entries
  }
}
