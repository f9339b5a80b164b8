/// Reads typed values from the front matter of one file and reports what does not fit.
///
/// Every `read…` function takes the index of a node on the tape; where the value is unusable it reports and returns nil
/// or leaves the bad element out, so that one pass finds every fault.
struct FieldReader {
  let source: SourceFile
  let tape: YAMLTape
  var log = DiagnosticLog.ofDocument()
  /// The text read: front matter of a document, or the site's configuration.
  let role: Role
  /// The keys of the top level whose values must be understood, for they say who may see what.
  let guardedKeys: Set<String>
  /// Something is wrong with a field that says who may see the document, and when: it must not be published on a guess,
  /// whatever levels the site sets for its findings.
  var hasVisibilityFault = false
  /// Findings are now about who may see the document: errors that no level changes.
  var levelsAreFixed = false
  /// Whether the field at hand is one of the document, and not of a map within it.
  private(set) var isAtTop = false
  /// Set to an empty list to learn of every reference that is read, whatever its field; nil in a build.
  var typedReferences: [Reference]?
  /// Texts that are shown and hold marks as references have them: ``PublishedLibrary`` knows what they must not tell.
  var markedTexts: [MarkedText] = []

  enum Role: Sendable {
    case frontMatter, configuration

    /// As messages call it.
    var word: String { self == .frontMatter ? "front matter" : "configuration" }
  }

  init(
    source: SourceFile, tape: YAMLTape, role: Role = .frontMatter,
    guarding keys: Set<String> = HeaderFields.visibilityKeys
  ) {
    guardedKeys = keys
    self.source = source
    self.tape = tape
    self.role = role
    guard let span = tape.controlCharacter else { return }
    report(
      .controlCharacter, "a control character is left out, which an escape in this text stands for", at: span,
      fixes: ["delete the escape"])
  }

  func node(_ index: Int) -> YAMLTape.Node { tape.nodes[index] }

  mutating func report(
    _ code: DiagnosticCode, _ message: String, at span: SourceSpan, severity: Diagnostic.Severity? = nil,
    notes: [Diagnostic.Note] = [], fixes: [String] = []
  ) {
    var finding = Diagnostic(code, message, at: source.location(span), severity: severity, notes: notes, fixes: fixes)
    if levelsAreFixed { (finding.severity, finding.isLevelFixed) = (.error, true) }
    log.add(finding)
  }

  /// For keys that are known and read for later: the key of `value` does nothing yet.
  mutating func reportNoEffect(of key: String, at value: Int, fix: String = "leave it out") {
    // A key of a mapping is one node, right before its value.
    report(.unknownKey, "‘\(key)’ has no effect in this version", at: node(value - 1).span, fixes: [fix])
  }

  // MARK: Mappings

  /// Calls `body` with the normalized key and the value's index for each entry of a mapping; keys outside `vocabulary`
  /// are reported with near misses, repeated ones with the first place. Empty values are passed over, as if left out.
  mutating func readMapping(
    at index: Int, vocabulary: [String], _ body: (inout FieldReader, _ key: String, _ value: Int) -> Void
  ) {
    guard tape.nodes[index].kind == .mapping else {
      report(.wrongType, "expected fields (‘key: value’), found \(describe(index))", at: node(index).span)
      checkHoldingBack(below: index, in: .field)
      return
    }
    let all = entries(of: index)
    var seen = SeenKeys(count: all.count)
    var later: [(key: String, value: Int)] = []
    for (key, value) in all {
      let name = Self.normalize(tape.nodes[key].value)
      if let first = seen.insert(name, at: tape.nodes[key].span) {
        reportDuplicate(key, value, name, in: index, vocabulary, first: first)
        continue
      }
      if Self.isFree(name) {
        checkHoldingBack(key: key, value: value, in: .free)
      } else if !vocabulary.contains(name) {
        reportUnknownKey(key, value, in: index, vocabulary)
      } else if !isNull(value) {
        isAtTop = index == 0
        if Self.earlierKey(of: name) != nil { later.append((name, value)) }
        body(&self, name, value)
      } else if index == 0, guardedKeys.contains(name) {
        reportEmpty(name, at: key)
      }
    }
    if !later.isEmpty { checkDateOrder(later, in: all) }
  }

  /// Whether a key is the author's own.
  private static func isFree(_ name: String) -> Bool {
    let bytes = name.utf8
    return bytes.first == UInt8(ascii: "x") && bytes.dropFirst().first == UInt8(ascii: "_") || name == "extra"
  }

  private mutating func reportDuplicate(
    _ key: Int, _ value: Int, _ name: String, in mapping: Int, _ vocabulary: [String], first: SourceSpan
  ) {
    let isFree = Self.isFree(name)
    if isFree || !vocabulary.contains(name) { checkHoldingBack(key: key, value: value, in: isFree ? .free : .field) }
    let isRisky = mapping == 0 && guardedKeys.contains(name)
    hasVisibilityFault = hasVisibilityFault || isRisky
    let outer = levelsAreFixed
    levelsAreFixed = outer || isRisky
    report(
      .duplicateKey, "the key ‘\(node(key).value)’ is given twice; the first one counts", at: node(key).span,
      notes: [.init("first given here", at: source.location(first))])
    levelsAreFixed = outer
  }

  private mutating func reportEmpty(_ name: String, at key: Int) {
    hasVisibilityFault = true
    report(
      .unclearVisibility, "‘\(name)’ is empty, and says nothing of who may see what", at: node(key).span,
      fixes: ["write a value, or take the line out"])
  }

  private mutating func reportUnknownKey(_ key: Int, _ value: Int, in mapping: Int, _ vocabulary: [String]) {
    // `visiblity: internal` must not publish what it was meant to hide.
    let name = Self.normalize(node(key).value)
    let isTop = mapping == 0
    let squeezed = HoldingBack.squeezed(name)
    let isRisky =
      isTop && (HoldingBack.word(squeezed) == nil || guardedKeys.contains(squeezed))
      && (NearMiss.find(name, among: vocabulary).contains(where: guardedKeys.contains)
        || vocabulary.contains { guardedKeys.contains($0) && HoldingBack.squeezed($0) == squeezed })
    if isRisky {
      checkHoldingBack(below: value, in: .field)
    } else if checkHoldingBack(
      key: key, value: value, in: .field,
      dateKey: isTop ? ["date", "published"].first(where: vocabulary.contains) : nil)
    {
      return
    }
    var fixes: [String] = []
    if let question = NearMiss.question(KeySynonyms.of(name, in: vocabulary)) {
      fixes.append(question)
    } else if let question = NearMiss.question(name, among: vocabulary) {
      fixes.append(question)
    } else if let question = NearMiss.question(KeySynonyms.near(name, in: vocabulary)) {
      fixes.append(question)
    }
    if isTop, role == .frontMatter, Self.isPlainWord(name) {
      fixes.append("a field of your own is free of this check as ‘x_\(name)’")
    } else if !isTop || fixes.isEmpty {
      fixes.append(
        isTop && role == .frontMatter ? Self.plainWordHint : "the keys here are " + vocabulary.joined(separator: ", "))
    }
    hasVisibilityFault = hasVisibilityFault || isRisky
    let outer = levelsAreFixed
    levelsAreFixed = outer || isRisky
    report(.unknownKey, "unknown key ‘\(Self.shortened(node(key).value))’", at: node(key).span, fixes: fixes)
    levelsAreFixed = outer
  }

  private static let plainWordHint = "keys are words in lower case, with underscores"

  private static func isPlainWord(_ name: String) -> Bool {
    name.utf8.count <= 40 && name.utf8.allSatisfy { isASCIIAlphanumeric($0) || $0 == UInt8(ascii: "_") }
  }

  /// The entries of a mapping as pairs of node indexes.
  func entries(of index: Int) -> [(key: Int, value: Int)] {
    var result: [(key: Int, value: Int)] = []
    let end = tape.nodes[index].next
    result.reserveCapacity(min(16, (end - index) / 2))
    var i = index + 1
    while i < end {
      let value = tape.nodes[i].next
      guard value < end else { break }
      result.append((key: i, value: value))
      i = tape.nodes[value].next
    }
    return result
  }

  /// The elements of a list; a single value is a list of one.
  func elements(of index: Int) -> [Int] {
    guard tape.nodes[index].kind == .sequence else { return [index] }
    var result: [Int] = []
    let end = tape.nodes[index].next
    result.reserveCapacity(min(16, end - index - 1))
    var i = index + 1
    while i < end {
      result.append(i)
      i = tape.nodes[i].next
    }
    return result
  }

  /// `archive-url`, `archiveUrl`, `archiveURL` and `archive_url` are one key, and so are `TLP` and `tlp`.
  static func normalize(_ key: String) -> String {
    let isNormal = key.utf8.allSatisfy { $0 != UInt8(ascii: "-") && !(0x41...0x5A).contains($0) }
    if isNormal { return key }
    var result = ""
    var followsCapital = true
    for scalar in key.unicodeScalars {
      let isCapital = ("A"..."Z").contains(scalar)
      if isCapital, !followsCapital, result.unicodeScalars.last != "_" { result += "_" }
      result += scalar == "-" ? "_" : isCapital ? String(scalar).lowercased() : String(scalar)
      followsCapital = isCapital
    }
    return result
  }

  /// An empty value, `~` or `null`: the same as leaving the key out.
  func isNull(_ index: Int) -> Bool {
    guard tape.nodes[index].kind == .scalar, tape.nodes[index].isPlain else { return false }
    switch tape.nodes[index].value.utf8.count {
    case 0: return true
    case 1: return tape.nodes[index].value == "~"
    case 4: return tape.nodes[index].value == "null"
    default: return false
    }
  }

  /// A node in a reader's words.
  func describe(_ index: Int) -> String {
    switch node(index).kind {
    case .scalar: "the text ‘\(Self.shortened(node(index).value))’"
    case .sequence: "a list"
    case .mapping: "fields (‘key: value’)"
    }
  }

  /// At most 60 characters of a text, for use in a message.
  static func shortened(_ text: String) -> String {
    text.count <= 60 ? text : text.prefix(59) + "…"
  }
}
