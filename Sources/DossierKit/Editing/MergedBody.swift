import CommonMark

/// Puts the text of one document behind that of another.
struct MergedBody {
  /// Whole files, without byte order marks.
  let stays: [UInt8]
  let goes: [UInt8]
  let lineEnd: [UInt8]

  /// The file that stays with both texts.
  ///
  /// - Throws: ``EditError`` where the second text would mean something else behind the first.
  func joined(old: DocumentHeader, new: DocumentHeader) throws(EditError) -> [UInt8] {
    let (head, first) = Self.divided(stays)
    let (_, second) = Self.divided(goes)
    guard second.contains(where: { $0 > 0x20 }) else { return stays }
    var text = Self.withoutEmptyLines(second)
    if lineEnd == [0x0D, 0x0A] { text = Self.withCRLF(text) } else { text = Self.withLF(text) }
    var result = Array(first)
    if result.contains(where: { $0 > 0x20 }) {
      while let last = result.last, last == 0x0A || last == 0x0D { result.removeLast() }
      result += lineEnd + lineEnd
    }
    let body = result + text
    guard Self.outline(body) == Self.outline(Array(first)) + Self.outline(Array(second)) else {
      throw EditError(
        .unclear, "the text of ‘\(old.id)’ would mean something else behind that of ‘\(new.id)’",
        fixes: [
          "look for a code fence, a comment or a list that is left open, or a footnote or link label that both define, "
            + "in ‘\(new.path)’ and ‘\(old.path)’"
        ])
    }
    // A closing line without an end would run into the text.
    return head + (head.last == 0x0A ? [] : lineEnd) + body
  }

  private static func divided(_ file: [UInt8]) -> (head: [UInt8], body: ArraySlice<UInt8>) {
    guard case .found(let range) = FrontMatterRange.find(in: file) else { return (file, []) }
    return (Array(file[..<range.bodyOffset]), file[range.bodyOffset...])
  }

  private static func withoutEmptyLines(_ body: ArraySlice<UInt8>) -> [UInt8] {
    var start = body.startIndex
    var lineStart = start
    while start < body.endIndex, body[start] <= 0x20 {
      if body[start] == 0x0A { lineStart = start + 1 }
      start += 1
    }
    return Array(body[lineStart...])
  }

  private static func withLF(_ text: [UInt8]) -> [UInt8] {
    text.indices.filter { !(text[$0] == 0x0D && $0 + 1 < text.count && text[$0 + 1] == 0x0A) }.map { text[$0] }
  }

  private static func withCRLF(_ text: [UInt8]) -> [UInt8] {
    withLF(text).flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
  }

  /// The pieces that CommonMark sees in a text: how deep, what kind, what words and which address.
  private static func outline(_ text: [UInt8]) -> [[UInt8]] {
    text.withUnsafeBufferPointer { source in
      guard let document = Document(parsing: source) else { return [] }
      var result: [[UInt8]] = []
      var node = document.root.firstChild
      while let current = node {
        var depth: UInt8 = 0
        var parent = current.parent
        while let above = parent {
          depth = min(depth + 1, 250)
          parent = above.parent
        }
        result.append(
          [depth, UInt8(current.kind.rawValue)] + current.literalBytes + [0] + current.urlBytes + [0]
            + current.titleBytes)
        node = current.nextInOrder(within: document.root)
      }
      return result
    }
  }
}
