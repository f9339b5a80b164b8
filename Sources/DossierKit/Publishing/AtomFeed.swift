/// The newest briefings as an Atom feed (RFC 4287).
struct AtomFeed {
  let bytes: [UInt8]

  init(_ factory: PageFactory) {
    let site = factory.site
    let briefings = factory.indexes.briefings.prefix(factory.library.site.feedLimit)
    let feedURL = factory.absolute(site.feedURL)
    var xml = XMLText()
    xml.raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
    xml.text(site.lang)
    xml.raw("\">\n")
    xml.element("title", site.title)
    if let description = site.description { xml.element("subtitle", description) }
    xml.element("id", feedURL)
    xml.raw("<link rel=\"self\" type=\"application/atom+xml\" href=\"")
    xml.text(feedURL)
    xml.raw("\"/>\n<link rel=\"alternate\" type=\"text/html\" href=\"")
    xml.text(site.baseURL)
    xml.raw("\"/>\n")
    let newest = briefings.max { Self.seconds($0, factory) < Self.seconds($1, factory) }
      .map { Self.timestamp(factory.library.briefings[$0].lastChange, factory) }
    xml.element("updated", newest ?? "1970-01-01T00:00:00Z")
    xml.raw("<author>")
    xml.element("name", site.publisherName ?? site.title)
    xml.raw("</author>\n<generator>Dossier</generator>\n")
    for index in briefings { Self.write(index, factory, &xml) }
    xml.raw("</feed>\n")
    bytes = xml.bytes
  }

  private static func write(_ index: Int, _ factory: PageFactory, _ xml: inout XMLText) {
    let briefing = factory.library.briefings[index]
    let url = factory.absolute(factory.briefingLinks[index].url)
    xml.raw("<entry>\n")
    xml.element("title", briefing.title)
    xml.element("id", url)
    xml.raw("<link rel=\"alternate\" type=\"text/html\" href=\"")
    xml.text(url)
    xml.raw("\"/>\n")
    xml.element("published", timestamp(briefing.date.value, factory))
    xml.element("updated", timestamp(briefing.lastChange, factory))
    for author in factory.namesOrLinks(factory.links.briefingLinks[index].authors) {
      xml.raw("<author>")
      xml.element("name", author.text)
      xml.raw("</author>\n")
    }
    for tag in briefing.header.tags {
      xml.raw("<category term=\"")
      xml.text(tag)
      xml.raw("\"/>\n")
    }
    if let summary = briefing.summary ?? PageFactory.excerpt(factory.links.briefingBodies[index].excerpt) {
      xml.element("summary", summary)
    }
    xml.raw("</entry>\n")
  }

  private static func seconds(_ index: Int, _ factory: PageFactory) -> Int {
    let date = factory.library.briefings[index].lastChange
    return Moment(date, timeZone: factory.library.site.timeZone)?.unixSeconds ?? 0
  }

  /// RFC 3339; a day begins at midnight in the site's time zone, where a time without an offset is meant too.
  static func timestamp(_ date: EDTFDate, _ factory: PageFactory) -> String {
    guard var point = date.anchor else { return "1970-01-01T00:00:00Z" }
    point.month = (1...12).contains(point.month) ? point.month : 1
    point.day = max(1, point.day)
    point.time = point.time ?? 0
    if point.offset == nil {
      let moment = Moment(EDTFDate(.point(point)), timeZone: factory.library.site.timeZone)
      point.offset = moment?.local.offset ?? 0
    }
    return point.iso
  }
}

extension Briefing {
  /// `updated`, or the date.
  var lastChange: EDTFDate { updated ?? date.value }
}
