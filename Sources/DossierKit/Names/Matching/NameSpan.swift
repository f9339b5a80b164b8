/// A stretch of text that folds to a name.
struct NameSpan {
  /// With the marks that follow the last letter.
  var range: Range<Int>
  /// Characters: scalars that are neither marks nor invisible.
  var characters = 0
  /// Where the folded text has capitals.
  var capitals = CapitalPattern()
  /// Of the last scalar that is not dropped.
  var last: ScalarTraits = []
  /// Of the first one.
  var first: ScalarTraits = []
}

extension ScalarReader {
  func span(from start: Int, to end: Int) -> NameSpan {
    var span = NameSpan(range: start..<end)
    var offset = start
    var folded = 0
    var isAfterSpace = false
    while offset < end, let step = scalar(at: offset) {
      offset = step.range.upperBound
      if step.traits.contains(.dropped) { continue }
      let isSpace = step.traits.contains(.space)
      defer { isAfterSpace = isSpace }
      if isSpace && isAfterSpace { continue }
      if step.traits.contains(.capital) { span.capitals.insert(folded) }
      if folded == 0 { span.first = step.traits }
      if !step.traits.contains(.mark) { span.characters += 1 }
      span.last = step.traits
      folded += step.scalar.count == FoldedScalar.long ? folding.bytes(of: step.scalar).count : Int(step.scalar.count)
    }
    span.range = start..<endOfMarks(from: end)
    return span
  }

  /// Beyond marks that folding drops; what is invisible before a mark goes with it.
  private func endOfMarks(from end: Int) -> Int {
    var result = end
    var offset = end
    while let step = scalar(at: offset), step.traits.contains(.dropped) {
      offset = step.range.upperBound
      if step.traits.contains(.mark) { result = offset }
    }
    return result
  }
}
