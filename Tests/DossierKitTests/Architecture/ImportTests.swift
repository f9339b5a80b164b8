import Foundation
import Testing

@Suite("What is installed")
struct ImportTests {
  @Test("has no Foundation in it, which would double its size") func foundation() throws {
    let root = (0..<4).reduce(URL(filePath: #filePath)) { path, _ in path.deletingLastPathComponent() }
    for folder in ["Sources", "themes"] {
      let below = root.appending(path: folder).path(percentEncoded: false)
      for path in try FileManager.default.subpathsOfDirectory(atPath: below) where path.hasSuffix(".swift") {
        let source = try String(contentsOfFile: below + "/" + path, encoding: .utf8)
        let imports = source.split(separator: "\n").filter { $0.contains("import Foundation") && !$0.hasPrefix("//") }
        #expect(imports.isEmpty, "\(folder)/\(path) imports Foundation; the module ICU has what it is needed for")
      }
    }
  }
}
