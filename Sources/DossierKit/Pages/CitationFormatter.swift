/// The reference of a stored article in the formats that citation managers read: plain text, BibTeX, RIS and CSL-JSON.
struct CitationFormatter {
  private let article: Article
  private let authors: [String]
  private let publisher: String

  init(_ factory: PageFactory, _ index: Int) {
    article = factory.library.articles[index]
    authors = factory.namesOrLinks(factory.links.articleLinks[index].authors).map(\.text)
    publisher = factory.publisher(of: index).text
  }

  var formats: CitationFormats {
    CitationFormats(plain: plain, bibTeX: bibTeX, ris: ris, cslJSON: cslJSON)
  }

  private var point: EDTFDate.Point? {
    article.published?.point.flatMap { $0.isCertain && $0.month <= 12 ? $0 : nil }
  }

  private var plain: String {
    var text = authors.isEmpty ? "" : authors.joined(separator: ", ") + ". "
    text += "“\(article.title).” \(publisher), "
    text += article.published.map { $0.display(lang: "en") } ?? "date not stated"
    if let accessed = article.accessed { text += ". Accessed \(accessed.display(lang: "en"))" }
    if let url = article.url { text += ". \(url)" }
    return text + "."
  }

  private var bibTeX: String {
    var fields: [(String, String)] = [("title", "{" + tex(article.title) + "}")]
    if !authors.isEmpty { fields.append(("author", authors.map { "{" + tex($0) + "}" }.joined(separator: " and "))) }
    fields.append(("publisher", tex(publisher)))
    if let point { fields.append(("date", String(point.iso.prefix(10)))) }
    if let url = article.url { fields.append(("url", url)) }
    if let accessed = article.accessed?.machine { fields.append(("urldate", String(accessed.prefix(10)))) }
    if let lang = article.header.lang { fields.append(("langid", lang)) }
    return "@online{\(article.header.id),\n" + fields.map { "  \($0) = {\($1)}" }.joined(separator: ",\n") + "\n}"
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
    var lines = ["TY  - \(article.kind == .video ? "VIDEO" : article.url == nil ? "NEWS" : "ELEC")"]
    lines += authors.map { "AU  - \($0)" }
    lines.append("TI  - \(article.title)")
    lines.append("PB  - \(publisher)")
    if let point {
      lines.append("PY  - \(padded(point.year, 4))")
      let month = point.month > 0 ? padded(point.month, 2) : ""
      let day = point.day > 0 ? padded(point.day, 2) : ""
      lines.append("DA  - \(padded(point.year, 4))/\(month)/\(day)")
    }
    if let lang = article.header.lang { lines.append("LA  - \(lang)") }
    if let url = article.url { lines.append("UR  - \(url)") }
    if let accessed = article.accessed?.machine { lines.append("Y2  - \(accessed.prefix(10))") }
    return (lines + ["ER  -"]).joined(separator: "\n")
  }

  private var cslJSON: String {
    var json = JSONWriter()
    json.object { json in
      json.field("id", article.header.id)
      json.field("type", article.kind == .video ? "motion_picture" : "webpage")
      json.field("title", article.title)
      json.field("container-title", publisher)
      if !authors.isEmpty {
        json.key("author")
        json.array { json in for author in authors { json.object { $0.field("literal", author) } } }
      }
      if let point { writeDate("issued", point, &json) }
      if let accessed = article.accessed?.point { writeDate("accessed", accessed, &json) }
      json.field("URL", article.url)
      json.field("language", article.header.lang)
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private func writeDate(_ key: String, _ point: EDTFDate.Point, _ json: inout JSONWriter) {
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
