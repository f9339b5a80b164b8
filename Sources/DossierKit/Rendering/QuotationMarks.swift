/// The marks that straight quotes become in a language, as `Words/Tables/quotation-marks.txt` has them, and its words that begin with an
/// apostrophe.
final class QuotationMarks: Sendable {
  let double: (opening: [UInt8], closing: [UInt8])
  let single: (opening: [UInt8], closing: [UInt8])
  /// Words that begin with an apostrophe, in lower case; of some of them also where a quote follows at once.
  let elisions: Set<String>
  let certainElisions: Set<String>

  /// - Parameter language: A BCP 47 tag. Of a language without data, the marks of English.
  static func of(_ language: String) -> QuotationMarks {
    if let marks = all[language] { return marks }
    var tag = language.lowercased()[...]
    while true {
      if let marks = all[String(tag)] { return marks }
      guard let hyphen = tag.lastIndex(of: "-") else { return common }
      tag = tag[..<hyphen]
    }
  }

  private init(_ tag: String, _ marks: [String]) {
    let bytes = marks.map { Array($0.replacing("_", with: "\u{202F}").utf8) }
    double = bytes.count == 4 ? (bytes[0], bytes[1]) : (Array("“".utf8), Array("”".utf8))
    single = bytes.count == 4 ? (bytes[2], bytes[3]) : (Array("‘".utf8), Array("’".utf8))
    let language = String(tag.prefix { $0 != "-" })
    certainElisions = Set(Self.words["\(language) always"] ?? [])
    elisions = certainElisions.union(Self.words[language] ?? [])
  }

  private static let words = WordTable.lists(PackageResources.elisions_txt)
  private static let common = QuotationMarks("und", [])
  private static let all: [String: QuotationMarks] = {
    var all: [String: QuotationMarks] = [:]
    for (marks, tags) in WordTable.lists(PackageResources.quotation_marks_txt) {
      let marks = marks.split(separator: " ").map(String.init)
      for tag in tags { all[tag.lowercased()] = QuotationMarks(tag, marks) }
    }
    // Their words are known, if not their marks.
    for line in words.keys {
      let language = String(line.prefix { $0 != " " })
      if all[language] == nil { all[language] = QuotationMarks(language, []) }
    }
    return all
  }()
}
