/// Tells from what stands beside a name whether it may be a piece of a longer one, which is somebody else's: in a text about
/// Mark Price, `Vincent Price` and `Price Waterhouse` are not he, `Mark Price Jr.` is his son, and `A. Mark Price` nobody
/// that is known (R16).
///
/// Where in doubt it says yes, since a wrong link is worse than none.
struct LongerName {
  /// The bearer of a name, as far as that tells what may stand beside it.
  enum Bearer { case person, place, other }

  let text: UnsafeBufferPointer<UInt8>
  /// Languages of which something is known that tells more.
  enum Language { case english, german, other }

  var language = Language.english
  /// Where the name before ends, and where the next one begins: those stand for themselves, as in `Price Ankara`.
  var previousName = 0
  var nextName = Int.max

  /// Bytes to either side that are looked at; no word of a name is longer.
  static let reach = 80

  /// Whether the name of a range may go on beside it.
  ///
  /// - Parameter isWeak: It may be a surname alone; then even words that begin sentences, such as `Will`, may be given
  ///   names.
  func mayHold(_ range: Range<Int>, of bearer: Bearer, isWeak: Bool) -> Bool {
    let neighbours = NameNeighbours(of: range, in: text)
    if neighbours.areNone { return false }
    let isOneWord = !text[range].contains { $0 == 0x20 || $0 == 0x0A }
    if isOneWord, isAcronym(text[range]), !isWeak { return false }
    let isShort = isOneWord || isWeak
    let answer: Answer
    switch bearer {
    case _ where isShort: answer = shortName(neighbours, bearer, isWeak: isWeak)
    case .person: answer = fullName(neighbours)
    case .place: answer = isGerman ? .no : next(neighbours, bearer)
    case .other: answer = .no
    }
    switch answer {
    case .no: return false
    case .yes: return true
    // A headline has a capital everywhere.
    case .byItsCapital: return isWeak || isGerman || !neighbours.isTitleCase
    }
  }

  /// In German every noun has a capital: only the next word tells anything.
  private var isGerman: Bool { language == .german }

  private enum Answer { case no, byItsCapital, yes }

  private func shortName(_ neighbours: NameNeighbours, _ bearer: Bearer, isWeak: Bool) -> Answer {
    let next = next(neighbours, bearer)
    if next == .yes || (isGerman && !isWeak) { return next }
    let previous = previous(neighbours, bearer, isWeak: isWeak)
    return previous == .no ? next : previous
  }

  /// `Jane Doe` in `Mary Jane Doe`, `A. Jane Doe`, `Jane Doe Jr.`.
  private func fullName(_ neighbours: NameNeighbours) -> Answer {
    if let next = neighbours.next, next.isCapitalized || next.isLowercaseEnding,
      NameLists.nameEndings.contains(next.folded)
    {
      return .yes
    }
    guard !isGerman || neighbours.previous?.isInitial == true else {
      return neighbours.previous.map { NameLists.givenNames.contains($0.folded) && $0.isCapitalized } == true
        ? .yes : .no
    }
    return previous(neighbours, .person, isFullName: true)
  }

  private func previous(
    _ neighbours: NameNeighbours, _ bearer: Bearer, isWeak: Bool = false, isFullName: Bool = false
  ) -> Answer {
    guard let word = neighbours.previous, word.range.upperBound != previousName else { return .no }
    if word.isInitial { return .yes }
    guard word.isCapitalized, !word.endsWithPoint else { return ofPhrase(neighbours) }
    if word.isAcronym { return .no }
    let folded = word.folded
    if isWeak, CandidateWords.given.contains(folded) { return .yes }
    if bearer == .place, NameLists.nameHeads.contains(folded) { return .yes }
    if NameLists.titles.contains(folded) || CandidateWords.common.contains(folded) { return .no }
    if NameLists.givenNames.contains(folded) { return .yes }
    if bearer != .place || word.beginsSentence, NameNeighbours.isDemonym(folded) { return .no }
    // Of English the words are known that begin sentences; before a full name another word is what he does: `Golfer`.
    if word.beginsSentence, !isWeak, language != .english || isFullName { return .no }
    return .byItsCapital
  }

  /// `Bank of America`, where `Republic of America` would name it.
  private func ofPhrase(_ neighbours: NameNeighbours) -> Answer {
    guard let head = neighbours.headOfPhrase, head.isCapitalized, !head.isAcronym,
      head.range.upperBound != previousName
    else { return .no }
    let folded = head.folded
    guard !NameLists.headsOfPlace.contains(folded), !NameLists.titles.contains(folded),
      !CandidateWords.common.contains(folded)
    else { return .no }
    return head.beginsSentence ? .no : .byItsCapital
  }

  private func next(_ neighbours: NameNeighbours, _ bearer: Bearer) -> Answer {
    guard let word = neighbours.next, word.range.lowerBound != nextName, word.isCapitalized else { return .no }
    let folded = word.folded
    if NameLists.nameEndings.contains(folded) { return bearer == .person ? .yes : .no }
    if word.isAcronym || NameLists.titles.contains(folded) || CandidateWords.common.contains(folded) { return .no }
    if NameLists.companyEndings.contains(folded) { return bearer == .other ? .no : .byItsCapital }
    return .byItsCapital
  }

  /// Offices and firms are written in capitals beside a name as titles are: `PM Price`, `US Apple`.
  private func isAcronym(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    name.count >= 2 && name.allSatisfy { !(0x61...0x7A).contains($0) && $0 < 0x80 }
  }
}
