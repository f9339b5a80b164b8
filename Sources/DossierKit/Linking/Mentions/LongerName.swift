/// Tells from the words beside a short name whether it may be a piece of a longer one, which is somebody else's: in a text
/// about Mark Price, `Vincent Price` and `Price Waterhouse` are not he.
///
/// Where in doubt it says yes, since a wrong link is worse than none.
enum LongerName {
  /// Bytes to either side that are looked at; no word of a name is longer.
  private static let reach = 80
  /// Offices and firms are written in capitals before a name as titles are: `PM Price`.
  private static let shortestOffice = 2
  /// Words that begin sentences and are given names as well.
  private static let givenNames: Set<String> = ["will", "may", "april", "june", "august", "jan"]

  /// - Parameters:
  ///   - range: bytes of the short name in the text.
  ///   - nextName: where the next known name begins; it stands for itself, as in `Price Ankara`.
  static func mayHold(_ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>, nextName: Int?) -> Bool {
    mayBegin(before: range.lowerBound, in: text) || mayGoOn(after: range.upperBound, in: text, nextName: nextName)
  }

  private static func mayBegin(before start: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    let near = String(decoding: text[max(0, start - reach)..<start], as: UTF8.self).unicodeScalars
    var rest = near[...]
    while let last = rest.last, last.properties.isWhitespace { rest.removeLast() }
    guard rest.endIndex < near.endIndex, let last = rest.last else { return false }
    if last == "." { rest.removeLast() }
    let word = rest[(rest.lastIndex { !isLetter($0) }.map(rest.index(after:)) ?? rest.startIndex)...]
    guard isCapitalized(word) else { return false }
    // `J. Price`; a longer word before a full stop ends a sentence or is a title.
    if last == "." { return word.count == 1 }
    return isPartOfName(word)
  }

  private static func mayGoOn(after end: Int, in text: UnsafeBufferPointer<UInt8>, nextName: Int?) -> Bool {
    let near = String(decoding: text[end..<min(text.count, end + reach)], as: UTF8.self).unicodeScalars
    let rest = near.drop { $0.properties.isWhitespace }
    guard rest.startIndex > near.startIndex, end + near.utf8Offset(of: rest.startIndex) != nextName else {
      return false
    }
    let word = rest.prefix(while: isLetter)
    return isCapitalized(word) && isPartOfName(word)
  }

  /// Whether a capitalized word is more than a title or the beginning of a sentence.
  private static func isPartOfName(_ word: Substring.UnicodeScalarView) -> Bool {
    if word.count >= shortestOffice, !word.contains(where: \.properties.isLowercase) { return false }
    let folded = Fold.fold(String(word))
    if givenNames.contains(folded) { return true }
    return !CandidateWords.honorifics.contains(folded) && !CandidateWords.common.contains(folded)
  }

  private static func isCapitalized(_ word: Substring.UnicodeScalarView) -> Bool {
    guard let first = word.first?.properties else { return false }
    return first.isUppercase || first.generalCategory == .titlecaseLetter
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
  }
}

extension String.UnicodeScalarView {
  fileprivate func utf8Offset(of index: Index) -> Int { self[..<index].reduce(0) { $0 + UTF8.width($1) } }
}
