/// Why bytes of the cache cannot be used. Nobody is told: the build does the work again.
struct MalformedCache: Error {}

/// Numbers and texts one after another; numbers are little-endian, on every machine.
struct CacheWriter {
  private(set) var bytes: [UInt8] = []

  mutating func number<N: FixedWidthInteger>(_ number: N) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func count(_ count: Int) { number(UInt32(clamping: count)) }

  mutating func flag(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  mutating func data(_ data: some Collection<UInt8>) {
    count(data.count)
    bytes.append(contentsOf: data)
  }

  mutating func text(_ text: String) {
    var text = text
    text.withUTF8 {
      count($0.count)
      bytes.append(contentsOf: $0)
    }
  }

  /// With a zero byte in place of a length.
  mutating func appendTerminated(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    bytes.append(0)
  }

  mutating func list<Element>(_ elements: some Collection<Element>, _ write: (inout CacheWriter, Element) -> Void) {
    count(elements.count)
    for element in elements { write(&self, element) }
  }

  mutating func optional<Value>(_ value: Value?, _ write: (inout CacheWriter, Value) -> Void) {
    flag(value != nil)
    if let value { write(&self, value) }
  }

  /// Keeps the memory for what comes next.
  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }
}

/// Reads what a ``CacheWriter`` wrote, and never beyond the end. Not to outlive the bytes that it reads.
struct CacheReader {
  let bytes: UnsafeRawBufferPointer
  private(set) var offset = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  var isAtEnd: Bool { offset == bytes.count }

  mutating func number<N: FixedWidthInteger>(_ type: N.Type = N.self) throws(MalformedCache) -> N {
    let size = MemoryLayout<N>.size
    guard bytes.count - offset >= size else { throw MalformedCache() }
    defer { offset += size }
    return N(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: N.self))
  }

  mutating func count() throws(MalformedCache) -> Int { Int(try number(UInt32.self)) }

  mutating func flag() throws(MalformedCache) -> Bool {
    switch try number(UInt8.self) {
    case 0: false
    case 1: true
    default: throw MalformedCache()
    }
  }

  /// The next `count` bytes, in place.
  mutating func raw(_ count: Int) throws(MalformedCache) -> UnsafeRawBufferPointer {
    guard count >= 0, bytes.count - offset >= count else { throw MalformedCache() }
    defer { offset += count }
    return UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count])
  }

  mutating func data() throws(MalformedCache) -> UnsafeRawBufferPointer { try raw(count()) }

  mutating func text() throws(MalformedCache) -> String {
    let bytes = try data()
    return String(decoding: bytes, as: UTF8.self)
  }

  mutating func list<Element>(
    _ read: (inout CacheReader) throws(MalformedCache) -> Element
  ) throws(MalformedCache) -> [Element] {
    let count = try count()
    // Every element has at least a byte: a damaged count must not reserve the whole memory.
    guard count <= bytes.count - offset else { throw MalformedCache() }
    var elements: [Element] = []
    elements.reserveCapacity(count)
    for _ in 0..<count { elements.append(try read(&self)) }
    return elements
  }

  mutating func optional<Value>(
    _ read: (inout CacheReader) throws(MalformedCache) -> Value
  ) throws(MalformedCache) -> Value? {
    try flag() ? read(&self) : nil
  }
}
