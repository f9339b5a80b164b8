/// Turns references to the entity that goes into references to the one that stays.
struct MergeReferences {
  let merge: MergePlan

  struct Result {
    var bytes: [UInt8]
    var changes: [EditReport.Change] = []
    /// Indices of the references that were taken out.
    var removed: Set<Int> = []
  }

  /// Fields in which an entity that names itself says nothing.
  static let harmless: Set<String> = ["homonyms", "about", "mentions", "nolink"]

  private var oldID: String { merge.old.header.id }
  private var newID: String { merge.new.header.id }

  /// A file with its references rewritten; nil if it has none.
  func rewrite(_ file: EditableFile) throws(EditError) -> Result? {
    let spots = try ReferenceSpots(
      map: merge.workspace.map, document: merge.oldRef, id: oldID, path: merge.old.header.path
    ).find(in: file, includesPaths: true).filter { $0.role != .ownID }
    let isPart = file.path == merge.old.header.path || file.path == merge.new.header.path
    if isPart { try refuseSelfReferences(file) }
    guard !spots.isEmpty else { return nil }
    let mark = ByteOrderMark.length(in: file.bytes)
    var editor = FrontMatterEditor(Array(file.bytes.dropFirst(mark)), path: file.path)
    var result = Result(bytes: [])
    // From the end on: what comes before keeps its place.
    for spot in spots.reversed() {
      let place = spot.range.lowerBound - mark
      if case .reference(let index) = spot.role, try isSurplus(spot, in: file, mark) {
        var isGone = try editor.removeItem(at: place)
        if !isGone { isGone = try editor.removeValue(at: place, keys: Self.harmless) }
        if isGone {
          result.changes.append(ReferenceRewrite.change(spot.range, "", in: file))
          result.removed.insert(index)
          continue
        }
      }
      let (range, text) = replacement(of: spot, in: file)
      result.changes.append(ReferenceRewrite.change(range, text, in: file))
      editor.replace((range.lowerBound - mark)..<(range.upperBound - mark), with: Array(text.utf8))
    }
    result.bytes = file.bytes.prefix(mark) + editor.bytes
    return result
  }

  /// Whether the list holds the new id already, or the entity itself would be named.
  private func isSurplus(_ spot: ReferenceSpot, in file: EditableFile, _ mark: Int) throws(EditError) -> Bool {
    let original = FrontMatterEditor(Array(file.bytes.dropFirst(mark)), path: file.path)
    let place = spot.range.lowerBound - mark
    guard place < (try original.read()).range.yaml.upperBound else { return false }
    return file.path == merge.new.header.path ? true : try original.listHolds(newID, besides: place)
  }

  private func replacement(of spot: ReferenceSpot, in file: EditableFile) -> (Range<Int>, String) {
    guard case .path = spot.role else { return (spot.range, newID) }
    let (oldPath, newPath) = (merge.old.header.path, merge.new.header.path)
    if RenamePlan.path(oldPath, stem: ContentSnapshot.stem(of: newPath)) == newPath {
      let name = ContentSnapshot.stem(of: newPath)
      return (spot.range, spot.isEncoded ? PercentEncoding.path(name) : name)
    }
    // The file that stays lies in another folder: the whole address changes.
    let ending = oldPath.utf8.count - (oldPath.lastIndex(of: ".").map { oldPath[..<$0].utf8.count } ?? 0)
    var start = spot.range.lowerBound
    while start > 0, file.bytes[start - 1] > 0x20, !"(<".utf8.contains(file.bytes[start - 1]) { start -= 1 }
    let isAbsolute = file.bytes[start] == UInt8(ascii: "/")
    let address =
      isAbsolute
      ? "/" + newPath.split(separator: "/").dropFirst().joined(separator: "/")
      : ContentPath.relative(newPath, from: file.path)
    return (start..<(spot.range.upperBound + ending), PercentEncoding.path(address))
  }

  /// An entity has no relation to itself: somebody has to say what was meant.
  private func refuseSelfReferences(_ file: EditableFile) throws(EditError) {
    let isOld = file.path == merge.old.header.path
    let other = isOld ? merge.new.header : merge.old.header
    let spots = try ReferenceSpots(
      map: merge.workspace.map, document: isOld ? merge.newRef : merge.oldRef, id: other.id, path: other.path
    ).find(in: file, includesPaths: false)
    let mark = ByteOrderMark.length(in: file.bytes)
    let editor = FrontMatterEditor(Array(file.bytes.dropFirst(mark)), path: file.path)
    let reading = try editor.read()
    for spot in spots where spot.range.lowerBound - mark < reading.range.yaml.upperBound {
      var field = ""
      for entry in reading.entries
      where try editor.offset(of: reading.tape.nodes[entry.key].span) <= spot.range.lowerBound - mark {
        field = entry.name
      }
      if Self.harmless.contains(field) || field == "resolve" { continue }
      let line = ReferenceRewrite.change(spot.range, "", in: file).line
      throw EditError(
        .request,
        "‘\(isOld ? oldID : newID)’ names ‘\(other.id)’ under ‘\(field)’ (\(file.path):\(line)), "
          + "which would then be itself",
        fixes: ["take that out first, if the two are one"])
    }
  }
}

extension ContentPath {
  /// The path of a content file as a link from another one.
  static func relative(_ path: String, from base: String) -> String {
    var target = path.split(separator: "/")[...]
    var folder = base.split(separator: "/").dropLast()[...]
    while let first = target.first, target.count > 1, first == folder.first {
      target.removeFirst()
      folder.removeFirst()
    }
    return (folder.map { _ in ".." } + target).joined(separator: "/")
  }
}
