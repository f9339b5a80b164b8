/// The markup of an SVG file, piece by piece, in one pass. No entity is expanded and no document built, so the time is linear
/// in the file; what is not well formed ends the scan.
struct SVGScanner {
  enum Token {
    case startTag(name: String, attributes: [Attribute])
    case endTag(name: String)
    case text([UInt8])
    case instruction([UInt8])
    /// The inside of `<!DOCTYPE …>`.
    case doctype([UInt8])
    case malformed
  }

  struct Attribute {
    var name: String
    /// With its character references resolved.
    var value: String
  }

  private let bytes: [UInt8]
  private var offset = 0
  private var start = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
  }

  /// The line that the last token begins in, counted from 1.
  var line: Int { bytes[..<start].count { $0 == UInt8(ascii: "\n") } + 1 }

  /// The next piece; nil at the end. After `malformed` there is nothing to rely on.
  mutating func next() -> Token? {
    while offset < bytes.count {
      start = offset
      guard bytes[offset] == UInt8(ascii: "<") else {
        let end = bytes[offset...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        defer { offset = end }
        return .text(Self.resolved(bytes[offset..<end]))
      }
      if skip("<!--") {
        guard take(until: "-->") != nil else { return fail() }
        continue
      }
      if skip("<![CDATA[") { return take(until: "]]>").map { .text(Array($0)) } ?? fail() }
      if skip("<?") { return take(until: "?>").map { .instruction(Array($0)) } ?? fail() }
      if skip("<!DOCTYPE") || skip("<!doctype") { return doctype() }
      if skip("</") {
        guard let name = name() else { return fail() }
        return take(until: ">").map { _ in .endTag(name: name) } ?? fail()
      }
      offset += 1
      return startTag()
    }
    return nil
  }

  private mutating func fail() -> Token {
    offset = bytes.count
    return .malformed
  }

  private mutating func startTag() -> Token {
    guard let name = name() else { return fail() }
    var attributes: [Attribute] = []
    while true {
      let hadSpace = skipSpace()
      if skip(">") || skip("/>") { return .startTag(name: name, attributes: attributes) }
      guard hadSpace, let name = self.name() else { return fail() }
      _ = skipSpace()
      guard skip("=") else { return fail() }
      _ = skipSpace()
      guard let quote = ["\"", "'"].first(where: { skip($0) }), let value = take(until: quote),
        !value.contains(UInt8(ascii: "<"))
      else { return fail() }
      attributes.append(Attribute(name: name, value: String(decoding: Self.resolved(value), as: UTF8.self)))
    }
  }

  /// Up to the `>` that is neither quoted nor in the internal subset.
  private mutating func doctype() -> Token {
    let first = offset
    var depth = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        guard take(until: byte == UInt8(ascii: "'") ? "'" : "\"") != nil else { return fail() }
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ">") where depth <= 0: return .doctype(Array(bytes[first..<offset - 1]))
      default: break
      }
    }
    return fail()
  }

  // MARK: - Pieces

  private mutating func skip(_ text: String) -> Bool {
    guard bytes[offset...].starts(with: text.utf8) else { return false }
    offset += text.utf8.count
    return true
  }

  private mutating func skipSpace() -> Bool {
    let first = offset
    while offset < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[offset]) { offset += 1 }
    return offset > first
  }

  /// Everything before `end`, which is passed over. Nil when it does not come.
  private mutating func take(until end: String) -> ArraySlice<UInt8>? {
    let first = offset
    let end = Array(end.utf8)
    while let found = bytes[offset...].firstIndex(of: end[0]) {
      if bytes[found...].starts(with: end) {
        offset = found + end.count
        return bytes[first..<found]
      }
      offset = found + 1
    }
    return nil
  }

  private mutating func name() -> String? {
    let first = offset
    while offset < bytes.count, Self.isNameByte(bytes[offset]) { offset += 1 }
    return offset > first ? String(decoding: bytes[first..<offset], as: UTF8.self) : nil
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "."), 0x80...:
      true
    default: false
    }
  }

  // MARK: - Character references

  private static let longestReference = 12

  /// With `&#106;`, `&#x6A;` and the five names of XML resolved; other names stay as they are.
  private static func resolved(_ text: ArraySlice<UInt8>) -> [UInt8] {
    guard text.contains(UInt8(ascii: "&")) else { return Array(text) }
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var rest = text
    while let byte = rest.first {
      if byte == UInt8(ascii: "&"),
        let end = rest.prefix(longestReference).firstIndex(of: UInt8(ascii: ";")),
        let scalar = scalar(of: String(decoding: rest[(rest.startIndex + 1)..<end], as: UTF8.self))
      {
        result.append(contentsOf: String(scalar).utf8)
        rest = rest[(end + 1)...]
      } else {
        result.append(byte)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  private static func scalar(of reference: String) -> Unicode.Scalar? {
    switch reference {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default: break
    }
    if reference.hasPrefix("#x") { return UInt32(reference.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init) }
    if reference.hasPrefix("#") { return UInt32(reference.dropFirst()).flatMap(Unicode.Scalar.init) }
    return nil
  }
}
