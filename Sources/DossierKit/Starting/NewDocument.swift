/// A document that somebody is about to write: the least front matter that it needs, at the place where it belongs. It is a draft
/// until its author takes that line out.
public struct NewDocument: Sendable {
  public var kind: DocumentKind
  /// A title or a name; of a stored article it may be its address.
  public var title: String
  /// A day, or of an event a date.
  public var date: String?
  public var id: String?
  /// The date taken for today, as it is written.
  public var today: String

  public init(_ kind: DocumentKind, title: String, today: String) {
    (self.kind, self.title, self.today) = (kind, title, today)
  }

  /// The day at an instant, in seconds since 1970, on the clock of a site.
  public static func today(in root: String, at instant: Int) -> String {
    var ignored = DiagnosticLog()
    let site = (try? SiteFolder(root)).flatMap { try? ConfigurationReader.read($0, &ignored) }
    let local = Moment(unixSeconds: instant, timeZone: site?.timeZone ?? "UTC").local
    func padded(_ number: Int, _ count: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, count - digits.utf8.count)) + digits
    }
    return "\(padded(local.year, 4))-\(padded(local.month, 2))-\(padded(local.day, 2))"
  }

  /// Writes it into a site.
  ///
  /// - Returns: Its path, relative to the site.
  public func make(in root: String) throws(ImportError) -> String {
    let name = try shownTitle()
    try checkDate()
    var taken = try TakenNames(root)
    if case .entity = kind, let path = taken.entities[name] {
      throw ImportError(
        .request, "‘\(FieldReader.shortened(name))’ has a record already, ‘\(path)’",
        fixes: ["write there, or add a word that tells the two apart"])
    }
    let id: String
    if let given = self.id {
      guard DocumentReader.isValidID(given) else {
        throw ImportError(
          .request, "‘\(FieldReader.shortened(given))’ cannot be an id",
          fixes: ["use letters, digits and hyphens, such as ‘\(Self.example(given, kind))’"])
      }
      guard taken.ids.take(given) else {
        throw ImportError(.request, "the id ‘\(given)’ is in use", fixes: ["choose another one, or leave ‘--id’ out"])
      }
      id = given
    } else {
      id = taken.ids.make(wantedID(name), fallback: DocumentIDs.fallback(for: kind))
    }
    let path = "content/\(kind.folder)/\(id).md"
    guard try NewFiles(root).write(Array(text(name).utf8), to: path) else {
      throw ImportError(.request, "‘\(path)’ is there already", fixes: ["choose another id with ‘--id’"])
    }
    return path
  }

  private static func example(_ given: String, _ kind: DocumentKind) -> String {
    let wanted = DocumentIDs.wanted(given)
    return wanted.isEmpty ? kind.word : wanted
  }

  // MARK: Title and date

  private var address: String? { kind == .article && URLRules.isWebURL(title) ? title : nil }

  private func shownTitle() throws(ImportError) -> String {
    let name = address.map { ArticleAddress($0).title } ?? NotePlan.plain(title)
    guard !name.isEmpty else {
      throw ImportError(
        .request, "the title is empty", fixes: ["write it behind the kind: dossier new \(kind.word) \"A title\""])
    }
    return name
  }

  private func wantedID(_ name: String) -> String {
    guard let address else { return name }
    let article = ArticleAddress(address)
    return article.publisher + "-" + (article.day ?? name)
  }

  private func checkDate() throws(ImportError) {
    guard let date else { return }
    guard let read = try? EDTFDate(parsing: date), kind != .briefing || read.point?.isDayPrecise == true else {
      throw ImportError(.request, "‘\(FieldReader.shortened(date))’ is no day", fixes: ["write it as \(today)"])
    }
  }

  // MARK: Front matter

  private func text(_ name: String) -> String {
    let shown = FrontValue.text(name).yaml
    var lines: [String]
    switch kind {
    case .briefing:
      lines = [
        "title: \(shown)", "date: \(date ?? today)", "status: draft # take this line out to publish it", "sources: []",
      ]
    case .article: lines = article(shown)
    case .freePage: lines = ["title: \(shown)", "status: draft # take this line out to publish it"]
    case .entity(let entity):
      lines = ["name: \(shown)", "description: \"\" # at most 120 characters that tell namesakes apart"]
      lines.append("status: draft # take this line out to publish it")
      if entity == .events { lines.append(date.map { "start: \($0)" } ?? "# start: \(today)") }
      if entity == .people, let date { lines.append("born: \(date)") }
    }
    return "---\n" + lines.joined(separator: "\n") + "\n---\n"
  }

  /// The fields that an address tells, and no others.
  private func article(_ shown: String) -> [String] {
    var lines = ["title: \(shown) # as printed"]
    if let address {
      let article = ArticleAddress(address)
      lines += ["url: \(YAMLText.quoted(address))", "publisher: \(FrontValue.text(article.publisher).yaml)"]
      lines.append(
        date.map { "published: \($0)" }
          ?? "published_note: \(article.day.map { "its address says \($0)" } ?? "not looked up yet")")
    } else {
      lines += ["medium: print # or url: and its address", "publisher: not named yet"]
      lines.append(date.map { "published: \($0)" } ?? "published_note: not looked up yet")
    }
    return lines + ["accessed: \(today)", "status: draft # take this line out to publish it"]
  }
}

/// Facts about an article that its address tells.
struct ArticleAddress {
  /// The host, without `www.`.
  var publisher: String
  /// The words of the last part of the path; the host where there are none.
  var title: String
  /// The day in the path.
  var day: String?

  init(_ url: String) {
    let rest = url.firstRange(of: "://").map { url[$0.upperBound...] } ?? url[...]
    let path = rest.prefix { $0 != "?" && $0 != "#" }
    let parts = path.split(separator: "/").map(String.init)
    let host = (parts.first ?? "").lowercased().prefix { $0 != ":" }
    publisher = host.hasPrefix("www.") ? String(host.dropFirst(4)) : String(host)
    let names = parts.dropFirst().map { PercentEncoding.decode($0) }
    let stem = names.last { name in name.contains(where: \.isLetter) && name.lowercased() != "index.html" } ?? ""
    let words = stem.fileStem.split { "-_+ ".contains($0) }.joined(separator: " ")
    let plain = NotePlan.plain(words)
    title = plain.isEmpty ? publisher : plain.prefix(1).uppercased() + plain.dropFirst()
    day = Self.day(in: names)
  }

  private static func day(in parts: [String]) -> String? {
    for index in parts.indices {
      if let day = ImportDate.day(String(parts[index].prefix(10))), parts[index].utf8.count >= 8 { return day }
      guard index + 2 < parts.count else { continue }
      if let day = ImportDate.day(parts[index...(index + 2)].joined(separator: "-")) { return day }
    }
    return nil
  }
}

/// Every id of a site and every name of an entity, hidden documents' too.
private struct TakenNames {
  var ids = DocumentIDs(taken: VaultPlanner.reserved)
  /// The path of an entity's file by its name.
  private(set) var entities: [String: String] = [:]

  init(_ root: String) throws(ImportError) {
    do throws(ContentError) {
      let site = try SiteFolder(root)
      guard site.exists("content") else { return }
      for file in try ContentListing(site).documents { add(file, in: site) }
    } catch {
      throw ImportError(error)
    }
  }

  private mutating func add(_ file: ListedFile, in site: SiteFolder) {
    _ = ids.take(file.stem)
    guard case .bytes(let bytes)? = try? site.read(file.path, limit: 16 * 1024 * 1024) else { return }
    for field in FrontMatterSplit(bytes).value?.fields ?? [] {
      guard let text = field.value.text else { continue }
      switch (FieldReader.normalize(field.key), file.kind) {
      case ("id", _): _ = ids.take(text)
      case ("name", .entity): entities[text] = file.path
      default: break
      }
    }
  }
}
