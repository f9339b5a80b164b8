import NIOCore
import NIOHTTP1

/// Lets through no more bytes of a request than are allowed, for no longer than is allowed, before anything looks at
/// them. Its errors tell which bound was exceeded; after one, or when it is told that the last request has come, it lets nothing
/// through.
final class RequestBounds: ChannelDuplexHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundIn = NIOAny

  enum Excess: Error { case requestLine, head, time }
  /// Sent inwards when the first byte of a request has come.
  struct RequestBegan: Sendable {}
  /// Sent outwards.
  enum Progress: Sendable { case requestEnded, inputEnded }

  private let limits: ServerLimits
  private var received = 0
  private var hasLine = false
  private var isClosed = false
  private var deadline: Scheduled<Void>?

  init(_ limits: ServerLimits) { self.limits = limits }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard !isClosed else { return }
    let buffer = unwrapInboundIn(data)
    if received == 0 { begin(context) }
    let allowed = buffer.readableBytesView.prefix(limits.headBytes - received)
    hasLine = hasLine || allowed.contains(UInt8(ascii: "\n"))
    received += buffer.readableBytes
    guard received <= limits.headBytes else { return refuse(hasLine ? .head : .requestLine, context) }
    context.fireChannelRead(data)
  }

  func triggerUserOutboundEvent(context: ChannelHandlerContext, event: Any, promise: EventLoopPromise<Void>?) {
    guard let progress = event as? Progress else {
      return context.triggerUserOutboundEvent(event, promise: promise)
    }
    reset()
    if progress == .inputEnded { isClosed = true }
    promise?.succeed()
  }

  func handlerRemoved(context: ChannelHandlerContext) { reset() }

  func channelInactive(context: ChannelHandlerContext) {
    reset()
    context.fireChannelInactive()
  }

  private func begin(_ context: ChannelHandlerContext) {
    context.fireUserInboundEventTriggered(RequestBegan())
    deadline = context.eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(limits.requestTime)) { [weak self] in
      self?.refuse(.time, context)
    }
  }

  private func refuse(_ excess: Excess, _ context: ChannelHandlerContext) {
    reset()
    isClosed = true
    context.fireErrorCaught(excess)
  }

  private func reset() {
    received = 0
    hasLine = false
    deadline?.cancel()
    deadline = nil
  }
}

extension PreviewResponse {
  /// The answer to a request that could not be read; nil where nobody is there to hear it.
  init?(to error: any Error) {
    switch error {
    case RequestBounds.Excess.requestLine: self = .refusal(414, "The address of the request is too long.")
    case RequestBounds.Excess.head, HTTPParserError.headerOverflow:
      self = .refusal(431, "The header of the request is too large.")
    case RequestBounds.Excess.time: self = .refusal(408, "The request took too long to arrive.")
    case HTTPParserError.invalidMethod: self = PreviewHandler.otherMethod(501)
    // Paused is what the parser calls the beginning of HTTP/2.
    case HTTPParserError.invalidVersion, HTTPParserError.paused:
      self = .refusal(505, "Only HTTP/1.1 and HTTP/1.0 are answered.")
    case is HTTPParserError: self = .refusal(400, "The request is not well-formed.")
    default: return nil
    }
  }
}
