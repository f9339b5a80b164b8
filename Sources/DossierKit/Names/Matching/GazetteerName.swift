/// One spelling of one entity, as the record gives it.
struct GazetteerName: Sendable, Hashable {
  /// From the strongest claim to a match to the weakest.
  enum Kind: UInt8, Sendable, Comparable {
    case name, alias, formerName, acronym, misspelling, weak

    static func < (a: Kind, b: Kind) -> Bool { a.rawValue < b.rawValue }
  }

  var text: String
  /// Whose name it is, as a number.
  var entity: Int
  var kind: Kind
  /// The rules for hyphens and apostrophes are stricter for people: `Smith-Jones` is neither Smith nor Jones.
  var isPerson = false
  /// Only as it is spelled: `Shām`, and not `Sham`.
  var isExact = false
}
