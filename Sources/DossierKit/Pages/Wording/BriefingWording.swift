/// Briefings.
public protocol BriefingWording {
  var briefingIsWithdrawn: String { get }
  /// {1}: the authors.
  var by: Phrase { get }
  /// {1}: the editors.
  var editedBy: Phrase { get }
  /// {1}: the date.
  var updated: Phrase { get }
  /// {1}: the time that the briefing deals with.
  var covers: Phrase { get }
  /// Of a series; nil where there is neither.
  func issue(_ number: String?, of series: String?) -> String?
  /// {1}: the briefings; what they are to this one is in brackets.
  var supersededBy: Phrase { get }
  var supersedes: Phrase { get }

  /// {1}: the number of the part, {2}: how many there are, {3}: the storyline.
  func part(_ position: Int, of count: Int) -> Phrase
  func neighbour(_ neighbour: Neighbour) -> String
  /// {1}: what both briefings deal with.
  ///
  /// - Parameter more: How much more they share.
  func shares(more: Int) -> Phrase

  /// The date of a source, within a line.
  var sourceDateNotStated: String { get }
  /// {1}: the date.
  var accessed: Phrase { get }
  func via(_ name: String) -> String
  func at(_ locator: String) -> String
  /// {1}: the grade.
  var grade: Phrase { get }
  /// From a source back to a place in the text.
  func backToMention(_ number: Int) -> String
}

/// The part of another briefing towards the one that is read.
public enum Neighbour: Sendable, CaseIterable {
  /// On the storyline.
  case previous, next
  /// By what the briefings say.
  case continued, continuation
}
