import Dispatch
import DossierKit
import Glibc
import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// Why a preview cannot be served.
struct PreviewError: Error, CustomStringConvertible {
  var description: String
}

/// HTTP/1.1 at 127.0.0.1, which no other machine can reach: one thread for all connections, two that render.
final class PreviewServer: Sendable {
  /// `http://127.0.0.1:4000/`, with the base path of the site.
  let url: String
  private let threads: Threads
  private let channel: any Channel
  private let end = Mutex((isWanted: false, failure: PreviewError?.none))

  private struct Threads {
    let loop = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    let renderers = NIOThreadPool(numberOfThreads: 2)

    func stop(_ done: @escaping @Sendable () -> Void = {}) {
      renderers.shutdownGracefully { _ in }
      loop.shutdownGracefully { _ in done() }
    }
  }

  /// How many ports are tried, from the wanted one upwards.
  private static let attempts = 100

  private init(_ channel: any Channel, _ threads: Threads, url: String) {
    self.channel = channel
    self.threads = threads
    self.url = url
  }

  /// The error that ended the server, if ``stop()`` did not.
  var failure: PreviewError? { end.withLock(\.failure) }

  /// Returns when the server listens: at the wanted port, or at the next one that is free.
  ///
  /// - Parameters:
  ///   - basePath: Of the site, for ``url``.
  ///   - onFailure: Told once if the server ends by itself.
  ///   - handler: What answers at a port.
  static func start(
    port: UInt16, basePath: String, onFailure: @escaping @Sendable () -> Void, handler: (UInt16) -> PreviewHandler
  ) throws -> PreviewServer {
    let threads = Threads()
    threads.renderers.start()
    let last = min(Int(UInt16.max), Int(port) + attempts - 1)
    do {
      for candidate in port...UInt16(last) {
        guard let channel = try listen(at: candidate, threads, handler(candidate)) else { continue }
        let server = PreviewServer(channel, threads, url: "http://127.0.0.1:\(candidate)\(basePath)")
        channel.closeFuture.whenComplete { server.ended(because: $0, onFailure) }
        return server
      }
      throw PreviewError(description: "no port from \(port) to \(last) is free")
    } catch {
      threads.stop()
      throw error
    }
  }

  /// Nil where the port is taken.
  private static func listen(
    at port: UInt16, _ threads: Threads, _ handler: PreviewHandler
  ) throws -> (any Channel)? {
    let limits = ServerLimits.forThisProcess
    let registry = ConnectionRegistry(limit: limits.connections)
    let renderers = threads.renderers
    let bootstrap = ServerBootstrap(group: threads.loop)
      .serverChannelOption(.backlog, value: 256)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .serverChannelInitializer { channel in
        channel.pipeline.addHandler(AcceptFailures(registry))
      }
      .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
      .childChannelOption(.autoRead, value: false)
      .childChannelOption(.maxMessagesPerRead, value: 1)
      .childChannelOption(.recvAllocator, value: FixedSizeRecvByteBufferAllocator(capacity: 8192))
      .childChannelOption(.allowRemoteHalfClosure, value: true)
      .childChannelInitializer { channel in
        guard registry.admit(channel) else { return channel.close() }
        return channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addPreviewHandlers(
            handler, renderers: renderers, registry: registry, limits: limits)
        }
      }
    do {
      return try bootstrap.bind(host: "127.0.0.1", port: Int(port)).wait()
    } catch let error as IOError where error.errnoCode == EADDRINUSE {
      return nil
    } catch {
      throw PreviewError("cannot listen at 127.0.0.1:\(port)", because: error)
    }
  }

  /// Lets go of the port and of all connections.
  func stop() {
    end.withLock { $0.isWanted = true }
    let isDone = DispatchSemaphore(value: 0)
    threads.stop { isDone.signal() }
    _ = isDone.wait(timeout: .now() + 0.5)
  }

  private func ended(because result: Result<Void, any Error>, _ onFailure: @Sendable () -> Void) {
    let isWanted = end.withLock { end in
      if !end.isWanted {
        let reason: any Error = if case .failure(let error) = result { error } else { ChannelError.eof }
        end.failure = PreviewError("the server stopped", because: reason)
      }
      return end.isWanted
    }
    if !isWanted { onFailure() }
  }
}

extension ChannelPipeline.SynchronousOperations {
  /// Everything between the bytes of a connection and the answers of a preview.
  func addPreviewHandlers(
    _ handler: PreviewHandler, renderers: NIOThreadPool, registry: ConnectionRegistry, limits: ServerLimits
  ) throws {
    var parsing = NIOHTTPDecoderLimitConfiguration()
    parsing.maxHeaderFieldSize = limits.headBytes
    parsing.maxHeaderListSize = limits.headBytes
    parsing.maxHeaderFieldCount = limits.headerFields
    try addHandler(HTTPResponseEncoder())
    try addHandler(RequestBounds(limits))
    try addHandler(ByteToMessageHandler(HTTPRequestDecoder(limitConfiguration: parsing)))
    try addHandler(
      PreviewConnection(handler, renderers: renderers, registry: registry, limits: limits))
  }
}

extension PreviewError {
  init(_ message: String, because error: any Error) {
    if let error = error as? IOError {
      description = "\(message): \(String(cString: strerror(error.errnoCode)))"
    } else {
      description = "\(message): \(error)"
    }
  }
}
