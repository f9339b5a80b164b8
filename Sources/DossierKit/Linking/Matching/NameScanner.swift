/// One pass over one text: a walk through the trie wherever a word begins.
struct NameScanner {
  /// Where a spelling ends that the walk came upon.
  struct End {
    var offset: Int
    var spelling: Int32
  }

  let tables: NameTables
  let cells: UnsafePointer<DoubleArrayTrie.Cell>
  let classes: UnsafePointer<(class: NameTables.ByteClass, fold: UInt8)>
  let reader: ScalarReader
  var lines: CapitalLines

  init(
    tables: NameTables, cells: UnsafePointer<DoubleArrayTrie.Cell>,
    classes: UnsafePointer<(class: NameTables.ByteClass, fold: UInt8)>, reader: ScalarReader
  ) {
    (self.tables, self.cells, self.classes, self.reader) = (tables, cells, classes, reader)
    lines = CapitalLines(reader: reader)
  }

  mutating func run(_ ends: inout [End], into matches: inout [NameMatch]) {
    let text = reader.text
    var offset = 0
    // Within a word of a script with spaces no name begins.
    var isInWord = false
    while offset < text.count {
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
      let isWord = byte.contains(.word)
      if byte.contains(.start), !(isInWord && isWord), let step = reader.scalar(at: offset),
        let end = match(at: offset, step, &ends, into: &matches)
      {
        offset = end
        isInWord = isWithinWord(end)
        continue
      }
      isInWord = isWord
      offset += 1
      if isWord { while offset < text.count, classes[Int(text[offset])].class.contains(.word) { offset += 1 } }
    }
  }

  private func isWithinWord(_ end: Int) -> Bool {
    guard let last = reader.visible(before: end) else { return false }
    return last.traits.isWord && !last.traits.contains(.unspaced)
  }

  private func canStart(_ scalar: FoldedScalar, isInWord: Bool) -> Bool {
    if scalar.count == 0 || scalar.traits.contains(.space) { return false }
    if isInWord, scalar.traits.isWord, !scalar.traits.contains(.unspaced) { return false }
    return advance(DoubleArrayTrie.root, by: scalar) >= 0
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
    var cell = DoubleArrayTrie.root
    var offset = start
    var isAfterSpace = false
    while offset < text.count {
      let byte = classes[Int(text[offset])]
      var step = FoldedScalar(bytes: UInt32(byte.fold), count: 1, traits: [])
      var next = offset + 1
      if byte.class.contains(.wide) {
        guard let wide = reader.scalar(at: offset) else { return }
        (step, next) = (wide.scalar, wide.range.upperBound)
        if step.traits.contains(.dropped) {
          offset = next
          continue
        }
        if step.count == 0 { return }
      } else if byte.fold == 0 {
        return
      }
      offset = next
      let isSpace = step.count == 1 && step.bytes == 0x20
      if isSpace && isAfterSpace { continue }
      isAfterSpace = isSpace
      cell = advance(cell, by: step)
      if cell < 0 { return }
      let spelling = DoubleArrayTrie.key(at: cell, in: cells)
      if spelling >= 0 { ends.append(End(offset: offset, spelling: spelling)) }
    }
  }

  @inline(__always)
  private func advance(_ cell: Int32, by scalar: FoldedScalar) -> Int32 {
    if scalar.count == 1 {
      return DoubleArrayTrie.child(of: cell, by: UInt8(truncatingIfNeeded: scalar.bytes), in: cells)
    }
    return advanceFurther(cell, by: scalar)
  }

  private func advanceFurther(_ start: Int32, by scalar: FoldedScalar) -> Int32 {
    var cell = start
    if scalar.count == FoldedScalar.long {
      for byte in reader.folding.bytes(of: scalar) where cell >= 0 {
        cell = DoubleArrayTrie.child(of: cell, by: byte, in: cells)
      }
      return cell
    }
    var bytes = scalar.bytes
    for _ in 0..<scalar.count where cell >= 0 {
      cell = DoubleArrayTrie.child(of: cell, by: UInt8(truncatingIfNeeded: bytes), in: cells)
      bytes >>= 8
    }
    return cell
  }

  /// Which conditions of a spelling the text fulfils, and whether only a phrase that blocks does.
  private func fulfilled(
    _ spelling: Int32, by span: NameSpan, within boundary: NameBoundary
  ) -> (conditions: UInt64, isBlocked: Bool) {
    var result: UInt64 = 0
    var isBlocked = true
    var bit: UInt64 = 1
    for condition in tables.conditions(of: spelling) {
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
