/// Lists of words that say what stands beside a name, each from the file of its name in `Words/Tables`.
enum NameLists {
  static let givenNames = folded(PackageResources.given_names_txt)
  /// `Jr.`, `III`.
  static let nameEndings = folded(PackageResources.name_endings_txt)
  static let companyEndings = folded(PackageResources.company_endings_txt)
  /// Words with a place behind `of`, as in `Republic of`.
  static let headsOfPlace = folded(PackageResources.heads_of_place_txt)
  /// `Captain America`.
  static let nameHeads = folded(PackageResources.name_heads_txt)
  static let demonyms = folded(PackageResources.demonyms_txt)
  static let demonymEndings = words(PackageResources.demonym_endings_txt).map { Array($0.utf8) }
  static let titles = folded(PackageResources.other_titles_txt).union(CandidateWords.honorifics)
  static let genericNouns = folded(PackageResources.generic_nouns_txt)
  static let articles = folded(PackageResources.articles_txt)
  static let koreanParticles = Set(words(PackageResources.korean_particles_txt))
  static let hanBefore = Set(words(PackageResources.han_before_txt).joined().unicodeScalars)
  static let hanAfter = Set(words(PackageResources.han_after_txt).joined().unicodeScalars)
  /// Words that hold shorter names by chance, and have nothing to do with them.
  static let longerNames =
    words(PackageResources.longer_words_txt) + WordTable.lines(PackageResources.longer_names_txt)

  private static func folded(_ file: [UInt8]) -> Set<String> { Set(words(file).map { Fold.fold($0) }) }

  private static func words(_ file: [UInt8]) -> [String] {
    WordTable.lines(file).flatMap { $0.split(separator: " ") }.map(String.init)
  }
}
