/// One pass over one text: a walk through the trie wherever a word begins.
struct NameScanner {
  /// Where a spelling ends that the walk came upon.
  struct End {
    var offset: Int
    var spelling: Int32
  }

  let tables: NameTables
  let trie: DoubleArrayTrie.View
  let firstWords: FirstWordFilter.View
  let classes: UnsafePointer<(class: NameTables.ByteClass, fold: UInt8)>
  let steps: UnsafePointer<NameTables.Step>
  let reader: ScalarReader
  var lines: CapitalLines

  init(
    tables: NameTables, trie: DoubleArrayTrie.View, firstWords: FirstWordFilter.View,
    classes: UnsafePointer<(class: NameTables.ByteClass, fold: UInt8)>, steps: UnsafePointer<NameTables.Step>,
    reader: ScalarReader
  ) {
    (self.tables, self.trie, self.firstWords) = (tables, trie, firstWords)
    (self.classes, self.steps, self.reader) = (classes, steps, reader)
    lines = CapitalLines(reader: reader)
  }

  mutating func run(_ ends: inout [End], into matches: inout [NameMatch]) {
    let text = reader.text
    var offset = 0
    // Within a word of a script with spaces no name begins.
    var isInWord = false
    while true {
      offset = nextStart(from: offset, &isInWord)
      guard offset < text.count else { break }
      let byte = classes[Int(text[offset])].class
      if byte.contains(.wide) {
        guard let step = reader.scalar(at: offset) else { break }
        if canStart(step.scalar, isInWord: isInWord), let end = match(at: offset, step, &ends, into: &matches) {
          offset = end
          isInWord = isWithinWord(end)
        } else {
          offset = step.range.upperBound
          if !step.traits.isInvisible { isInWord = step.traits.isWord && !step.traits.contains(.unspaced) }
        }
        continue
      }
      // What is left begins a name as far as its first byte tells.
      if byte.contains(.word), let end = endOfOtherWord(from: offset) {
        offset = end
        isInWord = true
        continue
      }
      if let step = reader.scalar(at: offset), let end = match(at: offset, step, &ends, into: &matches) {
        offset = end
        isInWord = isWithinWord(end)
        continue
      }
      isInWord = byte.contains(.word)
      offset += 1
    }
  }

  /// The next byte that a name may begin with, or that is not of ASCII; the text's end if there is none. One branch for
  /// each byte, which nearly always goes the same way.
  @inline(__always)
  private func nextStart(from offset: Int, _ isInWord: inout Bool) -> Int {
    let (text, steps) = (reader.text, steps)
    var index = offset
    var afterWord = isInWord
    while index < text.count {
      let step = steps[NameTables.Step.index(text[index], afterWord: afterWord)]
      if step.isStop { break }
      afterWord = step.isWord
      index += 1
    }
    isInWord = afterWord
    return index
  }

  /// Where a word of ASCII ends that no name begins with; nil where the trie must tell. Within such a word no name ends,
  /// so that its first word is the text's whole word, unless the latter goes on in other characters.
  @inline(__always)
  private func endOfOtherWord(from start: Int) -> Int? {
    let text = reader.text
    if !mayBegin(at: start) {
      var end = start + 1
      while end < text.count, classes[Int(text[end])].class.contains(.word) { end += 1 }
      return end
    }
    var hash = FirstWordFilter.Hash(before: text[start])
    var end = start
    while end < text.count {
      let byte = classes[Int(text[end])]
      if byte.class.contains(.wide) { return nil }
      if !byte.class.contains(.word) { break }
      hash.add(byte.fold)
      end += 1
    }
    return firstWords.mayContain(hash) ? nil : end
  }

  /// Whether a name may begin with the first two letters of a word of ASCII; true where the second is none of ASCII.
  @inline(__always)
  private func mayBegin(at start: Int) -> Bool {
    let text = reader.text
    let first = classes[Int(text[start])].fold
    guard start + 1 < text.count else { return firstWords.mayContain(first, 0, written: text[start]) }
    let second = classes[Int(text[start + 1])]
    if second.class.contains(.wide) { return true }
    return firstWords.mayContain(first, second.class.contains(.word) ? second.fold : 0, written: text[start])
  }

  private func isWithinWord(_ end: Int) -> Bool {
    guard let last = reader.visible(before: end) else { return false }
    return last.traits.isWord && !last.traits.contains(.unspaced)
  }

  private func canStart(_ scalar: FoldedScalar, isInWord: Bool) -> Bool {
    if scalar.count == 0 || scalar.traits.contains(.space) { return false }
    if isInWord, scalar.traits.isWord, !scalar.traits.contains(.unspaced) { return false }
    var root = DoubleArrayTrie.Cursor()
    return advance(&root, by: scalar)
  }

  /// The match that begins here: the longest name of those whose boundaries and case hold. Returns its end.
  private mutating func match(
    at start: Int, _ first: ScalarReader.Step, _ ends: inout [End], into matches: inout [NameMatch]
  ) -> Int? {
    ends.removeAll(keepingCapacity: true)
    walk(from: start, &ends)
    guard !ends.isEmpty else { return nil }
    let before = reader.boundary(before: start, first.traits)
    guard before != .none else { return nil }
    while let end = ends.popLast() {
      let span = reader.span(from: start, to: end.offset)
      let boundary = before.intersection(reader.boundary(after: span)).holding(for: span)
      guard boundary != .none else { continue }
      let fulfilled = self.fulfilled(end.spelling, by: span, within: boundary)
      guard fulfilled.conditions != 0 else { continue }
      matches.append(
        NameMatch(
          range: span.range, isBlocked: fulfilled.isBlocked, isShouted: lines.isShouted(at: start),
          spelling: end.spelling, fulfilled: fulfilled.conditions))
      return span.range.upperBound
    }
    return nil
  }

  /// Collects the ends of all spellings that the text begins with here, shortest first.
  private func walk(from start: Int, _ ends: inout [End]) {
    let text = reader.text
    var cursor = DoubleArrayTrie.Cursor()
    var offset = start
    var isAfterSpace = false
    while offset < text.count {
      let byte = classes[Int(text[offset])]
      if byte.class.contains(.wide) {
        guard let step = reader.scalar(at: offset) else { return }
        offset = step.range.upperBound
        if step.traits.contains(.dropped) { continue }
        let isSpace = step.traits.contains(.space)
        if isSpace && isAfterSpace { continue }
        isAfterSpace = isSpace
        guard step.scalar.count > 0, advance(&cursor, by: step.scalar) else { return }
      } else {
        offset += 1
        let isSpace = byte.fold == 0x20
        if isSpace && isAfterSpace { continue }
        isAfterSpace = isSpace
        guard byte.fold != 0, cursor.advance(by: byte.fold, in: trie) else { return }
        // Within a word of ASCII nothing ends.
        if byte.class.contains(.word), offset < text.count, classes[Int(text[offset])].class.contains(.word) {
          continue
        }
      }
      let spelling = cursor.key(in: trie)
      if spelling >= 0 { ends.append(End(offset: offset, spelling: spelling)) }
    }
  }

  private func advance(_ cursor: inout DoubleArrayTrie.Cursor, by scalar: FoldedScalar) -> Bool {
    if scalar.count == FoldedScalar.long {
      return reader.folding.bytes(of: scalar).allSatisfy { cursor.advance(by: $0, in: trie) }
    }
    var bytes = scalar.bytes
    for _ in 0..<scalar.count {
      guard cursor.advance(by: UInt8(truncatingIfNeeded: bytes), in: trie) else { return false }
      bytes >>= 8
    }
    return true
  }

  /// Which conditions of a spelling the text fulfils, and whether only a phrase that blocks does.
  private func fulfilled(
    _ spelling: Int32, by span: NameSpan, within boundary: NameBoundary
  ) -> (conditions: UInt64, isBlocked: Bool) {
    var result: UInt64 = 0
    var isBlocked = true
    var bit: UInt64 = 1
    for index in tables.conditionIndices(of: spelling) {
      let condition = tables.conditions[index]
      defer { bit <<= 1 }
      // Names come before phrases that block.
      if condition.isBlocked, result != 0 { break }
      guard boundary.contains(condition.isPerson ? .people : .others),
        condition.capitals.isSubset(of: span.capitals),
        condition.exact < 0 || ExactSpelling(reader.text, span.range) == tables.exact[Int(condition.exact)]
      else { continue }
      result |= bit
      isBlocked = condition.isBlocked
    }
    return (result, isBlocked)
  }
}
