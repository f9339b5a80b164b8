/// The tables for matching: flat arrays, built once, shared by all threads.
final class NameTables: Sendable {
  /// The demands on a text, beyond being a spelling's letters, to be the name of some owners.
  struct Condition: Sendable {
    var capitals: CapitalPattern
    /// The spelling that the text must have exactly: an index in ``exact``, or -1.
    var exact: Int32
    var isPerson: Bool
    /// A phrase that blocks; it has no owners.
    var isBlocked: Bool
    var ownerStart: Int32
    var ownerCount: Int32
    var owners: Range<Int> { Int(ownerStart)..<Int(ownerStart + ownerCount) }
  }

  /// The classes of a byte, for the pass over the text.
  struct ByteClass: OptionSet, Sendable {
    var rawValue: UInt8
    /// An ASCII letter or digit.
    static let word = ByteClass(rawValue: 1)
    /// A name may begin with it.
    static let start = ByteClass(rawValue: 2)
    /// Of a character of several bytes.
    static let wide = ByteClass(rawValue: 4)
  }

  /// A byte's meaning to the pass over a text, by what the byte before it was: all that most bytes need is one look.
  struct Step {
    /// Whether it is a letter or digit of ASCII; then the next byte is within a word.
    var isWord: Bool
    /// Whether a name may begin with it, or it must be read as a character. A letter begins none within a word.
    var isStop: Bool

    @inline(__always)
    static func index(_ byte: UInt8, afterWord: Bool) -> Int { Int(byte) | (afterWord ? 256 : 0) }

    fileprivate init(_ byte: ByteClass, afterWord: Bool) {
      isWord = byte.contains(.word)
      isStop = byte.contains(.wide) || byte.contains(.start) && !(afterWord && isWord)
    }
  }

  /// Folded spellings; their keys are numbers of spellings.
  let trie: DoubleArrayTrie
  /// Asked before the trie is.
  let firstWords: FirstWordFilter
  /// Class and, for ASCII, fold of every byte; a fold of 0 is a barrier.
  let bytes: [(class: ByteClass, fold: UInt8)]
  /// A byte's step in the pass over the text, by ``Step/index(_:afterWord:)``.
  let steps: [Step]
  /// Where each spelling's conditions start in ``conditions``, and where the last one's end.
  let conditionStarts: [Int32]
  let conditions: [Condition]
  let owners: [NameMatcher.Owner]
  let exact: [ExactSpelling]

  var isEmpty: Bool { conditions.isEmpty }

  /// Condition sets are one word: more spellings of the same letters than this are unusable.
  static let mostConditions = 64

  init(
    trie: DoubleArrayTrie, firstWords: FirstWordFilter, conditionStarts: [Int32], conditions: [Condition],
    owners: [NameMatcher.Owner], exact: [ExactSpelling], lowercaseStarts: Set<UInt8>
  ) {
    self.trie = trie
    self.firstWords = firstWords
    self.conditionStarts = conditionStarts
    self.conditions = conditions
    self.owners = owners
    self.exact = exact
    let bytes = Self.classes(trie, lowercaseStarts)
    self.bytes = bytes
    steps = [false, true].flatMap { afterWord in bytes.map { Step($0.class, afterWord: afterWord) } }
  }

  func conditions(of spelling: Int32) -> ArraySlice<Condition> { conditions[conditionIndices(of: spelling)] }

  /// Where they are in ``conditions``.
  func conditionIndices(of spelling: Int32) -> Range<Int> {
    Int(conditionStarts[Int(spelling)])..<Int(conditionStarts[Int(spelling) + 1])
  }

  /// Bytes of memory, about.
  var size: Int {
    trie.size + firstWords.size + conditionStarts.count * 4
      + conditions.count * MemoryLayout<Condition>.stride + owners.count * MemoryLayout<NameMatcher.Owner>.stride
      + exact.count * 64
  }

  private static func classes(
    _ trie: DoubleArrayTrie, _ lowercaseStarts: Set<UInt8>
  ) -> [(class: ByteClass, fold: UInt8)] {
    let folding = FoldingTable()
    return (0..<256).map { value in
      let byte = UInt8(value)
      guard byte < 0x80 else { return (.wide, 0) }
      let folded = folding[Unicode.Scalar(byte)]
      let fold = UInt8(folded.bytes)
      var result: ByteClass = folded.traits.isWord ? .word : []
      var canStart = false
      trie.withView { view in
        var root = DoubleArrayTrie.Cursor()
        canStart = fold != 0 && root.advance(by: fold, in: view)
      }
      if canStart, !folded.traits.contains(.lowercase) || lowercaseStarts.contains(fold) { result.insert(.start) }
      return (result, fold)
    }
  }
}
