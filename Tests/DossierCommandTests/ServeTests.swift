import Foundation
import Glibc
import Testing

/// The preview, through the real binary and real connections.
@Suite("dossier serve", .serialized)
struct ServeTests {
  @Test("sends pages, assets and feeds as what they are")
  func content() throws {
    let preview = try RunningPreview()
    let page = try preview.get("/briefings/talks/")
    #expect(page.status == 200)
    #expect(page.headers["content-type"] == "text/html; charset=utf-8")
    #expect(page.headers["x-content-type-options"] == "nosniff")
    #expect(page.headers["cache-control"] == "no-cache")
    #expect(page.headers["content-length"] == String(page.body.utf8.count))
    #expect(page.body.contains("It began with"))
    #expect(try preview.get("/feed.xml").headers["content-type"] == "application/atom+xml; charset=utf-8")
    let script = try preview.get("/.dossier-preview/script.js")
    #expect(script.headers["content-type"] == "text/javascript; charset=utf-8")
    #expect(!preview.site.exists("public"))
  }

  @Test("redirects to the final slash, and has a 404 page for what is not there")
  func places() throws {
    let preview = try RunningPreview()
    let redirect = try preview.get("/briefings/talks")
    #expect(redirect.status == 302)
    #expect(redirect.headers["location"] == "/briefings/talks/")
    let missing = try preview.get("/briefings/none/")
    #expect(missing.status == 404)
    #expect(missing.body.contains("There is no such page"))
  }

  @Test("does not send again what the browser has")
  func conditional() throws {
    let preview = try RunningPreview()
    let tag = try #require(preview.get("/briefings/talks/").headers["etag"])
    for known in [tag, "W/\(tag)", "\"x\", \(tag)", "*"] {
      let again = try preview.get("/briefings/talks/", ["If-None-Match: \(known)"])
      #expect(again.status == 304)
      #expect(again.body.isEmpty)
    }
    #expect(try preview.get("/briefings/talks/", ["If-None-Match: \"x\""]).status == 200)
  }

  @Test("answers HEAD with the header alone, and nothing but GET and HEAD")
  func methods() throws {
    let preview = try RunningPreview()
    let (whole, head) = (try preview.get("/"), try preview.get("/", method: "HEAD"))
    #expect(head.status == 200)
    #expect(head.body.isEmpty)
    #expect(head.headers["content-length"] == whole.headers["content-length"])
    let post = try preview.get("/", ["Content-Length: 0"], method: "POST")
    #expect(post.status == 405)
    #expect(post.headers["allow"] == "GET, HEAD")
  }

  @Test("answers to this machine's own names only")
  func hosts() throws {
    let preview = try RunningPreview()
    for host in ["127.0.0.1", "localhost", "LOCALHOST", "[::1]"] {
      #expect(try preview.get("/", host: "\(host):\(preview.port)").status == 200, "\(host)")
    }
    for host in [
      "evil.example:\(preview.port)", "localhost", "127.0.0.1:1", "localhost.evil.example:\(preview.port)", "",
    ] {
      #expect(try preview.get("/", host: host).status == 403, "\(host)")
    }
    for path in ["/.dossier-preview/events", "/.dossier-preview/script.js", "/briefings/none/"] {
      #expect(try preview.get(path, host: "evil.example").status == 403, "\(path)")
    }
  }

  @Test("sends nothing from outside the site, however the path is written")
  func outside() throws {
    let preview = try RunningPreview()
    for path in [
      "/../dossier.yaml", "/%2e%2e/dossier.yaml", "/briefings/%2e%2e%2f%2e%2e%2fdossier.yaml", "//etc/passwd",
      "/..%5cdossier.yaml", "/dossier.yaml", "/content/briefings/talks.md", "/briefings/talks/../../dossier.yaml",
    ] {
      let answer = try preview.get(path)
      #expect([400, 404].contains(answer.status), "\(path)")
      #expect(!answer.body.contains("base_url") && !answer.body.contains("root:"), "\(path)")
    }
  }

  @Test("takes the next port when one is taken, and says so")
  func ports() throws {
    let first = try RunningPreview()
    let second = try RunningPreview(port: first.port)
    #expect(second.port > first.port)
    #expect(second.command.output.contains("Port \(first.port) is taken."))
    #expect(try second.get("/").status == 200)
  }

  @Test("shows drafts and marks them, unless it is told not to")
  func drafts() throws {
    var files = MiniSite.whole
    files["content/briefings/plan.md"] = MiniSite.briefing("status: draft\n")
    let draft = try RunningPreview(files).get("/briefings/plan/")
    #expect(draft.body.contains("Draft — not published"))
    #expect(try RunningPreview(files, ["--no-drafts"]).get("/briefings/plan/").status == 404)
  }

  @Test("tells an open page what is wrong and where, keeps the last good page, and tells when it is mended")
  func problems() throws {
    let preview = try RunningPreview()
    let events = try preview.listen("/briefings/talks/")
    #expect(events.receive { $0.contains("\"stale\": false") }.contains("text/event-stream"))

    events.clear()
    try preview.site.write(MiniSite.briefing(body: "Of [[nobody]] [@report]."), to: "content/briefings/talks.md")
    let bad = events.receive { $0.contains("\"stale\": true") }
    #expect(bad.contains("\"file\": \"content/briefings/talks.md\""))
    #expect(bad.contains("\"line\": 5"))
    #expect(bad.contains("nobody"))
    #expect(try preview.get("/briefings/talks/").body.contains("It began with"))

    events.clear()
    try preview.site.write(
      MiniSite.briefing(body: "It ended with [[anna]] [@report]."), to: "content/briefings/talks.md")
    #expect(events.receive { $0.contains("\"stale\": false") }.contains("\"stale\": false"))
    #expect(try preview.get("/briefings/talks/").body.contains("It ended with"))
  }

  @Test("tells an open page of its new version, which the new page bears")
  func reload() throws {
    let preview = try RunningPreview()
    let events = try preview.listen("/briefings/talks/")
    let before = events.receive { $0.contains("\"stale\": false") }
    let old = try #require(Self.version(before))
    #expect(try preview.get("/briefings/talks/").body.contains("data-version=\"\(old)\""))
    events.clear()
    try preview.site.write(
      MiniSite.briefing(body: "It ended with [[anna]] [@report]."), to: "content/briefings/talks.md")
    let new = try #require(Self.version(events.receive { Self.version($0).map { $0 != old } ?? false }))
    #expect(try preview.get("/briefings/talks/").body.contains("data-version=\"\(new)\""))
  }

  private static func version(_ message: String) -> String? {
    message.components(separatedBy: "\"version\": \"").last?.components(separatedBy: "\"").first.flatMap {
      $0.utf8.count == 24 ? $0 : nil
    }
  }

  @Test("stops at once on Ctrl-C and SIGTERM, with open pages too, and exits with 0", arguments: [SIGINT, SIGTERM])
  func stop(signal: Int32) throws {
    let preview = try RunningPreview()
    let events = try preview.listen("/")
    _ = events.receive { $0.contains("stale") }
    let start = ContinuousClock.now
    preview.command.kill(signal)
    let run = try preview.command.wait()
    #expect(run.status == 0)
    #expect(ContinuousClock.now - start < .seconds(3))
    #expect(run.errors.isEmpty)
  }

  @Test("says what is wrong with its options and with the configuration, and serves nothing")
  func faults() throws {
    let site = try MiniSite()
    #expect(try site.run("serve", "-p", "0").status == 2)
    #expect(try site.run("serve", "nowhere").status != 0)
    try site.write("title: [\n", to: "dossier.yaml")
    let run = try site.run("serve")
    #expect(run.status == 3)
    #expect(run.errors.contains("dossier.yaml"))
  }

  @Test("serves a site with errors, saying what they are, and shows it when they are mended")
  func errorsAtFirst() throws {
    var files = MiniSite.whole
    files["content/briefings/bad.md"] = MiniSite.briefing(body: "Of [[nobody]].")
    let preview = try RunningPreview(files)
    let first = try preview.get("/")
    #expect(first.status == 503)
    #expect(first.body.contains("Nothing to show yet"))
    let events = try preview.listen("/")
    #expect(events.receive { $0.contains("stale") }.contains("content/briefings/bad.md"))
    try FileManager.default.removeItem(atPath: preview.site.path("content/briefings/bad.md"))
    _ = events.receive { $0.contains("\"stale\": false") }
    #expect(try preview.get("/").status == 200)
  }
}
