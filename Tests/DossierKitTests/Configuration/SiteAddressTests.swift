import DossierKit
import Testing

@Suite("The site's address")
struct SiteAddressTests {
  @Test(
    "may have a port and a path",
    arguments: [
      "https://example.org", "http://localhost:8080/", "https://example.org/a/b", "https://[::1]:8443/x/",
      "https://bücher.example/", "https://example.org/%C3%A9t%C3%A9/",
    ])
  func usable(address: String) { #expect(SiteAddress.fault(in: address) == nil) }

  @Test(
    "is refused where the paths of pages cannot be put behind it",
    arguments: [
      "example.org", "ftp://example.org/", "https://", "https:///x", "https://anna:secret@example.org/",
      "https://example.org:0/", "https://example.org:99999/", "https://example.org:http/", "https://example.org:/",
      "https://:80/", "https://example.org//", "https://example.org/a//b/", "https://example.org/../", "https://./",
      "https://example.org/a/./b/", "https://example.org/%2e%2e/a/", "https://example.org/%2F/",
      "https://example.org/?a",
      "https://example.org/#a", "https://example.org/a b/", "https://example.org/%22/", "https://exa%6Dple.org/",
    ])
  func refused(address: String) { #expect(SiteAddress.fault(in: address) != nil) }
}
