import Foundation
import Testing

@Suite("The disk")
struct DiskTests {
  private static let sources = (0..<4).reduce(URL(filePath: #filePath)) { path, _ in path.deletingLastPathComponent() }
    .appending(path: "Sources/DossierKit")

  private func files(naming names: [String]) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: Self.sources.path(percentEncoded: false)).filter { path in
      guard path.hasSuffix(".swift") else { return false }
      let source = try String(contentsOf: Self.sources.appending(path: path), encoding: .utf8)
      return names.contains { source.contains($0) }
    }
  }

  @Test("is looked at by the site's folder, and by the rooms that write, watch, keep and bring in")
  func readers() throws {
    let rooms = ["Support/", "Publishing/", "Editing/", "Watching/", "Building/Reuse/", "Exchange/"]
    let others = try files(naming: ["FileBytes.", "FileManager", "FolderListing.", "FileDescriptor(\"", "fopen("])
      .filter { path in !rooms.contains { path.hasPrefix($0) } }
    #expect(others == ["Content/SiteFolder.swift"])
  }

  @Test("has one list of what a build looks at")
  func names() throws {
    #expect(try files(naming: ["\"dossier.yml\""]) == ["Content/SiteFolder+Inputs.swift"])
  }
}
