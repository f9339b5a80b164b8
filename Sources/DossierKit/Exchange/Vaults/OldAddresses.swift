/// The addresses that a document had on the site of its program, so that links to them go on working.
struct OldAddresses {
  let format: VaultFormat
  let settings: VaultSettings
  let table: ImportTable

  /// Paths from the root of the site: first the one that the program made, then those that the document gave.
  func of(_ note: SourceNote, date: String?) -> [String] {
    var paths: [String] = []
    let given = table.values(of: "redirect_from", in: note.fields)
    let own = given.filter { ["url", "permalink"].contains(HoldingBack.squeezed($0.key)) }.flatMap(\.value.texts)
    if own.isEmpty, let path = made(note, date) { paths.append(path) }
    for field in given {
      for text in field.value.texts {
        // Names of notes are aliases, too.
        let isPath = text.hasPrefix("/") || (!format.hasWikiMarks && text.contains("/") && !text.contains("://"))
        if isPath, !text.contains(":") { paths.append(text.hasPrefix("/") ? text : "/" + text) }
      }
    }
    return paths
  }

  private func made(_ note: SourceNote, _ date: String?) -> String? {
    let path = note.relativePath
    let folder = path.parentPath
    switch format {
    case .hugo: return hugo(note, folder, date)
    case .jekyll: return jekyll(note, folder, date)
    case .quartz:
      let slug = note.isIndex ? folder : Self.joined(folder, note.stem)
      return "/" + slug.split(separator: "/").map { Self.quartzSlug(String($0)) }.joined(separator: "/")
    case .obsidian:
      return "/" + Self.joined(folder, note.stem).replacing(" ", with: "+")
    case .logseq: return nil
    }
  }

  private func hugo(_ note: SourceNote, _ folder: String, _ date: String?) -> String? {
    let slug = note.fields.first { HoldingBack.squeezed($0.key) == "slug" }?.value.text
    if note.isIndex {
      let base = slug.map { Self.joined(folder.parentPath, $0) } ?? folder
      return base.isEmpty ? "/" : "/" + base.lowercased().replacing(" ", with: "-") + "/"
    }
    let section = folder.split(separator: "/").first.map(String.init) ?? ""
    let name = slug ?? note.stem
    if let pattern = settings.permalinks[section] ?? settings.permalinks["/" + section] {
      return Self.fill(pattern, name, note, date, section)
    }
    return "/" + Self.joined(folder, name).lowercased().replacing(" ", with: "-") + "/"
  }

  private func jekyll(_ note: SourceNote, _ folder: String, _ date: String?) -> String? {
    let isPost = note.relativePath.hasPrefix("_posts/") || note.relativePath.contains("/_posts/")
    let base = folder.split(separator: "/").filter { $0 != "_posts" }.joined(separator: "/")
    guard isPost else {
      return note.isIndex ? "/" + (base.isEmpty ? "" : base + "/") : "/" + Self.joined(base, note.stem) + ".html"
    }
    let categories =
      ([base]
      + note.fields.filter { ["categories", "category"].contains($0.key) }.flatMap {
        $0.value.texts.flatMap(Tags.split)
      })
      .filter { !$0.isEmpty }.joined(separator: "/").lowercased()
    let pattern: String
    switch settings.permalinks[""] {
    case nil, "date": pattern = "/:categories/:year/:month/:day/:title.html"
    case "pretty": pattern = "/:categories/:year/:month/:day/:title/"
    case "none": pattern = "/:categories/:title.html"
    case let own?: pattern = own
    }
    let name = note.fields.first { $0.key == "slug" }?.value.text ?? note.stemWithoutDate
    return Self.fill(pattern, name, note, date ?? note.dateInName, categories)
  }

  /// A pattern of an address with its fields filled in; nil where one of them is not known here.
  private static func fill(_ pattern: String, _ name: String, _ note: SourceNote, _ date: String?, _ section: String)
    -> String?
  {
    let day = (date ?? "").prefix(10).split(separator: "-").map(String.init)
    if pattern.contains(":year") || pattern.contains(":month") || pattern.contains(":day"), day.count < 3 { return nil }
    let parts = pattern.split(separator: "/", omittingEmptySubsequences: false).map { part -> String? in
      var part = String(part)
      let fields = [
        (":contentbasename", note.stem), (":categories", section), (":section", section), (":sections", section),
        (":filename", note.stem), (":slugorfilename", name), (":title", name), (":slug", name),
        (":year", day.first ?? ""), (":month", day.count > 1 ? day[1] : ""), (":day", day.count > 2 ? day[2] : ""),
      ]
      for (field, value) in fields { part = part.replacing(field, with: value) }
      return part.contains(":") ? nil : part
    }
    guard parts.allSatisfy({ $0 != nil }) else { return nil }
    return parts.compactMap { $0 }.joined(separator: "/").replacing("//", with: "/")
  }

  private static func joined(_ folder: String, _ name: String) -> String { folder.isEmpty ? name : folder + "/" + name }

  private static func quartzSlug(_ part: String) -> String {
    part.replacing(" ", with: "-").replacing("&", with: "-and-").replacing("%", with: "-percent")
      .filter { $0 != "?" && $0 != "#" }
  }
}

/// Gives each old address to one document, and none to a document whose place the site needs itself.
struct RedirectClaims {
  private var taken: Set<String>

  private static let reserved: Set<String> = [
    "briefings", "articles", "entities", "publishers", "storylines", "tags", "corrections", "scales", "assets", "media",
    "feed.xml", "corrections.xml", "sitemap.xml", "404.html", "robots.txt", "index.html",
  ]

  init(pages: [String]) { taken = Set(pages.map(Self.key)) }

  private static func key(_ path: String) -> String {
    var key = path.composed.lowercased()
    for ending in ["index.html", "/"] where key.hasSuffix(ending) { key = String(key.dropLast(ending.count)) }
    return key
  }

  /// The address as it may stand in `redirect_from`; nil where it may not.
  mutating func claim(_ path: String) -> String? {
    let path = PercentEncoding.decode(path)
    let parts = path.split(separator: "/")
    let first = parts.first?.lowercased() ?? ""
    guard !first.isEmpty, path.hasPrefix("/"), !path.contains("//"), path.utf8.count <= 1_000, !path.contains("\\"),
      path.unicodeScalars.allSatisfy({ $0.value > 0x20 && !"?#\"<>`[]@|*\u{7F}".unicodeScalars.contains($0) }),
      parts.allSatisfy({ $0.first != "." && $0.last != "." && $0.utf8.count <= 200 }), !Self.reserved.contains(first)
    else { return nil }
    return taken.insert(Self.key(path)).inserted ? path : nil
  }
}
