import DossierKit
import Synchronization

/// The open pages, each of which listens for its own news over server-sent events (HTML Standard, 9.2).
///
/// Listeners are told from the thread that has the news; what they do with it must not take long. A message says everything, so
/// one who has not sent the last message yet forgets it for the next.
final class EventStreams: Sendable {
  struct Message: Sendable {
    /// Newer ones have higher numbers.
    var number: Int
    var bytes: [UInt8]
  }
  typealias Listener = @Sendable (Message) -> Void

  private struct Listeners {
    var byNumber: [Int: (page: String, tell: Listener)] = [:]
    var lastListener = 0
    var lastMessage = 0

    mutating func nextMessage() -> Int {
      lastMessage += 1
      return lastMessage
    }
  }

  /// The beginning of a stream: how soon to come back when the connection breaks.
  static let opening = Array("retry: 1000\n\n".utf8)
  /// Says nothing, but does not arrive where nobody is.
  static let ping = Array(": still here\n\n".utf8)

  private let site: PreviewSite
  private let limit: Int
  private let listeners = Mutex(Listeners())

  /// - Parameter limit: How many may listen at a time.
  init(of site: PreviewSite, limit: Int = 64) {
    self.site = site
    self.limit = limit
  }

  /// Tells every page how it is now.
  func send() {
    let (number, state, listeners) = listeners.withLock { ($0.nextMessage(), site.state, Array($0.byNumber.values)) }
    for (page, listeners) in Dictionary(grouping: listeners, by: \.page) {
      let message = Message(number: number, bytes: Self.bytes(state, page))
      for listener in listeners { listener.tell(message) }
    }
  }

  /// Adds a listener, which hears of what comes from now on.
  ///
  /// - Returns: What to call it; nil where there are too many.
  func open(page: String, _ tell: @escaping Listener) -> Int? {
    listeners.withLock { listeners in
      guard listeners.byNumber.count < limit else { return nil }
      listeners.lastListener += 1
      listeners.byNumber[listeners.lastListener] = (page, tell)
      return listeners.lastListener
    }
  }

  /// Tells one page how it is now.
  func greet(_ listener: Int) {
    let news = listeners.withLock { listeners in
      listeners.byNumber[listener].map { (listeners.nextMessage(), site.state, $0) }
    }
    guard let (number, state, listener) = news, state.isDecided else { return }
    listener.tell(Message(number: number, bytes: Self.bytes(state, listener.page)))
  }

  func close(_ listener: Int) { listeners.withLock { _ = $0.byNumber.removeValue(forKey: listener) } }

  private static func bytes(_ state: PreviewState, _ page: String) -> [UInt8] {
    let lines = state.json(forPage: page).split(separator: "\n").map { "data: \($0)\n" }.joined()
    return Array("event: state\n\(lines)\n".utf8)
  }
}
