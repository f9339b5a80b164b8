import Dispatch
import DossierKit
import FlyingFox
import FlyingSocks
import Glibc

/// Why a preview cannot be served.
struct PreviewError: Error, CustomStringConvertible {
  var description: String
}

/// FlyingFox at 127.0.0.1, which no other machine can reach.
final class PreviewServer: Sendable {
  /// `http://127.0.0.1:4000/`, with the base path of the site.
  let url: String
  private let server: HTTPServer
  private let startup: ServerStartup

  /// How many ports are tried, from the wanted one upwards.
  private static let attempts = 100

  private init(_ server: HTTPServer, _ startup: ServerStartup, url: String) {
    self.server = server
    self.startup = startup
    self.url = url
  }

  /// What ended the server, if ``stop()`` did not.
  var failure: PreviewError? { startup.failure }

  /// Returns when the server listens: at the wanted port, or at the next one that is free.
  ///
  /// - Parameters:
  ///   - basePath: Of the site, for ``url``.
  ///   - onFailure: Told once if the server ends by itself.
  ///   - handler: What answers at a port.
  static func start(
    port: UInt16, basePath: String, onFailure: @escaping @Sendable () -> Void, handler: (UInt16) -> PreviewHandler
  ) throws -> PreviewServer {
    let last = min(Int(UInt16.max), Int(port) + attempts - 1)
    for candidate in port...UInt16(last) {
      let address = try sockaddr_in.inet(ip4: "127.0.0.1", port: candidate)
      let server = HTTPServer(address: address, timeout: 60, logger: .disabled, handler: handler(candidate))
      let startup = ServerStartup(onFailure: onFailure)
      guard let error = startup.run(server) else {
        return PreviewServer(server, startup, url: "http://127.0.0.1:\(candidate)\(basePath)")
      }
      if case SocketError.failed(_, EADDRINUSE, _) = error { continue }
      throw PreviewError("cannot listen at 127.0.0.1:\(candidate)", because: error)
    }
    throw PreviewError(description: "no port from \(port) to \(last) is free")
  }

  /// Lets go of the port and of all connections.
  func stop() {
    startup.willStop()
    let isDone = DispatchSemaphore(value: 0)
    Task { [server] in
      await server.stop(timeout: 0.1)
      isDone.signal()
    }
    _ = isDone.wait(timeout: .now() + 0.5)
  }
}

extension PreviewError {
  init(_ message: String, because error: any Error) {
    if case SocketError.failed(_, let code, _) = error {
      description = "\(message): \(String(cString: strerror(code)))"
    } else {
      description = "\(message): \(error)"
    }
  }
}
