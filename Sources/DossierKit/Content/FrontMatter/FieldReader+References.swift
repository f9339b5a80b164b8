extension FieldReader {
  /// References by id, name or `[[…]]`; a single one is a list of one.
  mutating func readReferences(at index: Int) -> [Reference] {
    let all = elements(of: index)
    var references: [Reference] = []
    references.reserveCapacity(all.count)
    for element in all where !isNull(element) {
      if let reference = readReference(at: element) { references.append(reference) }
    }
    return references
  }

  mutating func readReference(at index: Int) -> Reference? {
    // `about: [[ali-mamlouk]]` without quotes is, to YAML, a list within a list.
    if tape.nodes[index].kind == .sequence, let only = elements(of: index).only, node(only).kind != .mapping {
      return readReference(at: only)
    }
    guard tape.nodes[index].kind == .scalar else {
      report(.wrongType, "expected an id or a name, found \(describe(index))", at: node(index).span)
      checkHoldingBack(below: index, in: .field)
      return nil
    }
    guard let text = readToken(at: index), !text.value.isEmpty else { return nil }
    let id = Self.unwrapped(text.value)
    if TextMarks(text.value).mayTell {
      markedTexts.append(MarkedText(value: text.value, span: text.span, isReference: true))
    }
    // An author or a publisher may be a mere name, which is shown.
    if let mark = PlainText.withoutReferences(id).first {
      report(
        .invalidValue, "‘\(Self.shortened(mark))’ is not by itself, as an id or a name has to be", at: text.span,
        fixes: ["write an id or a name, each in an entry of its own"])
      return nil
    }
    let reference = Reference(text: id, span: text.span)
    typedReferences?.append(reference)
    return reference
  }

  /// `[[id|shown]]`, `[[id#heading]]`, `@id`, `[@id]` and `entity:id` without their marks, if the text is nothing else.
  static func unwrapped(_ text: String) -> String {
    guard let first = text.utf8.first else { return text }
    var inner = Substring(text)
    switch first {
    case UInt8(ascii: "["), UInt8(ascii: "!"):
      if first == UInt8(ascii: "!") { inner = inner.dropFirst() }
      if inner.hasPrefix("[["), inner.hasSuffix("]]"), inner.utf8.count > 4 {
        inner = inner.dropFirst(2).dropLast(2)
        if let bar = inner.firstIndex(of: "|") { inner = inner[..<bar] }
        if let hash = inner.firstIndex(of: "#"), hash > inner.startIndex { inner = inner[..<hash] }
      } else if inner.hasPrefix("[@"), inner.hasSuffix("]") {
        inner = inner.dropFirst(2).dropLast()
      }
      return inner.utf8.contains { "[]@;".utf8.contains($0) } ? text : String(inner)
    case UInt8(ascii: "@"):
      return String(inner.dropFirst())
    case UInt8(ascii: "a"), UInt8(ascii: "b"), UInt8(ascii: "e"), UInt8(ascii: "p"):
      guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")),
        PlainText.schemes.contains(where: { $0.elementsEqual(text.utf8[...colon]) })
      else { return text }
      return String(inner[text.utf8.index(after: colon)...])
    default:
      return text
    }
  }

  /// Ids, aliases or redirects that become part of a URL path: `/old/path/` or an id.
  mutating func readRedirects(at index: Int) -> [Located<String>] {
    let paths = readTokens(at: index)
    markedTexts += paths.map { path in
      MarkedText(value: path.value.hasPrefix("/") ? path.value : "/" + path.value, span: path.span)
    }
    return paths.filter { path in
      // What a browser asks for is decoded before it is sought: `%2e%2e` is `..`.
      let isSafe =
        !PlainText.hasReferences(path.value) && Self.isSafePath(path.value)
        && Self.isSafePath(PercentEncoding.decode(path.value))
      if !isSafe {
        report(
          .invalidValue, "‘\(Self.shortened(path.value))’ is not a path on this site", at: path.span,
          fixes: ["write the old path from the site's root, such as ‘/briefings/old-id/’"])
      }
      return isSafe
    }
  }

  private static func isSafePath(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    return !path.isEmpty && !path.contains("//") && !path.contains("\\")
      && path.unicodeScalars.allSatisfy { $0.value > 0x20 && !"?#\"<>`\u{7F}".unicodeScalars.contains($0) }
      && parts.allSatisfy { !$0.hasPrefix(".") && $0.utf8.count <= 200 } && path.utf8.count <= 2000
  }
}
