import DossierKit
import Foundation
import Testing

@Suite("A build with a cache")
struct IncrementalBuildTests {
  @Test("makes what a build from nothing makes, after whatever edits", arguments: UInt64(1)...6)
  func property(seed: UInt64) throws {
    var edited = try EditedSite(seed: seed)
    var (published, unrendered) = (0, 0)
    for round in 0..<25 {
      var edits: [String] = []
      for _ in 0..<(round % 4 == 3 ? 3 : round == 0 ? 0 : 1) { edits.append(try edited.edit()) }
      // A day and options change now and then.
      func options(_ build: inout SiteBuild) {
        build.now += round / 9 * 86_400
        build.includesDrafts = round % 7 == 6
      }
      let built = try edited.site.buildWithCache(options)
      let clean = try edited.site.buildFromNothing(options)
      let findings = built.report.diagnostics.filter { $0.code != .droppedURL }
      #expect(findings == clean.report.diagnostics, "round \(round): \(edits)")
      #expect(built.report.outcome == clean.report.outcome, "round \(round): \(edits)")
      guard clean.report.outcome == .fine else { continue }
      #expect(built.paths == clean.paths, "round \(round): \(edits)")
      for (path, bytes) in clean.files where built.files[path] != bytes {
        Issue.record("round \(round): \(path) differs after \(edits)")
      }
      published += 1
      unrendered += built.report.published?.unrendered ?? 0
    }
    #expect(published > 12)
    // Or nothing would be proven.
    #expect(unrendered > 100)
  }

  @Test("renders only the page of an edited text and those whose sentences it changed")
  func oneEdit() throws {
    let site = try MiniSite(
      """
      -- content/entities/people/ali.md --
      ---
      name: Ali Mamlouk
      description: A person
      ---
      -- content/entities/people/eve.md --
      ---
      name: Eve Harrington
      description: Another
      ---
      -- content/pages/one.md --
      ---
      title: One
      ---
      It begins.

      Then Ali Mamlouk came. Eve Harrington left.
      """)
    func build() throws -> PublishReport {
      let built = try site.buildWithCache()
      #expect(try built.files == site.buildFromNothing().files)
      return try #require(built.report.published)
    }
    func write(_ body: String) throws { try site.write("---\ntitle: One\n---\n\(body)\n", to: "content/pages/one.md") }
    let pages = try site.buildWithCache().report.pages
    try write("It begins.\n\nThen Ali Mamlouk came. Eve Harrington left. Nobody stayed.")
    #expect(try build().unrendered == pages - 1)
    try write("It begins.\n\nThen at last Ali Mamlouk came. Eve Harrington left. Nobody stayed.")
    #expect(try build().unrendered == pages - 2)
    // What lists show of it, or whom it names: everything is rendered.
    try write("It began.\n\nThen at last Ali Mamlouk came. Eve Harrington left. Nobody stayed.")
    #expect(try build().unrendered == 0)
    try write("It began.\n\nThen at last Ali Mamlouk came. Nobody stayed.")
    #expect(try build().unrendered == 0)
    // A page that somebody overwrote is rendered, and it alone.
    try site.write("mine", to: "public/entities/eve/index.html")
    #expect(try build().unrendered == pages - 1)
  }
}
