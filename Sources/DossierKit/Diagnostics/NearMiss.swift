/// "Did you mean": the candidates nearest to what was typed.
package enum NearMiss {
  /// At most `limit` candidates within a third of the text's length (at least 1, at most 4 edits), nearest first, ties by name.
  package static func find(_ text: String, among candidates: some Sequence<String>, limit: Int = 3) -> [String] {
    let wanted = Array(text.lowercased().unicodeScalars)
    guard wanted.count > 1, wanted.count <= 200 else { return [] }
    let allowed = min(4, max(1, wanted.count / 3))
    var found: [(distance: Int, name: String)] = []
    for candidate in candidates where candidate != text {
      let scalars = Array(candidate.lowercased().unicodeScalars)
      guard abs(scalars.count - wanted.count) <= allowed else { continue }
      let distance = editDistance(wanted, scalars, bound: allowed)
      if distance <= allowed { found.append((distance, candidate)) }
    }
    found.sort { $0.distance != $1.distance ? $0.distance < $1.distance : $0.name < $1.name }
    return found.prefix(limit).map(\.name)
  }

  /// "did you mean ‘a’ or ‘b’?", or nil.
  package static func question(_ text: String, among candidates: some Sequence<String>) -> String? {
    let names = find(text, among: candidates)
    guard !names.isEmpty else { return nil }
    return "did you mean " + names.map { "‘\($0)’" }.joined(separator: " or ") + "?"
  }

  /// Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours. Stops early above `bound`.
  static func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], bound: Int) -> Int {
    var beforePrevious: [Int] = []
    var previous = Array(0...b.count)
    for i in 0..<a.count {
      var current = [i + 1]
      current.reserveCapacity(b.count + 1)
      for j in 0..<b.count {
        var cost = min(previous[j + 1] + 1, current[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, beforePrevious[j - 1] + 1) }
        current.append(cost)
      }
      if let least = current.min(), least > bound { return bound + 1 }
      beforePrevious = previous
      previous = current
    }
    return previous[b.count]
  }
}
