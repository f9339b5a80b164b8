/// Joins the front matter of two entities. Nothing is lost: what both say differently stays as a comment.
struct MergedFrontMatter {
  let old: Entity
  let new: Entity
  /// The file that goes, its references rewritten, without a byte order mark.
  let goes: [UInt8]
  /// The file that stays.
  var editor: FrontMatterEditor
  private(set) var additions: [EditReport.Remark] = []
  private(set) var unjoined: [EditReport.Remark] = []
  private var comments: [String] = []

  init(old: Entity, new: Entity, goes: [UInt8], editor: FrontMatterEditor) {
    (self.old, self.new, self.goes, self.editor) = (old, new, goes, editor)
  }

  private static let nameLists: Set<String> = ["aliases", "former_names", "weak_aliases", "acronym", "misspellings"]
  private static let lists: Set<String> = [
    "tags", "about", "mentions", "nolink", "same_as", "homonyms", "relations", "facts", "positions", "participants",
    "sources", "links", "block", "demonyms",
  ]
  private static let handledApart: Set<String> = ["id", "type", "name", "merged_from", "redirect_from"]

  mutating func join() throws(EditError) {
    let source = FrontMatterEditor(goes, path: old.header.path)
    let reading = try source.read()
    let chunks = try FrontMatterChunks(reading, source)
    if let opening = chunks.opening { comments += opening }
    for (index, entry) in reading.entries.enumerated() {
      let lines = chunks.lines[index]
      if Self.handledApart.contains(entry.name) || HeaderFields.visibilityKeys.contains(entry.name) {
        keepComments(in: lines)
      } else if try isMissing(entry.name), try !holdsSurplus(entry, reading) {
        try add(lines, summary(entry, reading))
      } else if Self.nameLists.contains(entry.name) || Self.lists.contains(entry.name) {
        try append(entry, reading, lines)
      } else if try !isEqual(entry, reading) {
        keep(lines, summary(entry, reading))
      } else {
        keepComments(in: lines)
      }
    }
    try addNames()
    if !comments.isEmpty {
      try editor.addLines(["# merged from \(old.header.id):"] + comments.map { "#   " + $0 })
    }
  }

  // MARK: Keys

  private func isMissing(_ name: String) throws(EditError) -> Bool {
    try editor.read().value(of: name) == nil
  }

  private mutating func add(_ lines: [String], _ summary: String) throws(EditError) {
    try editor.addLines(lines)
    additions.append(.init(path: new.header.path, text: summary))
  }

  private mutating func keep(_ lines: [String], _ summary: String) {
    comments += lines
    unjoined.append(.init(path: new.header.path, text: summary))
  }

  /// Comments beside a value that is not copied as it stands.
  private mutating func keepComments(in lines: [String]) {
    let hasComment = lines.contains { $0.hasPrefix("#") || $0.contains(" #") || $0.contains("\t#") }
    if hasComment { comments += lines }
  }

  /// A field on one line.
  private func summary(
    _ entry: (name: String, key: Int, value: Int), _ reading: FrontMatterEditor.Reading
  ) -> String {
    let node = reading.tape.nodes[entry.value]
    let value = node.kind == .scalar ? node.value : YAMLText.flow(entry.value, of: reading.tape)
    return "\(entry.name): \(FieldReader.shortened(value.replacing("\n", with: " ")))"
  }

  private func isEqual(
    _ entry: (name: String, key: Int, value: Int), _ reading: FrontMatterEditor.Reading
  ) throws(EditError) -> Bool {
    let own = try editor.read()
    guard let value = own.value(of: entry.name) else { return false }
    return YAMLText.flow(value, of: own.tape) == YAMLText.flow(entry.value, of: reading.tape)
  }

  // MARK: Lists

  /// Whether a list that could be copied whole holds what the other entity has already, or the entity itself.
  private func holdsSurplus(
    _ entry: (name: String, key: Int, value: Int), _ reading: FrontMatterEditor.Reading
  ) throws(EditError) -> Bool {
    guard Self.nameLists.contains(entry.name) || Self.lists.contains(entry.name) else { return false }
    for item in items(entry.value, reading.tape) where try isSurplus(item, entry.name, reading.tape) { return true }
    return false
  }

  private mutating func append(
    _ entry: (name: String, key: Int, value: Int), _ reading: FrontMatterEditor.Reading, _ lines: [String]
  ) throws(EditError) {
    var added: [String] = []
    for item in items(entry.value, reading.tape) where try !isSurplus(item, entry.name, reading.tape) {
      added.append(YAMLText.flow(item, of: reading.tape))
    }
    try editor.append(added, to: entry.name)
    additions += added.map { .init(path: new.header.path, text: "\(entry.name): \($0)") }
    keepComments(in: lines)
  }

  private func items(_ value: Int, _ tape: YAMLTape) -> [Int] {
    let all = tape.nodes[value].kind == .sequence ? YAMLText.children(of: value, tape) : [value]
    return all.filter { index in
      let node = tape.nodes[index]
      return !(node.kind == .scalar && node.isPlain && ["", "~", "null"].contains(node.value))
    }
  }

  private func isSurplus(_ item: Int, _ key: String, _ tape: YAMLTape) throws(EditError) -> Bool {
    if MergeReferences.harmless.contains(key), tape.nodes[item].kind == .scalar,
      [old.header.id, new.header.id].contains(FieldReader.unwrapped(tape.nodes[item].value))
    {
      return true
    }
    if Self.nameLists.contains(key) {
      let name = Self.name(item, tape)
      let known =
        switch key {
        case "weak_aliases": new.weakAliases.map(\.value)
        case "misspellings": new.misspellings.map(\.value) + new.shownNames
        default: new.shownNames
        }
      return known.contains { $0.lowercased() == name.lowercased() }
    }
    let own = try editor.read()
    guard let value = own.value(of: key) else { return false }
    let text = YAMLText.flow(item, of: tape)
    return items(value, own.tape).contains { YAMLText.flow($0, of: own.tape) == text }
  }

  private static func name(_ item: Int, _ tape: YAMLTape) -> String {
    guard tape.nodes[item].kind == .mapping else { return tape.nodes[item].value }
    let fields = YAMLText.children(of: item, tape)
    for index in stride(from: 0, to: fields.count - 1, by: 2)
    where FieldReader.normalize(tape.nodes[fields[index]].value) == "name" {
      return tape.nodes[fields[index + 1]].value
    }
    return ""
  }

  // MARK: The old name, id and addresses

  private mutating func addNames() throws(EditError) {
    let known = new.shownNames + old.aliases.map(\.name.value)
    if !known.contains(where: { $0.lowercased() == old.name.value.lowercased() }) {
      try add(YAMLText.scalar(old.name.value), to: "aliases")
    }
    for path in old.header.redirectFrom where !new.header.redirectFrom.contains(where: { $0.value == path.value }) {
      try add(YAMLText.scalar(path.value), to: "redirect_from")
    }
    for id in old.mergedFrom.map(\.value) + [old.header.id]
    where !new.mergedFrom.contains(where: { $0.value == id }) {
      try add(YAMLText.scalar(id), to: "merged_from")
    }
  }

  private mutating func add(_ item: String, to key: String) throws(EditError) {
    try editor.append([item], to: key)
    additions.append(.init(path: new.header.path, text: "\(key): \(item)"))
  }
}

/// The lines of front matter that belong to each key: comments above a key are the key's.
struct FrontMatterChunks {
  /// One for each entry, without line ends.
  private(set) var lines: [[String]] = []

  init(_ reading: FrontMatterEditor.Reading, _ editor: FrontMatterEditor) throws(EditError) {
    let yaml = reading.range.yaml
    let text = String(decoding: editor.bytes[yaml], as: UTF8.self).replacing("\r\n", with: "\n")
    var all = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if all.last == "" { all.removeLast() }
    // The first line of the front matter is line 2.
    let starts = reading.entries.map { Int(reading.tape.nodes[$0.key].span.line) - 2 }
    guard Set(starts).count == starts.count, let first = reading.entries.first,
      reading.tape.nodes[first.key].span.column == 1
    else { throw editor.unclear("the front matter, which has several keys on a line or none at its beginning,") }
    var begins = starts
    for index in begins.indices {
      let floor = index == 0 ? 0 : starts[index - 1] + 1
      while begins[index] > floor, all[begins[index] - 1].hasPrefix("#") { begins[index] -= 1 }
    }
    if let first = begins.first, first > 0 { opening = Array(all[..<first]) }
    for index in begins.indices {
      lines.append(Array(all[begins[index]..<(index + 1 < begins.count ? begins[index + 1] : all.count)]))
    }
  }

  /// Lines before the first key that are no comment on it.
  private(set) var opening: [String]?
}
