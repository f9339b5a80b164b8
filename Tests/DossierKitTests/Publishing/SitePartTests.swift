import Foundation
import Testing

@testable import DossierKit

@Suite("Parts of a site")
struct SitePartTests {
  static let text = CompressedCopyTests.text.replacing("precompress: [br, gz]\n", with: "")

  private func part(_ number: Int, of count: Int) throws -> SitePart { try #require(SitePart(number, of: count)) }

  /// Builds parts, each into a folder of its own, as several machines would.
  private func parts(of site: MiniSite, _ count: Int) throws -> [(output: String, files: [String: [UInt8]])] {
    try (1...count).map { number in
      let output = "\(site.root)/part-\(number)"
      let part = try part(number, of: count)
      let built = try site.build {
        $0.part = part
        $0.output = output
      }
      #expect(built.report.outcome == .fine)
      return (output, try files(below: output))
    }
  }

  private func files(below folder: String) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder) where !path.hasPrefix(".dossier-") {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: "\(folder)/\(path)", isDirectory: &isFolder)
      if !isFolder.boolValue {
        files[path] = FileManager.default.contents(atPath: "\(folder)/\(path)").map { Array($0) }
      }
    }
    return files
  }

  /// As `cp -a part-1/. part-2/. public/` does.
  private func putTogether(_ outputs: [String], in folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["cp", "-a"] + outputs.map { $0 + "/." } + [folder + "/"]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test("have no file in common and are together the whole site, byte for byte", arguments: [1, 2, 3, 7, 100])
  func wholeSite(count: Int) throws {
    for text in [Self.text, CompressedCopyTests.text] {
      let site = try MiniSite(text)
      try site.write(CompressedCopyTests.dot, to: "content/briefings/dot.png")
      let parts = try parts(of: site, count)
      let whole = try site.buildFromNothing().files
      var together: [String: [UInt8]] = [:]
      for part in parts { together.merge(part.files) { _, new in new } }
      #expect(together == whole)
      #expect(parts.map(\.files.count).reduce(0, +) == whole.count)
      let sizes = parts.map(\.files.count)
      #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= (text == Self.text ? 1 : 3))
    }
  }

  @Test("put together are a site that the next whole build knows as its own", arguments: [false, true])
  func next(usesCache: Bool) throws {
    let site = try MiniSite(CompressedCopyTests.text)
    try site.write(CompressedCopyTests.dot, to: "content/briefings/dot.png")
    try putTogether(try parts(of: site, 3).map(\.output), in: site.output)
    let whole = try site.build { $0.usesCache = usesCache }
    #expect(whole.report.outcome == .fine)
    #expect(whole.report.published?.written == 0 && whole.report.published?.compressed == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: site.output)
    let manifests = names.compactMap(ManifestName.init)
    #expect(manifests.count == 1 && manifests[0].part == nil)
    // What goes later is deleted, whichever part brought it.
    try site.remove("content/entities/people/ali.md")
    try site.add("-- content/briefings/b.md --\n---\ntitle: A briefing\ndate: 2024-01-01\n---\nNothing.\n")
    let later = try site.build { $0.usesCache = usesCache }
    #expect(try later.files == site.buildFromNothing().files)
  }

  @Test("put together are cleaned away as a whole")
  func clean() throws {
    let site = try MiniSite(Self.text)
    try site.write(CompressedCopyTests.dot, to: "content/briefings/dot.png")
    try putTogether(try parts(of: site, 2).map(\.output), in: site.output)
    #expect(try PublicFolder.clean(path: site.output) > 5)
    #expect(try FileManager.default.contentsOfDirectory(atPath: site.output) == [])
  }

  @Test("can be built again in the same place, writing nothing")
  func again() throws {
    let site = try MiniSite(Self.text)
    try site.write(CompressedCopyTests.dot, to: "content/briefings/dot.png")
    let part = try part(2, of: 3)
    #expect((try site.build { $0.part = part }.report.published?.written ?? 0) > 0)
    #expect(try site.build { $0.part = part }.report.published?.written == 0)
  }

  @Test("are not built over a whole site or another part, which they would delete")
  func refusal() throws {
    let site = try MiniSite(Self.text)
    try site.write(CompressedCopyTests.dot, to: "content/briefings/dot.png")
    let (second, third) = (try part(2, of: 3), try part(3, of: 3))
    let whole = try site.build()
    #expect(throws: PublishingError.self) { try site.build { $0.part = second } }
    #expect(site.published() == whole.files)
    try site.remove("public")
    try site.build { $0.part = second }
    let before = site.published()
    let error = #expect(throws: PublishingError.self) { try site.build { $0.part = third } }
    #expect(error?.message.contains("holds more of the site than part 3/3") == true)
    #expect(error?.fixes.first?.contains("-o part-3") == true)
    #expect(site.published() == before)
  }

  @Test("are named by their number and how many there are")
  func names() {
    #expect(SitePart("2/3") == SitePart(2, of: 3))
    #expect(SitePart("1/1")?.description == "1/1")
    for text in ["", "2", "/", "0/3", "4/3", "-1/3", "1/0", "1/3/3", "a/b", "1 / 3", "1/9999999"] {
      #expect(SitePart(text) == nil, "\(text)")
    }
  }
}
