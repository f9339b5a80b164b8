/// Decides what becomes of each document of a vault, before any text is changed: who may see it, its kind, title, id and old
/// addresses.
struct VaultPlanner {
  let importing: VaultImport
  let source: VaultSource
  let settings: VaultSettings
  /// How carefully a document is taken, by the path of its source.
  let care: [String: VaultImport.Care]
  let contentFolder: String

  private var format: VaultFormat { importing.format }
  private var table: ImportTable { importing.table }

  init(importing: VaultImport, source: VaultSource, settings: VaultSettings, care: [String: VaultImport.Care]) {
    (self.importing, self.source, self.settings, self.care) = (importing, source, settings, care)
    contentFolder = importing.format.contentFolder(source.texts.keys)
  }

  /// In the order of their paths.
  func plans(_ report: inout ImportReport) -> [NotePlan] {
    var notes = notes(&report)
    let holds = VaultHolds(notes, format, table, settings)
    for index in notes.indices { notes[index].hold.merge(holds.hold(for: notes[index])) }
    holds.addOptIn(to: &notes)
    var ids = DocumentIDs(taken: Self.reserved)
    var names: Set<String> = []
    var plans = notes.map { plan($0, &ids, &names) }
    var claims = RedirectClaims(pages: plans.map(\.address) + ["/" + ImportedSite.contents])
    for index in plans.indices { plans[index].redirects = addresses(of: plans[index]).compactMap { claims.claim($0) } }
    return plans
  }

  /// Addresses that the site itself has at its root.
  static let reserved = [
    "briefings", "articles", "entities", "publishers", "storylines", "tags", "corrections", "scales", "assets", "media",
    "feed", "index", "404", "robots", "sitemap", ImportedSite.contents,
  ]

  func addresses(of plan: NotePlan) -> [String] {
    OldAddresses(format: format, settings: settings, table: table).of(plan.note, date: plan.date)
  }

  // MARK: Reading

  private func notes(_ report: inout ImportReport) -> [SourceNote] {
    var notes: [SourceNote] = []
    for path in source.texts.keys.sorted() where !VaultSource.settings.contains(path) {
      if let reason = reasonToLeave(path) {
        report.files.append(.init(path: path, notes: [reason]))
        continue
      }
      let relative = String(path.dropFirst(contentFolder.utf8.count))
      notes.append(SourceNote(path: path, relativePath: relative, bytes: source.texts[path] ?? [], format: format))
    }
    return notes
  }

  private func reasonToLeave(_ path: String) -> String? {
    if !contentFolder.isEmpty, !path.hasPrefix(contentFolder) { return "it lies outside ‘\(contentFolder)’" }
    for folder in path.split(separator: "/").dropLast() where table.place(ofFolder: String(folder)) == .leave {
      return "folders called ‘\(FrontValue.printable(String(folder)))’ hold no content"
    }
    let bytes = source.texts[path] ?? []
    if ForeignEncoding(of: bytes) != nil || UTF8Check.firstInvalid(in: bytes) != nil {
      return "it is not written in UTF-8"
    }
    let name = path.lastPathPart.lowercased()
    let isRoot = !path.contains("/")
    if isRoot,
      ["readme.md", "license.md", "contributing.md", "code_of_conduct.md", "security.md", "changelog.md"].contains(
        name),
      format != .obsidian
    {
      return "it is about the folder, and no page"
    }
    return nil
  }

  // MARK: Planning

  private func plan(_ note: SourceNote, _ ids: inout DocumentIDs, _ names: inout Set<String>) -> NotePlan {
    var note = note
    let date = date(of: &note)
    let (title, body) = NotePlan.titled(note, format, table)
    var kind = kind(of: note, hasDate: date != nil)
    // Two entities with one name would be an error.
    if case .entity = kind, !names.insert(VaultLinks.key(title)).inserted { kind = date == nil ? .freePage : .briefing }
    if kind != .briefing, let date, isAhead(date) {
      var hold = Hold()
      hold.embargo = date
      hold.reasons = ["dated \(date)"]
      note.hold.merge(hold)
    }
    let given = table.values(of: "id", in: note.fields).compactMap(\.value.text).first {
      !$0.isEmpty && !$0.contains("/")
    }
    let folder = note.relativePath.parentPath.lastPathPart
    let stem = note.isIndex ? (folder.isEmpty ? "home" : folder) : note.stem
    let id = ids.make(
      given ?? stem, fallback: DocumentIDs.fallback(for: kind),
      hint: note.isIndex ? note.relativePath.parentPath.parentPath.lastPathPart : folder)
    guard care[note.path] ?? .none >= .draft else {
      return NotePlan(note: note, kind: kind, id: id, title: title, date: date, body: body)
    }
    // What could not be built is no secret: others may go on naming what it was called.
    let other = ids.make(id + "-draft", fallback: kind.word)
    return NotePlan(note: note, kind: kind, id: other, title: title + " (draft)", date: date, body: body)
  }

  /// The day of a document. Where one is given that cannot be read, its program may have waited for it.
  private func date(of note: inout SourceNote) -> String? {
    let given = table.values(of: "date", in: note.fields).compactMap(\.value.text).filter { !$0.trimmingSpaces.isEmpty }
    if let date = given.lazy.compactMap(ImportDate.day).first {
      let first = note.fields.first { HoldingBack.squeezed($0.key) == "date" }?.value.text
      if !format.hasWikiMarks, let first, !first.isEmpty, ImportDate.day(first) == nil {
        note.hold.addDraft("its date cannot be read")
      }
      return date
    }
    if !given.isEmpty, !format.hasWikiMarks { note.hold.addDraft("its date cannot be read") }
    return note.dateInName
  }

  private func kind(of note: SourceNote, hasDate: Bool) -> DocumentKind {
    let folders = note.relativePath.split(separator: "/").dropLast().map(String.init)
    for (depth, folder) in folders.enumerated().reversed() {
      guard case .kind(let kind)? = table.place(ofFolder: folder) else { continue }
      let isOfFolder = note.isIndex && depth == folders.count - 1
      switch kind {
      case .entity(.people), .entity(.organizations), .entity(.places): if !isOfFolder { return kind }
      case .entity: if !isOfFolder, !hasDate { return kind }
      case .briefing: return hasDate ? .briefing : .freePage
      default: return kind
      }
    }
    return hasDate && !(note.isIndex && format == .hugo && note.stem == "_index") ? .briefing : .freePage
  }

  /// Whether a day is still to come, or may be so in some time zone.
  private func isAhead(_ date: String) -> Bool {
    guard let point = (try? EDTFDate(parsing: date))?.point else { return true }
    return Moment.seconds(of: point) + 2 * 86_400 > importing.now
  }
}
