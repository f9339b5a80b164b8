import DossierKit
import FlyingFox
import FlyingSocks
import Synchronization

/// The open pages, each of which listens for its own news over server-sent events (HTML Standard, 9.2).
final class EventStreams: Sendable {
  private typealias Stream = AsyncStream<[UInt8]>

  private struct Listeners {
    var streams: [Int: (page: String, stream: Stream.Continuation)] = [:]
    var next = 0
    var isFinished = false
  }

  private let site: PreviewSite
  private let listeners = Mutex(Listeners())

  init(of site: PreviewSite) { self.site = site }

  /// Tells every page how it is now. A message says everything: who missed some is none the worse.
  func send() {
    listeners.withLock { listeners in
      let state = site.state
      var messages: [String: [UInt8]] = [:]
      for (page, stream) in listeners.streams.values {
        let message = messages[page] ?? Self.message(state, page)
        messages[page] = message
        stream.yield(message)
      }
    }
  }

  /// Lets servers notice which pages are gone.
  func ping() {
    listeners.withLock { for (_, stream) in $0.streams.values { stream.yield(Array(": still here\n\n".utf8)) } }
  }

  /// Ends all streams, and those to come.
  func finish() {
    let streams = listeners.withLock { listeners in
      listeners.isFinished = true
      return listeners.streams.values.map(\.stream)
    }
    for stream in streams { stream.finish() }
  }

  /// The stream of a page, which begins with how it is now.
  func open(page: String) -> EventBytes {
    let (stream, continuation) = Stream.makeStream(bufferingPolicy: .bufferingNewest(8))
    let number = listeners.withLock { listeners in
      let number = listeners.next
      listeners.next += 1
      continuation.yield(Array("retry: 1000\n\n".utf8))
      let state = site.state
      if state.isDecided { continuation.yield(Self.message(state, page)) }
      if listeners.isFinished { continuation.finish() } else { listeners.streams[number] = (page, continuation) }
      return number
    }
    continuation.onTermination = { [weak self] _ in
      self?.listeners.withLock { _ = $0.streams.removeValue(forKey: number) }
    }
    return EventBytes(messages: stream)
  }

  private static func message(_ state: PreviewState, _ page: String) -> [UInt8] {
    let lines = state.json(forPage: page).split(separator: "\n").map { "data: \($0)\n" }.joined()
    return Array("event: state\n\(lines)\n".utf8)
  }
}
