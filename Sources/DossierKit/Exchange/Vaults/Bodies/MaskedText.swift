/// A text beside a copy in which code and comments are blotted out: marks are sought in the copy, and words are taken from the
/// text.
struct MaskedText {
  let text: [UInt8]
  private(set) var mask: [UInt8]
  /// A comment that nothing ends.
  private(set) var hasOpenComment = false

  /// In the place of what is code or a comment; line ends stay.
  static let blot: UInt8 = 0x01

  init(_ text: [UInt8]) {
    self.text = text
    mask = text
    var index = 0
    while index < text.count {
      index = isFence(at: index) ? blotFence(from: index) : readLine(from: index)
    }
  }

  var count: Int { mask.count }

  func byte(_ index: Int) -> UInt8 { mask.indices.contains(index) ? mask[index] : 0x0A }

  func starts(_ words: String, at index: Int) -> Bool {
    index + words.utf8.count <= mask.count && mask[index...].starts(with: words.utf8)
  }

  /// Where words stand next; nil where they do not.
  func next(_ words: String, from index: Int, before end: Int? = nil) -> Int? {
    guard index < mask.count else { return nil }
    return mask[index..<min(end ?? mask.count, mask.count)].firstOffset(of: Array(words.utf8)).map { index + $0 }
  }

  func lineEnd(_ index: Int) -> Int { mask.index(of: 0x0A, from: index) ?? mask.count }

  func lineStart(_ index: Int) -> Int {
    var start = index
    while start > 0, mask[start - 1] != 0x0A { start -= 1 }
    return start
  }

  func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

  /// Whether a backslash takes the meaning of a byte away.
  func isEscaped(_ index: Int) -> Bool {
    var count = 0
    while index - count > 0, mask[index - count - 1] == UInt8(ascii: "\\") { count += 1 }
    return count % 2 == 1
  }

  // MARK: Blotting

  private mutating func blot(_ range: Range<Int>) {
    for index in range where mask[index] != 0x0A { mask[index] = Self.blot }
  }

  /// The first byte of a line behind the marks of quotations and items.
  private func content(of start: Int) -> Int {
    var index = start
    while index < text.count, " \t>".utf8.contains(text[index]) { index += 1 }
    if index + 1 < text.count, "-*+".utf8.contains(text[index]), text[index + 1] == 0x20 {
      return content(of: index + 2)
    }
    return index
  }

  private func fence(at start: Int) -> (mark: UInt8, length: Int, end: Int)? {
    let first = content(of: start)
    guard first < text.count, text[first] == UInt8(ascii: "`") || text[first] == UInt8(ascii: "~") else { return nil }
    var end = first
    while end < text.count, text[end] == text[first] { end += 1 }
    return end - first >= 3 ? (text[first], end - first, end) : nil
  }

  private func isFence(at start: Int) -> Bool {
    guard let fence = fence(at: start) else { return false }
    // Behind backticks that open no block stands another one.
    let rest = text[fence.end..<(text.index(of: 0x0A, from: fence.end) ?? text.count)]
    return fence.mark != UInt8(ascii: "`") || !rest.contains(UInt8(ascii: "`"))
  }

  private mutating func blotFence(from start: Int) -> Int {
    guard let opening = fence(at: start) else { return text.count }
    var line = (text.index(of: 0x0A, from: start) ?? text.count) + 1
    while line < text.count {
      let end = text.index(of: 0x0A, from: line) ?? text.count
      if let closing = fence(at: line), closing.mark == opening.mark, closing.length >= opening.length,
        text[closing.end..<end].allSatisfy({ $0 == 0x20 || $0 == 0x09 })
      {
        blot(start..<end)
        return end + 1
      }
      line = end + 1
    }
    blot(start..<text.count)
    return text.count
  }

  /// Goes through a line, and whatever lines its code spans and comments reach into.
  private mutating func readLine(from start: Int) -> Int {
    var index = start
    while index < text.count, text[index] != 0x0A {
      switch text[index] {
      case UInt8(ascii: "\\"): index += index + 1 < text.count && text[index + 1] != 0x0A ? 2 : 1
      case UInt8(ascii: "`"): index = blotSpan(from: index)
      case UInt8(ascii: "<") where text[index...].starts(with: "<!--".utf8): index = blotComment(from: index)
      default: index += 1
      }
    }
    return index + 1
  }

  private mutating func blotSpan(from start: Int) -> Int {
    var end = start
    while end < text.count, text[end] == UInt8(ascii: "`") { end += 1 }
    let length = end - start
    var index = end
    // A span ends in its paragraph, and none that is longer is anybody's.
    let limit = min(text.count, end + 4_000)
    while index < limit {
      if text[index] == 0x0A, beginsBlock(at: index + 1) { break }
      guard text[index] == UInt8(ascii: "`") else { index += 1; continue }
      var close = index
      while close < text.count, text[close] == UInt8(ascii: "`") { close += 1 }
      if close - index == length {
        blot(start..<close)
        return close
      }
      index = close
    }
    return end
  }

  /// Whether a line begins a block, or is blank, so that no code span reaches into it.
  private func beginsBlock(at start: Int) -> Bool {
    let line = text[min(start, text.count)...].drop { $0 == 0x20 || $0 == 0x09 }
    guard let first = line.first, first != 0x0A else { return true }
    if "#>".utf8.contains(first) || line.starts(with: "```".utf8) || line.starts(with: "~~~".utf8) { return true }
    let rest = "-*+".utf8.contains(first) ? line.dropFirst() : line.drop { (0x30...0x39).contains($0) }
    if rest.startIndex == line.startIndex { return false }
    let behind =
      "-*+".utf8.contains(first) ? rest : rest.first.map { ".)".utf8.contains($0) } == true ? rest.dropFirst() : nil
    return behind?.first.map { $0 <= 0x20 } ?? false
  }

  private mutating func blotComment(from start: Int) -> Int {
    guard let length = text[(start + 4)...].firstOffset(of: Array("-->".utf8)) else {
      hasOpenComment = true
      blot(start..<text.count)
      return text.count
    }
    let end = start + 4 + length + 3
    blot(start..<end)
    return end
  }
}

/// A stretch of a text with what comes in its place.
struct TextEdit {
  var range: Range<Int>
  var bytes: [UInt8]

  init(_ range: Range<Int>, _ text: String = "") {
    self.range = range
    bytes = Array(text.utf8)
  }
}

extension MaskedText {
  /// The text, or a part of it, with edits where marks stand that begin with one of `bytes` and have no backslash before them.
  func edited(at bytes: String, in part: Range<Int>? = nil, _ edit: (_ index: Int) -> TextEdit?) -> [UInt8] {
    var isMark = [Bool](repeating: false, count: 256)
    for byte in bytes.utf8 { isMark[Int(byte)] = true }
    let part = part ?? 0..<text.count
    var result: [UInt8] = []
    result.reserveCapacity(part.count)
    var (copied, index) = (part.lowerBound, part.lowerBound)
    while index < part.upperBound {
      guard isMark[Int(mask[index])], !isEscaped(index), let edit = edit(index),
        edit.range.upperBound <= part.upperBound
      else {
        index += 1
        continue
      }
      result += text[copied..<max(copied, edit.range.lowerBound)]
      result += edit.bytes
      (copied, index) = (edit.range.upperBound, max(index + 1, edit.range.upperBound))
    }
    return result + text[copied..<max(copied, part.upperBound)]
  }
}
