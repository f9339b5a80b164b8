/// Judgments and what became of them.
public protocol JudgmentWording {
  func term(_ field: JudgmentField) -> String
  /// In percent.
  func percent(_ range: ClosedRange<Int>) -> String
  /// The words of both scales, as typed; nil where one was not given.
  func assessment(likelihood: String?, confidence: String?) -> String
  /// The first words are in brackets. {1}: the date, {2}: the assessment, {3}: the briefing.
  var judgedAnew: Phrase { get }
  /// Briefings that a history leaves out.
  func briefingsBetween(_ count: Int) -> Phrase
  /// Before the assessment of an entry of a history.
  func tense(_ tense: JudgmentTense) -> String
  /// Nil where nothing changed.
  func changes(likelihood: Assessment.Shift?, confidence: Assessment.Shift?, isReworded: Bool) -> String?
  /// The likelihood or confidence of a judgment, and that in the briefing before; nil: not given.
  func change(_ field: JudgmentField, from former: String?, to now: String?) -> String
}

public enum JudgmentField: Sendable, CaseIterable {
  case likelihood, confidence, since, sources
}

/// Where an entry of a judgment's history stands.
public enum JudgmentTense: Sendable, CaseIterable {
  case earlier
  /// In the briefing that is read, and not judged anew since.
  case now
  /// In the briefing that is read.
  case here
}
