import Foundation
import Glibc
import Testing

/// What a client may take from a preview, through the real binary and real connections.
@Suite("dossier serve, under attack", .serialized)
struct PreviewBoundsTests {
  @Test("refuses requests that are too large, at once, and goes on answering")
  func sizes() throws {
    let preview = try RunningPreview()
    let many = String(repeating: "X: y\r\n", count: 100)
    let cases = [
      ("GET /\(long(200_000)) HTTP/1.1\r\nHOST\r\n\r\n", 414), ("GET /?\(long(20_000)) HTTP/1.1\r\nHOST\r\n\r\n", 414),
      ("GET / HTTP/1.1\r\nHOST\r\nX: \(long(200_000))\r\n\r\n", 431),
      ("GET / HTTP/1.1\r\nHOST\r\n\(long(200_000)): x\r\n\r\n", 431),
      ("GET / HTTP/1.1\r\nHOST\r\nX:\(String(repeating: " ", count: 20_000))x\r\n\r\n", 431),
      ("GET / HTTP/1.1\r\nHOST\r\n\(many)\r\n", 431), (String(repeating: "\r\n", count: 20_000), 431),
      ("GET / HTTP/1.1\r\nHOST\r\nX: \(long(12_000))\r\n\r\n", 200),
    ]
    for (request, status) in cases {
      #expect(try preview.exchange(request).statuses == [status], "\(request.prefix(40))… of \(request.utf8.count)")
    }
    #expect(try preview.get("/").status == 200)
  }

  @Test("answers others while two large headers arrive, and Ctrl-C ends it meanwhile")
  func others() throws {
    let preview = try RunningPreview()
    let attackers = try (0..<2).map { _ in try Connection(port: preview.port) }
    for attacker in attackers {
      attacker.send("GET / HTTP/1.1\r\nHost: localhost:\(preview.port)\r\nX: \(long(2_000_000))")
    }
    #expect(try preview.get("/").status == 200)
    let silent = try (0..<20).map { _ in try Connection(port: preview.port) }
    preview.command.kill(SIGINT)
    #expect(try preview.command.wait().status == 0)
    _ = (attackers, silent)
  }

  @Test("refuses what is not well-formed, and reads nothing that follows it")
  func malformed() throws {
    let preview = try RunningPreview()
    let next = "GET /next HTTP/1.1\r\nHOST\r\n\r\n"
    for (request, status) in [
      ("GET / HTTP/1.1\r\nHOST\r\nX: a\r\n folded\r\n\r\n", 400), ("GET / HTTP/1.1\r\nHOST\r\nX : a\r\n\r\n", 400),
      ("GET / HTTP/1.1\r\nHOST\r\n: a\r\n\r\n", 400), ("GET / HTTP/1.1\r\nHOST\r\nX: a\u{0}b\r\n\r\n", 400),
      ("GET / HTTP/1.1\r\nHOST\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400),
      ("GET / HTTP/1.1\r\nHOST\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 413),
      ("GET / HTTP/1.1\r\nHOST\r\nContent-Length: 5\r\n\r\nhello", 413),
      ("GET / HTTP/1.1\r\nHOST\r\nContent-Length: -5\r\n\r\n", 400),
      ("POST / HTTP/1.1\r\nHOST\r\nContent-Length: 5\r\n\r\nhello", 405), ("FROB / HTTP/1.1\r\nHOST\r\n\r\n", 501),
      ("CONNECT 127.0.0.1:1 HTTP/1.1\r\nHOST\r\n\r\n", 405), ("OPTIONS * HTTP/1.1\r\nHOST\r\n\r\n", 405),
      ("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505), ("GET / HTTP/2.0\r\nHOST\r\n\r\n", 505), ("GET /\r\n\r\n", 505),
    ] {
      let answer = try preview.exchange(request + next)
      #expect(answer.statuses == [status], "\(request)")
      if status == 405 || status == 501 { #expect(answer.text.contains("\r\nAllow: GET, HEAD\r\n"), "\(request)") }
    }
  }

  @Test("answers HTTP/1.0, several requests in their order, and the first of very many")
  func wellFormed() throws {
    let preview = try RunningPreview()
    #expect(try preview.exchange("GET / HTTP/1.0\r\nHOST\r\n\r\n").text.contains("\r\nConnection: close\r\n"))
    let kept = try preview.exchange(
      "GET / HTTP/1.0\r\nHOST\r\nConnection: keep-alive\r\n\r\nGET /x HTTP/1.0\r\nHOST\r\n\r\n")
    #expect(kept.statuses == [200, 404])
    let head = "HEAD / HTTP/1.1\r\nHOST\r\n\r\n"
    #expect(try preview.exchange("\(head)HEAD /x HTTP/1.1\r\nHOST\r\n\r\n\(head)").statuses == [200, 404, 200])
    let many = try preview.exchange(String(repeating: head, count: 2000)).statuses
    #expect((1...64).contains(many.count))
    #expect(
      try preview.exchange("GET / HTTP/1.1\r\nHOST\r\nConnection: upgrade\r\nUpgrade: h2c\r\n\r\n").statuses == [200])
  }

  @Test("answers to one Host, its own, and to its own pages")
  func origins() throws {
    let preview = try RunningPreview()
    let port = preview.port
    for (lines, status) in [
      ("GET / HTTP/1.1\r\nHOST\r\nHOST", 400), ("GET / HTTP/1.1\r\nHOST\r\nHost: evil.example", 400),
      ("GET / HTTP/1.1", 400), ("GET / HTTP/1.0", 400), ("GET / HTTP/1.1\r\nHost: 127.0.0.1:0\(port)", 403),
      ("GET / HTTP/1.1\r\nHost: 127.0.0.1:\(port), evil.example", 403), ("GET / HTTP/1.1\r\nHost: 127.0.0.1:", 403),
      ("GET http://127.0.0.1:\(port)/ HTTP/1.1\r\nHOST", 200), ("GET http://evil.example/ HTTP/1.1\r\nHOST", 403),
      ("GET http://127.0.0.1:\(port)/ HTTP/1.1\r\nHost: evil.example", 403),
      ("GET http://x@127.0.0.1:\(port)/ HTTP/1.1\r\nHOST", 403),
      ("GET https://127.0.0.1:\(port)/ HTTP/1.1\r\nHOST", 400),
      ("GET / HTTP/1.1\r\nHOST\r\nSec-Fetch-Site: same-origin", 200),
      ("GET / HTTP/1.1\r\nHOST\r\nSec-Fetch-Site: none", 200),
      ("GET / HTTP/1.1\r\nHOST\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\nSec-Fetch-Dest: image", 403),
      ("GET / HTTP/1.1\r\nHOST\r\nSec-Fetch-Site: same-site\r\nSec-Fetch-Mode: cors\r\nSec-Fetch-Dest: empty", 403),
      (
        "GET / HTTP/1.1\r\nHOST\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: iframe",
        403
      ),
      (
        "GET / HTTP/1.1\r\nHOST\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document",
        200
      ),
      ("GET / HTTP/1.1\r\nHOST\r\nSec-Fetch-Site: cross-site", 403),
      ("GET / HTTP/1.1\r\nHOST\r\nSec-Fetch-Site: none\r\nSec-Fetch-Site: cross-site", 403),
      ("GET / HTTP/1.1\r\nHOST\r\nOrigin: https://evil.example", 403), ("GET / HTTP/1.1\r\nHOST\r\nOrigin: null", 403),
      ("GET / HTTP/1.1\r\nHOST\r\nOrigin: http://localhost:\(port)", 200),
    ] {
      let answer = try preview.exchange(lines + "\r\n\r\n")
      #expect(answer.statuses == [status], "\(lines)")
      #expect(answer.text.contains("\r\nCross-Origin-Resource-Policy: same-origin\r\n"), "\(lines)")
      #expect(answer.text.contains("\r\nX-Frame-Options: SAMEORIGIN\r\n"), "\(lines)")
    }
  }

  @Test("answers a newcomer although hundreds of connections are held, and although no descriptor is free")
  func crowds() throws {
    let preview = try RunningPreview()
    let crowd = try (0..<300).map { _ in try Connection(port: preview.port) }
    for connection in crowd.prefix(150) { connection.send("GET / HT") }
    #expect(try preview.get("/").status == 200)

    let poor = try RunningPreview()
    let limit = "prlimit --pid \(poor.command.identifier) --nofile=30:30"
    #expect(try CommandRun(shell: limit, in: poor.site.folder).status == 0)
    var held = try (0..<60).map { _ in try Connection(port: poor.port) }
    #expect(try poor.get("/").status == 200)
    #expect(poor.command.isRunning)
    held = []
    #expect(try poor.get("/").status == 200)
    _ = (crowd, held)
  }

  @Test("tells no more than some dozens of pages of changes, and a page that leaves makes room")
  func listeners() throws {
    let preview = try RunningPreview()
    var streams = try (0..<64).map { _ in try preview.listen("/") }
    for stream in streams { #expect(stream.receive { $0.contains("event: state") }.contains(" 200 ")) }
    #expect(try preview.listen("/").receive { $0.contains("\r\n\r\n") }.contains(" 503 "))
    streams.removeLast()
    var answer = ""
    for _ in 0..<100 where !answer.contains(" 200 ") {
      answer = try preview.listen("/").receive { $0.contains("\r\n\r\n") }
      usleep(10_000)
    }
    #expect(answer.contains(" 200 "))
  }

  @Test("has no library in it that is there to ask other machines")
  func libraries() throws {
    let libraries = try CommandRun(shell: "ldd $DOSSIER", in: FileManager.default.currentDirectoryPath).output
    #expect(libraries.contains("libcmark"))
    for name in ["libcurl", "FoundationNetworking", "FoundationXML", "libssl"] {
      #expect(!libraries.contains(name), "\(name)")
    }
  }

  private func long(_ count: Int) -> String { String(repeating: "a", count: count) }
}
