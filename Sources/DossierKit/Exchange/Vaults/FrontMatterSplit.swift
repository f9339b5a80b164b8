/// Parts the front matter of a file, in any of its languages, from the text below it.
struct FrontMatterSplit {
  enum Language { case yaml, toml, json }

  /// Nil where the file has none.
  var language: Language?
  /// Nil where it cannot be read.
  var value: FrontValue?
  var bodyStart = 0

  /// Of a file without any.
  static let none = FrontMatterSplit([])

  /// - Parameter text: Without blanks and empty lines before it.
  init(_ text: [UInt8]) {
    if text.starts(with: "+++".utf8) {
      language = .toml
      take(text, fence: "+++") { TOMLReader.read($0) }
    } else if text.starts(with: "---".utf8), text.dropFirst(3).first.map({ $0 <= 0x20 }) ?? true {
      language = .yaml
      take(text, fence: "---") { FrontValue(yaml: $0) }
    } else if text.first == UInt8(ascii: "{"), text.dropFirst().first(where: { $0 > 0x20 }) == UInt8(ascii: "\"") {
      language = .json
      takeJSON(text)
    }
    if let value, case .fields = value { return }
    value = nil
  }

  /// Where nothing ends it, all of the file may be meant for front matter, and none of it is read.
  private mutating func take(_ text: [UInt8], fence: String, _ read: (ArraySlice<UInt8>) -> FrontValue?) {
    let start = (text.firstIndex(of: 0x0A) ?? text.count - 1) + 1
    var line = start
    while line < text.count {
      let end = text[line...].firstIndex(of: 0x0A) ?? text.count
      let content = text[line..<end]
      let words = content.prefix(3)
      if content.dropFirst(3).allSatisfy({ $0 == 0x20 || $0 == 0x09 }),
        words.elementsEqual(fence.utf8) || (fence == "---" && words.elementsEqual("...".utf8))
      {
        value = read(text[start..<line])
        bodyStart = min(text.count, end + 1)
        return
      }
      line = end + 1
    }
  }

  private mutating func takeJSON(_ text: [UInt8]) {
    var depth = 0
    var isQuoted = false
    var index = 0
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "\\") where isQuoted: index += 1
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: "{") where !isQuoted: depth += 1
      case UInt8(ascii: "}") where !isQuoted:
        depth -= 1
        if depth == 0 {
          // Tabs may stand between values in JSON, and not in YAML.
          value = FrontValue(yaml: text[...index].map { $0 == 0x09 ? 0x20 : $0 })
          bodyStart = index + 1
          return
        }
      default: break
      }
      index += 1
    }
  }
}
