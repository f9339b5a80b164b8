/// A feed by RFC 4287: of the site, of one entity, or of whatever else has entries with dates.
struct AtomFeed {
  let title: String
  var subtitle: String?
  /// BCP 47 tag of the feed's texts.
  let lang: String
  /// Absolute URL of the feed itself, and its id: as stable as the addresses of the site.
  let url: String
  /// Absolute URL of the page that it follows.
  let pageURL: String
  /// Who answers for entries that name no author.
  let author: String
  /// In the order in which readers are to see them, newest first.
  let entries: [WrittenEntry]

  /// An entry as XML: the same in every feed that has it, so it is written once.
  struct WrittenEntry {
    let xml: [UInt8]
    let updated: Timestamp

    init(_ entry: Entry) {
      var text = XMLText()
      AtomFeed.write(entry, &text)
      xml = text.bytes
      updated = entry.updated
    }
  }

  struct Entry {
    /// Absolute URL of its page, and its id: the same entry has it in every feed.
    let url: String
    let title: String
    /// BCP 47 tag, where it differs from the feed's.
    var lang: String?
    var published: Timestamp?
    let updated: Timestamp
    var authors: [String] = []
    var categories: [String] = []
    /// Plain text.
    var summary: String?
  }

  /// A moment as RFC 3339 writes it and as a number to compare.
  struct Timestamp {
    let text: String
    /// Since 1970.
    let seconds: Int
  }

  var bytes: [UInt8] {
    var xml = XMLText()
    xml.raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
    xml.text(lang)
    xml.raw("\">\n")
    xml.element("title", title)
    if let subtitle { xml.element("subtitle", subtitle) }
    xml.element("id", url)
    Self.link("<link rel=\"self\" type=\"application/atom+xml\" href=\"", to: url, &xml)
    Self.link("<link rel=\"alternate\" type=\"text/html\" href=\"", to: pageURL, &xml)
    let newest = entries.map(\.updated).max { $0.seconds < $1.seconds } ?? .epoch
    xml.element("updated", newest.text)
    Self.write(author: author, &xml)
    xml.raw("<generator>Dossier</generator>\n")
    for entry in entries { xml.copy(entry.xml) }
    xml.raw("</feed>\n")
    return xml.bytes
  }

  private static func write(_ entry: Entry, _ xml: inout XMLText) {
    xml.raw("<entry")
    if let lang = entry.lang {
      xml.raw(" xml:lang=\"")
      xml.text(lang)
      xml.raw("\"")
    }
    xml.raw(">\n")
    xml.element("title", entry.title)
    xml.element("id", entry.url)
    link("<link rel=\"alternate\" type=\"text/html\" href=\"", to: entry.url, &xml)
    if let published = entry.published { xml.element("published", published.text) }
    xml.element("updated", entry.updated.text)
    for author in entry.authors { write(author: author, &xml) }
    for category in entry.categories {
      xml.raw("<category term=\"")
      xml.text(category)
      xml.raw("\"/>\n")
    }
    if let summary = entry.summary { xml.element("summary", summary) }
    xml.raw("</entry>\n")
  }

  private static func link(_ start: StaticString, to url: String, _ xml: inout XMLText) {
    xml.raw(start)
    xml.text(url)
    xml.raw("\"/>\n")
  }

  private static func write(author: String, _ xml: inout XMLText) {
    xml.raw("<author>")
    xml.element("name", author)
    xml.raw("</author>\n")
  }
}

extension AtomFeed.Timestamp {
  /// The time of change of an empty feed: the element is required.
  static let epoch = Self(text: "1970-01-01T00:00:00Z", seconds: 0)

  /// A day begins at midnight in the time zone, where a time without an offset is meant too.
  init(_ date: EDTFDate, timeZone: String) {
    guard var point = date.anchor else {
      self = .epoch
      return
    }
    point.unspecifiedYearDigits = 0
    point.month = (1...12).contains(point.month) ? point.month : 1
    point.day = max(1, point.day)
    point.time = point.time ?? 0
    let moment = Moment(EDTFDate(.point(point)), timeZone: timeZone)
    // What clocks show at that instant, which is another time where they leap over the one that was typed.
    if point.offset == nil, let moment { point = moment.local }
    self.init(text: point.iso, seconds: moment?.unixSeconds ?? 0)
  }
}
