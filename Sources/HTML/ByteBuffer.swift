/// Bytes that grow at their end. A plain pointer, because an array in a class is checked for exclusive access and for
/// being shared at every append, which doubled the time a page takes.
final class ByteBuffer {
  private(set) var start: UnsafeMutablePointer<UInt8>
  private(set) var capacity: Int
  var count = 0

  init(capacity: Int) {
    self.capacity = max(capacity, 64)
    start = .allocate(capacity: self.capacity)
  }

  deinit { start.deallocate() }

  @inline(__always)
  func append(_ byte: UInt8) {
    reserve(1)
    start[count] = byte
    count += 1
  }

  @inline(__always)
  func append(_ source: UnsafeBufferPointer<UInt8>) {
    guard let base = source.baseAddress else { return }
    append(base, source.count)
  }

  @inline(__always)
  func append(_ source: UnsafePointer<UInt8>, _ length: Int) {
    reserve(length)
    (start + count).update(from: source, count: length)
    count += length
  }

  /// Appends a name of a few bytes between two others: too short for a call to `memmove` to pay.
  @inline(__always)
  func append(_ before: UInt8, _ name: StaticString, _ after: UInt8) {
    let length = name.utf8CodeUnitCount
    reserve(length + 2)
    let source = name.utf8Start
    let target = start + count
    target[0] = before
    for index in 0..<length { target[index + 1] = source[index] }
    target[length + 1] = after
    count += length + 2
  }

  func reverse(from first: Int) {
    var tail = UnsafeMutableBufferPointer(start: start + first, count: count - first)[...]
    tail.reverse()
  }

  /// Makes room for `extra` more bytes.
  @inline(__always)
  private func reserve(_ extra: Int) {
    if capacity - count < extra { grow(extra) }
  }

  @inline(never)
  private func grow(_ extra: Int) {
    capacity = max(capacity * 2, count + extra)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: start, count: count)
    start.deallocate()
    start = larger
  }
}
