/// Words about corrections.
public protocol CorrectionWording {
  /// The effect of a correction on its briefing, by itself: `Corrected`.
  func corrected(_ type: CorrectionType) -> String
  /// By itself: `Correction`.
  func correction(_ type: CorrectionType) -> String
  /// {1}: the date.
  func correctionOfDate(_ type: CorrectionType) -> Phrase
  /// {1}: what it says now; the kind of the correction is in brackets.
  func correctionText(_ type: CorrectionType) -> Phrase
  /// {1}: what it said before.
  var itRead: Phrase { get }
  /// {1}: the heading.
  var inTheSection: Phrase { get }

  /// Above a text; the first words are in brackets. {1}: the date.
  var retractedOn: Phrase { get }
  var retracted: String { get }
  /// Above a text; the first words are in brackets. {1}: the corrections.
  var changedSincePublication: Phrase { get }
  func allChanges(_ count: Int) -> Phrase

  var nothingCorrected: String { get }
  /// {1}: whom to tell of an error.
  var tellUs: Phrase { get }
}
