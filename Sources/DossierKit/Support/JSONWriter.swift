import HTML

/// JSON (RFC 8259) as it is written: keys in the order given, no blanks.
///
/// `<`, `>` and `&` are written as escapes, so that the text is safe inside a `<script>` element.
struct JSONWriter: ~Copyable {
  private let buffer = ByteBuffer(capacity: 2048)
  private var needsComma = false

  deinit { buffer.deallocate() }

  /// A copy of the bytes written so far.
  var bytes: [UInt8] { buffer.bytes }

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

  /// Keys are static strings, so that no input can become one; they are copied as they are.
  mutating func key(_ name: StaticString) {
    separate()
    buffer.append(0x22)
    buffer.append(name)
    buffer.append("\":")
    needsComma = false
  }

  mutating func string(_ value: String) {
    separate()
    quote(value)
    needsComma = true
  }

  mutating func number(_ value: Int) {
    separate()
    buffer.append(utf8: String(value))
    needsComma = true
  }

  mutating func number(_ value: Double) {
    separate()
    buffer.append(utf8: "\(value)")
    needsComma = true
  }

  mutating func field(_ name: StaticString, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    key(name)
    string(value)
  }

  mutating func field(_ name: StaticString, _ value: Int) {
    key(name)
    number(value)
  }

  /// A list; one value stands alone, none leaves the key out.
  mutating func field(_ name: StaticString, _ values: [String]) {
    guard let first = values.first else { return }
    key(name)
    if values.count == 1 { string(first) } else { array(values) }
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    buffer.append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    buffer.append(bracket)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { buffer.append(0x2C) }
  }

  private func quote(_ text: String) {
    buffer.append(0x22)
    let done: Void? = text.utf8.withContiguousStorageIfAvailable { escape($0) }
    if done == nil { Array(text.utf8).withUnsafeBufferPointer { escape($0) } }
    buffer.append(0x22)
  }

  /// Copies runs of plain bytes; only what must be escaped is looked at one by one.
  private func escape(_ text: UnsafeBufferPointer<UInt8>) {
    guard let base = text.baseAddress else { return }
    var start = 0
    var index = 0
    while index < text.count {
      if index &+ 8 <= text.count, Self.isPlain(UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)) {
        index &+= 8
        continue
      }
      if Self.isSpecial(base[index]) {
        buffer.append(base + start, index - start)
        escape(base[index])
        start = index + 1
      }
      index &+= 1
    }
    buffer.append(base + start, text.count - start)
  }

  /// Whether none of eight bytes is special; one that is not may be taken for one.
  private static func isPlain(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let (backslashes, deletes) = (word ^ (ones &* 0x5C), word ^ (ones &* 0x7F))
    let zeros = (backslashes &- ones) & ~backslashes | (deletes &- ones) & ~deletes
    return EscapedBytes.marks(in: word) | zeros & (ones &* 0x80) == 0
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x5C || byte == 0x7F
  }

  private func escape(_ byte: UInt8) {
    switch byte {
    case 0x22: buffer.append("\\\"")
    case 0x5C: buffer.append("\\\\")
    case 0x0A: buffer.append("\\n")
    case 0x09: buffer.append("\\t")
    default:
      buffer.append("\\u00")
      buffer.append(utf8: Hexadecimal.digits(of: CollectionOfOne(byte)))
    }
  }
}
