/// A JSON value whose fields keep the order they are given in, so that the same findings make the same bytes.
enum DiagnosticJSON {
  case null
  case bool(Bool)
  case number(Int)
  case string(String)
  case array([DiagnosticJSON])
  case object([Field])

  struct Field {
    var name: String
    var value: DiagnosticJSON

    init(_ name: String, _ value: DiagnosticJSON) {
      self.name = name
      self.value = value
    }
  }

  static func strings(_ strings: [String]) -> DiagnosticJSON { .array(strings.map { .string($0) }) }

  /// Indented by two spaces, ending with a line end.
  var text: String {
    var text = ""
    write(to: &text, indent: "\n")
    return text + "\n"
  }

  private func write(to text: inout String, indent: String) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .number(let number): text += String(number)
    case .string(let string): Self.write(string, to: &text)
    case .array(let values):
      Self.write("[", values, "]", to: &text, indent: indent) { $0.write(to: &$1, indent: $2) }
    case .object(let fields):
      Self.write("{", fields, "}", to: &text, indent: indent) { field, text, indent in
        Self.write(field.name, to: &text)
        text += ": "
        field.value.write(to: &text, indent: indent)
      }
    }
  }

  private static func write<Item>(
    _ open: String, _ items: [Item], _ close: String, to text: inout String, indent: String,
    item write: (Item, inout String, String) -> Void
  ) {
    text += open
    let inner = indent + "  "
    for (index, item) in items.enumerated() {
      text += index == 0 ? inner : ",\(inner)"
      write(item, &text, inner)
    }
    text += items.isEmpty ? close : indent + close
  }

  private static func write(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      // Control characters must be escaped, the others keep the output from playing tricks on a terminal.
      case _ where scalar.isUnsafeToShow:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
