import NIOCore
import NIOHTTP1

/// Writes an event stream as fast as it is read: of the messages that come while one is on its way, only the newest is kept, and
/// a reader who takes nothing for too long is let go.
final class EventWriter {
  private let context: ChannelHandlerContext
  private let limits: ServerLimits
  private var isWriting = false
  private var waiting: EventStreams.Message?
  private var lastNumber = 0
  private var timer: Scheduled<Void>?
  private var onStop: (() -> Void)?

  init(_ context: ChannelHandlerContext, _ limits: ServerLimits) {
    self.context = context
    self.limits = limits
  }

  /// After the head of the response.
  func start(onStop: @escaping () -> Void) {
    self.onStop = onStop
    write(EventStreams.opening)
  }

  /// When the connection is gone.
  func stop() {
    timer?.cancel()
    onStop?()
    onStop = nil
  }

  func take(_ message: EventStreams.Message) {
    // Two threads may tell at once, in either order.
    guard message.number > lastNumber else { return }
    lastNumber = message.number
    waiting = message
    if !isWriting { writeNext() }
  }

  private func writeNext() {
    if let message = waiting {
      waiting = nil
      write(message.bytes)
    } else {
      schedule(limits.pingTime) { [self] in write(EventStreams.ping) }
    }
  }

  private func write(_ bytes: [UInt8]) {
    guard onStop != nil else { return }
    isWriting = true
    schedule(limits.stallTime) { [context] in context.close(promise: nil) }
    let part = HTTPServerResponsePart.body(.byteBuffer(ByteBuffer(bytes: bytes)))
    let isSent = context.eventLoop.makePromise(of: Void.self)
    isSent.futureResult.assumeIsolated().whenSuccess { [self] in
      isWriting = false
      writeNext()
    }
    context.writeAndFlush(NIOAny(part), promise: isSent)
  }

  private func schedule(_ duration: Duration, _ work: @escaping () -> Void) {
    timer?.cancel()
    timer = context.eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(duration), work)
  }
}
