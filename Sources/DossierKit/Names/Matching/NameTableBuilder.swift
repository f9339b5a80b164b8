/// Sorts names by what they fold to and lays them out in tables.
struct NameTableBuilder {
  /// A name under its folded spelling.
  private struct Row {
    var bytes: Range<Int>
    /// The first eight bytes, to sort by.
    var prefix: UInt64
    var capitals: CapitalPattern
    var exact: Int32
    /// The name's number; -1 for a phrase that blocks.
    var name: Int32
    var owner: NameMatcher.Owner
    var isPerson: Bool
    var isBlocked: Bool { name < 0 }
  }

  private var folded: [UInt8] = []
  private var rows: [Row] = []
  private var names: [GazetteerName] = []
  private var exact: [ExactSpelling] = []
  private var unusable: [GazetteerName] = []
  private let folding = FoldingTable()

  mutating func add(_ name: GazetteerName) {
    guard !name.isExact else { return add(name, spelled: name.text) }
    for text in ArabicYeh.spellings(of: name.text) { add(name, spelled: text) }
  }

  private mutating func add(_ name: GazetteerName, spelled text: String) {
    let spelling = FoldedName(text, folding: folding, isPerson: name.isPerson)
    guard spelling.isUsable else { return unusable.append(name) }
    var exactIndex: Int32 = -1
    if name.isExact {
      exactIndex = Int32(exact.count)
      exact.append(ExactSpelling(name.text))
    }
    append(
      spelling, exact: exactIndex, name: Int32(names.count), owner: .init(entity: name.entity, kind: name.kind),
      isPerson: name.isPerson)
    names.append(name)
  }

  mutating func block(_ phrase: String) {
    let spelling = FoldedName(phrase, folding: folding)
    guard spelling.isUsable else { return }
    append(spelling, exact: -1, name: -1, owner: .init(entity: -1, kind: .name), isPerson: false)
  }

  private mutating func append(
    _ spelling: FoldedName, exact: Int32, name: Int32, owner: NameMatcher.Owner, isPerson: Bool
  ) {
    let start = folded.count
    folded += spelling.bytes
    var prefix: UInt64 = 0
    for index in 0..<8 { prefix = prefix << 8 | UInt64(index < spelling.bytes.count ? spelling.bytes[index] : 0) }
    rows.append(
      Row(
        bytes: start..<folded.count, prefix: prefix, capitals: exact >= 0 ? CapitalPattern() : spelling.capitals,
        exact: exact, name: name, owner: owner, isPerson: isPerson))
  }

  mutating func finish() -> (tables: NameTables, unusable: [GazetteerName], fingerprint: UInt64) {
    let order = sortedRows()
    var keys: [ArraySlice<UInt8>] = []
    var starts: [Int32] = []
    var conditions: [NameTables.Condition] = []
    var owners: [NameMatcher.Owner] = []
    var fingerprint = Fingerprint()
    var index = 0
    while index < order.count {
      let spelling = folded[rows[order[index]].bytes]
      keys.append(spelling)
      starts.append(Int32(conditions.count))
      fingerprint.add(spelling)
      while index < order.count, folded[rows[order[index]].bytes] == spelling {
        let row = rows[order[index]]
        var own: [NameMatcher.Owner] = []
        let first = index
        while index < order.count, isSameCondition(row, rows[order[index]], spelling) {
          if !row.isBlocked { own.append(rows[order[index]].owner) }
          index += 1
        }
        if conditions.count - Int(starts[starts.count - 1]) == NameTables.mostConditions {
          unusable += order[first..<index].filter { rows[$0].name >= 0 }.map { names[Int(rows[$0].name)] }
          continue
        }
        let distinct = NameMatcher.Owner.strongest(&own)
        conditions.append(condition(row, at: owners.count, count: distinct.count))
        owners += distinct
        fingerprint.add(
          row.capitals, row.exact < 0 ? nil : exact[Int(row.exact)], row.isPerson, row.isBlocked, distinct)
      }
    }
    starts.append(Int32(conditions.count))
    let tables = NameTables(
      trie: DoubleArrayTrie(sorted: keys), firstWords: firstWords, conditionStarts: starts, conditions: conditions,
      owners: owners, exact: exact, lowercaseStarts: lowercaseStarts)
    return (tables, unusable.sorted(by: Self.isBefore), fingerprint.value)
  }

  private func condition(_ row: Row, at start: Int, count: Int) -> NameTables.Condition {
    .init(
      capitals: row.capitals, exact: row.exact, isPerson: row.isPerson, isBlocked: row.isBlocked,
      ownerStart: Int32(start), ownerCount: Int32(count))
  }

  private var firstWords: FirstWordFilter {
    var filter = FirstWordFilter(names: rows.count)
    for row in rows { filter.insert(folded[row.bytes], needsCapital: row.capitals.contains(0)) }
    return filter
  }

  /// First bytes of names that may begin in lower case.
  private var lowercaseStarts: Set<UInt8> {
    Set(rows.lazy.filter { !$0.capitals.contains(0) }.map { folded[$0.bytes.lowerBound] })
  }

  private static func isBefore(_ a: GazetteerName, _ b: GazetteerName) -> Bool {
    a.text.utf8.elementsEqual(b.text.utf8)
      ? (a.entity, a.kind.rawValue) < (b.entity, b.kind.rawValue)
      : a.text.utf8.lexicographicallyPrecedes(b.text.utf8)
  }
}

// MARK: - Order

extension NameTableBuilder {
  /// By spelling, then by condition; names before phrases that block, so that of equals the name wins.
  private func sortedRows() -> [Int] {
    rows.indices.sorted { a, b in
      if rows[a].prefix != rows[b].prefix { return rows[a].prefix < rows[b].prefix }
      let (x, y) = (rows[a], rows[b])
      let (p, q) = (folded[x.bytes], folded[y.bytes])
      if p != q { return p.lexicographicallyPrecedes(q) }
      if x.isBlocked != y.isBlocked { return y.isBlocked }
      if x.isPerson != y.isPerson { return y.isPerson }
      if x.capitals != y.capitals { return x.capitals < y.capitals }
      let (s, t) = (exactSpelling(x), exactSpelling(y))
      if s != t { return isBefore(s, t) }
      return (x.owner.entity, x.owner.kind) < (y.owner.entity, y.owner.kind)
    }
  }

  private func isSameCondition(_ a: Row, _ b: Row, _ spelling: ArraySlice<UInt8>) -> Bool {
    a.isBlocked == b.isBlocked && a.isPerson == b.isPerson && a.capitals == b.capitals
      && exactSpelling(a) == exactSpelling(b) && folded[b.bytes] == spelling
  }

  private func exactSpelling(_ row: Row) -> ExactSpelling? { row.exact < 0 ? nil : exact[Int(row.exact)] }

  private func isBefore(_ a: ExactSpelling?, _ b: ExactSpelling?) -> Bool {
    guard let a, let b else { return a == nil }
    return a < b
  }
}
