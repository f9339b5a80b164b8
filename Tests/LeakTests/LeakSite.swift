import Broadsheet
import Foundation
import SiteTesting

@testable import DossierKit

/// A site of hidden documents, each referred to from a public one in every way.
struct LeakSite {
  let site: MiniSite
  private let seed: UInt64
  private var register = CanaryRegister()
  private var marks = ReferringDocument.Marks()
  private var hidden: [HiddenDocument] = []
  private var referring: [LeakDocument] = []
  /// Whether the hidden documents are written as they were before they were hidden.
  var isBefore = false

  /// - Parameters:
  ///   - configuration: More lines of `dossier.yaml`.
  ///   - share: Which part of all pairs of a kind and a rule.
  ///   - refers: Whether anything refers to the hidden documents.
  init(
    seed: UInt64, _ configuration: String = "", rules: [LeakRule] = LeakRule.all, share: Double = 1, refers: Bool = true
  ) throws {
    self.seed = seed
    site = try MiniSite(PublicIds.site)
    try site.write("title: T\nbase_url: \(ReferenceForm.host)/\n\(configuration)\n", to: "dossier.yaml")
    var random = NastyText(seed: seed)
    var number = Int.random(in: 0..<8, using: &random)
    for rule in rules {
      for kind in LeakKind.all where rule.applies(kind) && Double.random(in: 0..<1, using: &random) < share {
        let document = HiddenDocument(kind, rule, &register)
        hidden.append(document)
        try site.write(document.picture.text, to: document.picture.path)
        guard refers, !rule.isUnlisted else { continue }
        // Coprime to the number of kinds, so that in some round every kind refers to every kind.
        number += 3
        referring.append(
          ReferringDocument.make(
            LeakKind.all[number % LeakKind.all.count], number: number, of: document, &marks, &random))
      }
    }
  }

  /// How many pairs of a field or a place and a form there are, and how many of them are errors.
  var combinations: (tried: Int, refused: Int) {
    referring.reduce((0, 0)) { sums, document in
      let pieces = document.pieces.filter { !$0.label.isEmpty }
      return (sums.0 + pieces.count, sums.1 + pieces.count { document.isGone || $0.candidates.isEmpty })
    }
  }

  var documents: (hidden: Int, referring: Int) {
    (hidden.count { !$0.document.isGone }, referring.count { !$0.isGone })
  }

  // MARK: Errors

  struct Unsettled: Error { var what: String }

  /// Writes the files, and again without what is an error, until there is none left. Throws what is wrong with the site
  /// itself.
  mutating func settle(_ change: (inout SiteBuild) -> Void = { _ in }) throws {
    for document in hidden { try write(isBefore ? document.shown() : document.document) }
    for document in referring { try write(document) }
    var errors: [Diagnostic] = []
    for round in 0..<16 {
      let report = try site.build {
        $0.publishes = false
        change(&$0)
      }.report
      errors = report.diagnostics.filter { $0.severity == .error }
      if errors.isEmpty { return }
      // A line that an error names may not be to blame.
      try refuse(errors, wholly: round > 5)
    }
    throw Unsettled(what: "\(errors.prefix(5))")
  }

  private mutating func refuse(_ errors: [Diagnostic], wholly: Bool) throws {
    let places = Dictionary(grouping: errors.compactMap(\.location), by: \.path)
    guard !places.isEmpty else { throw Unsettled(what: "\(errors)") }
    for (path, locations) in places {
      let lines = wholly ? [1] : Set(locations.map(\.line))
      if let index = referring.firstIndex(where: { $0.path == path }) {
        referring[index].refuse(lines: lines)
        try write(referring[index])
      } else if let index = hidden.firstIndex(where: { $0.document.path == path }) {
        hidden[index].document.refuse(lines: lines)
        try write(isBefore ? hidden[index].shown() : hidden[index].document)
      } else {
        throw Unsettled(what: "\(errors.filter { $0.location?.path == path })")
      }
    }
  }

  private func write(_ document: LeakDocument) throws {
    if !document.isGone {
      try site.write(document.text, to: document.path)
    } else if FileManager.default.fileExists(atPath: "\(site.root)/\(document.path)") {
      try site.remove(document.path)
    }
  }

  // MARK: Traces

  /// What a folder tells of hidden documents: a line for each trace.
  ///
  /// - Parameter shows: Which rules do not hide for this audience.
  func findings(in folder: String, showing shows: (LeakRule) -> Bool = { _ in false }) -> [String] {
    var findings: [String] = []
    for path in FileManager.default.enumerator(atPath: folder)?.compactMap({ $0 as? String }).sorted() ?? [] {
      let bytes = FileManager.default.contents(atPath: "\(folder)/\(path)").map { Array($0) } ?? []
      findings += self.findings(in: bytes, of: path, showing: shows)
    }
    return findings
  }

  func findings(
    in bytes: [UInt8], of path: String, showing shows: (LeakRule) -> Bool = { _ in false }
  ) -> [String] {
    let traces = TraceSearch.traces(in: path) + TraceSearch.traces(in: bytes, of: path)
    let findings = traces.compactMap { trace -> String? in
      let meaning = register.meaning(of: trace.canary)
      if let meaning, isAllowed(meaning, in: path, shows) { return nil }
      let what = meaning.map { "the \($0.field) of \($0.document)" } ?? "a canary"
      let origin = marks.label(before: trace.before).map { "after \($0)" } ?? ""
      return "\(path): \(what) \(origin): “\(trace.context)” (seed \(seed))"
    }
    return Array(Set(findings)).sorted()
  }

  private func isAllowed(_ meaning: CanaryRegister.Meaning, in path: String, _ shows: (LeakRule) -> Bool) -> Bool {
    guard let document = hidden.first(where: { $0.name == meaning.document }) else { return false }
    if shows(document.rule) { return true }
    if document.rule.isWithdrawn {
      // Their addresses stay. Others may call them by a name that the page itself says no more.
      let isItsPage = TraceSearch.traces(in: path).compactMap { register.meaning(of: $0.canary) }
        .contains { $0.document == document.name && $0.field == "id" }
      return ["id", "title", "redirect_from", "merged_from"].contains(meaning.field)
        || (!isItsPage && ["alias", "file name"].contains(meaning.field))
    }
    guard document.rule.isUnlisted else { return false }
    // A name that nobody can guess is sent to nobody.
    if path.hasPrefix(".dossier-manifest-") { return true }
    // At its own address, at an old one that leads there, or in a picture of its own.
    return TraceSearch.traces(in: path).contains { register.meaning(of: $0.canary)?.document == document.name }
  }
}
