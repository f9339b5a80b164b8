/// Forms of texts, as expressions that every validator understands (ECMA 262, as JSON Schema wants them). Where the form
/// alone does not tell what is right they let it pass: the build is there for that.
enum SchemaPatterns {
  /// Blanks and quotation marks that readers take off.
  private static let start = "^[\\s\"'“”„«»‘’‚]*"
  private static let end = "[\\s\"'“”„«»‘’‚]*$"

  static let date = start + "(-?[0-9]|\\.\\.|/)"
  static let day = start + "-?[0-9]{4,}-[0-9]{2}-[0-9]{2}"
  static let url = start + "[hH][tT][tT][pP][sS]?://\\S"
  static let language = start + "[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*" + end

  static let tlp: String = {
    let gap = "[^A-Za-z]*"
    let labels =
      ["clear", "white", "green", "amber", "red"].map { anyCase($0) } + [anyCase("amber") + gap + anyCase("strict")]
    return "^\(gap)(\(anyCase("tlp"))\(gap))?(\(labels.joined(separator: "|")))\(gap)$"
  }()

  /// Keys of an author's own, in every spelling of `x_mine` and `extra`.
  static let ownKeys = "^([xX][_-].*|x[A-Z].*|extra|Extra|EXTRA)$"

  /// One of some words, whatever its case.
  static func word(among words: [String]) -> String {
    start + "(" + words.map { anyCase($0) }.joined(separator: "|") + ")" + end
  }

  /// The ways to write a key besides its own: `archive-url`, `archiveUrl`, `archiveURL`, `ARCHIVE_URL`.
  static func otherSpellings(of key: String) -> String {
    let words = key.split(separator: "_").map(String.init)
    let parts = words.map { "(\($0)|\($0.prefix(1).uppercased() + $0.dropFirst())|\($0.uppercased()))" }
    let first = words[0]
    let camel =
      "(\(first)|\(first.prefix(1).uppercased() + first.dropFirst()))"
      + words.dropFirst().map { "(\($0.prefix(1).uppercased() + $0.dropFirst())|\($0.uppercased()))" }.joined()
    return words.count == 1 ? "^\(parts[0])$" : "^(\(parts.joined(separator: "[-_]"))|\(camel))$"
  }

  private static func anyCase(_ word: String) -> String {
    word.map { character in
      let (small, large) = (character.lowercased(), character.uppercased())
      if small != large { return "[\(small)\(large)]" }
      return character.isNumber || character == "-" ? String(character) : "\\\(character)"
    }.joined()
  }
}
