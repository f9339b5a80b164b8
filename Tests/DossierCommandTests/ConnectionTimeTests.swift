import NIOCore
import NIOEmbedded
import Testing

/// How long a connection of a preview may take for what, on a clock that the test sets.
@Suite("A connection to the preview")
struct ConnectionTimeTests {
  private static let script = "GET /.dossier-preview/script.js HTTP/1.1\r\nHost: localhost:4000\r\n\r\n"
  private static let events = "GET /.dossier-preview/events?page=/ HTTP/1.1\r\nHost: localhost:4000\r\n\r\n"

  @Test("is closed after half a minute without a request, which a request begins anew")
  func idle() throws {
    let connection = try EmbeddedConnection()
    connection.pass(.seconds(29))
    try connection.send(Self.script)
    #expect(try connection.received().hasPrefix("HTTP/1.1 200 "))
    connection.pass(.seconds(29))
    #expect(connection.isOpen)
    connection.pass(.seconds(2))
    #expect(!connection.isOpen)
    #expect(try connection.received().isEmpty)
  }

  @Test("is refused when a request takes longer than ten seconds, however busily it arrives")
  func slowRequest() throws {
    let connection = try EmbeddedConnection()
    for character in "GET /.doss" {
      #expect(connection.isOpen)
      try connection.send(String(character))
      connection.pass(.seconds(1))
    }
    #expect(try connection.received().hasPrefix("HTTP/1.1 408 "))
    #expect(!connection.isOpen)
  }

  @Test("has ten seconds for each request, not for all of them")
  func severalRequests() throws {
    let connection = try EmbeddedConnection()
    for _ in 0..<4 {
      try connection.send("GET ")
      connection.pass(.seconds(9))
      try connection.send(String(Self.script.dropFirst(4)))
      #expect(try connection.received().hasPrefix("HTTP/1.1 200 "))
    }
    #expect(connection.isOpen)
  }

  @Test("is closed when nobody takes the response")
  func unreadResponse() throws {
    let connection = try EmbeddedConnection()
    connection.network.holdsBack = true
    try connection.send(Self.script)
    connection.pass(.seconds(19))
    #expect(connection.isOpen)
    connection.pass(.seconds(2))
    #expect(!connection.isOpen)
  }

  @Test("keeps of an event stream the newest message only for a page that does not read, and closes it in the end")
  func unreadEvents() throws {
    let connection = try EmbeddedConnection()
    try connection.send(Self.events)
    #expect(try connection.received().contains("retry: 1000"))

    connection.network.holdsBack = true
    for _ in 0..<1000 { connection.tellPages() }
    #expect(try connection.received().components(separatedBy: "event: state").count == 2)
    connection.network.holdsBack = false
    connection.network.release()
    connection.pass(.seconds(0))
    #expect(try connection.received().components(separatedBy: "event: state").count == 2)

    connection.network.holdsBack = true
    connection.tellPages()
    for _ in 0..<19 {
      connection.pass(.seconds(1))
      connection.tellPages()
    }
    #expect(connection.isOpen)
    connection.pass(.seconds(2))
    #expect(!connection.isOpen)
  }

  @Test("is asked now and then whether a page still listens")
  func ping() throws {
    let connection = try EmbeddedConnection()
    try connection.send(Self.events)
    _ = try connection.received()
    connection.pass(.seconds(16))
    #expect(try connection.received().contains(": still here"))
    #expect(connection.isOpen)
  }
}
