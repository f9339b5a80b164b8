import Foundation
import Glibc

/// A connection to a port of this machine, byte by byte as typed: no client may tidy up a path or a header.
final class Connection {
  private let socket: Int32
  private var received: [UInt8] = []

  struct Failure: Error { var code = errno }

  init(port: UInt16) throws {
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let result = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else { throw Failure() }
    var timeout = timeval(tv_sec: 0, tv_usec: 100_000)
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
  }

  deinit { close(socket) }

  func send(_ text: String) {
    _ = Array(text.utf8).withUnsafeBytes { Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
  }

  /// As `shutdown` does: the other side reads the end.
  func endSending() { _ = shutdown(socket, Int32(SHUT_WR)) }

  /// What has come when `isEnough` says so, or the other side closes, or ten seconds have passed.
  func receive(until isEnough: (String) -> Bool = { _ in false }) -> String {
    var buffer = [UInt8](repeating: 0, count: 65536)
    for _ in 0..<100 {
      if isEnough(text) { break }
      let count = recv(socket, &buffer, buffer.count, 0)
      if count == 0 { break }
      if count > 0 { received += buffer[..<count] }
    }
    return text
  }

  /// Forgets what has come so far.
  func clear() { received = [] }

  private var text: String { String(decoding: received, as: UTF8.self) }
}

/// An answer to a request.
struct Answer {
  var status = 0
  /// By name in lower case.
  var headers: [String: String] = [:]
  var body = ""

  init(_ text: String) {
    let parts = text.components(separatedBy: "\r\n\r\n")
    let lines = parts[0].components(separatedBy: "\r\n")
    status = Int(lines[0].split(separator: " ").dropFirst().first ?? "") ?? 0
    for line in lines.dropFirst() {
      let field = line.split(separator: ":", maxSplits: 1)
      if field.count == 2 { headers[field[0].lowercased()] = field[1].trimmingCharacters(in: .whitespaces) }
    }
    body = parts.dropFirst().joined(separator: "\r\n\r\n")
  }
}
