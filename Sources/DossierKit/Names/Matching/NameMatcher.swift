/// Finds the names of entities in text: one pass for all of them, whatever their number.
///
/// It knows spellings, boundaries and case (R2–R5, R10–R13, R15 of automatic linking), and nothing of documents: what a
/// match means there, a link or a mention, is decided by who asks.
struct NameMatcher: Sendable {
  /// An entity that has the name.
  struct Owner: Sendable, Hashable {
    /// Index in ``PublishedLibrary/entities``.
    var entity: Int
    var kind: GazetteerName.Kind
  }

  /// A worker's reusable buffers.
  struct Scratch {
    let folding = FoldingTable()
    var ends: [NameScanner.End] = []
    /// Whether the text is in Turkish or in a language that ends names as Turkish does.
    var isTurkish = false

    init() { ends.reserveCapacity(16) }
  }

  let tables: NameTables
  /// Names that can never match: without a letter or digit, with control characters, or too long.
  let unusable: [GazetteerName]
  /// Of everything that matching depends on; the same on every machine and whatever the order of the names.
  let fingerprint: UInt64

  /// - Parameter blocked: phrases that must not match; nothing inside them does.
  init(names: [GazetteerName], blocked: [String] = []) {
    var builder = NameTableBuilder()
    for name in names { builder.add(name) }
    for phrase in blocked { builder.block(phrase) }
    let built = builder.finish()
    (tables, unusable, fingerprint) = (built.tables, built.unusable, built.fingerprint)
  }

  var isEmpty: Bool { tables.isEmpty }

  /// Appends all matches in order: leftmost, then longest, none overlapping another.
  ///
  /// A line feed is a space within a name and ends a line; 0x1F ends both and is part of no name.
  /// - Parameter text: UTF-8; broken bytes match nothing.
  func scan(_ text: UnsafeBufferPointer<UInt8>, with scratch: inout Scratch, into matches: inout [NameMatch]) {
    guard !isEmpty, text.count > 0 else { return }
    let reader = ScalarReader(text: text, folding: scratch.folding, isTurkish: scratch.isTurkish)
    tables.trie.withView { trie in
      tables.firstWords.withView { firstWords in
        tables.bytes.withUnsafeBufferPointer { classes in
          tables.steps.withUnsafeBufferPointer { steps in
            guard let classes = classes.baseAddress, let steps = steps.baseAddress else { return }
            var scanner = NameScanner(
              tables: tables, trie: trie, firstWords: firstWords, classes: classes, steps: steps, reader: reader)
            scanner.run(&scratch.ends, into: &matches)
          }
        }
      }
    }
  }

  /// Each entity whose name the match is, by index, with its strongest kind; empty for a blocked phrase.
  func owners(of match: NameMatch) -> ArraySlice<Owner> {
    let conditions = tables.conditions(of: match.spelling)
    if conditions.count == 1, let only = conditions.first { return tables.owners[only.owners] }
    var owners: [Owner] = []
    for (bit, condition) in conditions.enumerated() where match.fulfilled >> UInt64(bit) & 1 == 1 {
      owners += tables.owners[condition.owners]
    }
    return Owner.strongest(&owners)[...]
  }
}

extension NameMatcher.Owner {
  /// Each entity once, in order.
  static func strongest(_ owners: inout [Self]) -> [Self] {
    owners.sort { ($0.entity, $0.kind) < ($1.entity, $1.kind) }
    var result: [Self] = []
    for owner in owners where result.last?.entity != owner.entity { result.append(owner) }
    return result
  }
}
