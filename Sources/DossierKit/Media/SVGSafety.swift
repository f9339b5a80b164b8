/// Whether an SVG file is a picture only. Opened by its own address, an SVG file is a document of the site: scripts in it run
/// with the site's rights, and what it loads tells strangers who reads it.
///
/// Elements of SVG have to be known ones; what cannot be read with certainty counts as unsafe.
package enum SVGSafety {
  package enum Danger: Sendable, Hashable {
    case script
    /// The name of an attribute such as `onload`.
    case eventHandler(String)
    /// The name of an element that brings other documents in, such as `foreignObject`.
    case embedding(String)
    /// The name of an element that is not one of SVG.
    case unknownElement(String)
    /// The name of an attribute that is changed after all checks.
    case animation(String)
    /// The address of something outside the file.
    case externalReference(String)
    /// A link that runs something.
    case link(String)
    /// Entities or a style sheet declared outside the picture.
    case declaration(String)
    /// Not in UTF-8, which hides what is in it.
    case encoding
    /// Not well formed.
    case unreadable
  }

  package struct Finding: Sendable, Hashable {
    package var danger: Danger
    /// Counted from 1.
    package var line: Int
  }

  static let mostFindings = 20

  /// Objections to publishing the file, by line, the first 20. Time is linear in its size.
  package static func check(_ bytes: [UInt8]) -> [Finding] {
    if bytes.contains(0) || UTF8Check.firstInvalid(in: bytes) != nil { return [Finding(danger: .encoding, line: 1)] }
    var check = SVGCheck(bytes)
    return check.run()
  }
}

/// One pass over the markup of a file.
private struct SVGCheck {
  private var scanner: SVGScanner
  private var names = SVGNamespaces()
  private var hasRoot = false
  /// The style sheet that is open: its text, and where it began.
  private var style: (text: [UInt8], depth: Int, line: Int)?
  private var findings: [SVGSafety.Finding] = []

  init(_ bytes: [UInt8]) { scanner = SVGScanner(bytes) }

  mutating func run() -> [SVGSafety.Finding] {
    var isReadable = true
    while findings.count < SVGSafety.mostFindings, isReadable, let token = scanner.next() {
      let found = dangers(of: token)
      isReadable = !found.contains(.unreadable)
      add(found)
    }
    if isReadable, names.depth > 0 || !hasRoot, findings.isEmpty { add([.unreadable]) }
    return Array(findings.sorted { $0.line < $1.line }.prefix(SVGSafety.mostFindings))
  }

  private mutating func add(_ found: [SVGSafety.Danger]) {
    if found.isEmpty { return }
    let line = scanner.line()
    findings += found.map { .init(danger: $0, line: line) }
  }

  private mutating func dangers(of token: SVGScanner.Token) -> [SVGSafety.Danger] {
    switch token {
    case .startTag(let name, let attributes, let isEmpty): return enter(name, attributes, isEmpty: isEmpty)
    case .endTag(let name): return leave(name)
    case .text(let text):
      style?.text += text
      return names.depth > 0 || text.allSatisfy { $0 <= 0x20 } ? [] : [.unreadable]
    case .instruction(let text): return SVGProlog.dangers(inInstruction: String(decoding: text, as: UTF8.self))
    case .doctype(let text): return SVGProlog.dangers(inDoctype: String(decoding: text, as: UTF8.self))
    case .malformed: return [.unreadable]
    }
  }

  private mutating func enter(
    _ name: String, _ attributes: [SVGScanner.Attribute], isEmpty: Bool
  ) -> [SVGSafety.Danger] {
    if names.depth == 0, hasRoot { return [.unreadable] }
    hasRoot = true
    names.enter(name, attributes)
    let local = SVGElement.local(name)
    var found = SVGElement.dangers(ofElement: name, in: names.namespace(of: name))
    found += attributes.flatMap { SVGElement.dangers(of: $0, isLink: local == "a") }
    // What stands between two halves of a word is not part of the style sheet.
    if style != nil { found.append(.embedding(name)) }
    if local == "style", style == nil, !isEmpty { style = ([], names.depth, scanner.line()) }
    return isEmpty ? found + leave(name) : found
  }

  private mutating func leave(_ name: String) -> [SVGSafety.Danger] {
    if let sheet = style, sheet.depth == names.depth {
      style = nil
      let found = SVGStyle.dangers(in: String(decoding: sheet.text, as: UTF8.self))
      findings += found.map { .init(danger: $0, line: sheet.line) }
    }
    return names.leave(name) ? [] : [.unreadable]
  }
}

/// Single tags.
private enum SVGElement {
  /// Without the namespace prefix, which the file chooses, and in lower case, as HTML reads it.
  static func local(_ name: String) -> String {
    String(name.lowercased().split(separator: ":").last ?? "")
  }

  static func dangers(ofElement name: String, in namespace: String?) -> [SVGSafety.Danger] {
    let local = local(name)
    if ["script", "handler", "listener"].contains(local) { return [.script] }
    if namespace == SVGVocabulary.namespace {
      if SVGVocabulary.elements.contains(String(name.split(separator: ":").last ?? "")) { return [] }
      return [local == "foreignobject" ? .embedding(name) : .unknownElement(name)]
    }
    return namespace.map { SVGVocabulary.isActive(namespace: $0) } == true ? [.embedding(name)] : []
  }

  static func dangers(of attribute: SVGScanner.Attribute, isLink: Bool) -> [SVGSafety.Danger] {
    switch local(attribute.name) {
    // Names a namespace.
    case _ where attribute.name == "xmlns" || attribute.name.hasPrefix("xmlns:"): return []
    case let name where name.hasPrefix("on"): return [.eventHandler(attribute.name)]
    case "href" where isLink:
      let isLink = SVGAddress.isLink(attribute.value)
      return isLink || SVGAddress.isInside(attribute.value) ? [] : [.link(attribute.value)]
    // `base` changes what every address in the file means.
    case "href", "src", "base": return SVGAddress.isInside(attribute.value) ? [] : [.externalReference(attribute.value)]
    // An animation may set an address or a handler that stands nowhere in the file.
    case "attributename":
      let target = local(attribute.value.filter { !$0.isWhitespace })
      let isUnsafe = ["href", "src", "base", "style"].contains(target) || target.hasPrefix("on")
      return isUnsafe ? [.animation(attribute.value)] : []
    // Attributes of other vocabularies, such as the notes of an editor, draw nothing.
    case _ where attribute.name.contains(":"): return []
    case let name where SVGVocabulary.fetching.contains(name): return [.externalReference(attribute.value)]
    case let name where name.hasPrefix("data-") || name.hasPrefix("aria-"): return []
    default: return SVGStyle.dangers(in: attribute.value)
    }
  }
}

/// The text before the drawing.
private enum SVGProlog {
  private static let encodings: Set<String> = ["utf-8", "utf8", "us-ascii", "ascii"]

  static func dangers(inInstruction text: String) -> [SVGSafety.Danger] {
    let text = text.lowercased()
    let target = text.prefix { !$0.isWhitespace && $0 != "=" && $0 != "?" }
    guard target == "xml" else {
      // Others than those of XML itself, such as Adobe's `xpacket`, are only carried.
      if target == "xml-stylesheet" { return [.declaration("a style sheet of its own")] }
      return target.hasPrefix("xml") || target == "import" || target == "php"
        ? [.declaration("the instruction ‘\(target.prefix(40))’")] : []
    }
    for part in text.split(separator: "encoding", omittingEmptySubsequences: false).dropFirst() {
      let name = part.drop { $0.isWhitespace || "=\"'".contains($0) }.prefix {
        $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_"
      }
      if !encodings.contains(String(name)) { return [.encoding] }
    }
    return []
  }

  /// The doctype of SVG itself is never fetched; entities, and the doctype of somebody else, change what the file says.
  static func dangers(inDoctype text: String) -> [SVGSafety.Danger] {
    if text.contains("[") { return [.declaration("declarations in its doctype")] }
    let isForeign = text.split(separator: "://", omittingEmptySubsequences: false).dropFirst()
      .contains { !$0.hasPrefix("www.w3.org/") }
    let words = text.split { $0.isWhitespace }.count
    let isKnown = words == 1 || text.contains("://www.w3.org/")
    return isForeign || !isKnown ? [.declaration("a doctype of its own")] : []
  }
}
