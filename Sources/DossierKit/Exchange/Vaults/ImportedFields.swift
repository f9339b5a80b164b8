/// The front matter of an imported document: what has a key here, who may see it, and all else as fields of its own, which no
/// page shows.
struct ImportedFields {
  let plan: NotePlan
  let table: ImportTable
  /// The verdict on the document, all considered.
  let hold: Hold
  /// The names of keys that have found a place; the others are kept aside.
  private var used: Set<String> = []
  private var lines: [String] = []
  private var care = VaultImport.Care.none
  /// Omissions, for the report.
  private(set) var notes: [String] = []

  init(_ plan: NotePlan, _ table: ImportTable, _ hold: Hold) {
    (self.plan, self.table, self.hold) = (plan, table, hold)
  }

  /// The lines between those of `---`.
  ///
  /// - Parameters:
  ///   - image: The new path of the lead picture.
  ///   - care: Of what could not be built otherwise, some fields or all are put aside.
  mutating func text(image: String?, care: VaultImport.Care) -> String {
    self.care = care
    let isEntity = if case .entity = plan.kind { true } else { false }
    add(isEntity ? "name" : "title", .text(plan.title))
    use("title")
    if let date = plan.date, !isEntity {
      lines.append("date: " + date)
      use("date")
    }
    addHold()
    if care < .least { addKnown(isEntity: isEntity, image: image) }
    if !plan.redirects.isEmpty, care != .plain { add("redirect_from", .list(plan.redirects.map { .text($0) })) }
    addRest()
    return lines.map { $0 + "\n" }.joined()
  }

  private mutating func add(_ key: String, _ value: FrontValue) { lines.append("\(key): " + value.yaml) }

  private mutating func use(_ key: String) {
    for field in table.values(of: key, in: plan.note.fields) { used.insert(field.key) }
  }

  // MARK: Who may see it

  private mutating func addHold() {
    if hold.isDraft { lines.append("status: draft") }
    if hold.isInternal {
      lines.append("visibility: internal")
    } else if hold.isUnlisted {
      lines.append("visibility: unlisted")
    }
    if let tlp = hold.tlp { lines.append("tlp: " + tlp.rawValue) }
    if let date = hold.embargo { lines.append("embargo: " + date) }
    if let date = hold.expires { lines.append("expires: " + date) }
  }

  // MARK: What has a key here

  private mutating func addKnown(isEntity: Bool, image: String?) {
    addText("summary", as: isEntity ? "description" : "summary")
    addDate()
    if care != .plain { addTags() }
    addLanguage()
    if case .briefing = plan.kind { addBriefing() }
    if isEntity { addAliases() }
    if let image {
      add("image", .text(image))
      addText("image_alt", as: "image_alt")
      use("image")
    }
  }

  private mutating func addText(_ key: String, as name: String) {
    guard
      let text = table.values(of: key, in: plan.note.fields).compactMap(\.value.text).map(NotePlan.plain).first(where: {
        !$0.isEmpty
      })
    else { return }
    use(key)
    add(name, .text(text))
  }

  private mutating func addDate() {
    if case .entity = plan.kind { return }
    let values = table.values(of: "updated", in: plan.note.fields).compactMap(\.value.text).compactMap(ImportDate.day)
    guard let updated = values.first else { return }
    use("updated")
    // A change before the day of publication would be pointed out.
    if let date = plan.date, updated.prefix(10) < date.prefix(10) { return }
    lines.append("updated: " + updated)
  }

  private mutating func addTags() {
    var tags: [String] = []
    for field in table.values(of: "tags", in: plan.note.fields) {
      used.insert(field.key)
      switch field.value {
      case .text(let text): tags += Tags.split(text)
      case .list(let elements): tags += elements.compactMap(\.text).map(Tags.clean)
      case .fields: used.remove(field.key)
      }
    }
    var seen: Set<String> = []
    let shown = tags.map(NotePlan.plain).filter {
      !$0.isEmpty && !HoldingBack.isHoldingTag($0) && seen.insert($0.lowercased()).inserted
    }
    if !shown.isEmpty { add("tags", .list(shown.map { .text($0) })) }
  }

  private mutating func addLanguage() {
    guard let text = table.values(of: "lang", in: plan.note.fields).compactMap(\.value.text).first else { return }
    let tag = text.replacing("_", with: "-")
    guard Self.isLanguage(tag) else { return }
    use("lang")
    lines.append("lang: " + tag)
  }

  static func isLanguage(_ tag: String) -> Bool {
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.utf8.count), LanguageNames.tag(of: first.lowercased()) == nil
    else {
      return false
    }
    return first.utf8.allSatisfy { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
      && parts.allSatisfy { (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy(isASCIIAlphanumeric) }
  }

  private mutating func addBriefing() {
    let authors = table.values(of: "author", in: plan.note.fields)
    let names = authors.flatMap(\.value.elements).compactMap { $0.text ?? $0["name"]?.text }.map(NotePlan.plain).filter
    { !$0.isEmpty }
    if !names.isEmpty {
      for field in authors { used.insert(field.key) }
      add("author", .list(names.map { .text($0) }))
    }
    addText("license", as: "license")
  }

  /// Names of a person or a thing; addresses are none.
  private mutating func addAliases() {
    let names = table.values(of: "aliases", in: plan.note.fields).flatMap(\.value.texts).map(NotePlan.plain)
      .filter { !$0.isEmpty && !$0.contains("/") && $0 != plan.title }
    guard !names.isEmpty else { return }
    use("aliases")
    add("aliases", .list(names.map { .text($0) }))
  }

  // MARK: What has none

  private mutating func addRest() {
    var taken: Set<String> = []
    var dropped: [String] = []
    for field in plan.note.fields where !used.contains(field.key) {
      if table.isDropped(field.key) || Self.isEmpty(field.value) { dropped.append(field.key); continue }
      let name = Self.freeName(field.key, &taken)
      let text = Self.freeValue(field.value)
      lines.append("\(name): " + text)
    }
    if !dropped.isEmpty {
      notes.append("keys without a meaning here: " + dropped.map { FrontValue.printable($0) }.joined(separator: ", "))
    }
    if let unreadable = plan.note.unreadable {
      lines.append("x_front_matter: " + YAMLText.quoted(FrontValue.printable(String(unreadable.prefix(50_000)))))
    }
  }

  private static func isEmpty(_ value: FrontValue) -> Bool {
    value.elements.allSatisfy { $0.text?.trimmingSpaces.isEmpty == true }
  }

  /// A key of the author's own. One that holds a document back somewhere would be asked about, so it is told as history.
  private static func freeName(_ key: String, _ taken: inout Set<String>) -> String {
    var name = FieldReader.normalize(key).lowercased().map {
      $0.isASCII && ($0.isLetter || $0.isNumber) ? String($0) : "_"
    }.joined()
    while name.hasPrefix("x_") { name = String(name.dropFirst(2)) }
    name = String(name.prefix(30))
    if name.allSatisfy({ $0 == "_" }) { name = "field" }
    if HoldingBack.word(HoldingBack.squeezed(name)) != nil { name = "was_" + name }
    var candidate = "x_" + name
    var number = 2
    while !taken.insert(candidate).inserted { (candidate, number) = ("x_\(name)_\(number)", number + 1) }
    return candidate
  }

  /// Values that would be asked about as fields stay as texts.
  private static func freeValue(_ value: FrontValue) -> String {
    if case .text(let text) = value { return FrontValue.text(text).yaml }
    let isRisky =
      value.depth > 6
      || value.maps.joined().contains { field in
        field.key == "<<" || HoldingBack.word(HoldingBack.squeezed(field.key)) != nil
      }
    return isRisky ? YAMLText.quoted(value.yaml) : value.yaml
  }
}
