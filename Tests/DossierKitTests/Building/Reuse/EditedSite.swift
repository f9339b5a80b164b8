import Foundation

/// A site of some tens of documents that is edited at random, in the same way for the same seed.
struct EditedSite {
  struct File {
    var path: String
    /// Lines of the front matter.
    var front: [String]
    var paragraphs: [[String]]

    var text: String {
      "---\n" + front.joined(separator: "\n") + "\n---\n"
        + paragraphs.map { $0.joined(separator: " ") }.joined(separator: "\n\n") + "\n"
    }
  }

  let site: MiniSite
  private var random: NastyText
  private var files: [File] = []
  private var made = 0
  private var title = 0
  private static let people = [
    "Ali Mamlouk", "Ismail Pekin", "Ethem Sancak", "Rosa Wagner", "Deniz Kaya", "Omar Haddad",
  ]

  init(seed: UInt64) throws {
    site = try MiniSite("")
    random = NastyText(seed: seed)
    for (number, name) in Self.people.enumerated() {
      files.append(
        File(
          path: "content/entities/people/p\(number).md", front: ["name: \(name)", "description: Number \(number)"],
          paragraphs: [sentences(1), sentences(3)]))
    }
    for number in 0..<6 {
      files.append(
        File(
          path: "content/articles/a\(number).md",
          front: [
            "title: Article \(number)", "url: https://example.org/\(number)", "publisher: Paper \(number % 2)",
            "accessed: 2020-01-01", "published: 2019-0\(number + 1)-02", "about: [p\(number)]",
          ],
          paragraphs: [sentences(2), sentences(4)]))
    }
    for _ in 0..<10 { addBriefing() }
    files.append(
      File(path: "content/pages/about.md", front: ["title: About"], paragraphs: [sentences(2), sentences(1)]))
    try site.write(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"></svg>", to: "content/pages/map.svg")
    try configure()
    for file in files { try site.write(file.text, to: file.path) }
  }

  /// Does something to the site, and says what.
  mutating func edit() throws -> String {
    switch Int.random(in: 0..<26, using: &random) {
    // Bodies, which are edited most.
    case 0...3: return try change("a last sentence in") { $0.paragraphs[$0.paragraphs.count - 1].append($1.sentence()) }
    case 4...6:
      return try change("a sentence less in") { file, _ in
        let last = file.paragraphs.count - 1
        if file.paragraphs[last].count > 1 { file.paragraphs[last].removeLast() }
      }
    case 7: return try change("another beginning of") { $0.paragraphs[0] = $1.sentences(1) }
    case 8: return try change("a new paragraph in") { $0.paragraphs.append($1.sentences(2)) }
    case 9:
      return try change("another word in") { file, _ in
        let last = file.paragraphs.count - 1
        file.paragraphs[last] = file.paragraphs[last].map { $0.replacing("quiet", with: "calm") }
      }
    case 10:
      return try change("a heading in") {
        $0.paragraphs.append(["## Part \(Int.random(in: 0..<4, using: &$1.random))"])
      }
    // Front matter.
    case 11:
      return try change("another name of") { file, site in
        let number = Int.random(in: 0..<4, using: &site.random)
        file.front[0] += " \(["Junior", "Again", "II", "von Berg"][number])"
      }
    case 12:
      return try change("an alias of", among: "content/entities/") { file, site in
        file.front.removeAll { $0.hasPrefix("aliases:") }
        file.front.append(
          "aliases: [\(["quiet harbour", "Hakan Fidan", "A. Mamlouk"].randomElement(using: &site.random) ?? "")]")
      }
    case 13:
      return try change("another status of", among: "content/briefings/") { file, site in
        file.front.removeAll { $0.hasPrefix("status:") }
        file.front.append(
          "status: \(["draft", "published", "withdrawn", "published"].randomElement(using: &site.random) ?? "")")
      }
    // Files.
    case 14:
      addBriefing()
      return try write(files.count - 1, "a new")
    case 15, 16: return try removeOrRename()
    case 17:
      let width = Int.random(in: 1..<9, using: &random)
      try site.write(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"3\"></svg>", to: "content/pages/map.svg")
      return try change("a picture in", among: "content/pages/") { file, _ in
        file.paragraphs.append(["![A map of \(width)](map.svg)"])
      }
    case 18:
      let path = "themes/broadsheet/Assets/extra\(Int.random(in: 0..<2, using: &random)).css"
      try site.write("p { width: \(Int.random(in: 0..<9, using: &random))px }", to: path)
      return path
    case 19:
      title += 1
      try configure()
      return "dossier.yaml"
    case 20:
      return try change("no change of") { _, _ in }
    case 21:
      return try change("a broken link in") { file, _ in file.paragraphs.append(["See [[nowhere]]."]) }
    case 22, 23: return try editStatic()
    default: return try touchOutput()
    }
  }

  // MARK: Content

  private mutating func addBriefing() {
    made += 1
    files.append(
      File(
        path: "content/briefings/b\(made).md",
        front: ["title: Briefing \(made)", "date: 2019-0\(1 + made % 9)-1\(made % 3)", "tags: [tag \(made % 3)]"],
        paragraphs: [sentences(2), sentences(5)]))
  }

  private mutating func sentences(_ count: Int) -> [String] { (0..<count).map { _ in sentence() } }

  private mutating func sentence() -> String {
    let person = Self.people.randomElement(using: &random) ?? ""
    let number = Int.random(in: 0..<6, using: &random)
    return [
      "It was quiet.", "Nobody said \(number) words.", "\(person) went to see \(Self.people[number]).",
      "\(person) stayed.", "So it says [@a\(number)].", "It is told [@a\(number), p. \(number)].",
      "Of [[p\(number)]] and [[a\(number)|an article]].", "A note[^n].\n\n[^n]: With \(person).\n\nAnd on.",
      "Hakan Fidan came to \(person).",
      "The quiet harbour of \(person) is far.",
    ].randomElement(using: &random) ?? ""
  }

  private mutating func change(
    _ what: String, among folder: String = "content/", _ edit: (inout File, inout EditedSite) -> Void
  ) throws -> String {
    guard let index = files.indices.filter({ files[$0].path.hasPrefix(folder) }).randomElement(using: &random) else {
      return "nothing"
    }
    var file = files[index]
    // What the last edit broke is mended.
    file.paragraphs.removeAll { $0 == ["See [[nowhere]]."] }
    edit(&file, &self)
    for other in files.indices { files[other].paragraphs.removeAll { $0 == ["See [[nowhere]]."] } }
    files[index] = file
    for other in files.indices where other != index {
      try site.writeIfDifferent(files[other].text, to: files[other].path)
    }
    return try write(index, what)
  }

  private func write(_ index: Int, _ what: String) throws -> String {
    try site.write(files[index].text, to: files[index].path)
    return "\(what) \(files[index].path)"
  }

  /// Only of briefings, to which nothing refers by id.
  private mutating func removeOrRename() throws -> String {
    let briefings = files.indices.filter { files[$0].path.hasPrefix("content/briefings/") }
    guard let index = briefings.randomElement(using: &random) else { return "nothing" }
    let path = files[index].path
    try site.remove(path)
    if Bool.random(using: &random) {
      files.remove(at: index)
      return "removed \(path)"
    }
    made += 1
    files[index].path = "content/briefings/b\(made).md"
    return try write(index, "renamed \(path) to")
  }

  private func configure() throws {
    try site.write(
      "title: Site \(title)\nbase_url: https://example.org/\nchecks: {missing-sources: note, missing-description: off}\n"
        + (title % 3 == 2 ? "markdown: {smart: true}\n" : ""), to: "dossier.yaml")
  }

  /// A new, changed or vanished file that is published as it is.
  private mutating func editStatic() throws -> String {
    let path = "static/" + (["a.txt", "b/c.css", ".well-known/x", "b/e.css"].randomElement(using: &random) ?? "a.txt")
    let number = Int.random(in: 0..<4, using: &random)
    if number == 0, FileManager.default.fileExists(atPath: "\(site.root)/\(path)") {
      try site.remove(path)
      return "removed \(path)"
    }
    try site.write("p { width: \(number)px }", to: path)
    return path
  }

  // MARK: Output

  private mutating func touchOutput() throws -> String {
    guard let path = site.published().keys.sorted().randomElement(using: &random) else { return "nothing" }
    if Bool.random(using: &random) {
      try site.remove("public/" + path)
      return "deleted public/\(path)"
    }
    try site.write("somebody else's", to: "public/" + path)
    return "overwrote public/\(path)"
  }
}

extension MiniSite {
  fileprivate func writeIfDifferent(_ text: String, to path: String) throws {
    if try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8) != text { try write(text, to: path) }
  }
}
