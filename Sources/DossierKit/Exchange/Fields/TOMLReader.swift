/// Reads the TOML that front matter and configurations are written in, into the same values as YAML.
///
/// It takes what TOML 1.0 defines, dates and numbers as they are typed, and gives up at anything else: what cannot be read
/// with certainty must not be published.
struct TOMLReader {
  struct Fault: Error { var line: Int }

  private let text: [UInt8]
  private var position = 0
  private var depth = 0

  private static let deepest = 16

  static func read(_ bytes: some Collection<UInt8>) -> FrontValue? {
    let bytes = Array(bytes)
    guard bytes.count <= DocumentReader.maximumFrontMatter, UTF8Check.firstInvalid(in: bytes) == nil else { return nil }
    var reader = TOMLReader(text: bytes.filter { $0 != 0x0D })
    return try? reader.document()
  }

  private init(text: [UInt8]) { self.text = text }

  private var fault: Fault { Fault(line: text[..<min(position, text.count)].count { $0 == 0x0A } + 1) }
  private var byte: UInt8? { position < text.count ? text[position] : nil }

  private func starts(_ words: String) -> Bool { text[position...].starts(with: words.utf8) }

  private mutating func skip(_ byte: Character) -> Bool {
    guard let ascii = byte.asciiValue, self.byte == ascii else { return false }
    position += 1
    return true
  }

  private mutating func skipBlanks() {
    while let byte, byte == 0x20 || byte == 0x09 { position += 1 }
  }

  /// Blanks, line ends and comments.
  private mutating func skipLines() {
    while let byte {
      if byte == UInt8(ascii: "#") {
        while let byte = self.byte, byte != 0x0A { position += 1 }
      } else if byte == 0x20 || byte == 0x09 || byte == 0x0A {
        position += 1
      } else {
        return
      }
    }
  }

  private mutating func endLine() throws(Fault) {
    skipBlanks()
    if byte == UInt8(ascii: "#") { while let byte, byte != 0x0A { position += 1 } }
    guard byte == nil || skip("\n") else { throw fault }
  }

  // MARK: Tables

  private mutating func document() throws(Fault) -> FrontValue {
    var root = FrontValue.fields([])
    var table: [String] = []
    while true {
      skipLines()
      guard let byte else { return root }
      if byte == UInt8(ascii: "[") {
        let isArray = starts("[[")
        position += isArray ? 2 : 1
        table = try keyPath()
        skipBlanks()
        guard skip("]"), !isArray || skip("]") else { throw fault }
        try endLine()
        guard root.open(table[...], asElement: isArray) else { throw fault }
      } else {
        let path = try keyPath()
        skipBlanks()
        guard skip("=") else { throw fault }
        let value = try value()
        try endLine()
        guard root.set((table + path)[...], value) else { throw fault }
      }
    }
  }

  private mutating func keyPath() throws(Fault) -> [String] {
    var path: [String] = []
    repeat {
      skipBlanks()
      path.append(try key())
      skipBlanks()
    } while skip(".")
    guard path.count <= Self.deepest else { throw fault }
    return path
  }

  private mutating func key() throws(Fault) -> String {
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { return try string() }
    let start = position
    while let byte, isASCIIAlphanumeric(byte) || byte == 0x2D || byte == 0x5F { position += 1 }
    guard position > start else { throw fault }
    return String(decoding: text[start..<position], as: UTF8.self)
  }

  // MARK: Values

  private mutating func value() throws(Fault) -> FrontValue {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw fault }
    skipBlanks()
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return .text(try string())
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "{"): return try inlineTable()
    default: return .text(try bare())
    }
  }

  /// A number, a date or a truth value, as typed.
  private mutating func bare() throws(Fault) -> String {
    let start = position
    while let byte, byte != 0x0A, !",]}#".utf8.contains(byte) { position += 1 }
    var end = position
    while end > start, text[end - 1] == 0x20 || text[end - 1] == 0x09 { end -= 1 }
    let word = String(decoding: text[start..<end], as: UTF8.self)
    let isPlain = word.utf8.allSatisfy { isASCIIAlphanumeric($0) || "+-.:_ ".utf8.contains($0) }
    guard !word.isEmpty, isPlain,
      ["true", "false"].contains(word) || word.utf8.contains(where: { (0x30...0x39).contains($0) })
        || ["inf", "nan"].contains(word.drop { "+-".contains($0) })
    else { throw fault }
    return word
  }

  private mutating func array() throws(Fault) -> FrontValue {
    position += 1
    var elements: [FrontValue] = []
    while true {
      skipLines()
      if skip("]") { return .list(elements) }
      elements.append(try value())
      skipLines()
      if skip(",") { continue }
      guard skip("]") else { throw fault }
      return .list(elements)
    }
  }

  private mutating func inlineTable() throws(Fault) -> FrontValue {
    position += 1
    var table = FrontValue.fields([])
    skipBlanks()
    if skip("}") { return table }
    repeat {
      let path = try keyPath()
      skipBlanks()
      guard skip("=") else { throw fault }
      guard table.set(path[...], try value()) else { throw fault }
      skipBlanks()
    } while skip(",")
    guard skip("}") else { throw fault }
    return table
  }

  // MARK: Strings

  private mutating func string() throws(Fault) -> String {
    let quote: Character = byte == UInt8(ascii: "'") ? "'" : "\""
    let isLong = starts(String(repeating: quote, count: 3))
    position += isLong ? 3 : 1
    if isLong, byte == 0x0A { position += 1 }
    var result: [UInt8] = []
    while let byte {
      if isLong, starts(String(repeating: quote, count: 3)) {
        position += 3
        // Up to two quotes may stand before the three that end it.
        while result.count < text.count, self.byte == quote.asciiValue, let mark = self.byte {
          result.append(mark)
          position += 1
        }
        return String(decoding: result, as: UTF8.self)
      }
      if !isLong, byte == quote.asciiValue {
        position += 1
        return String(decoding: result, as: UTF8.self)
      }
      guard isLong || byte != 0x0A else { throw fault }
      position += 1
      if byte == UInt8(ascii: "\\"), quote == "\"" { try escape(into: &result) } else { result.append(byte) }
    }
    throw fault
  }

  private mutating func escape(into result: inout [UInt8]) throws(Fault) {
    guard let byte else { throw fault }
    position += 1
    switch byte {
    case UInt8(ascii: "n"): result.append(0x0A)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "r"), UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "e"): break
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): result.append(byte)
    case UInt8(ascii: "u"): try scalar(digits: 4, into: &result)
    case UInt8(ascii: "U"): try scalar(digits: 8, into: &result)
    case 0x20, 0x09, 0x0A:
      // A backslash at the end of a line takes it out, with all blanks that follow.
      position -= 1
      while let byte = self.byte, byte == 0x20 || byte == 0x09 || byte == 0x0A { position += 1 }
    default: throw fault
    }
  }

  private mutating func scalar(digits: Int, into result: inout [UInt8]) throws(Fault) {
    guard position + digits <= text.count,
      let value = UInt32(String(decoding: text[position..<position + digits], as: UTF8.self), radix: 16),
      let scalar = Unicode.Scalar(value)
    else { throw fault }
    position += digits
    result += String(Character(scalar)).utf8
  }
}

extension FrontValue {
  /// Opens a table; of a list of tables, a new one at its end.
  fileprivate mutating func open(_ path: ArraySlice<String>, asElement: Bool) -> Bool {
    change(path) { value in
      if asElement {
        if value == nil { value = .list([]) }
        guard case .list(let elements) = value else { return false }
        value = .list(elements + [.fields([])])
        return true
      }
      if value == nil { value = .fields([]) }
      return true
    }
  }

  /// A key given twice is no TOML, and would leave open which one counts.
  fileprivate mutating func set(_ path: ArraySlice<String>, _ new: FrontValue) -> Bool {
    change(path) { value in
      guard value == nil else { return false }
      value = new
      return true
    }
  }

  private mutating func change(_ path: ArraySlice<String>, _ body: (inout FrontValue?) -> Bool) -> Bool {
    if case .list(var elements) = self {
      guard var last = elements.popLast(), last.change(path, body) else { return false }
      self = .list(elements + [last])
      return true
    }
    guard let key = path.first, case .fields(var fields) = self else { return false }
    let index = fields.firstIndex { $0.key == key }
    var value = index.map { fields[$0].value }
    if path.count == 1 {
      guard body(&value) else { return false }
    } else {
      var inner = value ?? .fields([])
      guard inner.change(path.dropFirst(), body) else { return false }
      value = inner
    }
    guard let value else { return false }
    if let index { fields[index].value = value } else { fields.append(FrontField(key: key, value: value)) }
    self = .fields(fields)
    return true
  }
}
