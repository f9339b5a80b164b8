import Testing

@testable import DossierKit

@Suite("Paths and types that a preview answers with")
struct RequestPathTests {
  @Test(
    "a path is decoded once",
    arguments: [
      ("/", "/"), ("/briefings/x/", "/briefings/x/"), ("/m%C3%A9dia/a%20b.png", "/média/a b.png"), ("/a%2525", "/a%25"),
    ])
  func decoded(target: String, path: String) { #expect(RequestPath.decode(target) == path) }

  @Test(
    "what leads out of the site, or is no path, is refused",
    arguments: [
      "", "x", "http://example.org/", "/../etc/passwd", "/%2e%2e/x", "/a/%2E%2e%2fb", "/a/./b", "/a%5C..%5Cb", "/a\\b",
      "/a%00", "/a%0d%0aX: y", "/%ff", "/%zz", "/%4", "*",
    ])
  func refused(target: String) { #expect(RequestPath.decode(target) == nil) }

  @Test(
    "files have the media type of their kind",
    arguments: [
      ("index.html", "text/html; charset=utf-8"), ("assets/style.12.css", "text/css; charset=utf-8"),
      ("assets/x.js", "text/javascript; charset=utf-8"), ("feed.xml", "application/atom+xml; charset=utf-8"),
      ("entities/x/feed.xml", "application/atom+xml; charset=utf-8"), ("sitemap.xml", "application/xml; charset=utf-8"),
      ("media/a.SVG", "image/svg+xml"), ("media/a.webp", "image/webp"), ("robots.txt", "text/plain; charset=utf-8"),
      ("media/a.pdf", "application/pdf"), ("x", "application/octet-stream"), ("a.b/x", "application/octet-stream"),
      ("x.unknown", "application/octet-stream"),
    ])
  func types(path: String, type: String) { #expect(MediaType.of(path: path) == type) }
}
