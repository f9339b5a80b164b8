/// Finds, for judgments that come oldest first, which of them continue an earlier one.
struct JudgmentMatcher {
  struct Thread {
    /// The latest id that one of its judgments bears.
    var id: String?
    /// Oldest first, at most one of a briefing.
    var places: [JudgmentHistory.Place]
  }

  private(set) var threads: [Thread] = []
  private var latest: [Key: Int] = [:]
  private let links: LinkGraph
  private let roots: FollowRoots

  init(_ links: LinkGraph) {
    self.links = links
    roots = FollowRoots(links)
  }

  mutating func add(_ judgment: Briefing.Judgment, at place: JudgmentHistory.Place) {
    let keys = keys(of: judgment, in: place.briefing)
    let continued = keys.compactMap { latest[$0] }.first { thread in
      let thread = threads[thread]
      return thread.places.last?.briefing != place.briefing
        && (thread.id == nil || judgment.id == nil || thread.id == judgment.id)
    }
    let thread = continued ?? threads.count
    if thread == threads.count { threads.append(Thread(places: [])) }
    threads[thread].places.append(place)
    threads[thread].id = judgment.id ?? threads[thread].id
    for key in keys {
      // Of two judgments with the same words in one briefing, the first is the one that is continued.
      if continued == nil, let other = latest[key], threads[other].places.last?.briefing == place.briefing { continue }
      latest[key] = thread
    }
  }

  // MARK: Keys

  private enum Line: Hashable {
    case storyline(EntityIndex)
    /// The briefing that a chain of `follows` begins with.
    case chain(BriefingIndex)
  }

  private enum Name: Hashable {
    case id(String), words(String)
  }

  private struct Key: Hashable {
    var line: Line
    var name: Name
  }

  /// By id before words, by storyline before `follows`.
  private func keys(of judgment: Briefing.Judgment, in briefing: BriefingIndex) -> [Key] {
    let storyline = links.briefingLinks[briefing].storyline.map(Line.storyline)
    let lines = [storyline, .chain(roots.root(of: briefing))].compactMap { $0 }
    let words = Self.words(of: judgment.text)
    let names = [judgment.id.map(Name.id), words.isEmpty ? nil : .words(words)].compactMap { $0 }
    return names.flatMap { name in lines.map { Key(line: $0, name: name) } }
  }

  /// A text without case, and with a blank for any run of spaces and punctuation. Per cent signs and the minus of a number
  /// remain, since they mean something.
  static func words(of text: String) -> String {
    var result = String.UnicodeScalarView()
    var needsBlank = false
    let scalars = Array(text.lowercased().unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let isMinus =
        scalar == "-" && needsBlank && index + 1 < scalars.count && scalars[index + 1].properties.numericType != nil
      if isSeparator(scalar), !isMinus {
        needsBlank = true
        continue
      }
      if needsBlank, !result.isEmpty { result.append(" ") }
      needsBlank = false
      result.append(scalar)
    }
    return String(result)
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format:
      true
    case .otherPunctuation: scalar != "%" && scalar != "‰" && scalar != "٪"
    default: false
    }
  }
}

/// The briefing at the beginning of each chain of `follows`.
private struct FollowRoots {
  private var roots: DocumentTable<Briefing, BriefingIndex?>

  init(_ links: LinkGraph) {
    let follows = links.briefingLinks.table(\.follows)
    roots = DocumentTable(repeating: nil, count: follows.count)
    for briefing in follows.indices where roots[briefing] == nil {
      var path: [BriefingIndex] = []
      var onPath = Set<BriefingIndex>()
      var current = briefing
      while roots[current] == nil, onPath.insert(current).inserted {
        path.append(current)
        guard let next = follows[current] else { break }
        current = next
      }
      // A ring has no beginning: its lowest index stands for it.
      let root = roots[current] ?? (follows[current] == nil ? current : ring(from: current, follows))
      for member in path { roots[member] = root }
    }
  }

  func root(of briefing: BriefingIndex) -> BriefingIndex { roots[briefing] ?? briefing }

  private func ring(
    from start: BriefingIndex, _ follows: DocumentTable<Briefing, BriefingIndex?>
  ) -> BriefingIndex {
    var lowest = start
    var current = follows[start] ?? start
    while current != start {
      lowest = min(lowest, current)
      current = follows[current] ?? start
    }
    return lowest
  }
}
