/// The fate of folders, keys and marks: the program's own table, and lines that a user adds.
public struct ImportTable: Sendable {
  /// Why a user's table cannot be read.
  public struct Fault: Error, Sendable {
    public var line: Int
    public var message: String
  }

  enum Place: Sendable, Equatable {
    case kind(DocumentKind)
    case draft
    /// No content at all.
    case leave
  }

  private var folders: [String: Place] = [:]
  /// The words for a key, the preferred ones first.
  private(set) var words: [String: [String]] = [:]
  private var dropped: Set<String> = []
  private(set) var optIn: Set<String> = []
  private var marks: [String: MarkMeaning] = [:]

  enum MarkMeaning: Sendable { case shows, hides, isNothing }

  /// - Parameter extra: A table of the user's, whose lines count before the program's own.
  public init(for format: VaultFormat, extra: [UInt8] = []) throws(Fault) {
    let own = PackageResources.vault_import_txt
    for line in WordTable.lines(own) { _ = add(line, format) }
    var number = 0
    for line in extra.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      guard let text = WordTable.lines(Array(line)).first else { continue }
      guard add(text, format) else {
        throw Fault(line: number, message: "‘\(FieldReader.shortened(text))’ is no line of a table")
      }
    }
  }

  /// False if the line has no meaning.
  private mutating func add(_ line: String, _ format: VaultFormat) -> Bool {
    guard let colon = line.firstIndex(of: ":") else { return false }
    var head = line[..<colon].split(separator: " ").map(String.init)
    let words = line[line.index(after: colon)...].split(separator: ",").map { HoldingBack.squeezed(String($0)) }
    if let program = head.first.flatMap({ VaultFormat(rawValue: $0.lowercased()) }) {
      head.removeFirst()
      if program != format { return head.first == "folder" || head.first == "key" }
    }
    switch (head.first, head.dropFirst().first, head.count) {
    case ("folder", let name?, 2):
      guard let place = Self.place(name) else { return false }
      for word in words { folders[word] = place }
    case ("key", "drop", 2): dropped.formUnion(words)
    case ("key", let name?, 2):
      // A word that a user gives to a key is no other one's any more.
      for key in Array(self.words.keys) where !Self.shared.contains(key) && !Self.shared.contains(name) {
        self.words[key]?.removeAll(where: words.contains)
      }
      self.words[name, default: []] += words
    case ("opt", "in", 2): optIn = words == ["none"] ? [] : optIn.union(words)
    case ("showing", _, 1): for word in words { marks[word] = .shows }
    case ("hiding", _, 1): for word in words { marks[word] = .hides }
    case ("left", "out", 2): for word in words { marks[word] = .isNothing }
    default: return false
    }
    return true
  }

  /// Keys that may take the value of a word that another key takes as well.
  private static let shared: Set<String> = ["aliases", "redirect_from", "date"]

  private static func place(_ name: String) -> Place? {
    switch name {
    case "draft": return .draft
    case "leave": return .leave
    case "briefing", "briefings": return .kind(.briefing)
    case "page", "pages": return .kind(.freePage)
    default:
      return EntityKind.allCases.first { $0.rawValue == name || $0.singular == name }.map { .kind(.entity($0)) }
    }
  }

  func place(ofFolder name: String) -> Place? { folders[HoldingBack.squeezed(name)] }

  func meaning(ofMark name: String) -> MarkMeaning? { marks[HoldingBack.squeezed(name)] }

  func isDropped(_ key: String) -> Bool { dropped.contains(HoldingBack.squeezed(key)) }

  /// The fields of a document that may be meant by a key of ours, in the order of the table.
  func values(of key: String, in fields: [FrontField]) -> [FrontField] {
    (words[key] ?? []).flatMap { word in fields.filter { HoldingBack.squeezed($0.key) == word } }
  }

  /// Whether a key is one that the table gives a meaning.
  func knows(_ key: String) -> Bool {
    let word = HoldingBack.squeezed(key)
    return dropped.contains(word) || words.values.contains { $0.contains(word) }
  }
}
