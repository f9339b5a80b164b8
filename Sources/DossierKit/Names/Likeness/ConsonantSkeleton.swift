/// The common part of a name's spellings and transliterations: its consonants, word by word, in classes that scripts
/// share.
///
/// It serves suggestions and the search for duplicates, never linking: `Ali Mamluk`, `Aly Mamlouk`, `علي مملوك` and
/// `Али Мамлюк` have one skeleton, and once in a while so do two names.
enum ConsonantSkeleton {
  /// One text of classes for each word, vowels, doubled letters and the Arabic article dropped; words without a
  /// consonant are left out. Letters of other scripts than Latin, Arabic, Cyrillic, Greek and Hebrew stand for themselves.
  static func words(of name: String) -> [String] {
    let words = withoutArticles(split(Fold.fold(name))).map(\.letters)
    let sounds = words.map { ConsonantClasses.sounds(of: $0) }
    return joiningServants(sounds).map(skeleton).filter { !$0.isEmpty }
  }

  // MARK: Words

  private struct Word {
    var letters: [Unicode.Scalar] = []
    var endsWithHyphen = false
  }

  private static func split(_ folded: String) -> [Word] {
    var words: [Word] = []
    var word = Word()
    for scalar in folded.unicodeScalars {
      if isLetter(scalar) {
        word.letters.append(scalar)
      } else if !isDropped(scalar), !word.letters.isEmpty {
        word.endsWithHyphen = scalar == "-" || ("\u{2010}"..."\u{2015}").contains(scalar)
        words.append(word)
        word = Word()
      }
    }
    if !word.letters.isEmpty { words.append(word) }
    return words
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return isASCIIAlphanumeric(UInt8(scalar.value)) }
    return scalar.properties.isAlphabetic && !isDropped(scalar)
  }

  /// Apostrophes, which stand for hamza and ayn, and what stretches an Arabic word.
  private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "\u{640}" || ("\u{2B9}"..."\u{2BF}").contains(scalar)
  }

  private static func withoutArticles(_ words: [Word]) -> [Word] {
    var result: [Word] = []
    for (index, word) in words.enumerated() {
      if index + 1 < words.count, isArticle(word, before: words[index + 1]) { continue }
      var word = word
      // Written together in Arabic: what is left must still be a word.
      if word.letters.count >= 4, word.letters[0] == "ا", word.letters[1] == "ل" { word.letters.removeFirst(2) }
      result.append(word)
    }
    return result
  }

  /// `al-`, `el-`, `аль-`, and those that take the sound of the next letter: `as-Sisi`, `ash-Sharaa`.
  private static func isArticle(_ word: Word, before next: Word) -> Bool {
    var letters = word.letters
    if letters.last == "ь" { letters.removeLast() }
    guard (2...3).contains(letters.count), "aeаэا".unicodeScalars.contains(letters[0]) else { return false }
    let consonants = letters.dropFirst()
    if consonants.count == 1, "lлل".unicodeScalars.contains(letters[1]) { return true }
    return word.endsWithHyphen && next.letters.starts(with: consonants)
      && !ConsonantClasses.sounds(of: Array(consonants)).contains(ConsonantClasses.vowel)
  }

  // MARK: Sounds

  private typealias Sounds = [Unicode.Scalar]
  private static let vowel = ConsonantClasses.vowel

  /// `Abd al-Rahman`, `Abdul Rahman`, `Abdurrahman` and `عبد الرحمن` are one word.
  private static func joiningServants(_ words: [Sounds]) -> [Sounds] {
    let abd: Sounds = [vowel, "B", "D"]
    var result: [Sounds] = []
    var index = 0
    while index < words.count {
      var word = words[index]
      let rest = Array(word.dropFirst(abd.count))
      if word.starts(with: abd) {
        if rest.isEmpty || rest == [vowel] || rest == [vowel, "L"], index + 1 < words.count {
          index += 1
          word = abd + words[index]
        } else if rest.count >= 4, rest[0] == vowel, rest[1] == "L" || rest[1] == rest[2] {
          word = abd + rest[2...]
        }
      }
      result.append(word)
      index += 1
    }
    return result
  }

  private static func skeleton(_ sounds: Sounds) -> String {
    var sounds = sounds[...]
    // The ending -a is also written -ah and -eh, and a ح or kh at the end is often left unwritten.
    if sounds.count > 1, sounds.last == "H" { sounds.removeLast() }
    var result = String.UnicodeScalarView()
    for (index, sound) in sounds.enumerated() {
      let letter: Unicode.Scalar
      switch sound {
      case ConsonantClasses.vowel: continue
      case ConsonantClasses.semivowel:
        if index > 0 { continue }
        letter = "F"
      default: letter = sound
      }
      if result.last != letter { result.append(letter) }
    }
    return String(result)
  }
}
