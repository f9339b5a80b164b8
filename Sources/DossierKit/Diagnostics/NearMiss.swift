/// "Did you mean": the candidates nearest to what was typed.
package enum NearMiss {
  /// At most `limit` candidates within a third of the text's length (at least 1, at most 4 edits), nearest first, ties by name.
  package static func find(_ text: String, among candidates: some Sequence<String>, limit: Int = 3) -> [String] {
    guard let wanted = Wanted(text) else { return [] }
    var found: [Found] = []
    for candidate in candidates where wanted.mayBeNear(candidate) && candidate != text {
      let scalars = Array(candidate.lowercased().unicodeScalars)
      guard abs(scalars.count - wanted.scalars.count) <= wanted.allowed else { continue }
      let distance = editDistance(wanted.scalars, scalars, bound: wanted.allowed)
      if distance <= wanted.allowed { found.append((distance, candidate)) }
    }
    return nearest(found, limit)
  }

  typealias Found = (distance: Int, name: String)

  static func nearest(_ found: [Found], _ limit: Int) -> [String] {
    found.sorted { $0.distance != $1.distance ? $0.distance < $1.distance : $0.name < $1.name }.prefix(limit).map(
      \.name)
  }

  /// The typed text, and how much else may have been meant.
  struct Wanted {
    /// In lower case.
    let scalars: [Unicode.Scalar]
    let allowed: Int

    private static let longest = 200

    /// Nil for what is too short or too long to be compared.
    init?(_ text: String) {
      guard text.utf8.count <= 4 * Self.longest else { return nil }
      scalars = Array(text.lowercased().unicodeScalars)
      guard scalars.count > 1, scalars.count <= Self.longest else { return nil }
      allowed = min(4, max(1, scalars.count / 3))
    }

    /// False for what is much too long, without looking into it. In lower case a scalar may become three.
    func mayBeNear(_ candidate: String) -> Bool { candidate.utf8.count <= 4 * (scalars.count + allowed) + 16 }
  }

  /// "did you mean ‘a’ or ‘b’?", or nil.
  package static func question(_ text: String, among candidates: some Sequence<String>) -> String? {
    question(find(text, among: candidates))
  }

  /// The same of names that were found.
  static func question(_ names: [String]) -> String? {
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
