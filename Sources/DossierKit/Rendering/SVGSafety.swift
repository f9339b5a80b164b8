/// Whether an SVG file is a picture only. Opened by its own address, an SVG file is a document of the site: scripts in it run
/// with the site's rights, and what it loads tells strangers who reads it.
///
/// What cannot be read with certainty counts as unsafe.
package enum SVGSafety {
  package enum Danger: Sendable, Hashable {
    case script
    /// The name of an attribute such as `onload`.
    case eventHandler(String)
    /// The name of an element that brings other documents in, such as `foreignObject`.
    case embedding(String)
    /// The address of something outside the file.
    case externalReference(String)
    /// Entities or a style sheet declared outside the picture.
    case declaration(String)
    /// Not well formed, or in an encoding that hides what is in it.
    case unreadable
  }

  package struct Finding: Sendable, Hashable {
    package var danger: Danger
    /// Counted from 1.
    package var line: Int

    /// Continues "the image ‘…’ cannot be used:".
    package var message: String {
      switch danger {
      case .script: "it has a script, on line \(line)"
      case .eventHandler(let name): "it has the event handler ‘\(name.visible)’, on line \(line)"
      case .embedding(let name): "it has a <\(name.visible)> element, on line \(line)"
      case .externalReference(let address): "it refers to ‘\(address.visible)’, on line \(line)"
      case .declaration(let name): "it has \(name.visible), on line \(line)"
      case .unreadable: "it is not well formed, on line \(line)"
      }
    }
  }

  private static let mostFindings = 20
  private static let longestAddress = 80

  /// What speaks against publishing the file, by line, the first 20 findings. Time is linear in its size.
  package static func check(_ bytes: [UInt8]) -> [Finding] {
    var scanner = SVGScanner(bytes)
    var findings: [Finding] = []
    // Style sheets are read as one text from the first one on: comments, sections and elements between may cut a word in two.
    var css: (text: [UInt8], line: Int)?
    while findings.count < mostFindings, let token = scanner.next() {
      var found: [Danger] = []
      switch token {
      case .startTag(let name, let attributes):
        found = dangers(inElement: name) + attributes.flatMap { dangers(in: $0) }
        if local(name) == "style" && css == nil { css = ([], scanner.line) }
      case .text(let text): css?.text += text
      case .instruction(let text): found = dangers(inInstruction: String(decoding: text, as: UTF8.self))
      case .doctype(let text):
        if text.contains(UInt8(ascii: "[")) { found = [.declaration("declarations in its doctype")] }
      case .endTag: break
      case .malformed: found = [.unreadable]
      }
      if !found.isEmpty {
        let line = scanner.line
        findings += found.map { Finding(danger: $0, line: line) }
      }
    }
    if let css {
      findings += dangers(inCSS: String(decoding: css.text, as: UTF8.self)).map { Finding(danger: $0, line: css.line) }
    }
    return Array(findings.sorted { $0.line < $1.line }.prefix(mostFindings))
  }

  /// Without the namespace prefix, which the file chooses, and in lower case, as HTML reads it.
  private static func local(_ name: String) -> String {
    String(name.lowercased().split(separator: ":").last ?? "")
  }

  private static func dangers(inElement name: String) -> [Danger] {
    switch local(name) {
    case "script", "handler", "listener": [.script]
    case "foreignobject", "iframe", "embed", "object", "audio", "video", "canvas", "html", "body", "link", "meta":
      [.embedding(name)]
    default: []
    }
  }

  private static func dangers(in attribute: SVGScanner.Attribute) -> [Danger] {
    switch local(attribute.name) {
    case let name where name.hasPrefix("on"): return [.eventHandler(attribute.name)]
    // `xmlns:name` names a namespace, `base` changes what every address in the file means.
    case _ where attribute.name.hasPrefix("xmlns"): return []
    case "href", "src", "base": return isInside(attribute.value) ? [] : [.externalReference(shortened(attribute.value))]
    // An animation may set an address or a handler that stands nowhere in the file.
    case "attributename":
      let target = local(attribute.value)
      return target == "href" || target.hasPrefix("on") ? [.eventHandler("\(attribute.name)=\(attribute.value)")] : []
    // Attributes of other vocabularies, such as the notes of an editor, draw nothing.
    case _ where attribute.name.contains(":"): return []
    case let name where name.hasPrefix("data-") || name.hasPrefix("aria-"): return []
    default: return dangers(inCSS: attribute.value)
    }
  }

  /// A place in the file itself, or a picture of pixels written into it.
  private static func isInside(_ address: String) -> Bool {
    address.hasPrefix("#") || ["png", "jpeg", "jpg", "gif", "webp"].contains { address.hasPrefix("data:image/\($0);") }
  }

  private static func shortened(_ address: String) -> String {
    address.count > longestAddress ? "\(address.prefix(longestAddress))…" : address
  }

  private static func dangers(inCSS text: String) -> [Danger] {
    let css = text.lowercased()
    // An escape may spell `url` or `@import` in letters nobody searches for.
    if css.contains("\\") { return [.unreadable] }
    var dangers: [Danger] = css.contains("@import") ? [.externalReference("@import")] : []
    for part in css.components(after: "url(") {
      let address = part.prefix { $0 != ")" }.drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
      if !isInside(String(address)) { dangers.append(.externalReference(shortened(String(address)))) }
    }
    for function in ["image-set(", "image(", "src("] where css.contains(function) {
      dangers.append(.externalReference(String(function.dropLast())))
    }
    if css.contains("javascript:") { dangers.append(.script) }
    return dangers
  }

  private static func dangers(inInstruction text: String) -> [Danger] {
    let text = text.lowercased()
    if text.hasPrefix("xml-stylesheet") { return [.declaration("a style sheet of its own")] }
    guard text.hasPrefix("xml"), let encoding = text.components(after: "encoding").first else { return [] }
    let name = encoding.drop { $0.isWhitespace || "=\"'".contains($0) }.prefix {
      $0.isLetter || $0.isNumber || $0 == "-"
    }
    return ["utf-8", "us-ascii", "ascii", "iso-8859-1"].contains(String(name)) ? [] : [.unreadable]
  }
}

extension String {
  /// What follows each place where `separator` stands, up to the next one.
  fileprivate func components(after separator: String) -> [Substring] {
    split(separator: separator, omittingEmptySubsequences: false).dropFirst().map { $0 }
  }
}
