/// English words that tell names from other capitalized words, folded.
enum CandidateWords {
  /// Small words within names.
  static let particles = list("particles")
  /// Of these, the ones that join the parts of an institution's name, and are in no person's.
  static let joints = list("joints")
  /// Titles before a person's name.
  static let honorifics = list("honorifics")
  /// Words that begin sentences or head lines, and names of days and months: no name begins with them.
  static let common = list("common")
  /// Words that begin sentences and are given names as well.
  static let given = list("given")

  private static func list(_ name: String) -> Set<String> { Set(lists[name] ?? []) }
  private static let lists = WordTable.lists(PackageResources.name_words_txt)
}
