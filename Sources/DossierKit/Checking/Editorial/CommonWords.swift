/// English words that open sentences, or stand in capitals on a calendar, and also serve as names and acronyms.
enum CommonWords {
  static let longest = 12

  static func contains(_ word: String) -> Bool { words.contains(word) }

  private static let words = WordTable.words(PackageResources.common_words_txt)
}
