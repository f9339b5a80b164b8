import ICU

/// A place in a file where a document's id, or the name of its file, is written and means that document.
struct ReferenceSpot: Sendable, Hashable {
  enum Role: Sendable, Hashable {
    /// The value of the document's own `id:`.
    case ownID
    /// An index into ``DocumentReferences/all``.
    case reference(Int)
    /// The same, of a link to the file: the range is that of its name without the ending.
    case path(Int)
  }

  /// In the file's bytes.
  var range: Range<Int>
  var role: Role
  /// Whether it is written with `%` escapes.
  var isEncoded: Bool
}

/// Finds where a document is referred to, with certainty.
///
/// The parsers keep no exact places, and guessing at them would change text that only looks like a reference. So every
/// place where the id is written gets a made-up id, the file is read again in memory by the rules of a build, and
/// where a made-up id turns up as a reference, there is one.
struct ReferenceSpots {
  let map: ReferenceMap
  let document: DocumentRef
  let id: String
  /// Path of the document's file.
  let path: String

  /// Beyond this, places are not looked at one by one.
  private static let maximumCandidates = 2000

  private struct Candidate {
    var range: Range<Int>
    var isEncoded: Bool
    var marker = ""
  }

  /// The places in a file, in order.
  ///
  /// - Parameter includesPaths: Whether links to the document's file count.
  /// - Throws: ``EditError`` where a reference is there and its place is not certain.
  func find(in file: EditableFile, includesPaths: Bool) throws(EditError) -> [ReferenceSpot] {
    guard let references = map.references(in: file) else { throw .unclear(id, in: file.path) }
    let isOwn = file.path == path
    let wanted = references.all.indices.filter { isMeant(references.all[$0], includesPaths) }
    guard !wanted.isEmpty || isOwn else { return [] }
    let prefix = unusedPrefix(in: file.bytes)
    var candidates = self.candidates(in: file.bytes)
    for index in candidates.indices { candidates[index].marker = "\(prefix)\(index)z" }

    var spots = spots(of: candidates, in: file, references, prefix, includesPaths) ?? []
    if !covers(spots, wanted) {
      // One of the places is not what it seems, such as a key of that name, and changing it changes the rest.
      guard candidates.count <= Self.maximumCandidates else { throw .unclear(id, in: file.path) }
      spots = candidates.flatMap { self.spots(of: [$0], in: file, references, prefix, includesPaths) ?? [] }
    }
    guard covers(spots, wanted) else { throw .unclear(id, in: file.path) }
    return spots.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func isMeant(_ reference: TypedReference, _ includesPaths: Bool) -> Bool {
    guard reference.document == document else { return false }
    switch reference.target {
    case .id(let typed): return typed == id
    case .path(let typed): return includesPaths && typed == path
    }
  }

  private func covers(_ spots: [ReferenceSpot], _ wanted: [Int]) -> Bool {
    let found = spots.compactMap { spot in
      switch spot.role {
      case .reference(let index), .path(let index): index
      case .ownID: nil
      }
    }
    return found.count == wanted.count && Set(found) == Set(wanted)
  }

  /// Puts the made-up ids in and looks where they turn up; nil if that changes anything else.
  private func spots(
    of candidates: [Candidate], in file: EditableFile, _ references: DocumentReferences, _ prefix: String,
    _ includesPaths: Bool
  ) -> [ReferenceSpot]? {
    var ignored = DiagnosticLog()
    let replaced = ByteEdits(candidates.map { ($0.range, Array($0.marker.utf8)) }).applied(to: file.bytes)
    let marked = EditableFile(file.file, replaced, &ignored)
    let standIn = ReferenceRecorder.StandIn(prefix: prefix, document: document)
    guard let read = map.references(in: marked, standIn: standIn), read.all.count == references.all.count,
      read.frontMatter.count == references.frontMatter.count
    else { return nil }
    let byMarker = Dictionary(uniqueKeysWithValues: candidates.map { ($0.marker, $0) })
    var spots: [ReferenceSpot] = []
    if file.path == path, let own = byMarker[read.id] {
      spots.append(ReferenceSpot(range: own.range, role: .ownID, isEncoded: false))
    }
    for (index, (before, after)) in zip(references.all, read.all).enumerated() where before != after {
      switch after.target {
      case .id(let typed):
        guard let candidate = byMarker[typed] else { return nil }
        if isMeant(before, includesPaths) {
          spots.append(
            ReferenceSpot(range: candidate.range, role: .reference(index), isEncoded: candidate.isEncoded))
        }
      case .path(let typed):
        guard let candidate = byMarker[ContentSnapshot.stem(of: typed)] else { return nil }
        if isMeant(before, includesPaths) {
          spots.append(ReferenceSpot(range: candidate.range, role: .path(index), isEncoded: candidate.isEncoded))
        }
      }
    }
    return spots
  }

  // MARK: Candidates

  /// Everywhere the id or the name of the file is written as a whole word and not as a key.
  private func candidates(in bytes: [UInt8]) -> [Candidate] {
    let yamlEnd = frontMatterEnd(of: bytes)
    var found: [Int: Candidate] = [:]
    for (spelling, isEncoded) in spellings {
      var position = 0
      while let offset = bytes[position...].firstOffset(of: spelling) {
        let start = position + offset
        let end = start + spelling.count
        position = start + 1
        guard start == 0 || !Self.isIDByte(bytes[start - 1]), endsWord(bytes, at: end) else { continue }
        if end < yamlEnd, isKey(bytes, endingAt: end) { continue }
        found[start] = Candidate(range: start..<end, isEncoded: isEncoded)
      }
    }
    return found.values.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The id and the name of the file as they may be spelt: composed or not, and with `%` escapes in addresses.
  private var spellings: [(bytes: [UInt8], isEncoded: Bool)] {
    var plain: [[UInt8]] = []
    for word in [id, ContentSnapshot.stem(of: path)] {
      for form in [word, word.normalized(.composed), word.normalized(.decomposed)] {
        let bytes = Array(form.utf8)
        if !plain.contains(bytes) { plain.append(bytes) }
      }
    }
    var result = plain.map { (bytes: $0, isEncoded: false) }
    for bytes in plain {
      let encoded = PercentEncoding.path(String(decoding: bytes, as: UTF8.self))
      for form in [encoded, Self.withLowerHex(encoded)] where !result.contains(where: { $0.bytes == Array(form.utf8) })
      {
        result.append((Array(form.utf8), true))
      }
    }
    return result
  }

  private static func withLowerHex(_ encoded: String) -> String {
    var result: [UInt8] = []
    var digits = 0
    for byte in encoded.utf8 {
      let isDigit = digits > 0
      digits = byte == UInt8(ascii: "%") ? 2 : max(0, digits - 1)
      result.append(isDigit && (0x41...0x46).contains(byte) ? byte | 0x20 : byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Bytes that make a longer id of one they touch.
  private static func isIDByte(_ byte: UInt8) -> Bool {
    isASCIIAlphanumeric(byte) || byte >= 0x80 || "-_.%".utf8.contains(byte)
  }

  private func endsWord(_ bytes: [UInt8], at end: Int) -> Bool {
    guard end < bytes.count, Self.isIDByte(bytes[end]) else { return true }
    let ending = Array(path[(path.lastIndex(of: ".") ?? path.endIndex)...].utf8)
    guard bytes[end...].starts(with: ending) else { return false }
    let after = end + ending.count
    return after == bytes.count || !Self.isIDByte(bytes[after])
  }

  /// `about:` is no reference to a page called `about`.
  private func isKey(_ bytes: [UInt8], endingAt end: Int) -> Bool {
    var position = end
    if position < bytes.count, "'\"".utf8.contains(bytes[position]) { position += 1 }
    while position < bytes.count, bytes[position] == 0x20 { position += 1 }
    guard position < bytes.count, bytes[position] == UInt8(ascii: ":") else { return false }
    return position + 1 == bytes.count || bytes[position + 1] <= 0x20
  }

  private func frontMatterEnd(of bytes: [UInt8]) -> Int {
    let mark = ByteOrderMark.length(in: bytes)
    guard case .found(let range) = FrontMatterRange.find(in: Array(bytes[mark...])) else { return 0 }
    return range.yaml.upperBound + mark
  }

  /// A prefix that no id and no text of the file has.
  private func unusedPrefix(in bytes: [UInt8]) -> String {
    var number = 0
    while true {
      let prefix = "edit\(number)mark"
      if bytes.firstOffset(of: Array(prefix.utf8)) == nil, !id.contains(prefix) { return prefix }
      number += 1
    }
  }
}

enum ByteOrderMark {
  static func length(in bytes: some Collection<UInt8>) -> Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }
}

/// Replacements in a file that do not overlap.
struct ByteEdits: Sendable {
  private(set) var edits: [(range: Range<Int>, bytes: [UInt8])]

  init(_ edits: [(range: Range<Int>, bytes: [UInt8])]) {
    self.edits = edits.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
  }

  func applied(to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 64)
    var position = 0
    for edit in edits {
      result += bytes[position..<edit.range.lowerBound]
      result += edit.bytes
      position = edit.range.upperBound
    }
    return result + bytes[position...]
  }
}
