import CommonMark

/// A text in which quotations can be sought: a capture, or the stored body of an article.
struct QuotableText {
  /// A text beyond this is not searched.
  static let longest = 16 * 1024 * 1024

  /// As a message calls it: `the capture ‘content/captures/a.txt’`.
  let phrase: String
  /// UTF-8.
  let bytes: [UInt8]

  /// Why a capture cannot be searched, as the end of a sentence.
  enum Obstacle: Error {
    case tooLarge(Int)
    case notText
    case otherEncoding

    var reason: String {
      switch self {
      case .tooLarge(let size): "it has \(size) bytes, and at most \(QuotableText.longest) are searched"
      case .notText: "it is not a text or HTML file"
      case .otherEncoding: "it is not in UTF-8"
      }
    }
  }

  /// - Parameter path: Relative to the site folder; its ending tells what the file holds.
  init(capture bytes: [UInt8], path: String) throws(Obstacle) {
    guard bytes.count <= Self.longest else { throw .tooLarge(bytes.count) }
    let name = path.lowercased()
    let ending = name.split(separator: "/").last?.split(separator: ".", omittingEmptySubsequences: false).dropFirst()
      .last
    guard ending.map({ Self.endings.contains(String($0)) }) ?? true, !bytes.contains(0) else { throw .notText }
    guard UTF8Check.firstInvalid(in: bytes) == nil else { throw .otherEncoding }
    let isHTML = ending.map { $0.contains("htm") } ?? false || Self.beginsAsHTML(bytes)
    phrase = "the capture ‘\(path)’"
    self.bytes = Self.withoutNoteMarks(isHTML ? HTMLText(bytes).bytes : bytes)
  }

  /// Without `[3]` and `[a]` behind a word: nobody quotes the marks of notes.
  private static func withoutNoteMarks(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(UInt8(ascii: "[")) else { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      if text[index] == UInt8(ascii: "["), let last = result.last, last > 0x20,
        let close = text[index...].prefix(5).firstIndex(of: UInt8(ascii: "]")), close > index + 1,
        isNoteMark(text[(index + 1)..<close])
      {
        index = close + 1
        continue
      }
      result.append(text[index])
      index += 1
    }
    return result
  }

  private static func isNoteMark(_ mark: ArraySlice<UInt8>) -> Bool {
    mark.allSatisfy { (0x30...0x39).contains($0) }
      || (mark.count == 1 && mark.allSatisfy { (0x61...0x7A).contains($0) })
  }

  /// The text of an article's Markdown; nil if it has none.
  init?(bodyOf header: DocumentHeader) {
    guard header.hasBody, header.body.count <= Self.longest else { return nil }
    let text = header.body.withUnsafeBufferPointer { body -> [UInt8]? in
      guard let document = Document(parsing: body) else { return nil }
      var text: [UInt8] = []
      appendPlainText(of: document.root, to: &text)
      return text
    }
    guard let text else { return nil }
    phrase = "the stored text of the article"
    bytes = text
  }

  private static let endings: Set<String> = ["txt", "text", "md", "markdown", "html", "htm", "xhtml"]

  private static func beginsAsHTML(_ bytes: [UInt8]) -> Bool {
    let start = String(decoding: bytes.prefix(200), as: UTF8.self).lowercased()
    return start.contains("<!doctype html") || start.contains("<html")
  }
}
