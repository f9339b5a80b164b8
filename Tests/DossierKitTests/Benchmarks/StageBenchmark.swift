import CommonMark
import Foundation
import HTML
import Testing

@testable import DossierKit

/// `make bench-stages` prints what each stage of a build costs one thread of this machine. Nothing is asserted of time.
@Suite(
  "StageBenchmark", .serialized, .enabled(if: ProcessInfo.processInfo.environment["DOSSIER_BENCHMARK"] != nil))
struct StageBenchmark {
  @Test("prints the cost of each stage")
  func stages() throws {
    let site = try BenchmarkSite()
    print("\n| stage | µs | each | MB/s |\n|---|---|---|---|")
    frontMatter(site)
    try markdown(site)
    names(site)
    links(site)
    pages(site)
    try writing(site)
    print("")
  }

  private func frontMatter(_ site: BenchmarkSite) {
    var read = 0
    let time = ThreadClock.best {
      read = 0
      for (file, bytes) in site.files where ContentFolder.document(from: bytes, of: file).0 != nil { read += 1 }
    }
    #expect(read == BenchmarkSite.documents)
    row("read: check UTF-8, front matter", time, read, "document", bytes: site.files.map(\.bytes.count).sum)
  }

  private func markdown(_ site: BenchmarkSite) throws {
    let bodies = site.bodies
    let bytes = bodies.map(\.count).sum
    var html: [UInt8] = []
    var rendering = Double.infinity
    let time = ThreadClock.best {
      var time = 0.0
      for body in bodies {
        body.withUnsafeBufferPointer { text in
          guard let document = Document(parsing: text) else { return }
          html.removeAll(keepingCapacity: true)
          time += ThreadClock.time { HTMLRenderer.render(document.root, into: &html) }
        }
      }
      rendering = min(rendering, time)
    }
    #expect(!html.isEmpty)
    row("Markdown: parse and free the tree", time - rendering, bodies.count, "document", bytes: bytes)
    row("Markdown: render", rendering, bodies.count, "document", bytes: bytes)
  }

  private func names(_ site: BenchmarkSite) {
    var matcher = NameMatcher(names: [])
    let minimum = site.library.site.autolink.minimumLength
    let building = ThreadClock.best { matcher = NameMatcher(site.library, minimumLength: minimum) }
    row("names: make the tables", building, site.library.entities.count, "entity")
    let bodies = site.bodies
    var scratch = NameMatcher.Scratch()
    var matches: [NameMatch] = []
    let time = ThreadClock.best {
      for body in bodies {
        matches.removeAll(keepingCapacity: true)
        body.withUnsafeBufferPointer { matcher.scan($0, with: &scratch, into: &matches) }
      }
    }
    row("names: find them", time, bodies.count, "document", bytes: bodies.map(\.count).sum)
  }

  /// All that is made of a document: references resolved, Markdown parsed, edited, linked and rendered.
  private func links(_ site: BenchmarkSite) {
    let renderer = BodyRenderer(site.library, site.links.addresses, recordsMentions: false)
    var scratch = NameScratch()
    func measure(_ kind: String, _ headers: [DocumentHeader], _ work: (Int, inout NameScratch) -> some DocumentWork) {
      var html = 0
      let time = ThreadClock.best { html = headers.indices.map { work($0, &scratch).body.html.bytes.count }.sum }
      #expect(html > 0)
      row("link: \(kind)", time, headers.count, kind, bytes: headers.map(\.body.count).sum)
    }
    measure("briefing", site.library.briefings.map(\.header)) { BriefingWork(BriefingIndex($0), renderer, &$1) }
    measure("article", site.library.articles.map(\.header)) { ArticleWork(ArticleIndex($0), renderer, &$1) }
    measure("entity", site.library.entities.map(\.header)) { EntityWork(EntityIndex($0), renderer, &$1) }
  }

  private func pages(_ site: BenchmarkSite) {
    for (kind, pages) in pagesByKind(site.plan) {
      var views: [Page] = []
      let viewing = ThreadClock.best { views = pages.map(site.plan.page) }
      #expect(views.count == pages.count)
      let html = HTMLWriter()
      var bytes = 0
      let both = ThreadClock.best {
        bytes = 0
        for page in pages {
          html.reset()
          site.plan.render(page: page, to: html)
          bytes += html.count
        }
      }
      row("view of \(kind)", viewing, pages.count, "page")
      row("view and template of \(kind), \(bytes / pages.count / 1024) KiB", both, pages.count, "page", bytes: bytes)
    }
  }

  private func pagesByKind(_ plan: SitePlan) -> [(kind: String, pages: [Int])] {
    var groups: [(kind: String, pages: [Int])] = [
      ("a briefing", []), ("an article", []), ("an entity", []), ("a list", []),
    ]
    for file in plan.files {
      guard case .page(let page) = file.content else { continue }
      let folders = ["briefings/", "articles/", "entities/"]
      let group = file.isDocument ? folders.firstIndex { file.path.hasPrefix($0) } : nil
      groups[group ?? 3].pages.append(page)
    }
    return groups.filter { !$0.pages.isEmpty }
  }

  /// With everything that publishing does: the manifest, temporary names, renames.
  private func writing(_ site: BenchmarkSite) throws {
    let html = HTMLWriter()
    let files = site.plan.files.map { file in
      guard case .page(let page) = file.content else { return file }
      html.reset()
      site.plan.render(page: page, to: html)
      return PlannedFile(path: file.path, stage: file.stage, content: .bytes(html.bytes), isDocument: file.isDocument)
    }
    var report = PublishReport()
    var go = 0
    func publish() throws {
      report = try PublicFolder(path: "\(site.root)/out-\(go)").publish(files, jobs: 1) { _, _ in }
    }
    let new = try ThreadClock.best {
      go += 1
      try publish()
    }
    #expect(report.written == files.count)
    row("write: new files", new, files.count, "file", bytes: report.bytes)
    let same = try ThreadClock.best { try publish() }
    #expect(report.written == 0)
    row("write: nothing differs", same, files.count, "file", bytes: report.bytes)
  }

  private func row(_ stage: String, _ seconds: Double, _ count: Int, _ noun: String, bytes: Int? = nil) {
    let each = String(format: "%.1f", seconds * 1e6 / Double(count))
    let speed = bytes.map { String(format: "%.0f", Double($0) / 1e6 / seconds) } ?? ""
    print("| \(stage) | \(each) | \(noun) | \(speed) |")
  }
}

extension Sequence<Int> {
  fileprivate var sum: Int { reduce(0, +) }
}
