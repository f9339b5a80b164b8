import Broadsheet
import Foundation
import SiteTesting
import Testing

@testable import DossierKit

/// How much is tried.
enum LeakRounds {
  static let asked = ProcessInfo.processInfo.environment["DOSSIER_LEAK_ROUNDS"].flatMap { UInt64($0) }
  static let numbers = 1...max(1, asked ?? 1)
  /// Which part of all pairs of a kind and a way of hiding a round tries: all where many are asked for.
  static let share = asked == nil ? 0.12 : 1
}

/// Sites in which hidden documents of each kind are referred to from public ones, under each key and at each place of a
/// text, in right forms and wrong ones. What is an error is taken out; of the rest no byte that is published may tell.
///
/// Each round has other pairs: `DOSSIER_LEAK_ROUNDS=50 swift test --filter LeakTests` tries many.
@Suite("Nothing tells of what is hidden", .serialized)
struct LeakTests {
  private static let configurations = [
    "default_status: draft\ndefault_tlp: AMBER",
    "default_status: draft\ndefault_tlp: AMBER\nmarkdown: {raw_html: true, smart: true}\n"
      + "permalinks: {briefings: /r/:year/:id/, articles: /a/:id/, entities: /who/:kind/:id/}",
    "default_status: draft\ndefault_tlp: RED\nfull_text: never\nautolink: {per: section, places: true}\n"
      + "checks: {hidden-reference: \"off\", raw-html: \"off\", unknown-key: \"off\", invalid-value: \"off\"}",
  ]

  private static func configuration(_ round: UInt64) -> String { configurations[Int(round) % configurations.count] }

  @Test(
    "in a site that is built, built again after an edit, built in parts, or previewed", arguments: LeakRounds.numbers)
  func hidden(round: UInt64) throws {
    var leaks = try LeakSite(seed: round, Self.configuration(round), share: LeakRounds.share)
    try leaks.settle()
    let site = leaks.site
    try #expect(site.build { $0.usesCache = true }.report.outcome == .fine)
    Self.expectNone(leaks.findings(in: site.output))
    let (tried, refused) = leaks.combinations
    print("round \(round): \(tried) references, \(refused) of them errors, \(leaks.documents) documents")
    // The test would prove nothing if little were left of it.
    #expect(tried - refused > tried / 10)

    let page = "---\ntitle: New\nstatus: published\ntlp: CLEAR\n---\nOf [[turkey]].\n"
    try site.write(page, to: "content/pages/new.md")
    try #expect(site.build { $0.usesCache = true }.report.outcome == .fine)
    Self.expectNone(leaks.findings(in: site.output))

    for number in 1...3 {
      let part = "\(site.root)/part\(number)"
      try site.build {
        $0.part = SitePart(number, of: 3)
        $0.output = part
      }
      Self.expectNone(leaks.findings(in: part))
    }
    try Self.expectNone(Self.previewed(leaks))

    // What is shown now may refer to what is not.
    try leaks.settle {
      $0.includesDrafts = true
      $0.includesFuture = true
    }
    let early = site.root + "/early"
    try site.build {
      $0.includesDrafts = true
      $0.includesFuture = true
      $0.output = early
    }
    Self.expectNone(leaks.findings(in: early) { $0.isDraft || $0.isFuture })
    #expect(!leaks.findings(in: early).isEmpty)
  }

  /// Every answer of a preview and what it tells open pages, before and after a change.
  private static func previewed(_ leaks: LeakSite) throws -> [String] {
    var build = SiteBuild(root: leaks.site.root, output: leaks.site.output, now: MiniSite.newYear2026)
    build.jobs = 2
    let preview = PreviewSite(build, theme: Broadsheet())
    try preview.rebuild()
    let path = "content/briefings/open.md"
    let text = try String(contentsOfFile: "\(leaks.site.root)/\(path)", encoding: .utf8)
    try leaks.site.write(text + "\nAnd on.\n", to: path)
    var findings: [String] = []
    for isQuick in [false, true] {
      if isQuick {
        var change = ContentWatcher.Change()
        change.note("\(leaks.site.root)/\(path)")
        #expect(preview.show(change))
      }
      let state = preview.state
      for file in state.edition?.plan.files ?? [] {
        let address = "/" + file.path.replacing("index.html", with: "")
        findings += leaks.findings(in: state.answer(address).bytes, of: file.path)
        findings += leaks.findings(in: Array(state.json(forPage: address).utf8), of: file.path)
      }
    }
    return findings
  }

  @Test("although it was public before, with compressed copies", arguments: LeakRounds.numbers)
  func wasPublic(round: UInt64) throws {
    var leaks = try LeakSite(
      seed: round + 1000, Self.configuration(round + 1) + (round == 1 ? "\nprecompress: [gz, br]" : ""),
      share: LeakRounds.share / 4)
    let site = leaks.site
    leaks.isBefore = true
    try leaks.settle()
    try #expect(site.build { $0.usesCache = true }.report.outcome == .fine)
    // Here each of them has left its traces.
    #expect(leaks.findings(in: site.output).count > 20 * leaks.documents.hidden)

    leaks.isBefore = false
    try leaks.settle()
    for _ in 0..<2 {
      try #expect(site.build { $0.usesCache = true }.report.outcome == .fine)
      Self.expectNone(leaks.findings(in: site.output))
    }
  }

  @Test("and what may be a wish to hide is understood, or an error that no level switches off")
  func doubtful() throws {
    let off = DiagnosticCode.allCases.map { "\($0.rawValue): \"off\"" }.joined(separator: ", ")
    var leaks = try LeakSite(
      seed: 1, "checks: {\(off)}", rules: LeakRule.doubtful, share: LeakRounds.share / 2, refers: false)
    try leaks.settle()
    try leaks.site.build()
    Self.expectNone(leaks.findings(in: leaks.site.output))
  }

  private static func expectNone(
    _ findings: [String], sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    guard !findings.isEmpty else { return }
    let some = findings.prefix(40).joined(separator: "\n")
    Issue.record("\(findings.count) traces:\n\(some)", sourceLocation: sourceLocation)
  }
}
