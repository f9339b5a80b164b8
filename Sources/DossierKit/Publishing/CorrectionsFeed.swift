/// The newest corrections as an Atom feed (RFC 4287), one entry each. Without any it has no entries, so that readers can
/// subscribe before there is something to tell.
struct CorrectionsFeed {
  let bytes: [UInt8]

  init(_ factory: PageFactory) {
    let site = factory.site
    let entries = factory.allCorrections().prefix(factory.library.site.feedLimit)
    let feedURL = factory.absolute(factory.links.addresses.url(SiteFiles.corrections))
    var xml = XMLText()
    xml.raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
    xml.text(site.lang)
    xml.raw("\">\n")
    xml.element("title", "Corrections of \(site.title)")
    if let policy = factory.library.site.correctionsPolicy { xml.element("subtitle", policy) }
    xml.element("id", feedURL)
    xml.raw("<link rel=\"self\" type=\"application/atom+xml\" href=\"")
    xml.text(feedURL)
    xml.raw("\"/>\n")
    Self.writeAlternate(factory.absolute(factory.links.addresses.url("corrections/")), &xml)
    xml.element("updated", entries.first.map { AtomFeed.timestamp($0.date, factory) } ?? "1970-01-01T00:00:00Z")
    xml.raw("<author>")
    xml.element("name", site.publisherName ?? site.title)
    xml.raw("</author>\n<generator>Dossier</generator>\n")
    for entry in entries { Self.write(entry, factory, &xml) }
    xml.raw("</feed>\n")
    bytes = xml.bytes
  }

  private static func write(_ entry: PageFactory.CorrectionEntry, _ factory: PageFactory, _ xml: inout XMLText) {
    let briefing = factory.briefingLinks[entry.briefing]
    let url = factory.absolute(briefing.url) + "#" + entry.view.anchor
    let type = entry.view.type.rawValue
    xml.raw("<entry>\n")
    xml.element("title", type.prefix(1).uppercased() + type.dropFirst() + ": " + briefing.text)
    xml.element("id", url)
    writeAlternate(url, &xml)
    xml.element("updated", AtomFeed.timestamp(entry.date, factory))
    xml.raw("<category term=\"")
    xml.text(type)
    xml.raw("\"/>\n")
    xml.element("summary", entry.view.text + (entry.view.was.map { " It read: “\($0)”" } ?? ""))
    xml.raw("</entry>\n")
  }

  private static func writeAlternate(_ url: String, _ xml: inout XMLText) {
    xml.raw("<link rel=\"alternate\" type=\"text/html\" href=\"")
    xml.text(url)
    xml.raw("\"/>\n")
  }
}
