import Foundation
import SiteTesting

/// The sites that mutations begin with: those in `Corpus/`, and the examples of faults that the tests have.
struct Corpus: Sendable {
  let cases: [FuzzCase.Files]

  /// Documents that are never mutated, and whose canaries nobody else has.
  static let hiddenPrefix = "content/hidden/"

  init() throws {
    let here = (#filePath as NSString).deletingLastPathComponent
    let fixtures = here + "/../DossierKitTests/Fixtures"
    let own = try Self.texts(in: here + "/Corpus")
    let base = try String(contentsOfFile: here + "/Corpus/base.txt", encoding: .utf8)
    let faults = try Self.texts(in: fixtures + "/invalid").map { text in
      base + (text.components(separatedBy: "-- expected --\n").first ?? "")
    }
    let golden = try String(contentsOfFile: fixtures + "/golden/site.txt", encoding: .utf8)
    cases = (own + faults + [golden]).map(Self.files)
  }

  private static func texts(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".txt") }.sorted().map {
      try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8)
    }
  }

  private static func files(_ text: String) -> FuzzCase.Files {
    var files: FuzzCase.Files = ["dossier.yaml": .bytes(Array("title: T\nbase_url: https://example.org/\n".utf8))]
    for (path, content) in SiteText(text).files { files[path] = content }
    // The largest files of the fixtures are there to be refused for their size, which costs time and finds nothing.
    return files.filter { if case .bytes(let bytes) = $0.value { bytes.count < 60_000 } else { true } }
  }
}
