import FlyingSocks

/// Messages as the body of a response: each is sent when it comes.
struct EventBytes: AsyncBufferedSequence {
  typealias Element = UInt8
  let messages: AsyncStream<[UInt8]>

  func makeAsyncIterator() -> Iterator { Iterator(messages: messages.makeAsyncIterator()) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    var messages: AsyncStream<[UInt8]>.Iterator
    private var rest: ArraySlice<UInt8> = []

    init(messages: AsyncStream<[UInt8]>.Iterator) { self.messages = messages }

    mutating func next() async -> UInt8? {
      while rest.isEmpty {
        guard let message = await messages.next() else { return nil }
        rest = message[...]
      }
      return rest.popFirst()
    }

    mutating func nextBuffer(suggested count: Int) async -> [UInt8]? {
      guard rest.isEmpty else {
        defer { rest = [] }
        return Array(rest)
      }
      return await messages.next()
    }
  }
}
