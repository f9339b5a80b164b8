/// The fate of a text's marks, counted.
struct BodyTally: Sendable, Equatable {
  /// Links by what they are, kept and lost.
  enum Link: String, Sendable, CaseIterable {
    case wiki = "[[…]]"
    case heading = "[[…#heading]]"
    case embed = "![[note]]"
    case picture = "pictures"
    case path = "links by path"
    case template = "links by template"
    case file = "files"
  }

  var kept: [Link: Int] = [:]
  var lost: [Link: Int] = [:]
  var comments = 0
  /// Marks that were written otherwise, and those that were left out, by name.
  var changed: [String: Int] = [:]
  var leftOut: [String: Int] = [:]
  /// Links that became plain text, as typed.
  var lostLinks: [String] = []
  /// Why it cannot be told what of the text is to be seen.
  var doubts: [String] = []
  /// Files of the vault that the text shows or links to.
  var files: Set<String> = []

  mutating func keep(_ link: Link) { kept[link, default: 0] += 1 }

  mutating func lose(_ link: Link, _ typed: String) {
    lost[link, default: 0] += 1
    lostLinks.append(FieldReader.shortened(FrontValue.printable(typed)))
  }

  mutating func change(_ mark: String) { changed[mark, default: 0] += 1 }

  mutating func leaveOut(_ mark: String) { leftOut[FieldReader.shortened(FrontValue.printable(mark)), default: 0] += 1 }

  mutating func merge(_ other: BodyTally) {
    kept.merge(other.kept, uniquingKeysWith: +)
    lost.merge(other.lost, uniquingKeysWith: +)
    comments += other.comments
    changed.merge(other.changed, uniquingKeysWith: +)
    leftOut.merge(other.leftOut, uniquingKeysWith: +)
    lostLinks += other.lostLinks
    doubts += other.doubts
    files.formUnion(other.files)
  }
}
