/// Fills in the marks of Liquid and Hugo where a text alone tells what they stand for, and takes the others out.
///
/// Text between a pair of marks is kept where the table says that it is shown; a pair that is not known may hide it.
struct TemplateConversion {
  let source: [UInt8]
  let format: VaultFormat
  let table: ImportTable
  private(set) var tally = BodyTally()
  private var result: [UInt8] = []
  private var marks: [TemplateMark] = []
  private let isCode: [Bool]

  static func convert(_ source: [UInt8], _ format: VaultFormat, _ table: ImportTable) -> ([UInt8], BodyTally) {
    guard !format.hasWikiMarks, source.contains(UInt8(ascii: "{")) else { return (source, BodyTally()) }
    var conversion = TemplateConversion(source: source, format: format, table: table)
    guard !conversion.marks.isEmpty else { return (source, BodyTally()) }
    conversion.run()
    return (conversion.result, conversion.tally)
  }

  private init(source: [UInt8], format: VaultFormat, table: ImportTable) {
    self.source = source
    self.format = format
    self.table = table
    marks = TemplateMark.find(in: source, format)
    let mask = marks.isEmpty ? [] : MaskedText(source).mask
    isCode = marks.map { mask[$0.range.lowerBound] == MaskedText.blot }
  }

  private mutating func run() {
    var copied = 0
    var index = 0
    while index < marks.count {
      let mark = marks[index]
      result += source[copied..<max(copied, mark.range.lowerBound)]
      copied = mark.range.upperBound
      index += 1
      guard let skipTo = convert(index - 1) else { continue }
      // All up to the mark that closes it goes.
      copied = marks[skipTo].range.upperBound
      index = skipTo + 1
    }
    result += source[min(copied, source.count)...]
  }

  /// Writes what comes in the place of a mark.
  ///
  /// - Returns: The mark that closes it, where nothing in between is shown as it is.
  private mutating func convert(_ index: Int) -> Int? {
    let mark = marks[index]
    if mark.isEscaped {
      append((isCode[index] ? "{{" : "\\{{") + "< \((mark.name + " " + mark.words).trimmingSpaces) >}}")
      return nil
    }
    if mark.form == .liquidOutput {
      append(output(mark.words))
      return nil
    }
    if mark.isClosing { return nil }
    if let partner = mark.partner { return convertPair(index, partner) }
    if mark.name == "comment", mark.form == .shortcode {
      tally.comments += 1
      return nil
    }
    if table.meaning(ofMark: mark.name) == .hides || Self.blocks.contains(mark.name) {
      tally.doubts.append("‘\(FieldReader.shortened(mark.name))’ is never closed")
    }
    append(single(mark) ?? leftOut(mark))
    return nil
  }

  private mutating func convertPair(_ index: Int, _ partner: Int) -> Int? {
    let mark = marks[index]
    let inner = mark.range.upperBound..<marks[partner].range.lowerBound
    switch mark.name {
    case "comment":
      tally.comments += 1
      return partner
    case "raw" where mark.form == .liquidTag:
      let words = String(decoding: source[inner], as: UTF8.self)
      append(isCode[index] ? words : words.replacing("{{", with: "\\{{").replacing("{%", with: "\\{%"))
      return partner
    case "highlight":
      tally.change(mark.name)
      let language = mark.positional.first.map { $0.filter { $0.isLetter || $0.isNumber || "+-#".contains($0) } } ?? ""
      append("\n````\(language)\n" + String(decoding: source[inner], as: UTF8.self).trimmingSpaces + "\n````\n")
      return partner
    default: break
    }
    switch table.meaning(ofMark: mark.name) {
    case .shows?:
      tally.change(mark.name)
      if let title = mark.argument("title") ?? mark.argument("summary"), !title.isEmpty, !isCode[index] {
        append("\n**\(title)**\n\n")
      }
      return nil
    case .hides?:
      tally.comments += 1
      return partner
    case .isNothing?, nil:
      if !Self.blocks.contains(mark.name), let text = single(mark) {
        append(text)
        return partner
      }
      tally.leaveOut("{\(mark.name)} … {/\(mark.name)}")
      return partner
    }
  }

  /// Marks of Liquid that nothing can follow without an end.
  private static let blocks: Set<String> = ["if", "unless", "for", "case", "capture", "tablerow", "comment"]

  private mutating func append(_ text: String) { result += text.utf8 }

  private mutating func leftOut(_ mark: TemplateMark) -> String {
    if table.meaning(ofMark: mark.name) != .isNothing { tally.leaveOut("{\(mark.name)}") }
    return ""
  }

  // MARK: Marks that stand alone

  private mutating func single(_ mark: TemplateMark) -> String? {
    let first = mark.positional.first
    switch mark.name {
    case "ref", "relref", "link": return first.map { address($0) }
    case "post_url": return first.map { address("_posts/" + $0 + ".md") }
    case "figure", "img", "image", "picture", "asset":
      guard let source = mark.argument("src") ?? mark.argument("link") ?? first else { return nil }
      tally.change(mark.name)
      let caption = mark.argument("caption") ?? mark.argument("title")
      return picture(source, mark.argument("alt") ?? caption ?? "", caption)
    case "youtube": return (mark.argument("id") ?? first).map { web("https://www.youtube.com/watch?v=", $0) }
    case "vimeo": return (mark.argument("id") ?? first).map { web("https://vimeo.com/", $0) }
    case "gist":
      return mark.positional.count > 1
        ? web("https://gist.github.com/", mark.positional[0] + "/" + mark.positional[1]) : nil
    case "tweet", "x", "twitter":
      guard let id = mark.argument("id") ?? first, let user = mark.argument("user") else { return nil }
      return web("https://twitter.com/", user + "/status/" + id)
    default: return nil
    }
  }

  private mutating func address(_ path: String) -> String {
    tally.change("links by template")
    let path = path.split(separator: " ").first.map(String.init) ?? path
    return path.hasPrefix("#") || path.hasPrefix(".") ? path : "/" + path.drop { $0 == "/" }
  }

  private func picture(_ source: String, _ alt: String, _ caption: String?) -> String {
    let words = alt.filter { !"[]\n".contains($0) }
    let title = caption.map { " \"" + $0.filter { !"\"\n".contains($0) } + "\"" } ?? ""
    return "![\(words)](<\(source.filter { !"<>\n".contains($0) })>\(title))"
  }

  private func web(_ host: String, _ id: String) -> String {
    let id = id.filter { $0.isASCII && ($0.isLetter || $0.isNumber || "-_/".contains($0)) }
    return id.isEmpty ? "" : "<\(host)\(id)>"
  }

  /// `{{ "/path" | relative_url }}`.
  private mutating func output(_ words: String) -> String {
    let parts = words.split(separator: "|").map { String($0).trimmingSpaces }
    guard let value = parts.first else { return "" }
    if ["site.baseurl", "site.url", "site.production_url"].contains(value) { return "" }
    if let quote = value.first, "\"'".contains(quote), value.last == quote, value.count > 1,
      parts.dropFirst().allSatisfy({ ["relative_url", "absolute_url", "prepend: site.baseurl", "url"].contains($0) })
    {
      return String(value.dropFirst().dropLast())
    }
    tally.leaveOut("{{ \(value) }}")
    return ""
  }
}
