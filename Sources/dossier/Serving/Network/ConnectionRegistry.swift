import NIOCore
import Synchronization

/// The open connections of a server, of which there are only so many. Where one too many comes, the one that has waited longest
/// for a request makes room for it: browsers hold connections that they may never use, and open them again where they are gone.
final class ConnectionRegistry: Sendable {
  private struct Connection {
    let channel: any Channel
    /// When its wait for a request began; nil while one is answered.
    var waitingSince: NIODeadline?
  }

  private let limit: Int
  private let connections = Mutex([ObjectIdentifier: Connection]())

  init(limit: Int) { self.limit = limit }

  var count: Int { connections.withLock(\.count) }

  /// Adds a connection until it closes.
  ///
  /// - Returns: False where there is no room for it.
  func admit(_ channel: any Channel) -> Bool {
    if count >= limit, !closeLongestWaiting() { return false }
    let id = ObjectIdentifier(channel)
    connections.withLock { $0[id] = Connection(channel: channel, waitingSince: .now()) }
    channel.closeFuture.whenComplete { [self] _ in connections.withLock { _ = $0.removeValue(forKey: id) } }
    return true
  }

  func waits(_ channel: any Channel) { note(channel, waitingSince: .now()) }
  func isBusy(_ channel: any Channel) { note(channel, waitingSince: nil) }

  private func note(_ channel: any Channel, waitingSince moment: NIODeadline?) {
    connections.withLock { $0[ObjectIdentifier(channel)]?.waitingSince = moment }
  }

  /// - Returns: Whether there was one.
  @discardableResult
  func closeLongestWaiting() -> Bool {
    let longest = connections.withLock { connections in
      let longest = connections.filter { $0.value.waitingSince != nil }
        .min { ($0.value.waitingSince ?? .distantFuture) < ($1.value.waitingSince ?? .distantFuture) }
      if let longest { connections[longest.key] = nil }
      return longest?.value.channel
    }
    longest?.close(promise: nil)
    return longest != nil
  }
}

/// Makes room where a server cannot accept for want of file descriptors; NIO pauses for a second, and the server goes on.
final class AcceptFailures: ChannelInboundHandler, Sendable {
  typealias InboundIn = NIOAny
  private let registry: ConnectionRegistry

  init(_ registry: ConnectionRegistry) { self.registry = registry }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    registry.closeLongestWaiting()
    context.fireErrorCaught(error)
  }
}
