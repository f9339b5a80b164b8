import Broadsheet
import Foundation
import SiteTesting

@testable import DossierKit

/// Builds a case in every way that must give the same, and says what promise is broken.
struct Trial {
  /// A promise that does not hold.
  struct Broken: Error, CustomStringConvertible {
    /// In a few words, the same for the same fault.
    var promise: String
    var detail = ""
    var description: String { detail.isEmpty ? promise : "\(promise): \(detail)" }
  }

  let fuzzCase: FuzzCase
  /// A folder of its own, with nothing in it.
  let folder: String
  /// Chooses what is tried beside the builds.
  let salt: UInt64
  private(set) var builds = 0

  private var root: String { folder + "/site" }
  private static let secret = "xqjzzzz"

  init(_ fuzzCase: FuzzCase, folder: String, salt: UInt64) {
    (self.fuzzCase, self.folder, self.salt) = (fuzzCase, folder, salt)
  }

  mutating func run() throws {
    let files = FileManager.default
    try files.createDirectory(atPath: folder + "/outside", withIntermediateDirectories: true)
    try Data("A secret of the reader's own: \(Self.secret)\n".utf8).write(to: .init(fileURLWithPath: secretPath))
    try FuzzCase.write(fuzzCase.files, to: root)

    let first = try build("public", cache: true)
    try check(first, "public", fuzzCase.files)
    try checkRepeatable(first, fuzzCase.files)

    try write(edited: fuzzCase.edited)
    damage()
    let incremental = try build("public", cache: true)
    let clean = try build("clean", cache: false, jobs: 2)
    try check(clean, "clean", fuzzCase.edited)
    // Damaged notes may keep a folder from being known as ours.
    if incremental != nil || fuzzCase.damage.isEmpty {
      try compare(incremental, clean, "an incremental build and a clean one")
    }
    if clean?.outcome == .fine, incremental?.outcome == .fine {
      try compare("public", "clean", "an incremental build and a clean one")
    }
    switch salt % 8 {
    case 0: try preview()
    case 1: try edit()
    default: break
    }
    guard try String(contentsOfFile: secretPath, encoding: .utf8).contains(Self.secret),
      try files.contentsOfDirectory(atPath: folder + "/outside") == ["secret.txt"]
    else { throw Broken(promise: "nothing outside the site is changed") }
  }

  private var secretPath: String { folder + "/outside/secret.txt" }

  // MARK: Builds

  /// Nil where the environment failed, which is no fault.
  private mutating func build(_ output: String, cache: Bool, jobs: Int = 1) throws -> BuildReport? {
    var build = SiteBuild(root: root, output: "\(folder)/\(output)", now: MiniSite.newYear2026)
    (build.jobs, build.usesCache, build.wantsNotes) = (jobs, cache, true)
    builds += 1
    do {
      return try build.run(theme: Broadsheet())
    } catch is ContentError { return nil } catch is PublishingError { return nil }
  }

  private mutating func checkRepeatable(_ first: BuildReport?, _ files: FuzzCase.Files) throws {
    let again = try build("public", cache: false)
    if first?.outcome == .fine, let published = again?.published, published.written + published.deleted > 0 {
      throw Broken(promise: "a second build writes nothing", detail: "\(published)")
    }
    let parallel = try build("parallel", cache: false, jobs: 3)
    try compare(first, parallel, "builds with one thread and with several")
    try compare("public", "parallel", "builds with one thread and with several")
  }

  private func compare(_ one: BuildReport?, _ other: BuildReport?, _ what: String) throws {
    guard let one, let other else {
      guard one == nil && other == nil else { throw Broken(promise: "\(what) end alike") }
      return
    }
    guard one.outcome == other.outcome else { throw Broken(promise: "\(what) end alike") }
    // A clean build knows of no addresses that are published already.
    let mine = one.diagnostics.filter { $0.code != .droppedURL }
    let its = other.diagnostics.filter { $0.code != .droppedURL }
    guard mine != its else { return }
    let difference = zip(mine, its).first { $0 != $1 }.map { "\($0.0.message) / \($0.1.message)" }
    throw Broken(promise: "\(what) find the same", detail: difference ?? "\(mine.count) and \(its.count) findings")
  }

  private func compare(_ one: String, _ other: String, _ what: String) throws {
    let (mine, its) = (published(one), published(other))
    for path in Set(mine.keys).union(its.keys).sorted() where mine[path] != its[path] {
      throw Broken(promise: "\(what) publish the same", detail: path)
    }
  }

  private func published(_ output: String) -> [String: Data] {
    var files: [String: Data] = [:]
    for case let path as String in FileManager.default.enumerator(atPath: "\(folder)/\(output)") ?? .init()
    where !path.hasPrefix(".dossier") {
      files[path] = FileManager.default.contents(atPath: "\(folder)/\(output)/\(path)") ?? Data()
    }
    return files
  }

  // MARK: One build

  private func check(_ report: BuildReport?, _ output: String, _ files: FuzzCase.Files) throws {
    let published = published(output)
    guard let report else { return }
    guard report.outcome == .fine || published.isEmpty else {
      throw Broken(promise: "a build with errors publishes nothing", detail: published.keys.sorted().first ?? "")
    }
    for finding in report.diagnostics { try check(finding, files) }
    let allowsHTML = files["dossier.yaml"].map { text($0).contains("raw") } ?? false
    for (path, bytes) in published { try OutputCheck(path: path, bytes: bytes, allowsHTML: allowsHTML).run() }
  }

  private func text(_ content: SiteText.Content) -> String {
    if case .bytes(let bytes) = content { String(decoding: bytes, as: UTF8.self) } else { "" }
  }

  private func check(_ finding: Diagnostic, _ files: FuzzCase.Files) throws {
    let words = ([finding.message] + finding.notes.map(\.message) + finding.fixes).joined(separator: "\n")
    if words.contains(Self.secret) { throw Broken(promise: "no finding tells of a file outside", detail: words) }
    for place in [finding.location].compactMap({ $0 }) + finding.notes.compactMap(\.location) {
      guard place.line >= 1, place.column >= 1, place.length >= 1 else {
        throw Broken(promise: "a place is in its file", detail: "\(place) of \(finding.code.rawValue)")
      }
      if place.sourceLine?.contains(Self.secret) == true {
        throw Broken(promise: "no finding tells of a file outside", detail: place.path)
      }
      guard case .bytes(let bytes)? = files[place.path] else { continue }
      // CR ends a line as well.
      let lines = 1 + bytes.count { $0 == 0x0A || $0 == 0x0D }
      guard place.line <= lines else {
        throw Broken(
          promise: "a place is in its file", detail: "line \(place.line) of \(lines) for \(finding.code.rawValue)")
      }
    }
  }

  // MARK: Between the builds

  private func write(edited: FuzzCase.Files) throws {
    for (path, content) in fuzzCase.files where edited[path] != content {
      try? FileManager.default.removeItem(atPath: "\(root)/\(path)")
    }
    let changed = edited.filter { fuzzCase.files[$0.key] != $0.value }
    try FuzzCase.write(changed, to: root)
  }

  /// Puts bytes into what the program keeps about the site.
  private func damage() {
    for damage in fuzzCase.damage {
      var kept: [String] = []
      for folder in ["\(root)/.dossier", "\(self.folder)/public"] {
        kept += (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []).filter {
          folder.hasSuffix(".dossier") || $0.hasPrefix(".dossier")
        }.map { "\(folder)/\($0)" }
      }
      guard !kept.isEmpty else { return }
      let path = kept.sorted()[Int(damage.file) % kept.count]
      guard var bytes = FileManager.default.contents(atPath: path) else { continue }
      let start = bytes.isEmpty ? 0 : Int(damage.offset) % bytes.count
      if damage.bytes.isEmpty {
        bytes.removeSubrange(start...)
      } else {
        bytes.replaceSubrange(start..<min(bytes.count, start + damage.bytes.count), with: damage.bytes)
      }
      try? bytes.write(to: URL(fileURLWithPath: path))
    }
  }

  // MARK: Other commands

  private mutating func preview() throws {
    var build = SiteBuild(root: root, output: folder + "/unused", now: MiniSite.newYear2026)
    build.jobs = 1
    let preview = PreviewSite(build, theme: Broadsheet())
    try preview.rebuild()
    builds += 1
    let state = preview.state
    for (path, bytes) in published("clean") where path.hasSuffix("index.html") {
      let answer = state.answer(state.basePath + path.dropLast("index.html".count))
      // The preview's page is the published one with a script in it.
      guard state.isStale || answer.bytes.count >= bytes.count else {
        throw Broken(promise: "a preview shows what a build publishes", detail: path)
      }
      let isTold = TraceSearch.traces(in: Array(state.json(forPage: "/" + path).utf8), of: "x.json").isEmpty
      guard isTold else { throw Broken(promise: "a preview tells of nothing hidden", detail: path) }
    }
    guard !FileManager.default.fileExists(atPath: folder + "/unused") else {
      throw Broken(promise: "a preview publishes nothing")
    }
  }

  private mutating func edit() throws {
    let edit = ContentEdit(root: root)
    do throws(EditError) {
      if salt % 16 < 8 {
        _ = try edit.rename("ali", to: "ali-2", theme: Broadsheet())
      } else {
        _ = try edit.merge("turkey", into: "ankara", theme: Broadsheet())
      }
    } catch { return }
    _ = try build("edited", cache: true)
  }
}
