import Testing

@testable import DossierKit

@Suite("An address of the site itself is known however it is spelled")
struct OwnAddressTests {
  private static let address: OwnAddress = {
    var site = SiteConfiguration()
    site.baseURL = "https://example.org/dossier/"
    return OwnAddress(site)
  }()

  @Test(arguments: [
    "https://example.org/dossier/entities/x/", "http://example.org/dossier/entities/x/?a#b",
    "HTTPS://WWW.Example.ORG:443/dossier/entities/x/", "//example.org/dossier/entities/x/", "/dossier/entities/x/",
    "https://me@example.org/dossier/entities/x/", "https://example.org/dossier/%65ntities/x/", "entities/x/",
  ])
  func own(text: String) { #expect(Self.address.path(of: text).map { String($0) } == "entities/x/") }

  @Test(arguments: [
    "https://example.com/entities/x/", "https://example.org.example.com/x/", "//cdn.example.org/x/", "and/or", "x",
    "mailto:x@example.org", "",
  ])
  func another(text: String) { #expect(Self.address.path(of: text) == nil) }
}
