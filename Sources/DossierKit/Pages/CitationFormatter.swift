import HTML

/// The reference of a stored article in the formats that citation managers read: BibTeX, RIS and CSL-JSON.
struct CitationFormatter {
  private let id: String
  private let title: String
  private let kind: ArticleKind?
  private let lang: String?
  private let url: String?
  private let published: EDTFDate?
  private let accessed: EDTFDate?
  private let authors: [String]
  private let publisher: String

  init(_ facts: PageFacts, _ index: ArticleIndex) {
    // Field by field: a copy of a whole article would retain all its strings.
    let articles = facts.library.articles
    (id, title, kind) = (articles[index].header.id, articles[index].title, articles[index].kind)
    (lang, url) = (articles[index].header.lang, articles[index].url)
    (published, accessed) = (articles[index].published, articles[index].accessed)
    authors = facts.namesOrLinks(facts.links.articleLinks[index].authors).map(\.text)
    publisher = facts.wording.publisher(facts.publisher(of: index)?.text)
  }

  var formats: CitationFormats {
    CitationFormats(bibTeX: bibTeX, ris: ris, cslJSON: cslJSON)
  }

  private var point: EDTFDate.Point? {
    published?.point.flatMap { $0.isCertain && $0.month <= 12 ? $0 : nil }
  }

  private func text(_ write: (ByteBuffer) -> Void) -> String {
    let buffer = ByteBuffer(capacity: 1024)
    defer { buffer.deallocate() }
    write(buffer)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  private var bibTeX: String {
    text { text in
      func field(_ name: StaticString, _ value: String, _ open: StaticString = "{", _ close: StaticString = "}") {
        text.append(",\n  ")
        text.append(name)
        text.append(" = ")
        text.append(open)
        text.append(utf8: value)
        text.append(close)
      }
      text.append("@online{")
      text.append(utf8: id)
      field("title", tex(title), "{{", "}}")
      if !authors.isEmpty { field("author", authors.map { "{" + tex($0) + "}" }.joined(separator: " and ")) }
      field("publisher", tex(publisher))
      if let point { field("date", Self.day(point.iso)) }
      if let url { field("url", url) }
      if let accessed = accessed?.machine { field("urldate", Self.day(accessed)) }
      if let lang { field("langid", lang) }
      text.append("\n}")
    }
  }

  /// An ISO 8601 date without its time.
  private static func day(_ date: String) -> String {
    date.utf8.count <= 10 ? date : String(decoding: date.utf8.prefix(10), as: UTF8.self)
  }

  private func tex(_ text: String) -> String {
    guard text.utf8.contains(where: Self.isSpecialInTeX) else { return text }
    var result: [UInt8] = []
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\\") {
        result += "\\textbackslash{}".utf8
      } else {
        if Self.isSpecialInTeX(byte) { result.append(UInt8(ascii: "\\")) }
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isSpecialInTeX(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "%"), UInt8(ascii: "$"), UInt8(ascii: "#"), UInt8(ascii: "_"),
      UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\\"):
      true
    default: false
    }
  }

  private var ris: String {
    text { text in
      func line(_ tag: StaticString, _ value: String) {
        text.append(tag)
        text.append("  - ")
        text.append(utf8: value)
        text.append("\n")
      }
      line("TY", kind == .video ? "VIDEO" : url == nil ? "NEWS" : "ELEC")
      for author in authors { line("AU", author) }
      line("TI", title)
      line("PB", publisher)
      if let point {
        let year = padded(point.year, 4)
        line("PY", year)
        let month = point.month > 0 ? padded(point.month, 2) : ""
        let day = point.day > 0 ? padded(point.day, 2) : ""
        line("DA", year + "/" + month + "/" + day)
      }
      if let lang { line("LA", lang) }
      if let url { line("UR", url) }
      if let accessed = accessed?.machine { line("Y2", Self.day(accessed)) }
      text.append("ER  -")
    }
  }

  private var cslJSON: String {
    var json = JSONWriter()
    json.object { json in
      json.field("id", id)
      json.field("type", kind == .video ? "motion_picture" : "webpage")
      json.field("title", title)
      json.field("container-title", publisher)
      if !authors.isEmpty {
        json.key("author")
        json.array { json in for author in authors { json.object { $0.field("literal", author) } } }
      }
      if let point { writeDate("issued", point, &json) }
      if let accessed = accessed?.point, accessed.isCertain { writeDate("accessed", accessed, &json) }
      json.field("URL", url)
      json.field("language", lang)
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private func writeDate(_ key: StaticString, _ point: EDTFDate.Point, _ json: inout JSONWriter) {
    json.key(key)
    json.object { json in
      json.key("date-parts")
      json.array { json in
        json.array { json in
          json.number(point.year)
          if point.month > 0 { json.number(point.month) }
          if point.day > 0 { json.number(point.day) }
        }
      }
    }
  }
}
