/// Fields that look like a wish to hold a document back and are not understood: errors, whatever levels the site sets.
extension FieldReader {
  /// Where a key stands that no vocabulary has.
  enum Place {
    /// Among the fields that are read.
    case field
    /// In `extra`, in a key that begins with `x_`, or below one of them: the author's own.
    case free
  }

  /// Findings of `body` are errors that no level changes, and where it returns nil the document is not published.
  ///
  /// - Parameter seals: False where such an error is enough, so that the rest of the document is checked all the same.
  @discardableResult
  mutating func readGuarded<Value>(seals: Bool = true, _ body: (inout FieldReader) -> Value?) -> Value? {
    let outer = levelsAreFixed
    levelsAreFixed = true
    let value = body(&self)
    levelsAreFixed = outer
    if value == nil, seals { hasVisibilityFault = true }
    return value
  }

  /// Reports a key of no vocabulary, or one below it, that looks like a wish to hold the document back.
  ///
  /// - Parameter dateKey: The key for the day of publication, where there is one.
  /// - Returns: Whether the key itself does.
  @discardableResult
  mutating func checkHoldingBack(key: Int, value: Int, in place: Place, dateKey: String? = nil) -> Bool {
    let isHeld = isHeldBack(key: key, value: value, in: place, dateKey: dateKey)
    checkHoldingBack(below: value, in: place)
    return isHeld
  }

  /// The same for all that a value holds.
  mutating func checkHoldingBack(below index: Int, in place: Place) {
    guard node(index).kind != .scalar else { return }
    for inner in index..<node(index).next where node(inner).kind == .mapping {
      for (key, value) in entries(of: inner) { _ = isHeldBack(key: key, value: value, in: place) }
    }
  }

  private mutating func isHeldBack(key: Int, value: Int, in place: Place, dateKey: String? = nil) -> Bool {
    let typed = node(key).value
    if typed == "<<" {
      let message = "YAML's merge key ‘<<’ is not read, and fields may be missing for it"
      reportHeldBack(message, at: key, "the fields themselves")
      return true
    }
    var name = Self.normalize(typed)
    if name.hasPrefix("x_") { name = String(name.dropFirst(2)) }
    let squeezed = HoldingBack.squeezed(name)
    guard
      let word = HoldingBack.word(squeezed)
        ?? (place == .field ? HoldingBack.word(inPartsOf: name) ?? HoldingBack.nearMiss(squeezed) : nil)
    else { return false }
    guard let shown = heldValue(value, by: word, in: place) else { return false }
    let field = FieldReader.shortened(typed)
    let line = HoldingBack.line(for: word.meaning, shown, isConfiguration: role == .configuration)
    let said = shown.isEmpty ? field : "\(field): \(FieldReader.shortened(shown))"
    let message = "‘\(said)’ looks like a wish to hold something back, and means nothing here"
    reportHeldBack(message, at: key, "‘\(line)’", day: dateKey.flatMap { dayLine($0, shown, word.meaning) })
    return true
  }

  /// The line that says on which day a document was published, where that may be meant.
  private func dayLine(_ dateKey: String, _ value: String, _ meaning: HoldingBack.Meaning) -> String? {
    switch meaning {
    case .heldIfFalse, .begins: HoldingBack.isDated(value) ? "\(dateKey): \(Self.shortened(value))" : nil
    default: nil
    }
  }

  private mutating func reportHeldBack(_ message: String, at key: Int, _ line: String, day: String? = nil) {
    hasVisibilityFault = true
    let typed = Self.shortened(node(key).value)
    let fixes = day.map { ["write ‘\($0)’ if it says when this was published"] } ?? []
    report(
      .unclearVisibility, message, at: node(key).span,
      fixes: fixes + [
        "write \(line) among the fields of the \(role.word)" + (day == nil ? "" : " if nobody may see it before"),
        "take ‘\(typed)’ out if everybody may see it",
      ])
  }

  /// The value by which a key holds back, to be shown; nil where it does not.
  private func heldValue(_ value: Int, by word: HoldingBack.Word, in place: Place) -> String? {
    let scalars = elements(of: value).filter { node($0).kind == .scalar }.map { trimmed(node($0).value) }
    let verdicts = scalars.map { HoldingBack.verdict(on: $0, of: word.meaning) }
    if let held = verdicts.firstIndex(of: .held) {
      // Among an author's own fields, only what cannot mean anything else.
      return place == .field || word.strength != .loose ? scalars[held] : nil
    }
    guard place == .field, word.strength == .firm else { return nil }
    if !scalars.isEmpty, verdicts.allSatisfy({ $0 == .released }) { return nil }
    return scalars.first ?? ""
  }
}
