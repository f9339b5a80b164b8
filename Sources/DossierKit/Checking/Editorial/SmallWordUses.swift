/// Where words stand in small letters in running text. On a large site in a sample of its documents, for a word that is not in
/// there several times is none that sentences are made of.
struct SmallWordUses {
  struct Use {
    var document: DocumentRef
    /// Of the word, in the body.
    var offset: Int
  }

  /// In bytes.
  static let longest = 40
  /// How many documents are looked at, and how much of each.
  private static let sample = (documents: 200, bytes: 8 * 1024)
  /// A word that stands there once may be a slip of the hand.
  private static let least = 2

  private var found: [String: (count: Int, first: Use?)] = [:]
  /// By a word's first byte, a bit for each length: few other words pass.
  private var lengths = [UInt64](repeating: 0, count: 256)

  var isEmpty: Bool { found.isEmpty }

  mutating func expect(_ word: String) {
    found[word] = (0, nil)
    if let first = word.utf8.first { lengths[Int(first)] |= 1 << UInt64(word.utf8.count) }
  }

  func use(of word: String) -> Use? {
    guard let entry = found[word], entry.count >= Self.least else { return nil }
    return entry.first
  }

  mutating func count(in library: PublishedLibrary) {
    let documents = library.documents
    let step = max(1, (documents.count + Self.sample.documents - 1) / Self.sample.documents)
    for index in stride(from: 0, to: documents.count, by: step) {
      let header = library.header(of: documents[index])
      // What is withdrawn shows nothing.
      if header.isWithdrawn { continue }
      let wasLetGo = header.source.isLetGo
      header.body.prefix(Self.sample.bytes).withUnsafeBufferPointer { count(in: $0, documents[index]) }
      if wasLetGo { header.source.letGo() }
    }
  }

  /// Looks at words between blanks: what is part of an address, of a reference or of code is no word of a sentence.
  private mutating func count(in text: UnsafeBufferPointer<UInt8>, _ document: DocumentRef) {
    var index = 0
    while index < text.count {
      let start = index
      while index < text.count, text[index] > 0x20 { index += 1 }
      var end = index
      while end > start, Self.isPunctuation(text[end - 1]) { end -= 1 }
      if end - start >= 2, end - start <= Self.longest, lengths[Int(text[start])] >> UInt64(end - start) & 1 == 1 {
        let word = String(decoding: text[start..<end], as: UTF8.self)
        if var entry = found.removeValue(forKey: word) {
          entry.count += 1
          entry.first = entry.first ?? Use(document: document, offset: start)
          found[word] = entry
        }
      }
      index += 1
    }
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
      UInt8(ascii: "?"):
      true
    default: false
    }
  }
}

extension SmallWordUses.Use {
  /// - Parameter length: Of the word, in Unicode scalars.
  func location(in library: PublishedLibrary, length: Int) -> SourceLocation {
    let header = library.header(of: document)
    let before = header.body.prefix(offset)
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? before.startIndex
    return header.location(
      SourceSpan(
        line: header.bodyLine + before.count { $0 == 0x0A },
        column: String(decoding: before[lineStart...], as: UTF8.self).unicodeScalars.count + 1, length: length))
  }
}
