/// The sitemap (sitemaps.org 0.9): every page that search engines may list, split where it grows too long.
struct Sitemap: SiteOutput {
  static let path = "sitemap.xml"

  static func names(_ facts: PageFacts) -> [String] { [path] }

  /// The protocol's limit.
  static let maximumURLs = 50_000

  private(set) var files: [PlannedFile] = []

  init(_ facts: PageFacts, _ pages: [(path: String, planned: PlannedPage)]) {
    let entries = pages.compactMap { Self.entry($0.path, $0.planned, facts) }
    if entries.count <= Self.maximumURLs {
      files = [Self.file(Self.path, Self.urlset(entries[...]))]
      return
    }
    var index = XMLText()
    index.raw(
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
    )
    for (number, start) in stride(from: 0, to: entries.count, by: Self.maximumURLs).enumerated() {
      let name = "sitemap-\(number + 1).xml"
      files.append(Self.file(name, Self.urlset(entries[start..<min(entries.count, start + Self.maximumURLs)])))
      index.raw("<sitemap>")
      index.element("loc", facts.absolute(facts.links.addresses.url(name)))
      index.raw("</sitemap>\n")
    }
    index.raw("</sitemapindex>\n")
    files.append(Self.file(Self.path, index.bytes))
  }

  private struct Entry {
    var url: String
    var lastModified: String?
  }

  private static func file(_ path: String, _ bytes: [UInt8]) -> PlannedFile {
    PlannedFile(path: path, stage: .index, content: .bytes(bytes))
  }

  private static func urlset(_ entries: ArraySlice<Entry>) -> [UInt8] {
    var xml = XMLText()
    xml.raw(
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
    for entry in entries {
      xml.raw("<url>")
      xml.element("loc", entry.url)
      if let date = entry.lastModified { xml.element("lastmod", date) }
      xml.raw("</url>\n")
    }
    xml.raw("</urlset>\n")
    return xml.bytes
  }

  private static func entry(_ path: String, _ page: PlannedPage, _ facts: PageFacts) -> Entry? {
    let library = facts.library
    let lastModified: EDTFDate?
    switch page {
    case .notFound, .redirect: return nil
    case .document(.briefing(let index)):
      guard library.briefings[index].header.isListed else { return nil }
      lastModified = library.briefings[index].lastChange
    case .document(.article(let index)):
      guard library.articles[index].header.isListed else { return nil }
      lastModified = library.articles[index].accessed
    case .document(.entity(let index)):
      guard library.entities[index].header.isListed, !library.entities[index].isProtected else { return nil }
      lastModified = facts.lastMention(of: index)?.date
    case .document(.freePage(let index)):
      guard library.freePages[index].header.isListed else { return nil }
      lastModified = library.freePages[index].updated ?? library.freePages[index].date
    case .home, .briefingList(.all, 1):
      lastModified = facts.indexes.briefings.first.map { library.briefings[$0].date.value }
    default:
      lastModified = nil
    }
    let url = facts.absolute(facts.links.addresses.url(PageFacts.urlPath(path)))
    return Entry(url: url, lastModified: lastModified.flatMap(date))
  }

  /// A W3C date: a time needs its offset.
  private static func date(_ date: EDTFDate) -> String? {
    guard var point = date.point, date.machine != nil else { return nil }
    if point.offset == nil { point.time = nil }
    return point.iso
  }
}
