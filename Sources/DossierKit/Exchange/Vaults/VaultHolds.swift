/// A vault's own rules for who may see documents: folders, settings of the program, fields that hold for all below.
struct VaultHolds {
  let format: VaultFormat
  let table: ImportTable
  let settings: VaultSettings
  /// Fields for all documents below a folder, by its path with a slash behind it.
  private var cascades: [(folder: String, hold: Hold)] = []
  /// Folders that are one page with their index: other documents in them have none.
  private var bundles: Set<String> = []

  init(_ notes: [SourceNote], _ format: VaultFormat, _ table: ImportTable, _ settings: VaultSettings) {
    (self.format, self.table, self.settings) = (format, table, settings)
    guard format == .hugo else { return }
    for note in notes where note.isIndex {
      let folder = note.relativePath.parentPath.isEmpty ? "" : note.relativePath.parentPath + "/"
      if note.stem == "index" { bundles.insert(folder) }
      for field in note.fields where HoldingBack.squeezed(field.key) == "cascade" {
        cascades.append((folder, Hold(field.value)))
      }
    }
    for index in cascades.indices where !cascades[index].hold.reasons.isEmpty {
      cascades[index].hold.reasons = cascades[index].hold.reasons.map { "the folder's cascade: " + $0 }
    }
  }

  /// The hold on a document because of where it lies.
  func hold(for note: SourceNote) -> Hold {
    var hold = Hold()
    for folder in note.relativePath.split(separator: "/").dropLast().map(String.init) {
      if let reason = reason(ofFolder: folder) { hold.addDraft(reason) }
    }
    if note.stem.first == "_", !(format == .hugo && note.isIndex) { hold.addDraft("its name begins with ‘_’") }
    if let reason = settings.reasonToHide(note.path) ?? settings.reasonToHide(note.relativePath) {
      hold.addDraft(reason)
    }
    for entry in settings.defaults where entry.scope.isEmpty || VaultSettings.matches(entry.scope, note.path) {
      hold.merge(Hold(entry.fields))
    }
    for cascade in cascades where note.relativePath.hasPrefix(cascade.folder) || cascade.folder.isEmpty {
      hold.merge(cascade.hold)
    }
    if !bundles.isEmpty, let bundle = bundle(of: note) {
      hold.addDraft("it is a part of the page ‘\(FrontValue.printable(bundle))’ and none of its own")
    }
    return hold
  }

  private func reason(ofFolder name: String) -> String? {
    let place = table.place(ofFolder: name)
    // A kind that the table gives is an answer.
    if case .kind? = place { return nil }
    if format == .jekyll, name.first == "_", settings.collections.contains(String(name.dropFirst())) { return nil }
    let isHiding = place == .draft || HoldingBack.place("content/pages/\(name)/x.md", .freePage) != nil
    return isHiding ? "it lies in ‘\(FrontValue.printable(name))’" : nil
  }

  /// The bundle that a document is a part of.
  private func bundle(of note: SourceNote) -> String? {
    var folder = note.relativePath.parentPath
    if note.stem == "index" { folder = folder.parentPath }
    while !folder.isEmpty {
      if bundles.contains(folder + "/") { return folder }
      folder = folder.parentPath
    }
    return nil
  }

  /// Where some documents say that they are published, those that do not are not.
  func addOptIn(to notes: inout [SourceNote]) {
    guard format.hasWikiMarks, !settings.isAllPublic else { return }
    let isMarked = notes.map(saysPublished)
    guard settings.isExplicit || isMarked.contains(true) else { return }
    for index in notes.indices where !isMarked[index] {
      notes[index].hold.addDraft("it is not marked for publishing, as others are")
    }
  }

  private func saysPublished(_ note: SourceNote) -> Bool {
    note.fields.contains { field in
      guard table.optIn.contains(HoldingBack.squeezed(field.key)), let text = field.value.text else { return false }
      return HoldingBack.verdict(on: text, of: .heldIfFalse(HoldingBack.draft)) == .released
    }
  }
}
