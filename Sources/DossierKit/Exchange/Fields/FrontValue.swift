/// A value of a front matter in whatever language it was written: YAML, TOML or JSON.
indirect enum FrontValue: Sendable, Equatable {
  case text(String)
  case list([FrontValue])
  /// In the order in which they were written; a key may stand there twice.
  case fields([FrontField])

  static let empty = FrontValue.text("")

  /// A single value is a list of one, as everywhere in front matter.
  var elements: [FrontValue] {
    if case .list(let elements) = self { return elements }
    return [self]
  }

  var text: String? {
    if case .text(let text) = self { return text }
    return nil
  }

  /// The texts of a list, or the only one.
  var texts: [String] { elements.compactMap(\.text) }

  var fields: [FrontField] {
    if case .fields(let fields) = self { return fields }
    return []
  }

  /// The value below a key, whatever its case and separators.
  subscript(key: String) -> FrontValue? {
    fields.first { HoldingBack.squeezed($0.key) == key }?.value
  }

  /// All maps within, the value itself among them.
  var maps: [[FrontField]] {
    switch self {
    case .text: []
    case .list(let elements): elements.flatMap(\.maps)
    case .fields(let fields): [fields] + fields.flatMap(\.value.maps)
    }
  }

  var depth: Int {
    switch self {
    case .text: 0
    case .list(let elements): 1 + (elements.map(\.depth).max() ?? 0)
    case .fields(let fields): 1 + (fields.map(\.value.depth).max() ?? 0)
    }
  }
}

struct FrontField: Sendable, Equatable {
  var key: String
  var value: FrontValue
}

extension FrontValue {
  /// Reads YAML, or JSON, which is YAML; nil where it cannot be read with certainty.
  init?(yaml bytes: some Collection<UInt8>) {
    let bytes = Array(bytes)
    guard bytes.count <= DocumentReader.maximumFrontMatter, UTF8Check.firstInvalid(in: bytes) == nil else { return nil }
    let tape = bytes.withUnsafeBufferPointer { try? YAMLTape(parsing: $0, firstLine: 1) }
    guard let tape else { return nil }
    self = tape.nodes.isEmpty ? .fields([]) : Self.value(at: 0, of: tape)
  }

  private static func value(at index: Int, of tape: YAMLTape) -> FrontValue {
    let children = YAMLText.children(of: index, tape)
    switch tape.nodes[index].kind {
    case .scalar:
      let node = tape.nodes[index]
      return .text(node.isPlain && (node.value == "~" || node.value == "null") ? "" : node.value)
    case .sequence:
      return .list(children.map { value(at: $0, of: tape) })
    case .mapping:
      return .fields(
        stride(from: 0, to: children.count - 1, by: 2).map { pair in
          let key = tape.nodes[children[pair]]
          let name = key.kind == .scalar ? key.value : YAMLText.flow(children[pair], of: tape)
          return FrontField(key: name, value: value(at: children[pair + 1], of: tape))
        })
    }
  }

  /// The value as YAML on one line.
  var yaml: String {
    switch self {
    case .text(let text): YAMLText.scalar(Self.printable(text))
    case .list(let elements): "[" + elements.map(\.yaml).joined(separator: ", ") + "]"
    case .fields(let fields):
      "{" + fields.map { YAMLText.scalar(Self.printable($0.key)) + ": " + $0.value.yaml }.joined(separator: ", ") + "}"
    }
  }

  /// Without the control characters that no file of ours may hold.
  static func printable(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { !isControl($0) }))
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
