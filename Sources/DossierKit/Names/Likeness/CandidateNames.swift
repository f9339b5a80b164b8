/// Finds what looks like a name: two or more capitalized words, an acronym, or one capitalized word after an honorific.
///
/// Scripts without capitals give none. Only for reports to the author: nothing is linked on such evidence.
struct CandidateNames {
  /// A name's bytes in the text.
  struct Found: Equatable {
    var range: Range<Int>
    var followsHonorific: Bool
  }

  /// Names in a text, apart from the stretches of `known`, which are in order.
  static func find(in text: [UInt8], besides known: [Range<Int>]) -> [Found] {
    var found: [Found] = []
    var run: [Word] = []
    for word in WordList(text, besides: known) {
      if let last = run.last, !word.continues(last, in: text) { take(&run, text, &found) }
      if word.isCapitalized {
        run.append(word)
      } else if !run.isEmpty, CandidateWords.particles.contains(word.folded(text)) {
        run.append(word)
      } else {
        take(&run, text, &found)
      }
    }
    take(&run, text, &found)
    return found
  }

  /// Ends a run of words that may be a name.
  private static func take(_ run: inout [Word], _ text: [UInt8], _ found: inout [Found]) {
    defer { run.removeAll(keepingCapacity: true) }
    while let last = run.last, !last.isCapitalized { run.removeLast() }
    var words = run[...]
    while let first = words.first, CandidateWords.common.contains(first.folded(text)) { words.removeFirst() }
    // `Foreign Minister John Smith of the Ministry`: the name begins behind the title and ends before the office.
    var followsHonorific = false
    if let title = words.lastIndex(where: { $0.isCapitalized && CandidateWords.honorifics.contains($0.folded(text)) }),
      title + 1 < words.endIndex, words[title + 1].isCapitalized
    {
      followsHonorific = true
      words = words[(title + 1)...]
      words = words.prefix { $0.isCapitalized || !CandidateWords.joints.contains($0.folded(text)) }
    }
    guard let first = words.first, let last = words.last else { return }
    let isAcronym = words.count == 1 && first.isAllCapitals && (2...6).contains(first.range.count)
    guard words.count > 1 || followsHonorific || isAcronym else { return }
    found.append(Found(range: first.range.lowerBound..<last.range.upperBound, followsHonorific: followsHonorific))
  }
}

/// A word of a text.
private struct Word {
  var range: Range<Int>
  var isCapitalized: Bool
  var isAllCapitals: Bool
  /// Whether a sentence or another stretch ends before it.
  var startsAfresh: Bool

  /// Whether the word belongs to a name with the one before: one blank, hyphen or abbreviation's full stop is between.
  func continues(_ previous: Word, in text: [UInt8]) -> Bool {
    let gap = text[previous.range.upperBound..<range.lowerBound]
    if startsAfresh { return false }
    if gap.count == 1, let byte = gap.first { return byte == 0x20 || byte == 0x0A || byte == UInt8(ascii: "-") }
    return gap.elementsEqual(". ".utf8) && CandidateWords.honorifics.contains(previous.folded(text))
  }

  func folded(_ text: [UInt8]) -> String { Fold.fold(String(decoding: text[range], as: UTF8.self)) }
}

/// The words of a text outside some stretches.
private struct WordList: Sequence, IteratorProtocol {
  private let text: [UInt8]
  private var known: ArraySlice<Range<Int>>
  private var position = 0
  private var isFresh = false

  init(_ text: [UInt8], besides known: [Range<Int>]) {
    self.text = text
    self.known = known[...]
  }

  mutating func next() -> Word? {
    while position < text.count {
      if let skip = known.first, position >= skip.lowerBound {
        position = Swift.max(position, skip.upperBound)
        known.removeFirst()
        isFresh = true
        continue
      }
      guard let (scalar, length) = scalar(at: position), Self.isLetter(scalar) else {
        position += scalar(at: position)?.length ?? 1
        continue
      }
      return word(from: position, first: scalar, length)
    }
    return nil
  }

  private mutating func word(from start: Int, first: Unicode.Scalar, _ length: Int) -> Word {
    var end = start + length
    var hasLower = Self.isLowercase(first)
    while end < text.count, known.first.map({ end < $0.lowerBound }) ?? true, let (scalar, width) = scalar(at: end) {
      let isApostrophe = scalar == "'" || scalar == "\u{2019}"
      guard Self.isLetter(scalar) || isApostrophe && letterFollows(end + width) else { break }
      if isApostrophe, isPossessive(end + width) { break }
      hasLower = hasLower || Self.isLowercase(scalar)
      end += width
    }
    position = end
    defer { isFresh = false }
    let isUppercase = Self.isUppercase(first)
    return Word(
      range: start..<end,
      isCapitalized: isUppercase || !first.isASCII && first.properties.generalCategory == .titlecaseLetter,
      isAllCapitals: isUppercase && !hasLower, startsAfresh: isFresh)
  }

  private func letterFollows(_ index: Int) -> Bool { scalar(at: index).map { Self.isLetter($0.scalar) } ?? false }

  /// `’s` at the end of a word.
  private func isPossessive(_ index: Int) -> Bool { text[index] == UInt8(ascii: "s") && !letterFollows(index + 1) }

  private static func isLowercase(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? (0x61...0x7A).contains(scalar.value) : scalar.properties.isLowercase
  }

  private static func isUppercase(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? (0x41...0x5A).contains(scalar.value) : scalar.properties.isUppercase
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80 ? isASCIIAlphanumeric(UInt8(scalar.value)) : scalar.properties.isAlphabetic
  }

  private func scalar(at index: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    guard index < text.count else { return nil }
    if text[index] < 0x80 { return (Unicode.Scalar(text[index]), 1) }
    var iterator = text[index..<Swift.min(text.count, index + 4)].makeIterator()
    var decoder = UTF8()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
    return (scalar, UTF8.width(scalar))
  }
}
