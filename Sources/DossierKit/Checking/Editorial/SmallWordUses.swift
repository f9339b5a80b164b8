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
  private static let sample = (documents: 400, bytes: 16 * 1024)
  /// A word that stands there once may be a slip of the hand.
  private static let least = 2

  private var found: [String: (count: Int, first: Use?)] = [:]
  private var hashes: Set<UInt64> = []

  var isEmpty: Bool { found.isEmpty }

  mutating func expect(_ word: String) {
    found[word] = (0, nil)
    hashes.insert(Self.hash(Array(word.utf8)[...]))
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
      count(in: Array(header.body.prefix(Self.sample.bytes)), documents[index])
      header.source.letGo()
    }
  }

  /// Looks at words between blanks: what is part of an address, of a reference or of code is no word of a sentence.
  private mutating func count(in text: [UInt8], _ document: DocumentRef) {
    var index = 0
    while index < text.count {
      let start = index
      while index < text.count, text[index] > 0x20 { index += 1 }
      var end = index
      while end > start, ".,;:!?".utf8.contains(text[end - 1]) { end -= 1 }
      if end - start >= 2, end - start <= Self.longest, hashes.contains(Self.hash(text[start..<end])) {
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

  /// FNV-1a.
  private static func hash(_ word: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
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
