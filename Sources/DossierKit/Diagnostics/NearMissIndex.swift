/// Candidates for "did you mean" of which very many are asked: in alphabetical order, so that what neighbours begin with
/// alike is compared once, and what begins unlike the text is passed over together.
struct NearMissIndex: Sendable {
  private struct Entry: Sendable {
    /// In lower case.
    var scalars: [Unicode.Scalar]
    var name: String
    /// How many scalars it begins with as the entry before it does.
    var shared = 0
  }

  private var entries: [Entry]

  init(_ candidates: some Sequence<String>) {
    entries = Set(candidates).map { Entry(scalars: Array($0.lowercased().unicodeScalars), name: $0) }
      .sorted { $0.scalars.lexicographicallyPrecedes($1.scalars) }
    for index in entries.indices.dropFirst() {
      entries[index].shared = zip(entries[index - 1].scalars, entries[index].scalars).prefix { $0 == $1 }.count
    }
  }

  /// The same as ``NearMiss/find(_:among:limit:)``.
  func find(_ text: String, limit: Int = 3) -> [String] {
    guard let wanted = NearMiss.Wanted(text) else { return [] }
    // What is nearest is found with the least to look at: a wider search follows only where that was too little.
    for bound in 1...wanted.allowed {
      let found = find(wanted, bound, besides: text)
      guard found.count >= limit || bound == wanted.allowed else { continue }
      return NearMiss.nearest(found, limit)
    }
    return []
  }

  private func find(_ wanted: NearMiss.Wanted, _ bound: Int, besides text: String) -> [NearMiss.Found] {
    let longest = wanted.scalars.count + bound
    var found: [NearMiss.Found] = []
    var distances = EditDistances(wanted.scalars, depth: longest)
    // How many rows hold for the entry at hand, and how long a beginning is known to lead nowhere.
    var valid = 0
    var dead = Int.max
    for entry in entries {
      valid = min(valid, entry.shared)
      if entry.shared >= dead { continue }
      dead = .max
      guard entry.scalars.count <= longest, entry.scalars.count + bound >= wanted.scalars.count else { continue }
      while valid < entry.scalars.count {
        valid += 1
        if distances.setRow(valid, for: entry.scalars) > bound {
          dead = valid
          break
        }
      }
      guard dead == .max, entry.name != text else { continue }
      let distance = distances.last(ofRow: valid)
      if distance <= bound { found.append((distance, entry.name)) }
    }
    return found
  }
}

/// The table of optimal string alignment: insertions, deletions, substitutions and swaps of neighbours. A row stands for
/// one more scalar of the other text.
private struct EditDistances {
  private let wanted: [Unicode.Scalar]
  private let width: Int
  private var table: [Int]

  init(_ wanted: [Unicode.Scalar], depth: Int) {
    self.wanted = wanted
    width = wanted.count + 1
    table = Array(repeating: 0, count: width * (depth + 1))
    for column in 0..<width { table[column] = column }
  }

  /// Fills a row by the ones before it.
  ///
  /// - Returns: The least distance in it: no text that begins so comes nearer.
  mutating func setRow(_ row: Int, for other: [Unicode.Scalar]) -> Int {
    let start = row * width
    let scalar = other[row - 1]
    table[start] = row
    var least = row
    for column in 1..<width {
      let above = start - width + column
      var cost = min(
        table[above] + 1, table[start + column - 1] + 1, table[above - 1] + (scalar == wanted[column - 1] ? 0 : 1))
      if row > 1, column > 1, scalar == wanted[column - 2], other[row - 2] == wanted[column - 1] {
        cost = min(cost, table[above - width - 2] + 1)
      }
      table[start + column] = cost
      least = min(least, cost)
    }
    return least
  }

  func last(ofRow row: Int) -> Int { table[row * width + width - 1] }
}
