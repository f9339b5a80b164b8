/// Words that are data and not code: the text files in `Tables`, which are embedded in the program. `#` begins a comment, and
/// each file begins with one that says where its words are from.
enum WordTable {
  /// The lines of a file without its comments, with neither blanks around them nor empty ones among them.
  static func lines(_ file: [UInt8]) -> [String] {
    file.split(separator: UInt8(ascii: "\n")).compactMap { line in
      let line = String(decoding: line.prefix { $0 != UInt8(ascii: "#") }, as: UTF8.self).trimmingSpaces
      return line.isEmpty ? nil : line
    }
  }

  /// The words of a file that is nothing but words, parted by blanks.
  static func words(_ file: [UInt8]) -> Set<String> {
    Set(lines(file).flatMap { $0.split(separator: " ").map(String.init) })
  }

  /// Lists by what stands before the colon of their line, `word: meaning, another meaning`.
  static func lists(_ file: [UInt8]) -> [String: [String]] {
    var lists: [String: [String]] = [:]
    for line in lines(file) {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let meanings = line[line.index(after: colon)...].split(separator: ",").map { String($0).trimmingSpaces }
      lists[String(line[..<colon]).trimmingSpaces, default: []] += meanings
    }
    return lists
  }
}

/// The keys here for those of other programs.
enum KeySynonyms {
  /// The keys of a vocabulary that may be meant by another.
  static func of(_ key: String, in vocabulary: [String]) -> [String] {
    (all[key] ?? []).filter(vocabulary.contains)
  }

  /// The same for a key that is nearly spelled as one of another program.
  static func near(_ key: String, in vocabulary: [String]) -> [String] {
    NearMiss.find(key, among: all.keys, limit: 1).first.map { of($0, in: vocabulary) } ?? []
  }

  private static let all = WordTable.lists(PackageResources.key_synonyms_txt)
}

/// Words that say what a part of a briefing is.
enum BriefingWords {
  /// Headings of sections that need not be cited.
  static let uncited = lists["uncited"] ?? []
  /// Words with which an author goes on behind a cited id.
  static let remarks = lists["remark"] ?? []

  private static let lists = WordTable.lists(PackageResources.briefing_words_txt)
}
