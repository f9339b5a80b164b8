import DossierKit
import FlyingFox
import FlyingSocks
import Synchronization

/// The open pages, each of which listens for new editions over server-sent events (HTML Standard, 9.2).
final class EventStreams: Sendable {
  private struct Listeners {
    var streams: [Int: AsyncStream<[UInt8]>.Continuation] = [:]
    var next = 0
    var latest: [UInt8] = []
    var isFinished = false
  }

  private let listeners = Mutex(Listeners())

  /// Tells all pages. The latest message says everything: a page that missed some is none the worse.
  func send(_ state: PreviewState) {
    let lines = state.json.split(separator: "\n").map { "data: \($0)\n" }.joined()
    let message = Array("event: state\n\(lines)\n".utf8)
    listeners.withLock { listeners in
      listeners.latest = message
      for stream in listeners.streams.values { stream.yield(message) }
    }
  }

  /// Lets servers notice which pages are gone.
  func ping() {
    listeners.withLock { for stream in $0.streams.values { stream.yield(Array(": still here\n\n".utf8)) } }
  }

  /// Ends all streams, and those to come.
  func finish() {
    let streams = listeners.withLock { listeners in
      listeners.isFinished = true
      return Array(listeners.streams.values)
    }
    for stream in streams { stream.finish() }
  }

  /// A page's own stream, which begins with the latest message.
  func open() -> EventBytes {
    let (stream, continuation) = AsyncStream.makeStream(of: [UInt8].self, bufferingPolicy: .bufferingNewest(8))
    let number = listeners.withLock { listeners in
      let number = listeners.next
      listeners.next += 1
      listeners.streams[number] = continuation
      continuation.yield(Array("retry: 1000\n\n".utf8))
      continuation.yield(listeners.latest)
      return number
    }
    continuation.onTermination = { [weak self] _ in
      self?.listeners.withLock { _ = $0.streams.removeValue(forKey: number) }
    }
    if listeners.withLock({ $0.isFinished }) { continuation.finish() }
    return EventBytes(messages: stream)
  }
}

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
