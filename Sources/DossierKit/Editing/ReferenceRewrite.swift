/// The changes to the references of one file.
struct ReferenceRewrite {
  var edits: [(range: Range<Int>, bytes: [UInt8])] = []
  var changes: [EditReport.Change] = []

  /// - Parameters:
  ///   - id: The new id.
  ///   - name: The new name of the document's file without its ending; for links to it.
  init(_ spots: [ReferenceSpot], in file: EditableFile, id: String, name: String) {
    for spot in spots {
      let word = if case .path = spot.role { name } else { id }
      add(spot.range, spot.isEncoded ? PercentEncoding.path(word) : word, in: file)
    }
  }

  mutating func add(_ range: Range<Int>, _ text: String, in file: EditableFile) {
    edits.append((range, Array(text.utf8)))
    changes.append(Self.change(range, text, in: file))
  }

  static func change(_ range: Range<Int>, _ text: String, in file: EditableFile) -> EditReport.Change {
    let start = max(range.lowerBound, ByteOrderMark.length(in: file.bytes))
    let before = file.bytes[ByteOrderMark.length(in: file.bytes)..<start]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? before.startIndex
    return EditReport.Change(
      path: file.path, line: before.count { $0 == 0x0A } + 1,
      column: String(decoding: file.bytes[lineStart..<start], as: UTF8.self).unicodeScalars.count + 1,
      old: String(decoding: file.bytes[range], as: UTF8.self), new: text)
  }

  func applied(to bytes: [UInt8]) -> [UInt8] { ByteEdits(edits).applied(to: bytes) }
}
