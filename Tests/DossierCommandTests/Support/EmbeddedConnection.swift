import Broadsheet
import DossierKit
import NIOCore
import NIOEmbedded
import NIOPosix

@testable import dossier

/// A connection to the preview of a mini site, without a network and with a clock of its own.
final class EmbeddedConnection {
  /// Between the preview and its client.
  let network = SlowNetwork()
  private let channel = EmbeddedChannel()
  private let site: MiniSite
  private let events: EventStreams
  private let renderers = NIOThreadPool(numberOfThreads: 1)

  init(_ limits: ServerLimits = ServerLimits()) throws {
    site = try MiniSite()
    let build = SiteBuild(root: site.folder, output: site.path("public"), now: 0)
    let preview = PreviewSite(build, theme: Broadsheet())
    events = EventStreams(of: preview)
    let handler = PreviewHandler(site: preview, firstEdition: Gate(), events: events, port: 4000)
    let pipeline = channel.pipeline.syncOperations
    try pipeline.addHandler(network)
    try pipeline.addPreviewHandlers(
      handler, renderers: renderers, registry: ConnectionRegistry(limit: 1), limits: limits)
    try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 4000)).wait()
  }

  deinit { renderers.shutdownGracefully { _ in } }

  var isOpen: Bool { channel.isActive }

  func send(_ text: String) throws { try channel.writeInbound(ByteBuffer(string: text)) }

  func pass(_ time: TimeAmount) { channel.embeddedEventLoop.advanceTime(by: time) }

  /// As after a change of the site.
  func tellPages() {
    events.send()
    channel.embeddedEventLoop.run()
  }

  /// What has come since this was asked last.
  func received() throws -> String {
    var text = ""
    while let part = try channel.readOutbound(as: ByteBuffer.self) { text += String(buffer: part) }
    return text
  }
}

/// Says that nothing has been taken until it is released.
final class SlowNetwork: ChannelOutboundHandler {
  typealias OutboundIn = ByteBuffer
  var holdsBack = false
  private var held: [EventLoopPromise<Void>] = []

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    guard holdsBack, let promise else { return context.write(data, promise: promise) }
    held.append(promise)
    context.write(data, promise: nil)
  }

  func release() {
    let taken = held
    held = []
    for promise in taken { promise.succeed() }
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    for promise in held { promise.fail(ChannelError.ioOnClosedChannel) }
  }
}
