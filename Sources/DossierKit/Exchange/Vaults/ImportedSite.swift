/// The files of a new site beside its documents: its settings, and a page that leads to every document which has no list.
struct ImportedSite {
  var title: String
  var settings: VaultSettings
  var plans: [NotePlan]

  static let contents = "contents"

  var files: [String: String] {
    var files = ["dossier.yaml": configuration, ".gitignore": "/public/\n/.dossier/\n"]
    if !listedPages.isEmpty { files["content/pages/\(Self.contents).md"] = contentsPage }
    return files
  }

  /// Pages that everybody may see at any time.
  private var listedPages: [NotePlan] {
    plans.filter { $0.kind == .freePage && !$0.note.hold.mayBeHidden && !$0.note.hold.isUnlisted }
  }

  private var configuration: String {
    var lines = ["title: " + FrontValue.text(NotePlan.plain(title).isEmpty ? "Untitled" : NotePlan.plain(title)).yaml]
    if let address = settings.address, SiteAddress.fault(in: address) == nil {
      lines.append("base_url: " + YAMLText.quoted(address.hasSuffix("/") ? address : address + "/"))
    } else {
      lines.append("base_url: https://example.org/ # write where the site will be")
    }
    if let language = settings.language?.replacing("_", with: "-"), ImportedFields.isLanguage(language) {
      lines.append("lang: " + language)
    }
    lines += [
      "checks:", "  # What was imported names no stored articles yet. Take this line out once it does.",
      "  missing-sources: note",
    ]
    lines.append("menu:")
    if plans.contains(where: { $0.kind == .briefing }) { lines.append("  - {text: Briefings, url: /briefings/}") }
    if plans.contains(where: { if case .entity = $0.kind { true } else { false } }) {
      lines.append("  - {text: Entities, url: /entities/}")
    }
    if !listedPages.isEmpty { lines.append("  - {text: Contents, url: /\(Self.contents)/}") }
    if lines.last == "menu:" { lines.removeLast() }
    return lines.map { $0 + "\n" }.joined()
  }

  /// Links by folder of the vault.
  private var contentsPage: String {
    var text = "---\ntitle: Contents\ntoc: false\n---\n"
    var folder: String?
    for plan in listedPages.sorted(by: {
      ($0.note.relativePath.parentPath, $0.title) < ($1.note.relativePath.parentPath, $1.title)
    }) {
      if plan.note.relativePath.parentPath != folder {
        folder = plan.note.relativePath.parentPath
        let name = folder.map { NotePlan.plain($0) } ?? ""
        text += "\n" + (name.isEmpty ? "" : "## \(Self.escaped(name))\n\n")
      }
      text += "- [](\(plan.path.dropFirst("content".utf8.count)))\n"
    }
    return text
  }

  private static func escaped(_ text: String) -> String {
    text.map { "\\`*_{}[]<>#+-.!|~=%$&@:^".contains($0) ? "\\\($0)" : String($0) }.joined()
  }
}
