/// Values as they are written in YAML on one line.
enum YAMLText {
  /// A text so that it reads the same within a list in brackets; bare where that is safe.
  static func scalar(_ text: String) -> String {
    isSafeBare(text) ? text : quoted(text)
  }

  private static func isSafeBare(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last, text != "null" else {
      return false
    }
    func isWord(_ scalar: Unicode.Scalar) -> Bool {
      scalar.isASCII ? isASCIIAlphanumeric(UInt8(scalar.value)) : scalar.properties.isAlphabetic
    }
    return (isWord(first) || first == "/") && last != " "
      && text.unicodeScalars.allSatisfy { isWord($0) || " -_.'/".unicodeScalars.contains($0) || isMark($0) }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark: true
    default: false
    }
  }

  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// A node with all it holds, on one line.
  static func flow(_ index: Int, of tape: YAMLTape) -> String {
    let node = tape.nodes[index]
    switch node.kind {
    case .scalar:
      // What was quoted stays text, whatever it looks like.
      return node.isPlain && (node.value.isEmpty || node.value == "~" || node.value == "null")
        ? "null" : scalar(node.value)
    case .sequence:
      return "[" + children(of: index, tape).map { flow($0, of: tape) }.joined(separator: ", ") + "]"
    case .mapping:
      let parts = children(of: index, tape).map { flow($0, of: tape) }
      let pairs = stride(from: 0, to: parts.count - 1, by: 2).map { "\(parts[$0]): \(parts[$0 + 1])" }
      return "{" + pairs.joined(separator: ", ") + "}"
    }
  }

  static func children(of index: Int, _ tape: YAMLTape) -> [Int] {
    var result: [Int] = []
    var child = index + 1
    while child < tape.nodes[index].next {
      result.append(child)
      child = tape.nodes[child].next
    }
    return result
  }
}
