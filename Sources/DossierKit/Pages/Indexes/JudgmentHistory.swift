/// Which judgments of several briefings are one, judged anew from time to time.
///
/// Briefings are of one line if they share a storyline, or if `follows` leads from one to the other or from both to a
/// third. Along a line a judgment continues an earlier one that has the same `id`, or, where one of the two has none, the
/// same words apart from case, spacing and punctuation. Nothing vaguer: two judgments that are not one must never be told
/// as a change of mind.
struct JudgmentHistory: Sendable {
  /// A judgment: the briefing's index in the library, and the position among its judgments.
  struct Place: Sendable, Hashable {
    var briefing: BriefingIndex
    var position: Int
  }

  private typealias Statement = (text: String, assessment: Assessment)

  /// Oldest first; only threads of two or more.
  private var threads: [[Place]] = []
  private var threadByPlace: [Place: Int] = [:]
  private let statements: [Place: Statement]

  /// - Parameter oldestFirst: The briefings that lists may show; others have no history.
  init(_ library: PublishedLibrary, _ links: LinkGraph, oldestFirst: [BriefingIndex]) {
    var matcher = JudgmentMatcher(links)
    var statements: [Place: Statement] = [:]
    for briefing in oldestFirst {
      for (position, judgment) in library.briefings[briefing].judgments.enumerated() {
        let place = Place(briefing: briefing, position: position)
        matcher.add(judgment, at: place)
        statements[place] = (judgment.text, judgment.assessment)
      }
    }
    self.statements = statements
    for thread in matcher.threads where thread.places.count > 1 {
      for place in thread.places { threadByPlace[place] = threads.count }
      threads.append(thread.places)
    }
  }

  /// A judgment through time, itself included, oldest first; empty where it stands alone.
  func thread(of place: Place) -> [Place] { threadByPlace[place].map { threads[$0] } ?? [] }

  /// Changes of a briefing's judgments since the briefing before it on its line that made the same judgment.
  ///
  /// In the order of the briefing's judgments; what it judges for the first time, or as before, is not among them.
  func changes(inBriefing briefing: BriefingIndex) -> [JudgmentChange] {
    var changes: [JudgmentChange] = []
    var place = Place(briefing: briefing, position: 0)
    while let now = statements[place] {
      let thread = thread(of: place)
      if let index = thread.firstIndex(of: place), index > 0, let before = statements[thread[index - 1]] {
        let change = JudgmentChange(
          text: now.text, before: before.assessment, after: now.assessment, place: place, earlier: thread[index - 1])
        if change.likelihood != nil || change.confidence != nil { changes.append(change) }
      }
      place.position += 1
    }
    return changes
  }
}

/// A judgment that a later briefing makes otherwise.
struct JudgmentChange: Sendable {
  /// As the later briefing words it.
  var text: String
  var before: Assessment
  var after: Assessment
  var place: JudgmentHistory.Place
  var earlier: JudgmentHistory.Place

  var likelihood: Assessment.Shift? { after.likelihoodShift(since: before) }
  var confidence: Assessment.Shift? { after.confidenceShift(since: before) }
}
