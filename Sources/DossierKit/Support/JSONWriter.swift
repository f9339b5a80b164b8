/// JSON (RFC 8259) as it is written: keys in the order given, no blanks.
///
/// `<`, `>` and `&` are written as escapes, so that the text is safe inside a `<script>` element.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private var needsComma = false

  mutating func object(_ body: (inout JSONWriter) -> Void) {
    open(0x7B)
    body(&self)
    close(0x7D)
  }

  mutating func array(_ body: (inout JSONWriter) -> Void) {
    open(0x5B)
    body(&self)
    close(0x5D)
  }

  mutating func array(_ values: [String]) {
    array { json in for value in values { json.string(value) } }
  }

  mutating func key(_ name: String) {
    separate()
    quote(name)
    bytes.append(0x3A)
    needsComma = false
  }

  mutating func string(_ value: String) {
    separate()
    quote(value)
    needsComma = true
  }

  mutating func number(_ value: Int) {
    separate()
    bytes.append(contentsOf: String(value).utf8)
    needsComma = true
  }

  mutating func number(_ value: Double) {
    separate()
    bytes.append(contentsOf: "\(value)".utf8)
    needsComma = true
  }

  mutating func field(_ name: String, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    key(name)
    string(value)
  }

  mutating func field(_ name: String, _ value: Int) {
    key(name)
    number(value)
  }

  /// A list; one value stands alone, none leaves the key out.
  mutating func field(_ name: String, _ values: [String]) {
    guard let first = values.first else { return }
    key(name)
    if values.count == 1 { string(first) } else { array(values) }
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(0x2C) }
  }

  /// Copies runs of plain bytes; only what must be escaped is looked at one by one.
  private mutating func quote(_ text: String) {
    bytes.append(0x22)
    var text = text
    text.withUTF8 { utf8 in
      var start = 0
      var index = 0
      while index < utf8.count {
        if Self.isSpecial(utf8[index]) {
          append(utf8, start..<index)
          escape(utf8[index])
          start = index + 1
        }
        index += 1
      }
      append(utf8, start..<index)
    }
    bytes.append(0x22)
  }

  private mutating func append(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[range]))
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x5C || byte == 0x7F
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case 0x22: bytes.append(contentsOf: [0x5C, 0x22])
    case 0x5C: bytes.append(contentsOf: [0x5C, 0x5C])
    case 0x0A: bytes.append(contentsOf: [0x5C, 0x6E])
    case 0x09: bytes.append(contentsOf: [0x5C, 0x74])
    default:
      bytes.append(contentsOf: Array("\\u00".utf8))
      bytes.append(contentsOf: padded(hex: byte).utf8)
    }
  }
}
