import HTML

/// Rendered bodies of an earlier build: the file of all, and the file of those that changed since.
///
/// Layout of both, in the part that the check sum covers: the hash of the environment, how many documents, and for each
/// that is kept its number, the hash of its bytes, where its row begins and ends, and the row's own check sum. The rows
/// follow, and are not touched until somebody asks.
struct BodyStore: Sendable {
  static let kind: UInt32 = 2

  /// Names of the two files. Builds and previews, which show drafts, do not share them.
  struct Names: Sendable {
    let all: String
    let changed: String

    static let ofBuilds = Names(all: "bodies", changed: "bodies-changed")
    static let ofPreviews = Names(all: "preview", changed: "preview-changed")
  }

  struct Entry {
    var content: ContentHash
    var start: Int
    var count: Int
    var check: UInt64
  }

  /// One of the two files.
  struct File: Sendable {
    let file: CacheFile
    let entries: [Entry?]

    init?(_ file: CacheFile, _ environment: BodyEnvironment) {
      self.file = file
      var reader = CacheReader(file.checked)
      var entries = [Entry?](repeating: nil, count: environment.numbers.count)
      do throws(MalformedCache) {
        guard try reader.hash() == environment.hash else { return nil }
        for _ in 0..<(try reader.count()) {
          let number = try reader.count()
          let entry = Entry(
            content: try reader.hash(), start: try reader.number(), count: try reader.number(),
            check: try reader.number())
          guard entries.indices.contains(number) else { return nil }
          entries[number] = entry
        }
      } catch {
        return nil
      }
      guard reader.isAtEnd else { return nil }
      self.entries = entries
    }

    func row(_ number: Int, _ content: ContentHash) -> [UInt8]? {
      guard let entry = entries[number], entry.content == content,
        let row = file.row(at: entry.start, count: entry.count), ContentHash(row).folded == entry.check
      else { return nil }
      return row
    }
  }

  let numbers: DocumentNumbers
  let all: File?
  let changed: File?
  private let names: Names

  init(_ folder: CacheFolder, _ names: Names, _ environment: BodyEnvironment) {
    self.names = names
    numbers = environment.numbers
    func file(_ name: String) -> File? {
      folder.load(name, kind: Self.kind).flatMap { File($0, environment) }
    }
    all = file(names.all)
    changed = all == nil ? nil : file(names.changed)
  }

  /// The rendered body of the document with these bytes; nil if that is not known.
  func body(_ number: Int, _ content: ContentHash) -> KeptBody? {
    for file in [changed, all] {
      guard let file, let row = file.row(number, content) else { continue }
      let kept = row.withUnsafeBytes { bytes -> KeptBody? in
        var reader = CacheReader(bytes)
        guard let kept = try? reader.kept(numbers), reader.isAtEnd else { return nil }
        return kept
      }
      if let kept { return kept }
    }
    return nil
  }

  /// Whether the body is in one of the files, without looking at it.
  func holds(_ number: Int, _ content: ContentHash) -> Bool {
    changed?.entries[number]?.content == content || all?.entries[number]?.content == content
  }
}

// MARK: - Writing

extension BodyStore {
  /// Keeps the bodies of a build that is done: only what changed, while that is little beside all.
  func save(in folder: CacheFolder, _ environment: BodyEnvironment, _ links: LinkGraph) {
    let keepable = (0..<numbers.count).filter { !links.unkeptBodies.contains($0) }
    let missing = keepable.filter { !holds($0, environment.contents[$0]) }
    if missing.isEmpty { return }
    let differing = keepable.filter { all?.entries[$0]?.content != environment.contents[$0] }
    if all != nil, differing.count <= 64 + numbers.count / 16 {
      Self.write(differing, to: names.changed, in: folder, environment, links)
    } else {
      folder.remove(names.changed)
      Self.write(keepable, to: names.all, in: folder, environment, links)
    }
  }

  private static func write(
    _ documents: [Int], to name: String, in folder: CacheFolder, _ environment: BodyEnvironment, _ links: LinkGraph
  ) {
    let entryWidth = 4 + 16 + 8 + 8 + 8
    let checkedCount = 16 + 4 + documents.count * entryWidth
    folder.save(as: name, kind: kind, checkedCount: checkedCount) { file throws(Errno) in
      var checked = CacheWriter()
      checked.hash(environment.hash)
      checked.count(documents.count)
      var rows = CacheWriter()
      var written = 0
      for number in documents {
        let start = rows.bytes.count
        rows.kept(links.keptBody(number, environment.numbers[number]))
        let check = rows.bytes[start...].withUnsafeBytes { ContentHash($0).folded }
        checked.count(number)
        checked.hash(environment.contents[number])
        checked.number(written + start)
        checked.number(rows.bytes.count - start)
        checked.number(check)
        if rows.bytes.count > 1 << 20 {
          written += rows.bytes.count
          try file.write(rows.bytes.span.bytes)
          rows.removeAll()
        }
      }
      try file.write(rows.bytes.span.bytes)
      return checked.bytes
    }
  }
}

extension LinkGraph {
  /// A document's body for a later build.
  func keptBody(_ number: Int, _ ref: DocumentRef) -> KeptBody {
    var method = TrustedHTML.empty
    if case .briefing(let index) = ref { method = briefingMethods[index] }
    return KeptBody(body: body(of: ref), method: method, findings: bodyFindings[number] ?? [])
  }
}
