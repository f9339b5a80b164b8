/// Reads what the writer wrote, by the rules of the HTML tokenizer as far as they concern its output.
struct MarkupReader {
  enum Token: Equatable {
    case start(name: String, attributes: [String: String])
    case end(name: String)
    case text(String)
  }

  private var rest: Substring.UnicodeScalarView

  static func tokens(of bytes: [UInt8]) -> [Token] {
    let markup = String(decoding: bytes, as: UTF8.self)
    var reader = MarkupReader(rest: markup.unicodeScalars[...])
    var tokens: [Token] = []
    while let token = reader.next() { tokens.append(token) }
    return tokens
  }

  private mutating func next() -> Token? {
    guard let first = rest.first else { return nil }
    guard first == "<" else { return .text(Self.unescape(take { $0 != "<" })) }
    rest.removeFirst()
    if rest.first == "/" {
      rest.removeFirst()
      let name = take { $0 != ">" }
      rest.removeFirst()
      return .end(name: name)
    }
    let name = take { $0 != ">" && $0 != " " }
    var attributes: [String: String] = [:]
    while rest.first == " " {
      rest.removeFirst()
      let key = take { $0 != "=" && $0 != " " && $0 != ">" }
      attributes[key] = rest.first == "=" ? value() : ""
    }
    if rest.first == ">" { rest.removeFirst() }
    return .start(name: name, attributes: attributes)
  }

  private mutating func value() -> String {
    rest.removeFirst(2)
    let raw = take { $0 != "\"" }
    rest.removeFirst()
    return Self.unescape(raw)
  }

  private mutating func take(while condition: (Unicode.Scalar) -> Bool) -> String {
    let taken = rest.prefix(while: condition)
    rest = rest[taken.endIndex...]
    return String(String.UnicodeScalarView(taken))
  }

  private static func unescape(_ raw: String) -> String {
    let references: [(String, Unicode.Scalar)] = [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#13;", "\r"), ("&amp;", "&"),
    ]
    var result = String.UnicodeScalarView()
    var rest = Substring(raw).unicodeScalars
    scan: while let first = rest.first {
      for (reference, scalar) in references where rest.starts(with: reference.unicodeScalars) {
        result.append(scalar)
        rest.removeFirst(reference.unicodeScalars.count)
        continue scan
      }
      result.append(first)
      rest.removeFirst()
    }
    return String(result)
  }
}
