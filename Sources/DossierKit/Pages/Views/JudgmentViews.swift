/// A judgment of a briefing, with what became of it along the storyline.
public struct JudgmentView: Sendable {
  /// The `id` of its place on the page.
  public var anchor: String
  public var text: String
  public var likelihood: ScaleWord?
  public var confidence: ScaleWord?
  /// The numbers and anchors of its sources in the source list.
  public var sources: [Link]
  public var since: EDTFDate?
  /// Where it is or was judged at other times: oldest first, this briefing included. Empty where only this one judges it.
  public var history: [Entry]
  /// How many entries were left out of ``history``, after its first.
  public var omittedCount: Int
  /// The newest of the later briefings that judge it anew.
  public var latest: Entry?

  public struct Entry: Sendable {
    /// To the judgment on its briefing's page.
    public var briefing: Link
    public var date: EDTFDate
    public var isThisBriefing: Bool
    public var likelihood: ScaleWord?
    public var confidence: ScaleWord?
    /// Against the entry before it, shown or not; nil where nothing changed.
    public var likelihoodShift: Assessment.Shift?
    public var confidenceShift: Assessment.Shift?
    /// The judgment's words, where the first entry has others than this briefing, or a later one others than the one
    /// before it.
    public var wording: String?
    /// Whether the words differ from those of the entry before it.
    public var isReworded: Bool
  }
}

/// A word of a scale.
public struct ScaleWord: Sendable, Hashable {
  /// As typed, such as `unlikely`.
  public var word: String
  /// In percent; nil where the scale has no numbers or does not know the word.
  public var range: ClosedRange<Int>?
}
