import Testing

@testable import DossierKit

@Suite("Documents in one row")
struct DocumentRowTests {
  private static let site = """
    -- content/briefings/older.md --
    ---
    title: Older
    date: 2024-01-01
    sources: [a]
    ---
    -- content/briefings/newer.md --
    ---
    title: Newer
    date: 2024-02-01
    sources: [a]
    ---
    -- content/articles/a.md --
    ---
    title: An article
    url: https://example.org/
    publisher: Paper
    accessed: 2020-01-01
    ---
    -- content/entities/people/ali.md --
    ---
    name: Ali Mamlouk
    description: A chief
    ---
    -- content/entities/events/talks.md --
    ---
    name: Talks
    ---
    -- content/pages/about.md --
    ---
    title: About
    ---
    -- content/pages/contact.md --
    ---
    title: Contact
    ---
    """

  @Test("every document, of whatever kind, goes by its own file, id, title, kind and address")
  func identities() throws {
    let (library, links) = try MiniSite(Self.site).linked()
    let paths = library.documentsByPath
    let seen = library.documents.map { ref in
      let path = library.header(of: ref).path
      #expect(paths[path] == ref && library.document(ref).header.path == path)
      return [library.id(of: ref), library.title(of: ref), library.kindPhrase(of: ref), links.addresses.path(of: ref)]
    }
    #expect(
      seen == [
        ["newer", "Newer", "a briefing", "briefings/newer/"], ["older", "Older", "a briefing", "briefings/older/"],
        ["a", "An article", "a stored article", "articles/a/"],
        ["ali", "Ali Mamlouk", "a person", "entities/ali/"], ["talks", "Talks", "an event", "entities/talks/"],
        ["about", "About", "a page", "about/"], ["contact", "Contact", "a page", "contact/"],
      ])
    #expect(paths.count == seen.count)
  }

  @Test("a document's place among all leads back to it")
  func numbers() throws {
    let documents = try MiniSite(Self.site).linked().0.documents
    #expect(documents.count == 7 && Set(documents).count == 7)
    for (number, ref) in documents.enumerated() { #expect(documents.number(of: ref) == number) }
  }
}
