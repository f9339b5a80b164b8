import NIOCore
import NIOHTTP1
import NIOPosix

/// One connection: collects requests, has each answered in turn, and reads on only when all are answered, so that a client that
/// does not wait, or does not read, fills no memory.
final class PreviewConnection: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  /// A request and the answer to it.
  private struct Exchange {
    var request: PreviewRequest
    /// Of a request that could not be read.
    var response: PreviewResponse?
    var version = HTTPVersion.http1_1
    var keepsAlive = false
  }

  private enum Phase {
    case waiting, answering
    case streaming(EventWriter)
    /// The last response is sent; what else comes is thrown away until the client closes, or time is up: to close at once could take
    /// the response from it.
    case lingering
  }

  private let handler: PreviewHandler
  private let renderers: NIOThreadPool
  private let registry: ConnectionRegistry
  private let limits: ServerLimits

  private var phase = Phase.waiting
  /// Requests that are not answered yet, but for the one that is being answered.
  private var queue: [Exchange] = []
  private var head: HTTPRequestHead?
  /// Whether the last request that is worth an answer has come.
  private var hasLastRequest = false
  /// Whether the client has said that it sends no more.
  private var isInputClosed = false
  private var timer: Scheduled<Void>?

  init(
    _ handler: PreviewHandler, renderers: NIOThreadPool, registry: ConnectionRegistry, limits: ServerLimits
  ) {
    self.handler = handler
    self.renderers = renderers
    self.registry = registry
    self.limits = limits
  }

  // MARK: - What comes

  func channelActive(context: ChannelHandlerContext) {
    wait(context)
    context.fireChannelActive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard !hasLastRequest else { return }
    switch unwrapInboundIn(data) {
    case .head(let head):
      self.head = head
      // What a body would say does not matter.
      if PreviewRequest(head).hasBody { take(head, isLast: true, context) }
    case .body: break
    case .end:
      guard let head else { return }
      context.triggerUserOutboundEvent(RequestBounds.Progress.requestEnded, promise: nil)
      let offersUpgrade = head.headers.contains(name: "upgrade") || head.method == .CONNECT
      take(head, isLast: !head.isKeepAlive || offersUpgrade || queue.count >= limits.pipelinedRequests, context)
    }
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    answerNext(context)
    readOn(context)
    context.fireChannelReadComplete()
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    switch event {
    case is RequestBounds.RequestBegan: if case .waiting = phase { stopTimer() }
    case ChannelEvent.inputClosed:
      isInputClosed = true
      hasLastRequest = true
      switch phase {
      case .waiting where queue.isEmpty, .streaming, .lingering: context.close(promise: nil)
      case .waiting, .answering: answerNext(context)
      }
    default: context.fireUserInboundEventTriggered(event)
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    guard let response = PreviewResponse(to: error) else {
      if !hasLastRequest { context.close(promise: nil) }
      return
    }
    guard !hasLastRequest else { return }
    let nothing = PreviewRequest(method: "", target: "", fields: [])
    queue.append(Exchange(request: nothing, response: response))
    endInput(context)
    answerNext(context)
  }

  func channelInactive(context: ChannelHandlerContext) {
    stopTimer()
    if case .streaming(let writer) = phase { writer.stop() }
    context.fireChannelInactive()
  }

  private func take(_ head: HTTPRequestHead, isLast: Bool, _ context: ChannelHandlerContext) {
    self.head = nil
    queue.append(
      Exchange(request: PreviewRequest(head), version: head.version, keepsAlive: head.isKeepAlive && !isLast))
    if isLast { endInput(context) }
  }

  private func endInput(_ context: ChannelHandlerContext) {
    hasLastRequest = true
    context.triggerUserOutboundEvent(RequestBounds.Progress.inputEnded, promise: nil)
  }

  private func readOn(_ context: ChannelHandlerContext) {
    guard !isInputClosed else { return }
    switch phase {
    case .waiting where queue.isEmpty, .streaming, .lingering: context.read()
    case .waiting, .answering: break
    }
  }

  // MARK: - What goes

  private func wait(_ context: ChannelHandlerContext) {
    phase = .waiting
    registry.waits(context.channel)
    startTimer(limits.idleTime, context) { context.close(promise: nil) }
    readOn(context)
  }

  private func answerNext(_ context: ChannelHandlerContext) {
    guard case .waiting = phase, !queue.isEmpty else { return }
    let exchange = queue.removeFirst()
    phase = .answering
    stopTimer()
    registry.isBusy(context.channel)
    if let response = exchange.response { return send(response, to: exchange, context) }
    switch handler.route(exchange.request) {
    case .response(let response): send(response, to: exchange, context)
    case .content(let path): render(path, for: exchange, context)
    case .events(let page): stream(page, to: exchange, context)
    }
  }

  private func render(_ path: String, for exchange: Exchange, _ context: ChannelHandlerContext) {
    let (handler, renderers, request) = (handler, renderers, exchange.request)
    let rendered = context.eventLoop.makePromise(of: PreviewResponse.self)
    handler.firstEdition.whenOpen {
      renderers.submit { state in
        guard case .active = state else { return rendered.fail(CancellationError()) }
        rendered.succeed(handler.content(path, for: request))
      }
    }
    rendered.futureResult.assumeIsolated().whenComplete { [self] result in
      guard context.channel.isActive else { return }
      switch result {
      case .success(let response): send(response, to: exchange, context)
      case .failure: context.close(promise: nil)
      }
    }
  }

  private func send(_ response: PreviewResponse, to exchange: Exchange, _ context: ChannelHandlerContext) {
    let keepsAlive = exchange.keepsAlive && !response.closesConnection
    writeHead(response, to: exchange, keepsAlive: keepsAlive, context)
    sendBody(ByteBuffer(bytes: response.body), context) { [self] in
      if keepsAlive { carryOn(context) } else { linger(context) }
    }
  }

  private func writeHead(
    _ response: PreviewResponse, to exchange: Exchange, keepsAlive: Bool, _ context: ChannelHandlerContext
  ) {
    var fields = HTTPHeaders(response.fields.map { ($0.name, $0.value) })
    if !keepsAlive {
      fields.add(name: "Connection", value: "close")
    } else if exchange.version == .http1_0 {
      fields.add(name: "Connection", value: "keep-alive")
    }
    let status = HTTPResponseStatus(statusCode: response.status)
    context.write(
      wrapOutboundOut(.head(HTTPResponseHead(version: exchange.version, status: status, headers: fields))),
      promise: nil)
  }

  /// In parts, each of which has its time; the first goes with the head.
  private func sendBody(_ bytes: ByteBuffer, _ context: ChannelHandlerContext, then: @escaping () -> Void) {
    var rest = bytes
    let part = rest.readSlice(length: min(rest.readableBytes, 256 * 1024))
    if let part, part.readableBytes > 0 { context.write(wrapOutboundOut(.body(.byteBuffer(part))), promise: nil) }
    let isSent = context.eventLoop.makePromise(of: Void.self)
    let isLast = rest.readableBytes == 0
    startTimer(limits.stallTime, context) { context.close(promise: nil) }
    isSent.futureResult.assumeIsolated().whenSuccess { [self] in
      stopTimer()
      if isLast { then() } else { sendBody(rest, context, then: then) }
    }
    if isLast {
      context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: isSent)
    } else {
      context.writeAndFlush(wrapOutboundOut(.body(.byteBuffer(ByteBuffer()))), promise: isSent)
    }
  }

  private func carryOn(_ context: ChannelHandlerContext) {
    wait(context)
    answerNext(context)
    if case .waiting = phase, hasLastRequest { linger(context) }
  }

  private func linger(_ context: ChannelHandlerContext) {
    if !hasLastRequest { endInput(context) }
    phase = .lingering
    queue = []
    guard !isInputClosed else { return context.close(promise: nil) }
    registry.waits(context.channel)
    context.close(mode: .output, promise: nil)
    startTimer(limits.lingerTime, context) { context.close(promise: nil) }
    context.read()
  }

  private func stream(_ page: String, to exchange: Exchange, _ context: ChannelHandlerContext) {
    let (events, loop) = (handler.events, context.eventLoop)
    let writer = EventWriter(context, limits)
    let shared = NIOLoopBound(writer, eventLoop: loop)
    let listener = events.open(page: page) { message in loop.execute { shared.value.take(message) } }
    guard let listener else {
      return send(.message(503, "Too many pages listen to this preview."), to: exchange, context)
    }
    phase = .streaming(writer)
    if !hasLastRequest { endInput(context) }
    writeHead(.events, to: exchange, keepsAlive: false, context)
    writer.start { events.close(listener) }
    renderers.submit { _ in events.greet(listener) }
    readOn(context)
  }

  // MARK: - Time

  private func startTimer(
    _ duration: Duration, _ context: ChannelHandlerContext, _ work: @escaping () -> Void
  ) {
    timer?.cancel()
    timer = context.eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(duration), work)
  }

  private func stopTimer() {
    timer?.cancel()
    timer = nil
  }
}

extension PreviewRequest {
  init(_ head: HTTPRequestHead) {
    self.init(method: head.method.rawValue, target: head.uri, fields: head.headers.map { ($0.name, $0.value) })
  }
}
