/// Values that are not worth freeing, since the process is about to end: millions of small pieces would go back one by one
/// to an allocator that nobody asks again.
enum Unfreed {
  private final class Box<Value> {
    let value: Value
    init(_ value: consuming Value) { self.value = value }
  }

  static func keep<Value>(_ value: consuming Value) { _ = Unmanaged.passRetained(Box(value)) }
}
