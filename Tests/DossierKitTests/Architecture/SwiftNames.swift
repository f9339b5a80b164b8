/// The types that a source file declares, and the words among which it may name those of others.
struct SwiftNames {
  struct Declaration {
    var name: String
    /// The type that it is declared in.
    var parent: String?
    var isPrivate: Bool
  }

  let words: [String]
  private(set) var declarations: [Declaration] = []
  /// Types that the file declares or extends: within them their nested types have short names.
  private(set) var scopes: Set<String> = []
  private(set) var declared: Set<String> = []

  private static let keywords: Set<String> = ["struct", "class", "enum", "protocol", "actor", "typealias", "extension"]

  init(_ source: [UInt8]) {
    words = SwiftWords.of(source)
    /// The type of each open brace; nil for the braces of anything else.
    var open: [String?] = []
    var pending: String?
    var index = 0
    while index < words.count {
      let word = words[index]
      index += 1
      switch word {
      case "{":
        open.append(pending)
        pending = nil
      case "}": _ = open.popLast()
      case _ where Self.keywords.contains(word):
        guard index < words.count, Self.isType(words[index]), index < 2 || words[index - 2] != "." else { continue }
        let isPrivate = index >= 2 && ["private", "fileprivate"].contains(words[index - 2])
        var name = words[index]
        index += 1
        while index + 1 < words.count, words[index] == ".", Self.isType(words[index + 1]) {
          name = words[index + 1]
          index += 2
        }
        scopes.insert(name)
        if word != "extension" {
          let parent = open.last { $0 != nil } ?? nil
          declarations.append(Declaration(name: name, parent: parent, isPrivate: isPrivate))
          declared.insert(name)
        }
        if word != "typealias" { pending = name }
      default: continue
      }
    }
  }

  static func isType(_ word: String) -> Bool { word.utf8.first.map { (0x41...0x5A).contains($0) } ?? false }
}
