import Synchronization

/// Who may see a document, as its program, its folder and its own fields have it: the strictest of all that is said.
struct Hold: Sendable, Equatable {
  var isDraft = false
  var isInternal = false
  var isUnlisted = false
  /// Dates as they are written here; the latest and the earliest that are given.
  var embargo: String?
  var expires: String?
  var tlp: TLP?
  /// In the order found.
  var reasons: [String] = []

  var isHidden: Bool { isDraft || isInternal }

  /// Whether there is a time at which nobody may see it.
  var mayBeHidden: Bool { isHidden || embargo != nil || expires != nil || (tlp ?? .clear) > .clear }

  static func draft(_ reason: String) -> Hold {
    var hold = Hold()
    hold.addDraft(reason)
    return hold
  }

  mutating func addDraft(_ reason: String) {
    isDraft = true
    note(reason)
  }

  private mutating func note(_ reason: String) {
    if !reasons.contains(reason) { reasons.append(reason) }
  }

  mutating func merge(_ other: Hold) {
    isDraft = isDraft || other.isDraft
    isInternal = isInternal || other.isInternal
    isUnlisted = isUnlisted || other.isUnlisted
    if let date = other.embargo { addEmbargo(date) }
    if let date = other.expires { addExpiry(date) }
    if let label = other.tlp { tlp = max(tlp ?? label, label) }
    other.reasons.forEach { note($0) }
  }

  /// Of two moments the later one; two that cannot be compared make a draft.
  private mutating func addEmbargo(_ date: String) {
    guard let old = embargo, old != date else {
      embargo = date
      return
    }
    guard let later = Self.later(old, date) else { return addDraft("two dates before which it is not to be shown") }
    embargo = later
  }

  private mutating func addExpiry(_ date: String) {
    guard let old = expires, old != date else {
      expires = date
      return
    }
    guard let later = Self.later(old, date) else { return addDraft("two dates after which it is not to be shown") }
    expires = later == old ? date : old
  }

  private static func later(_ one: String, _ other: String) -> String? {
    guard let first = (try? EDTFDate(parsing: one))?.point, let second = (try? EDTFDate(parsing: other))?.point else {
      return nil
    }
    if first.sortKey != second.sortKey { return first.sortKey > second.sortKey ? one : other }
    return first.offset == second.offset ? max(one, other) : nil
  }

  // MARK: Fields

  /// A hold from a document's fields, at any depth.
  init(_ value: FrontValue = .empty) {
    for fields in value.maps { for field in fields { read(field) } }
  }

  private mutating func read(_ field: FrontField) {
    let key = FieldReader.shortened(FrontValue.printable(field.key))
    if field.key == "<<" { return addDraft("a merge key, which is not read") }
    var name = FieldReader.normalize(field.key)
    if name.hasPrefix("x_") { name = String(name.dropFirst(2)) }
    let squeezed = HoldingBack.squeezed(name)
    if Self.tagKeys.contains(squeezed) { readTags(field.value) }
    guard let word = Self.word(name, squeezed) else { return }
    let scalars = Self.scalars(field.value)
    var isHeld = false
    // `live: no` holds back, though `live:` may have a date as well.
    for (meaning, words) in Self.furtherMeanings where words.contains(squeezed) {
      for text in scalars where HoldingBack.verdict(on: text, of: meaning) == .held {
        isHeld = true
        apply(meaning, text, "\(key): \(FieldReader.shortened(text))")
      }
    }
    for text in scalars where HoldingBack.verdict(on: text, of: word.meaning) == .held {
      isHeld = true
      apply(word.meaning, text, "\(key): \(FieldReader.shortened(text))")
    }
    if isHeld || word.strength != .firm { return }
    let isReleased =
      !scalars.isEmpty && scalars.allSatisfy { HoldingBack.verdict(on: $0, of: word.meaning) == .released }
    // An empty date says nothing, in any program.
    let isEmptyDate = Self.isDate(word.meaning) && scalars.allSatisfy { $0.trimmingSpaces.isEmpty }
    if isReleased || isEmptyDate { return }
    apply(word.meaning, scalars.first ?? "", "\(key): \(FieldReader.shortened(scalars.first ?? "…"))")
  }

  private static let tagKeys: Set<String> = [
    "tags", "tag", "categories", "category", "keywords", "topics", "labels", "types",
  ]

  /// Tags that are no topic but a wish, also where they hold for all below a folder.
  private mutating func readTags(_ value: FrontValue) {
    for text in value.texts {
      for tag in Tags.split(text) where HoldingBack.isHoldingTag(tag) { addDraft("the tag ‘\(tag)’") }
      if HoldingBack.isHoldingTag(text) { addDraft("the tag ‘\(FieldReader.shortened(text))’") }
    }
  }

  private static func word(_ name: String, _ squeezed: String) -> HoldingBack.Word? {
    if let word = HoldingBack.word(squeezed) { return word }
    // Thousands of documents share a few dozen keys, and looking for near misses takes its time.
    if let found = lookedUp.withLock({ $0[name] }) { return found }
    let found = HoldingBack.word(inPartsOf: name) ?? HoldingBack.nearMiss(squeezed)
    lookedUp.withLock { if $0.count < 10_000 { $0.updateValue(found, forKey: name) } }
    return found
  }

  private static let lookedUp = Mutex<[String: HoldingBack.Word?]>([:])

  /// Of a word that stands in two lists, the table of a build has one meaning only.
  private static let furtherMeanings: [(HoldingBack.Meaning, Set<String>)] = HoldingBack.lineNames.flatMap {
    name, line in
    ["firmly", "loosely"].flatMap { strength in
      [
        (.heldIfTrue(line), Set(HoldingBack.table("\(strength) held \(name)"))),
        (.heldIfFalse(line), Set(HoldingBack.table("\(strength) released \(name)"))),
      ]
    }
  }

  private static func isDate(_ meaning: HoldingBack.Meaning) -> Bool {
    switch meaning {
    case .begins, .ends: true
    default: false
    }
  }

  /// The texts of a value without those in maps, whose keys have meanings of their own.
  private static func scalars(_ value: FrontValue) -> [String] {
    switch value {
    case .text(let text): [text.trimmingSpaces]
    case .list(let elements): elements.flatMap(scalars)
    case .fields: []
    }
  }

  private mutating func apply(_ meaning: HoldingBack.Meaning, _ value: String, _ reason: String) {
    let reason = FrontValue.printable(reason)
    switch meaning {
    case .begins:
      guard let date = ImportDate.day(value) else { return addDraft(reason) }
      addEmbargo(date)
      return note(reason)
    case .ends:
      guard let date = ImportDate.day(value) else { return addDraft(reason) }
      addExpiry(date)
      return note(reason)
    case .heldIfFalse where HoldingBack.isDated(value):
      // `published: 2020-01-02` says when.
      guard let date = ImportDate.day(value) else { return addDraft(reason) }
      addEmbargo(date)
      return note(reason)
    default:
      apply(line: HoldingBack.line(for: meaning, value, isConfiguration: false), reason)
    }
  }

  /// A line that dossiers have for it; what is withdrawn elsewhere shows nothing at all, so it becomes a draft.
  private mutating func apply(line: String, _ reason: String) {
    note(reason)
    switch line {
    case HoldingBack.internal: isInternal = true
    case HoldingBack.unlisted: isUnlisted = true
    case let line where line.hasPrefix("tlp: "):
      if let label = TLP(label: String(line.dropFirst(5))) { tlp = max(tlp ?? label, label) } else { isDraft = true }
    default: isDraft = true
    }
  }
}
