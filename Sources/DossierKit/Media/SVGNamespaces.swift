/// The elements that are open at a place of an SVG file, with the namespaces that are declared there.
struct SVGNamespaces {
  private struct Element {
    var name: String
    var declared: [String]
  }

  private var open: [Element] = []
  /// The namespaces of each prefix from the outside in, since an inner element may give a prefix another meaning.
  private var uris: [String: [String]] = [:]

  var depth: Int { open.count }

  mutating func enter(_ name: String, _ attributes: [SVGScanner.Attribute]) {
    var declared: [String] = []
    for attribute in attributes where attribute.name == "xmlns" || attribute.name.hasPrefix("xmlns:") {
      let prefix = String(attribute.name.dropFirst("xmlns:".count))
      declared.append(prefix)
      uris[prefix, default: []].append(attribute.value)
    }
    open.append(Element(name: name, declared: declared))
  }

  /// Whether the innermost element bears that name.
  mutating func leave(_ name: String) -> Bool {
    guard let element = open.popLast(), element.name == name else { return false }
    for prefix in element.declared { _ = uris[prefix]?.popLast() }
    return true
  }

  /// The namespace of a name. A file without any declaration is taken for SVG, as a web page with it inside would.
  func namespace(of name: String) -> String? {
    guard let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")) else {
      let uri = uris[""]?.last ?? ""
      return uri.isEmpty ? SVGVocabulary.namespace : uri
    }
    return uris[String(name[..<colon])]?.last
  }
}
