import Broadsheet
import Foundation
import SiteTesting
import Testing

@testable import DossierKit

@Suite("Whatever a build opens")
struct OpenedFilesTests {
  private static let text =
    MiniSite.base + """

      -- dossier.yaml --
      title: T
      base_url: https://example.org/
      publisher: {name: P, logo: logo.png}
      checks: {missing-sources: warning}
      -- content/briefings/2024/b.md --
      ---
      title: A briefing
      date: 2024-01-01
      ---
      Of [[ali]], ![a map](map.svg), [a file](data.csv), ![gone](gone.png) and “words” [@a2].
      -- content/briefings/2024/map.svg --
      <svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"></svg>
      -- content/briefings/2024/data.csv --
      1,2
      -- content/logo.png --
      none
      -- content/articles/a2.md --
      ---
      title: Two
      url: https://example.org/2
      publisher: press
      accessed: 2020-01-01
      published: 2019-12-31
      capture: captures/a2.html
      sha256: 7998fd0b894448d9b9c53b603dbe5fdcf165ac3db59e0f14522dc529daa1eb33
      ---
      -- content/captures/a2.html --
      <p>words</p>
      -- content/entities/people/ali.md --
      ---
      name: Ali
      image: {path: ali.png, alt: Ali}
      ---
      -- content/entities/people/ali.png --
      none
      -- content/pages/about.md --
      ---
      title: About
      ---
      -- themes/broadsheet/Assets/extra.css --
      p { color: red }
      -- static/.well-known/x.txt --
      x
      """

  /// What a record names that a change of `inputs` would not show. For what is not there, its folder stands.
  private func unseen(_ opened: OpenedPaths, _ inputs: [StatedPath], _ site: MiniSite) -> [String] {
    // A folder is opened on the way to a listed file, whose own state tells of it.
    let listed = Set(inputs.map(\.path)).union(WatchedNames.sparseFolders)
    return opened.paths.filter { path in
      var path = path[...]
      while !FileManager.default.fileExists(atPath: site.root + "/" + path), !listed.contains(String(path)) {
        guard let slash = path.lastIndex(of: "/") else { return true }
        path = path[..<slash]
      }
      return !listed.contains(String(path))
    }
  }

  @Test("is in the list that the cache compares, whatever the content shows and whether it is there or not")
  func listed() throws {
    let site = try MiniSite(Self.text)
    let opened = OpenedPaths()
    try site.build {
      $0.opened = opened
      $0.wantsNotes = true
      $0.publishes = true
    }
    let inputs = try #require(try SiteFolder(site.root).inputs(jobs: 2))
    #expect(unseen(opened, inputs, site).isEmpty)
    for path in [
      "dossier.yaml", "content/briefings/2024/b.md", "content/briefings/2024/map.svg", "content/captures/a2.html",
      "content/pages/about.md", "static/.well-known", "themes/broadsheet/Assets/extra.css",
    ] {
      #expect(opened.paths.contains(path), "\(path)")
    }
  }

  @Test("would be missed if it lay elsewhere")
  func elsewhere() throws {
    let site = try MiniSite(Self.text)
    try site.write("x", to: "elsewhere/x.txt")
    let opened = OpenedPaths()
    let folder = try SiteFolder(site.root, following: [], recordingIn: opened)
    _ = try folder.read("elsewhere/x.txt", limit: 10)
    _ = folder.exists("nothing.yaml")
    let inputs = try #require(folder.inputs(jobs: 1))
    #expect(Set(unseen(opened, inputs, site)) == ["elsewhere/x.txt", "nothing.yaml"])
  }
}
