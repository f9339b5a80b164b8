/// Short words that decide where a name ends. All are compared folded, as up to eight ASCII letters in one number.
enum NameWords {
  /// Parts of names that are written in lower case or not, as the sentence wants (R4), and that a hyphen ties to what
  /// follows: `al-Assad` is not `Assad` (R3).
  static let particles = pack(
    "al el an ar as ash at ath ad adh az az ul abu abd ibn bin ben bint umm um von van vom zu zum zur de der den del della"
      + " di da do dos das du la le les los las lo ten ter af av y e ez es")

  /// Prefixes that may have a capital and a hyphen before the name of a person.
  static let prefixes = pack("pro anti ex non post pre neo then now")

  /// Words tied by an apostrophe to the beginning of a name in French, Italian and Catalan.
  static let elisions = pack("l d qu un dell all nell sull dall j n s c m t lorsqu puisqu jusqu")

  /// Endings tied by an apostrophe to a name: the English genitive, Turkish endings of two letters or more.
  /// One letter, as in the dative `'a`, is too little: it ends `Sana'a` as well.
  static let endings = pack(
    "s ya ye yi yu da de ta te dan den tan ten in un nin nun la le yla yle daki deki taki teki nda nde ndan nden na ne ni"
      + " nu ki dir dur tir tur li lu lar ler sa se")

  /// Turkish endings of one letter behind an apostrophe: `İran'a`, `Esad'ı`.
  static let shortTurkishEndings = pack("a e i u o")

  private static func pack(_ words: String) -> Set<UInt64> {
    Set(words.utf8.split(separator: 0x20).map { $0.reduce(0) { $0 << 8 | UInt64($1) } })
  }
}

extension ScalarReader {
  /// A run of letters and marks.
  struct Word {
    /// Folded, up to eight ASCII letters in one number; 0 for what is longer or in another script.
    var packed: UInt64 = 0
    var range: Range<Int>
    var startsWithCapital = false
  }

  func word(from start: Int) -> Word {
    var word = Word(range: start..<start)
    var letters = Packing()
    while let step = visible(at: word.range.upperBound), step.traits.isWord {
      if letters.isEmpty { word.startsWithCapital = step.traits.contains(.capital) }
      letters.append(step.scalar)
      word.range = start..<step.range.upperBound
    }
    word.packed = letters.value
    return word
  }

  func word(before end: Int) -> Word {
    var start = end
    while let step = visible(before: start), step.traits.isWord { start = step.range.lowerBound }
    var word = word(from: start)
    word.range = start..<end
    return word
  }

  private struct Packing {
    private var number: UInt64 = 0
    private var count = 0
    private var isOther = false
    var isEmpty: Bool { count == 0 && !isOther }
    var value: UInt64 { isOther || count > 8 ? 0 : number }

    mutating func append(_ scalar: FoldedScalar) {
      if scalar.count > 1 { isOther = true }
      guard scalar.count == 1 else { return }
      if scalar.bytes >= 0x80 { isOther = true }
      count += 1
      number = number << 8 | UInt64(scalar.bytes)
    }
  }
}
