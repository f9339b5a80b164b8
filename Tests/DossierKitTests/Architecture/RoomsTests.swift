import Foundation
import Testing

@Suite("The rooms of the program, as docs/architecture.md lists them")
struct RoomsTests {
  private static let package = (0..<4).reduce(URL(filePath: #filePath)) { path, _ in path.deletingLastPathComponent() }
  private static let sources = package.appending(path: "Sources/DossierKit")

  /// From the top floor down: the first column of the table below the heading `Rooms`.
  private static func rooms() throws -> [String] {
    let text = try String(contentsOf: package.appending(path: "docs/architecture.md"), encoding: .utf8)
    let lines = text.split(separator: "\n").drop { $0 != "## Rooms" }.dropFirst().prefix { !$0.hasPrefix("## ") }
    return lines.compactMap { line in
      line.hasPrefix("| `") ? line.dropFirst(3).prefix { $0 != "`" && $0 != "/" }.description : nil
    }
  }

  /// Paths relative to the folder of the sources.
  private static func files() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: sources.path(percentEncoded: false)).filter {
      $0.hasSuffix(".swift")
    }.sorted()
  }

  @Test("are the folders of the library, and every file is in one")
  func folders() throws {
    let rooms = try Self.rooms()
    let folders = Set(try Self.files().map { $0.split(separator: "/")[0].description })
    #expect(Set(rooms) == folders)
    #expect(rooms.count == folders.count)
  }

  private static func references() throws -> RoomReferences {
    RoomReferences(
      try files().map { path in
        RoomReferences.File(path: path, source: Array(try Data(contentsOf: sources.appending(path: path))))
      })
  }

  @Test("name only types of rooms above them")
  func floors() throws {
    let upward = try Self.references().upward(in: try Self.rooms())
    #expect(upward.isEmpty, "\(upward.joined(separator: "\n"))")
  }

  @Test("that know texts alone name nothing of documents", arguments: ["Support", "Diagnostics", "Words", "Names"])
  func texts(room: String) throws {
    #expect(try Self.references().rooms(namedIn: room).isSubset(of: ["Support", "Diagnostics", "Words"]))
  }

  @Test("have folders of their names for their tests, and nothing else has but what looks at several")
  func tests() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      at: Self.package.appending(path: "Tests/DossierKitTests"), includingPropertiesForKeys: nil)
    #expect(
      Set(folders.map(\.lastPathComponent).filter { !$0.hasPrefix(".") }).subtracting(try Self.rooms())
        .isSubset(of: ["Architecture", "Benchmarks", "Fixtures"]))
  }

  private func upward(_ files: [String: String]) -> [String] {
    RoomReferences(files.sorted { $0.key < $1.key }.map { .init(path: $0.key, source: Array($0.value.utf8)) })
      .upward(in: ["Cellar", "Attic"])
  }

  @Test(
    "are told apart by what is code, and not by comments and texts",
    arguments: [
      ("let x = Box()", 1), ("// Box", 0), ("/* Box */", 0), ("let x = \"Box\"", 0), ("let x = \"a \\(Box()) b\"", 1),
      ("let x = #\"\\(Box())\"#", 0), ("let x = \"\"\"\n  \"Box\" \\(Box.self)\n  \"\"\"", 1),
      ("let x = 0..<Box.count", 1),
      ("let x = Lid()", 0), ("let x = Box.Lid()", 2), ("extension Box { var lid: Lid { .init() } }", 2),
      ("struct Box {}\nlet x = Box()", 0), ("let x = Screw()", 0), ("let x = Hinge()", 1),
    ])
  func names(code: String, count: Int) {
    let attic = """
      struct Box { struct Lid {} }
      private struct Screw {}
      enum Hinge {}
      """
    #expect(upward(["Cellar/A.swift": code, "Attic/B.swift": attic]).count == count)
    #expect(upward(["Attic/A.swift": code, "Cellar/B.swift": attic]).isEmpty)
    // A room above has a type of the same name.
    #expect(upward(["Cellar/A.swift": code, "Attic/B.swift": attic, "Cellar/C.swift": attic]).isEmpty)
  }
}
