import Foundation
import Glibc

/// A mini site with `dossier serve` at work on it.
final class RunningPreview {
  let site: MiniSite
  let command: RunningCommand
  private(set) var port: UInt16 = 0

  struct NotReady: Error { var output: String }

  init(_ files: [String: String] = MiniSite.whole, _ options: [String] = [], port wanted: UInt16? = nil) throws {
    site = try MiniSite(files)
    let first = wanted ?? UInt16.random(in: 20_000...60_000)
    command = try RunningCommand(dossier: ["serve", "-p", String(first)] + options, in: site.folder)
    for _ in 0..<400 where !command.output.contains("Preview at") && command.isRunning { usleep(25_000) }
    let address = command.output.components(separatedBy: "http://127.0.0.1:").dropFirst().first
    guard let digits = address?.prefix(while: \.isNumber), let number = UInt16(digits) else {
      throw NotReady(output: command.output)
    }
    port = number
  }

  deinit { command.kill() }

  func get(_ target: String, _ headers: [String] = [], method: String = "GET", host: String? = nil) throws -> Answer {
    let connection = try Connection(port: port)
    let lines = ["\(method) \(target) HTTP/1.1", "Host: \(host ?? "127.0.0.1:\(port)")", "Connection: close"] + headers
    connection.send(lines.joined(separator: "\r\n") + "\r\n\r\n")
    return Answer(connection.receive())
  }

  /// What comes back for a request as it is written, with `HOST` for the Host field of the preview: the statuses of the
  /// responses in their order, and all of the text.
  func exchange(_ request: String) throws -> (statuses: [Int], text: String) {
    let connection = try Connection(port: port)
    connection.send(request.replacing("HOST", with: "Host: 127.0.0.1:\(port)"))
    connection.endSending()
    let text = connection.receive()
    // Where a response follows a body, its status does not begin a line.
    let statuses = text.components(separatedBy: "HTTP/1.").dropFirst().compactMap { Int($0.dropFirst(2).prefix(3)) }
    return (statuses, text)
  }

  /// The event stream of a page.
  func listen(_ page: String) throws -> Connection {
    let connection = try Connection(port: port)
    connection.send("GET /.dossier-preview/events?page=\(page) HTTP/1.1\r\nHost: localhost:\(port)\r\n\r\n")
    return connection
  }
}
