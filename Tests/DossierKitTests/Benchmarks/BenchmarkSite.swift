import Broadsheet
import Foundation

@testable import DossierKit

/// The corpus of `Benchmarks/generate_corpus.py` in a temporary folder of its own, taken through the stages before publishing.
final class BenchmarkSite: Sendable {
  static let documents = 1_000

  let root: String
  /// Every document's file with its bytes.
  let files: [(file: ListedFile, bytes: [UInt8])]
  let library: PublishedLibrary
  let links: LinkGraph
  let plan: SitePlan

  /// - Throws: Where there is no `python3` to generate the corpus, or the corpus cannot be read.
  init() throws {
    root = FileManager.default.temporaryDirectory.appendingPathComponent("dossier-\(UUID().uuidString)").path
    try Self.generate(into: root)
    files = try ContentListing(SiteFolder(root)).documents.map { [root] file in
      (file, Array(try Data(contentsOf: URL(fileURLWithPath: "\(root)/\(file.path)"))))
    }
    var log = DiagnosticLog()
    let build = SiteBuild(root: root, output: root + "/public", now: MiniSite.newYear2026)
    let configuration = try build.open(Broadsheet(), &log).site
    let sources = try ContentFolder(SiteFolder(root)).read(jobs: 2, &log)
    library = PublishedLibrary(sources, configuration: configuration, for: build.audience(configuration), &log)
    links = LinkGraph(library, jobs: 2, &log)
    plan = try SitePlan(library, links, Broadsheet(), &log)
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  /// Every document with a body.
  var bodies: [ArraySlice<UInt8>] {
    let headers = library.briefings.map(\.header) + library.articles.map(\.header) + library.entities.map(\.header)
    return headers.filter(\.hasBody).map(\.body)
  }

  private static func generate(into folder: String) throws {
    let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let generator = Process()
    generator.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    generator.arguments = [
      "python3", repository.path + "/Benchmarks/generate_corpus.py", String(documents), folder,
    ]
    try generator.run()
    generator.waitUntilExit()
    guard generator.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
  }
}
