/// A name ready for the trie.
struct FoldedName {
  /// UTF-8, words parted by one space.
  private(set) var bytes: [UInt8] = []
  /// Which letters a text must write as capitals.
  private(set) var capitals = CapitalPattern()
  /// More than punctuation.
  private(set) var hasLetterOrDigit = false
  /// A control character, which no name contains.
  private(set) var hasBarrier = false

  /// A longer name matches nothing: this bounds the work at any place of a text.
  static let longest = 200

  private struct Word {
    var start: Int
    var letters = 0
    /// Offsets of the capitals.
    var capitals: [Int] = []
    var packed: UInt64 = 0
    var startsWithCapital: Bool { capitals.first == start }
    var isAllCapitals: Bool { letters > 0 && capitals.count == letters }
    var isParticle: Bool { NameWords.particles.contains(packed) }

    mutating func add(_ folded: FoldedScalar, at offset: Int) {
      if folded.traits.contains(.letter) { letters += 1 }
      if folded.traits.contains(.capital) { capitals.append(offset) }
      packed = folded.count == 1 && packed >> 56 == 0 ? packed << 8 | UInt64(folded.bytes) : .max
    }
  }

  init(_ text: String, folding: FoldingTable, isPerson: Bool = false) {
    var words: [Word] = []
    var isInWord = false
    for scalar in text.unicodeScalars {
      let folded = folding[scalar]
      if folded.traits.contains(.dropped) { continue }
      if folded.count == 0 { hasBarrier = true }
      if folded.traits.contains(.space), bytes.isEmpty || bytes.last == 0x20 { isInWord = false; continue }
      if folded.traits.isWord {
        hasLetterOrDigit = hasLetterOrDigit || !folded.traits.isDisjoint(with: [.letter, .digit])
        if !isInWord { words.append(Word(start: bytes.count)) }
        words[words.count - 1].add(folded, at: bytes.count)
      }
      isInWord = folded.traits.isWord
      if folded.count == 1 {
        bytes.append(UInt8(truncatingIfNeeded: folded.bytes))
      } else {
        bytes += folding.bytes(of: folded)
      }
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    requireCapitals(words, isPerson)
  }

  /// `the Guardian`, `Labour party` (R19).
  private func isOftenSmall(_ word: Word, isFirst: Bool) -> Bool {
    guard word.startsWithCapital, !word.isAllCapitals else { return false }
    let letters = String(decoding: bytes[word.start...].prefix { $0 != 0x20 && $0 != 0x2D }, as: UTF8.self)
    return (isFirst ? NameLists.articles : NameLists.genericNouns).contains(letters)
  }

  var isUsable: Bool { hasLetterOrDigit && !hasBarrier && bytes.count <= Self.longest }

  /// R4. A word that begins with a capital needs one in the text; a short word needs all it has, so that `US` is not
  /// `us` and `MoD` is not `Mod`. In a name that is all capitals and long, capitals are only a way to set it.
  private mutating func requireCapitals(_ words: [Word], _ isPerson: Bool) {
    let isSetInCapitals =
      words.allSatisfy { $0.letters == $0.capitals.count } && words.reduce(0) { $0 + $1.letters } > 5
    let hasOtherThanParticles = words.contains { !$0.isParticle }
    for (index, word) in words.enumerated() {
      if !isPerson, words.count > 1, isOftenSmall(word, isFirst: index == 0) { continue }
      let isAcronym = word.isAllCapitals && word.letters > 1 && !isSetInCapitals
      if word.isParticle, hasOtherThanParticles, !isAcronym { continue }
      if word.letters <= 5, !isSetInCapitals {
        for offset in word.capitals { capitals.insert(offset) }
      } else if word.startsWithCapital {
        capitals.insert(word.start)
      }
    }
  }
}
