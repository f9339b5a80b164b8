/// Turns a vault into the files of a site: bytes in, bytes out, and a report.
///
/// Nothing is guessed: a link that leads nowhere becomes plain text, and a document of which it cannot be told who may see it
/// becomes a draft.
public struct VaultImport: Sendable {
  public let format: VaultFormat
  public let table: ImportTable
  /// Seconds since 1970 that count as now: what is dated later is not shown before.
  public let now: Int

  public init(format: VaultFormat, table: ImportTable, now: Int) {
    (self.format, self.table, self.now) = (format, table, now)
  }

  /// How carefully a document is taken, after one that was taken with less care could not be built.
  enum Care: Int, Sendable, Comparable {
    case none
    /// Without links to headings, old addresses and tags, which can name what is hidden.
    case plain
    /// As a draft.
    case draft
    /// As a draft with the least that a document needs; all else aside.
    case least

    static func < (one: Care, other: Care) -> Bool { one.rawValue < other.rawValue }
    var next: Care { Care(rawValue: rawValue + 1) ?? .least }
  }

  /// A site in memory.
  struct Result: Sendable {
    /// By path, relative to the site.
    var files: [String: [UInt8]] = [:]
    /// Files of the vault by the path that they get.
    var copies: [String: String] = [:]
    var report: ImportReport
    /// The source of each document, by its new path.
    var sources: [String: String] = [:]
  }

  /// - Parameter care: By the path of a source.
  func convert(_ source: VaultSource, care: [String: Care] = [:], reasons: [String: String] = [:]) -> Result {
    let settings = VaultSettings(source, format)
    var result = Result(report: ImportReport(format))
    let planner = VaultPlanner(importing: self, source: source, settings: settings, care: care)
    let plans = planner.plans(&result.report)
    let folder = planner.contentFolder
    var links = VaultLinks(format, contentFolder: folder, files: source.files, ownAddress: settings.address)
    for plan in plans {
      let target = VaultLinks.Target(
        source: plan.note.path, path: "/" + plan.path.dropFirst("content/".utf8.count), title: plan.title,
        anchors: NotePlan.anchors(of: plan.body), mayBeHidden: plan.note.hold.mayBeHidden)
      let names = table.values(of: "aliases", in: plan.note.fields).flatMap(\.value.texts)
      links.add(target, note: plan.note, names: names + [plan.title], addresses: planner.addresses(of: plan))
    }
    let paths = MediaPaths(source.files)
    var files: Set<String> = []
    let documents = Parallel.map(count: plans.count, jobs: Parallel.defaultJobs) { [links] index in
      convert(
        plans[index], links, anchors: links.targets[index].anchors, paths, care[plans[index].note.path] ?? .none,
        because: reasons[plans[index].note.path])
    }
    for (plan, document) in zip(plans, documents) {
      result.files[plan.path] = document.bytes
      result.sources[plan.path] = plan.note.path
      result.report.add(document, plan)
      files.formUnion(document.tally.files)
    }
    for file in files { result.copies["content" + paths.path(of: file)] = file }
    result.report.finish(source, copied: files, paths)
    let site = ImportedSite(title: settings.title ?? source.name, settings: settings, plans: plans)
    for (path, text) in site.files { result.files[path] = Array(text.utf8) }
    return result
  }

  /// A document as it is written.
  struct Document {
    var bytes: [UInt8]
    var hold: Hold
    var tally: BodyTally
    var notes: [String]
  }

  private func convert(
    _ plan: NotePlan, _ links: VaultLinks, anchors: Set<String>, _ paths: MediaPaths, _ care: Care,
    because reason: String?
  ) -> Document {
    var conversion = BodyConversion(
      note: plan.note, format: format, table: table, links: links, filePath: { paths.path(of: $0) })
    conversion.ownAnchors = anchors
    conversion.dropsFragments = care >= .plain
    let body = conversion.convert(plan.body)
    var hold = plan.note.hold
    for doubt in conversion.tally.doubts { hold.addDraft(doubt) }
    if care >= .draft { hold.addDraft("it could not be built: " + (reason ?? "")) }
    let image = lead(plan, links)
    if let image { conversion.tally.files.insert(image) }
    var fields = ImportedFields(plan, table, hold)
    let front = fields.text(image: image.map { paths.path(of: $0) }, care: care)
    var bytes = Array("---\n\(front)---\n".utf8)
    if let first = body.firstIndex(where: { $0 > 0x20 }) {
      // The first line may be indented, which makes it code.
      let start = body[..<first].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      bytes += [0x0A] + body[start...]
      if bytes.last != 0x0A { bytes.append(0x0A) }
    }
    return Document(bytes: bytes, hold: hold, tally: conversion.tally, notes: fields.notes)
  }

  /// The lead picture, where the vault has it.
  private func lead(_ plan: NotePlan, _ links: VaultLinks) -> String? {
    if case .freePage = plan.kind { return nil }
    for text in table.values(of: "image", in: plan.note.fields).compactMap(\.value.text) {
      let name = FieldReader.unwrapped(text)
      if case .file(let file) = links.destination(name, from: plan.note), BodyConversion.isPicture(file) { return file }
    }
    return nil
  }
}

extension ImportReport {
  mutating func add(_ document: VaultImport.Document, _ plan: NotePlan) {
    count(document.tally)
    documents[plan.kind.word, default: 0] += 1
    var notes: [String] = []
    let hold = document.hold
    if hold.isInternal || hold.isDraft {
      let word = hold.isInternal ? "internal" : "draft"
      held[word, default: 0] += 1
      notes.append("\(word) (\(hold.reasons.prefix(3).joined(separator: ", ")))")
    } else {
      if hold.isUnlisted { held["unlisted", default: 0] += 1; notes.append("unlisted") }
      if let date = hold.embargo { held["not before a date", default: 0] += 1; notes.append("not before \(date)") }
      if let date = hold.expires { held["not after a date", default: 0] += 1; notes.append("not after \(date)") }
      if let tlp = hold.tlp, tlp > .clear {
        held["tlp: \(tlp.rawValue)", default: 0] += 1; notes.append("tlp: \(tlp.rawValue)")
      }
    }
    let tally = document.tally
    if tally.comments > 0 { notes.append("\(tally.comments) hidden or commented out") }
    if !tally.lostLinks.isEmpty {
      notes.append(
        "plain text now: " + tally.lostLinks.prefix(5).joined(separator: ", ")
          + (tally.lostLinks.count > 5 ? ", …" : ""))
    }
    if !tally.leftOut.isEmpty {
      notes.append("left out: " + tally.leftOut.keys.sorted().prefix(5).joined(separator: ", "))
    }
    files.append(File(path: plan.note.path, target: plan.path, notes: notes + document.notes))
  }

  /// Adds what is no document.
  mutating func finish(_ source: VaultSource, copied: Set<String>, _ paths: MediaPaths) {
    for file in copied.sorted() { files.append(File(path: file, target: "content" + paths.path(of: file))) }
    for file in source.files.subtracting(copied).sorted() {
      files.append(File(path: file, notes: ["no document shows it"]))
    }
    unused = source.files.count - copied.count
    self.copied = copied.count
    for left in source.leftOut { files.append(File(path: left.path, notes: [left.reason])) }
    files.sort { $0.path < $1.path }
  }
}
