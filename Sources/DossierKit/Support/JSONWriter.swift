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

  private mutating func quote(_ text: String) {
    bytes.append(0x22)
    for byte in text.utf8 {
      switch byte {
      case 0x22: bytes.append(contentsOf: [0x5C, 0x22])
      case 0x5C: bytes.append(contentsOf: [0x5C, 0x5C])
      case 0x0A: bytes.append(contentsOf: [0x5C, 0x6E])
      case 0x09: bytes.append(contentsOf: [0x5C, 0x74])
      case 0x00...0x1F, 0x3C, 0x3E, 0x26, 0x7F:
        bytes.append(contentsOf: Array("\\u00".utf8))
        bytes.append(contentsOf: padded(hex: byte).utf8)
      default: bytes.append(byte)
      }
    }
    bytes.append(0x22)
  }
}
