/// A document of a vault: its fields, its text, and who may see it.
struct SourceNote: Sendable {
  /// Relative to the vault.
  var path: String
  /// Relative to the folder of the content, as links and addresses have it.
  var relativePath: String
  var fields: [FrontField] = []
  /// The front matter as typed, where it cannot be read.
  var unreadable: String?
  var body: [UInt8] = []
  var hold = Hold()

  var stem: String { path.fileStem }

  /// Whether the file stands for its folder.
  var isIndex: Bool { ["index", "_index"].contains(stem.lowercased()) }

  /// A date in front of the name, as Jekyll has it, or the whole name, as daily notes have it.
  var dateInName: String? {
    let parts = stem.split(separator: "-", maxSplits: 3, omittingEmptySubsequences: false)
    let underscored = stem.split(separator: "_", omittingEmptySubsequences: false)
    if parts.count >= 3 { return ImportDate.day(parts.prefix(3).joined(separator: "-")) }
    return underscored.count == 3 ? ImportDate.day(underscored.joined(separator: "-")) : nil
  }

  /// The stem without a date in front of it.
  var stemWithoutDate: String {
    guard dateInName != nil, stem.utf8.count > 11 else { return stem }
    return String(stem.split(separator: "-", maxSplits: 3).last ?? Substring(stem))
  }
}

extension SourceNote {
  /// Reads a file. A front matter that cannot be read makes a draft, which keeps it.
  init(path: String, relativePath: String, bytes: [UInt8], format: VaultFormat) {
    self.path = path
    self.relativePath = relativePath
    var bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    if bytes.contains(0x0D) { bytes = Self.withLineFeeds(bytes) }
    let start = bytes.firstIndex { $0 > 0x20 } ?? bytes.count
    let text = Array(bytes[start...])
    var front = FrontMatterSplit(text)
    // Behind an empty line it may be a rule; only Hugo takes all for front matter.
    if start > 0, format != .hugo, front.value?.fields.isEmpty ?? true { front = FrontMatterSplit.none }
    body = Array(text[front.bodyStart...])
    if let value = front.value {
      fields = value.fields
      hold = Hold(value)
    } else if front.language != nil {
      unreadable = String(decoding: text[..<front.bodyStart], as: UTF8.self)
      hold.addDraft("its front matter cannot be read")
    }
    if format.hasWikiMarks { takeProperties() }
    if format == .jekyll, front.language == nil { hold.addDraft("Jekyll makes no page of a file without front matter") }
    noteTags(format)
  }

  private static func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for index in bytes.indices {
      if bytes[index] != 0x0D { result.append(bytes[index]); continue }
      if index + 1 >= bytes.count || bytes[index + 1] != 0x0A { result.append(0x0A) }
    }
    return result
  }

  /// `key:: value`: those at the beginning are fields, and anywhere they may hold the document back.
  private mutating func takeProperties() {
    var lines = body.split(separator: 0x0A, omittingEmptySubsequences: false)[...]
    var own: [FrontField] = []
    while let line = lines.first, let field = Self.property(line) {
      own.append(field)
      lines.removeFirst()
    }
    if !own.isEmpty {
      fields += own
      body = Array(lines.joined(separator: [0x0A]))
    }
    for line in lines where line.firstOffset(of: Array("::".utf8)) != nil {
      for field in Self.inlineFields(line) { own.append(field) }
    }
    hold.merge(Hold(.fields(own)))
  }

  private static func property(_ line: ArraySlice<UInt8>) -> FrontField? {
    var text = line.drop { $0 == 0x20 || $0 == 0x09 }
    if text.starts(with: "- ".utf8) { text = text.dropFirst(2) }
    guard let mark = text.firstOffset(of: Array("::".utf8)).map({ text.startIndex + $0 }), mark > text.startIndex,
      text[..<mark].allSatisfy({ isASCIIAlphanumeric($0) || $0 == 0x2D || $0 == 0x5F || $0 >= 0x80 })
    else { return nil }
    let words = String(decoding: text[(mark + 2)...], as: UTF8.self).trimmingSpaces
    let parts = words.split(separator: ",").map {
      String($0).trimmingSpaces.replacing("[[", with: "").replacing("]]", with: "")
    }
    let key = String(decoding: text[..<mark], as: UTF8.self)
    let isList = parts.count > 1 && ["tags", "alias", "aliases"].contains(key.lowercased())
    return FrontField(key: key, value: isList ? .list(parts.map { .text($0) }) : .text(words))
  }

  /// `[key:: value]`, `(key:: value)` and a line of their own; the word before the colons is the key.
  private static func inlineFields(_ line: ArraySlice<UInt8>) -> [FrontField] {
    var fields: [FrontField] = []
    var index = line.startIndex
    while index + 1 < line.endIndex {
      defer { index += 1 }
      guard line[index] == UInt8(ascii: ":"), line[index + 1] == UInt8(ascii: ":") else { continue }
      let after = line[(index + 2)...]
      guard after.isEmpty || after.first == 0x20 else { continue }
      let key = line[..<index].reversed().prefix { isASCIIAlphanumeric($0) || $0 == 0x2D || $0 == 0x5F }.reversed()
      let value = after.prefix { $0 != UInt8(ascii: "]") && $0 != UInt8(ascii: ")") }
      fields.append(
        FrontField(
          key: String(decoding: Array(key), as: UTF8.self),
          value: .text(String(decoding: value, as: UTF8.self).trimmingSpaces)))
    }
    return fields
  }

  /// Tags of the text that are no topic but a wish; ``Hold`` sees to those among the fields.
  private mutating func noteTags(_ format: VaultFormat) {
    guard format.hasWikiMarks else { return }
    for tag in Tags.inText(body) where HoldingBack.isHoldingTag(tag) { hold.addDraft("the tag ‘#\(tag)’") }
  }

}
