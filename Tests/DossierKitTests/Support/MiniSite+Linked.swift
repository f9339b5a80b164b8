import Broadsheet

@testable import DossierKit

extension MiniSite {
  /// The published library and its links as of 1 January 2026, for tests of an index by itself.
  func linked() throws -> (PublishedLibrary, LinkGraph) {
    let build = SiteBuild(root: root, output: output, now: Self.newYear2026)
    var log = DiagnosticLog()
    let (folder, configuration) = try build.open(Broadsheet(), &log)
    let sources = try ContentFolder(folder).read(jobs: 2, &log)
    let library = PublishedLibrary(sources, configuration: configuration, for: build.audience(configuration), &log)
    return (library, LinkGraph(library, jobs: 2, &log))
  }
}
