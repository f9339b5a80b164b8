/// The words in English.
public struct EnglishWording: Wording {
  /// In a site in another language dates are in ISO 8601, which everybody can read.
  let spellsMonths: Bool

  /// - Parameter lang: BCP 47 tag of the site's language.
  public init(lang: String = "en") { spellsMonths = lang.hasPrefix("en") }
}

extension String {
  /// With a capital at its start, as in a heading.
  var capitalizedAtStart: String { prefix(1).uppercased() + dropFirst() }
}
