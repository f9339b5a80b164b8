import ICU

/// Makes ids out of titles and names of files: Latin letters, digits and hyphens, each id once, in any case.
struct DocumentIDs {
  private var taken: Set<String>

  /// - Parameter taken: Ids that are in use.
  init(taken: some Sequence<String> = []) { self.taken = Set(taken.map(Self.key)) }

  private static func key(_ id: String) -> String { id.composed.lowercased() }

  /// The id that a text would like to have; empty where it has neither letters nor digits.
  static func wanted(_ text: String) -> String {
    let composed = text.composed
    guard !composed.utf8.allSatisfy({ $0 < 0x80 }) else { return Fold.slug(composed) }
    let latin = Transliteration.latin(composed)
    return Fold.slug(latin.unicodeScalars.reduce(into: "") { if !isModifier($1) { $0.unicodeScalars.append($1) } })
  }

  /// Signs for the hard sign and the ayn, which are no letters in an address.
  private static func isModifier(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .modifierLetter || scalar == "ʹ" || scalar == "ʺ" || scalar == "'"
  }

  /// The name of a document whose title cannot be a part of an id. `page` is a list's.
  static func fallback(for kind: DocumentKind) -> String { kind == .freePage ? "untitled" : kind.word }

  /// The most bytes that a made id has: a name of a file may have 255, and a person wants to read it.
  static let longest = 80

  /// An id for a text, cut off at a word where it is long, numbered where it is taken.
  ///
  /// - Parameters:
  ///   - fallback: Where nothing of the text can be a part of an id, such as `briefing`.
  ///   - hint: Put before an id that is taken, to tell it apart; empty for a number.
  mutating func make(_ text: String, fallback: String, hint: String = "") -> String {
    var base = Self.shortened(Self.wanted(text))
    if base.isEmpty || !DocumentReader.isValidID(base) { base = fallback }
    // Addresses of lists by year, and of their further pages.
    if base == "page" || (base.utf8.count == 4 && base.utf8.allSatisfy { (0x30...0x39).contains($0) }) {
      base = fallback + "-" + base
    }
    if taken.insert(Self.key(base)).inserted { return base }
    let other = Self.shortened(Self.wanted(hint))
    if !other.isEmpty, taken.insert(Self.key(other + "-" + base)).inserted { return other + "-" + base }
    var number = 2
    while !taken.insert(Self.key("\(base)-\(number)")).inserted { number += 1 }
    return "\(base)-\(number)"
  }

  /// Takes an id that somebody typed; false if it is in use.
  mutating func take(_ id: String) -> Bool { taken.insert(Self.key(id)).inserted }

  private static func shortened(_ slug: String) -> String {
    guard slug.utf8.count > longest else { return slug }
    var result = ""
    for word in slug.split(separator: "-") {
      guard result.utf8.count + word.utf8.count < longest else { break }
      result += (result.isEmpty ? "" : "-") + word
    }
    return result.isEmpty ? Fold.slug(String(slug.prefix(longest / 4))) : result
  }
}
