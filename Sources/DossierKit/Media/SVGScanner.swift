/// The markup of an SVG file, piece by piece, in one pass. No entity is expanded and no document built, so the time is linear
/// in the file; what is not well formed ends the scan.
struct SVGScanner {
  enum Token {
    case startTag(name: String, attributes: [Attribute], isEmpty: Bool)
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
  /// How far the lines have been counted.
  private var counted = (offset: 0, line: 1)

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
  }

  /// The line that the last token begins in, counted from 1.
  mutating func line() -> Int {
    counted.line += bytes[counted.offset..<start].count { $0 == UInt8(ascii: "\n") }
    counted.offset = start
    return counted.line
  }

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
        _ = skipSpace()
        return skip(">") ? .endTag(name: name) : fail()
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
      if skip(">") { return .startTag(name: name, attributes: attributes, isEmpty: false) }
      if skip("/>") { return .startTag(name: name, attributes: attributes, isEmpty: true) }
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

  /// With `&#106;`, `&#x6A;` and the five names of XML resolved; other names stay as they are.
  private static func resolved(_ text: ArraySlice<UInt8>) -> [UInt8] {
    guard text.contains(UInt8(ascii: "&")) else { return Array(text) }
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var offset = text.startIndex
    while offset < text.endIndex {
      if text[offset] == UInt8(ascii: "&"), let (scalar, end) = reference(in: text, at: offset + 1) {
        result.append(contentsOf: String(scalar).utf8)
        offset = end
      } else {
        result.append(text[offset])
        offset += 1
      }
    }
    return result
  }

  /// A reference to one character, from after `&` to after `;`. It may be of any length: `&#x0000000000075;` is a `u`.
  private static func reference(in text: ArraySlice<UInt8>, at start: Int) -> (Unicode.Scalar, end: Int)? {
    var end = start
    while end < text.endIndex, isReferenceByte(text[end]) { end += 1 }
    guard end < text.endIndex, text[end] == UInt8(ascii: ";"), let scalar = scalar(of: text[start..<end]) else {
      return nil
    }
    return (scalar, end + 1)
  }

  private static func isReferenceByte(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "#") || isASCIIAlphanumeric(byte) }

  private static let names: [(name: [UInt8], scalar: Unicode.Scalar)] = [
    (Array("amp".utf8), "&"), (Array("lt".utf8), "<"), (Array("gt".utf8), ">"), (Array("quot".utf8), "\""),
    (Array("apos".utf8), "'"),
  ]

  private static func scalar(of reference: ArraySlice<UInt8>) -> Unicode.Scalar? {
    if let known = names.first(where: { reference.elementsEqual($0.name) }) { return known.scalar }
    guard reference.first == UInt8(ascii: "#") else { return nil }
    let digits = reference.dropFirst()
    let isHexadecimal = digits.first == UInt8(ascii: "x")
    let radix: UInt32 = isHexadecimal ? 16 : 10
    var value: UInt32 = 0
    for byte in isHexadecimal ? digits.dropFirst() : digits {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, digit < radix else { return nil }
      value = value * radix + UInt32(digit)
      if value > 0x10FFFF { return nil }
    }
    return Unicode.Scalar(value)
  }
}
