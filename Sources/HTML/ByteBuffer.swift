/// Bytes that grow at their end: a handle to memory that its owner frees.
///
/// Plain pointers, because properties of a class are checked for exclusive access, and an array for being shared, at every
/// append. Appends are inlined into the templates: a constant name becomes a store or two.
@usableFromInline
package struct ByteBuffer {
  @usableFromInline
  struct State {
    @usableFromInline var start: UnsafeMutablePointer<UInt8>
    @usableFromInline var count: Int
    @usableFromInline var capacity: Int
  }

  @usableFromInline let state: UnsafeMutablePointer<State>

  /// - Parameter capacity: bytes to set aside; more are taken when they are needed.
  package init(capacity: Int) {
    let capacity = max(capacity, 64)
    state = .allocate(capacity: 1)
    state.initialize(to: State(start: .allocate(capacity: capacity), count: 0, capacity: capacity))
  }

  package func deallocate() {
    state.pointee.start.deallocate()
    state.deallocate()
  }

  /// A copy of the bytes appended so far.
  package var bytes: [UInt8] { Array(UnsafeBufferPointer(start: start, count: count)) }

  var start: UnsafeMutablePointer<UInt8> { state.pointee.start }
  var capacity: Int { state.pointee.capacity }

  var count: Int {
    get { state.pointee.count }
    nonmutating set { state.pointee.count = newValue }
  }

  /// Where the next bytes go, with room for at least so many.
  @inlinable @inline(__always)
  func end(withRoomFor extra: Int) -> UnsafeMutablePointer<UInt8> {
    if state.pointee.capacity - state.pointee.count < extra { grow(extra) }
    return state.pointee.start + state.pointee.count
  }

  /// Counts bytes that were written at the end.
  @inlinable @inline(__always)
  func advance(by length: Int) { state.pointee.count += length }

  @inlinable @inline(__always)
  package func append(_ byte: UInt8) {
    end(withRoomFor: 1).pointee = byte
    advance(by: 1)
  }

  @inlinable @inline(__always)
  package func append(_ source: UnsafePointer<UInt8>, _ length: Int) {
    Self.copy(source, length, to: end(withRoomFor: length))
    advance(by: length)
  }

  @inlinable @inline(__always)
  package func append(_ text: StaticString) { append(text.utf8Start, text.utf8CodeUnitCount) }

  package func append(utf8 text: String) {
    let done: Void? = text.utf8.withContiguousStorageIfAvailable { utf8 in
      if let base = utf8.baseAddress { append(base, utf8.count) }
    }
    if done == nil { for byte in text.utf8 { append(byte) } }
  }

  /// Appends three constants at once.
  @inlinable @inline(__always)
  func append(_ before: StaticString, _ name: StaticString, _ after: StaticString) {
    let first = before.utf8CodeUnitCount
    let second = first + name.utf8CodeUnitCount
    let length = second + after.utf8CodeUnitCount
    let target = end(withRoomFor: length)
    Self.copy(before.utf8Start, first, to: target)
    Self.copy(name.utf8Start, name.utf8CodeUnitCount, to: target + first)
    Self.copy(after.utf8Start, after.utf8CodeUnitCount, to: target + second)
    advance(by: length)
  }

  @inlinable @inline(__always)
  static func copy(_ source: UnsafePointer<UInt8>, _ length: Int, to target: UnsafeMutablePointer<UInt8>) {
    UnsafeMutableRawPointer(target).copyMemory(from: source, byteCount: length)
  }

  @usableFromInline @inline(never)
  func grow(_ extra: Int) {
    let capacity = max(capacity * 2, count + extra)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    Self.copy(start, count, to: larger)
    start.deallocate()
    state.pointee.start = larger
    state.pointee.capacity = capacity
  }
}
