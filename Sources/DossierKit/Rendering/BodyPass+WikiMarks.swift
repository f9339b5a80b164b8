import CommonMark

/// Uses of `[[…]]` in other programs and not here: to embed files, lead to a part of a document, name a file.
extension BodyPass {
  mutating func reportEmbedding(_ target: String, shown: String?, _ block: Node) {
    findings.report(
      .leftoverMark, "![[" + target, "‘![[\(FieldReader.shortened(target))]]’ embeds nothing here", block,
      fix: isEmbeddedFile(target)
        ? "write \(fileLink(to: target, shown: shown))"
        : "write [[\(target.hasSuffix(".md") ? String(target.dropLast(3)) : target)]] without the exclamation mark")
  }

  /// `[[ship.jpg]]`.
  mutating func reportFile(_ target: String, _ block: Node) {
    findings.report(
      .unknownReference, "[[" + target, "‘\(FieldReader.shortened(target))’ is a file, and [[…]] leads to documents",
      block, fix: "write \(fileLink(to: target, shown: nil))")
  }

  /// Markdown for a file, found where it lies. A number behind the bar is a width elsewhere.
  private func fileLink(to target: String, shown: String?) -> String {
    let near = renderer.nearby.medium(named: target).map {
      "/" + $0.split(separator: "/").dropFirst().joined(separator: "/")
    }
    let path = near ?? target
    let address = path.contains(" ") ? "<\(path)>" : path
    let isWidth = shown?.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "x") } ?? true
    let place = near == nil ? ", and lay the file beside this one" : ""
    return Self.isPicture(target)
      ? "![\(isWidth ? "what it shows" : shown ?? "")](\(address))\(place)"
      : "[\(isWidth ? "words" : shown ?? "")](\(address))\(place)"
  }

  /// Whether what is embedded is a file and no document.
  func isEmbeddedFile(_ target: String) -> Bool {
    Self.isPicture(target) || Self.files.contains(Self.ending(of: target))
  }

  private static let files: Set<String?> = [
    "pdf", "mp3", "mp4", "m4a", "mov", "ogg", "webm", "wav", "csv", "txt", "json", "zip", "docx", "xlsx", "pptx",
    "canvas",
  ]

  private static func isPicture(_ target: String) -> Bool {
    ["png", "jpg", "jpeg", "gif", "webp", "svg", "avif", "bmp", "heic", "tif", "tiff"].contains(ending(of: target))
  }

  private static func ending(of target: String) -> String? {
    target.lastIndex(of: ".").map { target[target.index(after: $0)...].lowercased() }
  }

  /// `[[id^block]]`.
  mutating func reportPart(of target: String, _ base: String, _ block: Node) {
    findings.report(
      .leftoverMark, "[[" + target,
      "‘[[\(FieldReader.shortened(target))]]’ leads to the whole document, not to a part of it",
      block, fix: "write [[\(base)]], or lead to a heading: [[\(base)#heading]]")
  }

  /// `[[^block]]`, which names no document.
  mutating func reportOwnPart(_ target: String, _ block: Node) {
    findings.report(
      .unknownReference, "[[" + target, "‘[[\(FieldReader.shortened(target))]]’ names no document", block,
      fix: "name the document: [[id]]; or lead to a heading of this page: [[#heading]]")
  }

  /// The id of a heading by its words, to be looked for when the document is known.
  mutating func note(_ heading: String, in found: DocumentRef, _ target: String, _ block: Node) -> String {
    let anchor = HeadingAnchors.slug(heading)
    body.internalLinks.append(
      InternalLink(
        path: "", target: found, fragment: anchor,
        place: findings.place(of: "[[" + target, .reference, for: .brokenAnchor, in: block, skip: 2)))
    return anchor
  }

  static func suffix(_ heading: String?) -> String { heading.map { PathAddress("#" + $0).fragmentSuffix } ?? "" }

  /// The last heading of `id#part#heading`; nil for a block, which has no anchor.
  static func heading(of target: String) -> String? {
    guard let hash = target.lastIndex(of: "#") else { return nil }
    let heading = target[target.index(after: hash)...]
    return heading.isEmpty || heading.hasPrefix("^") ? nil : String(heading)
  }
}
