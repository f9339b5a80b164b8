import CommonMark

/// The plan for one document of a vault: its kind, id, place and fields.
struct NotePlan: Sendable {
  var note: SourceNote
  var kind: DocumentKind
  var id: String
  var title: String
  /// A day, as it is written here.
  var date: String?
  var redirects: [String] = []
  /// The text without the heading that has become the title.
  var body: [UInt8]

  /// Relative to the site.
  var path: String { "content/\(kind.folder)/\(id).md" }

  /// The address of its page.
  var address: String {
    kind == .freePage ? "/\(id)/" : "/\(kind.folder.prefix { $0 != "/" })/\(id)/"
  }
}

extension NotePlan {
  /// The title of a document and its text without it: what its fields say, else its first heading, else its name.
  static func titled(_ note: SourceNote, _ format: VaultFormat, _ table: ImportTable) -> (title: String, body: [UInt8])
  {
    let given = table.values(of: "title", in: note.fields).compactMap(\.value.text).map(plain).first { !$0.isEmpty }
    let heading = firstHeading(note.body)
    if let given {
      let repeats = heading.map { plain($0.text) == given } ?? false
      return (given, repeats ? Array(note.body[(heading?.end ?? 0)...]) : note.body)
    }
    let name =
      note.isIndex && !note.relativePath.parentPath.isEmpty
      ? note.relativePath.parentPath.lastPathPart : note.stemWithoutDate
    if let heading, !format.namesAreTitles || note.isIndex, case let text = plain(heading.text), !text.isEmpty {
      return (text, Array(note.body[heading.end...]))
    }
    let repeats = heading.map { VaultLinks.key(plain($0.text)) == VaultLinks.key(name) } ?? false
    let title = plain(format.namesAreTitles ? name : name.replacing("-", with: " ").replacing("_", with: " "))
    return (title.isEmpty ? "Untitled" : title, repeats ? Array(note.body[(heading?.end ?? 0)...]) : note.body)
  }

  /// `# Words` as the first line that holds anything.
  private static func firstHeading(_ body: [UInt8]) -> (text: String, end: Int)? {
    guard let start = body.firstIndex(where: { $0 > 0x20 }), body[start...].starts(with: "# ".utf8) else { return nil }
    let end = body.index(of: 0x0A, from: start) ?? body.count
    return (String(decoding: body[(start + 2)..<end], as: UTF8.self), end)
  }

  /// A text of one line without marks: fields show what is typed in them.
  static func plain(_ text: String) -> String {
    var bytes = Array(FrontValue.printable(text).replacing("\n", with: " ").replacing("\t", with: " ").utf8)
    for _ in 0..<8 {
      guard let mark = LeftoverMarks(text: bytes, position: .elsewhere).find().first(where: \.hides) else { break }
      bytes.removeSubrange(mark.range)
    }
    var words = String(decoding: bytes, as: UTF8.self)
    for _ in 0..<8 {
      guard let open = words.firstRange(of: "<!") else { break }
      let close = words[open.upperBound...].firstRange(of: "-->")?.upperBound ?? words.endIndex
      words.removeSubrange(open.lowerBound..<close)
    }
    return PlainText.withoutReferences(words).words.trimmingSpaces
  }

  /// The anchors of the headings in a text.
  static func anchors(of body: [UInt8]) -> Set<String> {
    let text = MaskedText(body)
    var anchors: Set<String> = []
    var start = 0
    while start < text.count {
      let end = text.lineEnd(start)
      defer { start = end + 1 }
      let level = text.mask[start..<end].prefix { $0 == UInt8(ascii: "#") }.count
      guard (1...6).contains(level), text.byte(start + level) == 0x20 else { continue }
      // Marks within a heading change its anchor in ways that only the renderer knows.
      guard !text.mask[start..<end].contains(where: { "[<&*_{~=$%".utf8.contains($0) || $0 == MaskedText.blot }) else {
        continue
      }
      var words = text.string((start + level)..<end).trimmingSpaces
      while words.last == "#" { words.removeLast() }
      anchors.insert(HeadingAnchors.slug(words))
    }
    return anchors
  }
}
