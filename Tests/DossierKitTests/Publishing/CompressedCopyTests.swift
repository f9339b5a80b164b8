import CBrotli
import Foundation
import Testing

@testable import DossierKit

@Suite("Compressed copies")
struct CompressedCopyTests {
  static let text = """
    -- dossier.yaml --
    title: T
    base_url: https://example.org/
    checks: {missing-sources: warning}
    precompress: [br, gz]
    -- content/briefings/b.md --
    ---
    title: A briefing
    date: 2024-01-01
    ---
    Of [[ali]] and ![a map](map.svg) and ![a dot](dot.png).
    -- content/briefings/map.svg --
    <svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"></svg>
    -- content/entities/people/ali.md --
    ---
    name: Ali
    ---
    """

  private static let configuration = MiniSite.configuration + "checks: {missing-sources: warning}\n"

  static let dot: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8, 0,
    0,
    0, 0, 0x3A, 0x7E, 0x9B, 0x55, 0, 0, 0, 0x0A, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0x60, 0, 0, 0, 2, 0, 1, 0x48,
    0xAF, 0xA4, 0x71, 0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
  ]

  private func site() throws -> MiniSite {
    let site = try MiniSite(Self.text)
    try site.write(Self.dot, to: "content/briefings/dot.png")
    return site
  }

  private static func isCopy(_ path: String) -> Bool { path.hasSuffix(".gz") || path.hasSuffix(".br") }

  /// By the system's gzip, as somebody else's program reads it.
  private static func gunzip(_ path: String) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = Array(try output.fileHandleForReading.readToEnd() ?? Data())
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return bytes
  }

  private static func unbrotli(_ bytes: [UInt8]) -> [UInt8]? {
    var count = 4_000_000
    var buffer = [UInt8](repeating: 0, count: count)
    guard BrotliDecoderDecompress(bytes.count, bytes, &count, &buffer) == BROTLI_DECODER_RESULT_SUCCESS else {
      return nil
    }
    return Array(buffer[..<count])
  }

  @Test("stand beside every text file, smaller, and hold the same")
  func copies() throws {
    let site = try site()
    let built = try site.build()
    let originals = built.paths.filter { !Self.isCopy($0) }
    #expect(originals.contains("briefings/b/index.html") && originals.contains { $0.hasSuffix(".png") })
    for path in originals {
      let isText = !path.hasSuffix(".png") && !path.hasSuffix(".woff2")
      #expect((built.files[path + ".gz"] != nil) == isText, "\(path)")
      guard isText else { continue }
      #expect(try Self.gunzip("\(site.output)/\(path).gz") == built.files[path], "\(path)")
      let brotli = try #require(built.files[path + ".br"])
      #expect(Self.unbrotli(brotli) == built.files[path], "\(path)")
      if path.hasSuffix(".html") { #expect(brotli.count < (built.files[path] ?? []).count / 2, "\(path)") }
    }
    #expect(built.report.published?.compressed == built.paths.count { Self.isCopy($0) })
  }

  @Test("are the same bytes for any number of threads and at any time")
  func determinism() throws {
    let site = try site()
    let first = try site.build(jobs: 1)
    try site.remove("public")
    #expect(try site.build(jobs: 5) { $0.now += 5 }.files == first.files)
  }

  @Test("are neither written nor compressed again without need", arguments: [false, true])
  func secondBuild(usesCache: Bool) throws {
    let site = try site()
    let first = try site.build { $0.usesCache = usesCache }
    let second = try site.build { $0.usesCache = usesCache }
    #expect(second.report.published?.written == 0 && second.report.published?.compressed == 0)
    #expect(second.files == first.files)
    #expect(second.wasUnchanged == usesCache)
  }

  @Test("follow an edit, while those of other pages stay", arguments: [false, true])
  func edit(usesCache: Bool) throws {
    let site = try site()
    try site.build { $0.usesCache = usesCache }
    let start = "-- content/briefings/b.md --\n---\ntitle: A briefing\ndate: 2024-01-01\n---\nOf ![a map](map.svg).\n"
    try site.add(start)
    let second = try site.build { $0.usesCache = usesCache }
    #expect(try second.files == site.buildFromNothing().files)
    try site.add(start + "\nA second paragraph.\n")
    let third = try site.build { $0.usesCache = usesCache }
    #expect(try third.files == site.buildFromNothing().files)
    #expect((2...8).contains(third.report.published?.compressed ?? 0))
    if usesCache { #expect((third.report.published?.unrendered ?? 0) > 3) }
  }

  @Test("that are damaged or deleted are made again", arguments: [false, true])
  func repair(usesCache: Bool) throws {
    let site = try site()
    let first = try site.build { $0.usesCache = usesCache }
    try site.write("not compressed", to: "public/briefings/b/index.html.gz")
    try site.write(
      Array((first.files["entities/ali/index.html.br"] ?? []).dropLast(3)), to: "public/entities/ali/index.html.br")
    try site.remove("public/index.html.br")
    // Whole, but of another page.
    try site.write(first.files["entities/index.html.gz"] ?? [], to: "public/briefings/index.html.gz")
    let second = try site.build { $0.usesCache = usesCache }
    #expect(second.files == first.files)
    #expect(second.report.published?.compressed == 4 && second.report.published?.written == 0)
  }

  @Test("go when they are no longer wished for, and those of deleted pages with them", arguments: [false, true])
  func switchedOff(usesCache: Bool) throws {
    let site = try site()
    let first = try site.build { $0.usesCache = usesCache }
    try site.write(Self.configuration + "precompress: [gz]\n", to: "dossier.yaml")
    let second = try site.build { $0.usesCache = usesCache }
    #expect(second.files == first.files.filter { !$0.key.hasSuffix(".br") })
    try site.remove("content/entities/people/ali.md")
    try site.add("-- content/briefings/b.md --\n---\ntitle: A briefing\ndate: 2024-01-01\n---\n![a map](map.svg)\n")
    try site.write(Self.configuration, to: "dossier.yaml")
    let third = try site.build { $0.usesCache = usesCache }
    #expect(!third.paths.contains(where: Self.isCopy))
    #expect(third.files["entities/ali/index.html"] == nil)
    #expect(try third.files == site.buildFromNothing().files)
  }

  @Test("give way to a file that an author has put there")
  func ownCopy() throws {
    let fixture = try OutputFixture()
    var folder = fixture.folder()
    folder.compressions = [.gzip, .brotli]
    let files: [PlannedFile] = [
      .asset("data.txt", "Text"), .asset("data.txt.gz", "My own"), .asset("other.txt", "Other"),
    ]
    for written in [3, 0] {
      #expect(try folder.publish(files, jobs: 2) { _, _ in }.written == written)
      #expect(
        fixture.published().keys.sorted() == [
          "data.txt", "data.txt.gz", "other.txt", "other.txt.br", "other.txt.gz",
        ])
      #expect(fixture.read("public/data.txt.gz") == "My own")
    }
  }

  @Test("other words in the configuration are a mistake that names the choices")
  func unknownWord() throws {
    let site = try MiniSite("-- dossier.yaml --\ntitle: T\nbase_url: https://example.org/\nprecompress: [gz, zip]\n")
    let built = try site.build()
    #expect(built.report.outcome != .fine)
    #expect(
      built.fullDiagnostics == [
        "dossier.yaml:3:19 error invalid-value ‘zip’ is not a value of this field", "  fix use one of gz, br",
      ])
  }
}
