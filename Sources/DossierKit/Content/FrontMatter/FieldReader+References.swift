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
    guard let text = readText(at: index), !text.value.isEmpty else { return nil }
    let reference = Reference(text: Self.unwrapped(text.value), span: text.span)
    typedReferences?.append(reference)
    return reference
  }

  /// `[[id|shown]]`, `[[id]]`, `@id` and `[@id]` without their marks.
  static func unwrapped(_ text: String) -> String {
    guard let first = text.utf8.first, first == UInt8(ascii: "[") || first == UInt8(ascii: "@") else { return text }
    var inner = Substring(text)
    if inner.hasPrefix("[["), inner.hasSuffix("]]"), inner.count > 4 {
      inner = inner.dropFirst(2).dropLast(2)
      if let bar = inner.firstIndex(of: "|") { inner = inner[..<bar] }
    } else if inner.hasPrefix("[@"), inner.hasSuffix("]") {
      inner = inner.dropFirst(2).dropLast()
    } else if inner.hasPrefix("@") {
      inner = inner.dropFirst()
    }
    return String(inner)
  }

  /// Ids, aliases or redirects that become part of a URL path: `/old/path/` or an id.
  mutating func readRedirects(at index: Int) -> [Located<String>] {
    readTexts(at: index).filter { path in
      // What a browser asks for is decoded before it is sought: `%2e%2e` is `..`.
      let isSafe = Self.isSafePath(path.value) && Self.isSafePath(PercentEncoding.decode(path.value))
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

extension Collection {
  /// The element of a collection that has exactly one.
  var only: Element? { count == 1 ? first : nil }
}
