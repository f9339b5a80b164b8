import Broadsheet

@testable import DossierKit

extension MiniSite {
  /// The published library and its links as of 1 January 2026, for tests of an index by itself.
  func linked() throws -> (PublishedLibrary, LinkGraph) {
    let (library, links, _) = try linkedWithFindings()
    return (library, links)
  }

  /// The same with all that was found, at its own level: errors do not keep it from being looked at.
  func linkedWithFindings() throws -> (PublishedLibrary, LinkGraph, [Diagnostic]) {
    let build = SiteBuild(root: root, output: output, now: Self.newYear2026)
    var log = DiagnosticLog()
    let configuration = try build.open(Broadsheet(), &log).site
    let sources = try ContentFolder(SiteFolder(root)).read(jobs: 2, &log)
    let library = PublishedLibrary(sources, configuration: configuration, for: build.audience(configuration), &log)
    let links = LinkGraph(library, jobs: 2, &log)
    return (library, links, log.sorted())
  }
}
