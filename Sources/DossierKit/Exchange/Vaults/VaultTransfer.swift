import Glibc

/// An import from beginning to end: reads a vault, makes a site of it in a new folder, and makes sure that it can be built.
public struct VaultTransfer: Sendable {
  /// Absolute paths.
  public var source: String
  public var target: String
  /// Nil: as the folder tells.
  public var format: VaultFormat?
  /// Of a file with lines that a user adds to the table of folders, keys and marks.
  public var tablePath: String?
  public var now: Int
  /// Everything but writing.
  public var isDryRun = false
  /// Told the name of each stage as it begins.
  public var onStage: (@Sendable (_ stage: String) -> Void)?

  public init(source: String, target: String, now: Int) {
    (self.source, self.target, self.now) = (source, target, now)
  }

  public enum Outcome: Sendable {
    case made(ImportReport)
    /// The folder holds an import of the same vault already, and nothing was added. With the number of files that have been
    /// added to the vault or changed in it since.
    case isThere(changes: Int)
  }

  /// Where the record of an import lies in a site.
  static let record = ".dossier/import.txt"
  /// How often the result is looked at and mended.
  private static let mostRounds = 24

  public func run(theme: any Theme) throws -> Outcome {
    try refuseNesting()
    onStage?("reading the vault")
    let vault = try VaultFolder.read(source)
    let record = ImportRecord(vault)
    if let old = ImportRecord(site: target) { return .isThere(changes: record.changes(since: old)) }
    let format = try detect(vault)
    let importing = try VaultImport(format: format, table: table(for: format), now: now)
    if isDryRun { return .made(importing.convert(vault).report) }
    let folder = try NewFolder(target)
    let files = try VaultFolder.open(source)
    let report = try settle(importing, vault, folder, files, theme)
    try folder.write(Array(record.text.utf8), to: Self.record)
    try folder.finish()
    return .made(report)
  }

  private func refuseNesting() throws(ImportError) {
    let from = RealPath.resolve(source) ?? source
    let parent = RealPath.resolve(target.parentPath.isEmpty ? "/" : target.parentPath) ?? target.parentPath
    let to = RealPath.resolve(target) ?? parent + "/" + target.lastPathPart
    guard !(to + "/").hasPrefix(from + "/") else {
      throw ImportError(
        .request, "the new site would lie within the vault, to which nothing is written",
        fixes: ["name a folder elsewhere with ‘--into’"])
    }
    guard !(from + "/").hasPrefix(to + "/") else {
      throw ImportError(
        .request, "the vault lies within the new site", fixes: ["name a folder elsewhere with ‘--into’"])
    }
  }

  private func detect(_ vault: VaultSource) throws(ImportError) -> VaultFormat {
    let names = VaultFormat.allCases.map(\.rawValue).joined(separator: ", ")
    guard vault.texts.keys.contains(where: { !VaultSource.settings.contains($0) }) else {
      throw ImportError(.request, "‘\(source)’ holds no Markdown", fixes: ["name the folder of a vault"])
    }
    if access(source + "/dossier.yaml", F_OK) == 0 || access(source + "/dossier.yml", F_OK) == 0 {
      throw ImportError(
        .request, "‘\(source)’ is a site of Dossier and no vault", fixes: ["build it as it is: ‘dossier build’"])
    }
    if let format { return format }
    var paths = Set(vault.texts.keys).union(vault.files)
    if access(source + "/.obsidian", F_OK) == 0 { paths.insert(".obsidian/app.json") }
    if let found = VaultFormat.detect(paths) { return found }
    throw ImportError(
      .request, "‘\(source)’ is not a vault that is known",
      fixes: ["say what it is: ‘--from \(VaultFormat.obsidian.rawValue)’ for a folder of Markdown; also \(names)"])
  }

  private func table(for format: VaultFormat) throws(ImportError) -> ImportTable {
    let extra = try readTable()
    do throws(ImportTable.Fault) {
      return try ImportTable(for: format, extra: extra)
    } catch {
      throw ImportError(
        .request, "line \(error.line) of the table: \(error.message)",
        fixes: ["write ‘folder KIND: names’ or ‘key KEY: names’; see ‘dossier import vault --help’"])
    }
  }

  private func readTable() throws(ImportError) -> [UInt8] {
    guard let tablePath else { return [] }
    do throws(Errno) {
      let file = try FileDescriptor(tablePath, O_RDONLY | O_NONBLOCK)
      guard try file.status().isRegularFile else { throw Errno(code: EINVAL) }
      return try file.readAll()
    } catch {
      throw .system(error, cannot: "read", tablePath)
    }
  }

  // MARK: Making sure

  /// Writes the site and builds it in memory, until there is no error: a document that has one is taken again with more care,
  /// in the end as a draft.
  private func settle(
    _ importing: VaultImport, _ vault: VaultSource, _ folder: borrowing NewFolder, _ files: SiteFolder,
    _ theme: any Theme
  ) throws -> ImportReport {
    var care: [String: VaultImport.Care] = [:]
    var reasons: [String: String] = [:]
    var written: [String: [UInt8]] = [:]
    for _ in 0..<Self.mostRounds {
      onStage?("writing the site")
      let result = importing.convert(vault, care: care, reasons: reasons)
      for path in written.keys where result.files[path] == nil { folder.removeFile(path) }
      for (path, bytes) in result.files where written[path] != bytes { try folder.write(bytes, to: path) }
      written = result.files
      try copy(result.copies, &written, folder, files)
      onStage?("looking whether it can be built")
      let errors = try self.errors(folder.temporaryPath, theme)
      let found = errors.found.reduce(into: [String: Diagnostic]()) { found, finding in
        guard let path = finding.location?.path, let source = result.sources[path] else { return }
        if found[source] == nil || finding.code != .brokenAnchor { found[source] = finding }
      }
      if found.isEmpty {
        guard errors.found.isEmpty else { throw Self.failure(errors.found[0]) }
        var report = result.report
        report.warnings = errors.warnings
        return report
      }
      for (source, finding) in found {
        let old = care[source] ?? .none
        let mayBePlain = [.brokenAnchor, .unreadReference, .pathCollision].contains(finding.code)
        care[source] = mayBePlain ? old.next : max(old.next, .draft)
        reasons[source] = "\(finding.code.rawValue), \(finding.message)"
      }
    }
    throw ImportError(.request, "what was imported could not be made into a site without errors")
  }

  private static func failure(_ finding: Diagnostic) -> ImportError {
    ImportError(.request, "what was imported cannot be built: \(finding.message)", fixes: finding.fixes)
  }

  private func errors(_ root: String, _ theme: any Theme) throws -> (found: [Diagnostic], warnings: Int) {
    var build = SiteBuild(root: root, output: root + "/public", now: now)
    build.publishes = false
    let report = try build.run(theme: theme)
    return (report.diagnostics.filter { $0.severity == .error }, report.count(of: .warning))
  }

  /// Copies files that documents show; one that cannot be had is left out, which the documents are then told.
  private func copy(
    _ copies: [String: String], _ written: inout [String: [UInt8]], _ folder: borrowing NewFolder, _ files: SiteFolder
  ) throws(ImportError) {
    for (path, file) in copies.sorted(by: { $0.key < $1.key })
    where access(folder.temporaryPath + "/" + path, F_OK) != 0 {
      guard let bytes = VaultFolder.file(file, in: files) else { continue }
      try folder.write(bytes, to: path)
    }
  }
}
