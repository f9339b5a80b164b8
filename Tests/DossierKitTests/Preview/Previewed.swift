import Broadsheet
import DossierKit

/// A mini site in a preview that somebody looks at.
struct Previewed {
  static let files = """
    -- content/entities/people/anna.md --
    ---
    name: Anna Example
    description: A witness
    ---
    -- content/articles/report.md --
    ---
    title: A report
    url: https://news.example/report
    publisher: News
    published: 2020-01-13
    accessed: 2020-01-14
    ---
    -- content/briefings/talks.md --
    ---
    title: The talks
    date: 2020-01-14
    ---
    It began with Anna Example [@report].
    -- content/briefings/draft.md --
    ---
    title: The draft
    date: 2020-02-01
    status: draft
    ---
    Harbour talk by Annie the witness [@report].
    """

  let files: MiniSite
  let site: PreviewSite

  init(_ more: String = "") throws {
    files = try MiniSite(Self.files + "\n" + more)
    var build = SiteBuild(root: files.root, output: files.output, now: MiniSite.newYear2026)
    build.includesDrafts = true
    build.jobs = 2
    site = PreviewSite(build, theme: Broadsheet())
    try site.rebuild()
  }

  func page(_ path: String) -> String { String(decoding: site.state.answer(path).bytes, as: UTF8.self) }

  /// Saves files and shows them as quickly as can be.
  func save(_ text: String) throws -> Bool {
    try files.add(text)
    var change = ContentWatcher.Change()
    for (path, _) in SiteText(text).files { change.note(files.root + "/" + path) }
    return site.show(change)
  }
}
