import HTML

/// How a document refers to another one: through its author's links, its citations and the names in its text.
public struct DocumentReference: Sendable {
  public var target: DocumentRef
  /// Places in the text, linked or not.
  public var count = 0
  /// The first sentences that do so, at most ``BacklinkIndex/maximumContexts``, the mention marked.
  public var contexts: [TrustedHTML] = []
}

/// The references of one document, each target once, in the order in which the text comes to them.
struct ReferenceCollector {
  private(set) var references: [DocumentReference] = []
  private var positions: [DocumentRef: Int] = [:]
  /// Hashes of the sentences that each reference shows.
  private var shown: [[UInt64]] = []

  /// Adds a place of which nothing is shown.
  mutating func add(_ target: DocumentRef) { references[position(of: target)].count += 1 }

  /// Adds a place with its sentence, which is cut out only while it is wanted.
  mutating func add(_ target: DocumentRef, mention: Range<Int>, in text: [UInt8], _ ends: SentenceEnds) {
    let position = position(of: target)
    references[position].count += 1
    guard references[position].contexts.count < BacklinkIndex.maximumContexts else { return }
    let sentence = ends.sentence(around: mention, in: text)
    // Two mentions in one sentence are shown once.
    let hash = Self.hash(text[sentence])
    guard !shown[position].contains(hash) else { return }
    shown[position].append(hash)
    references[position].contexts.append(SentenceContext.html(of: text, mention: mention, sentence: sentence))
  }

  private mutating func position(of target: DocumentRef) -> Int {
    if let position = positions[target] { return position }
    positions[target] = references.count
    references.append(DocumentReference(target: target))
    shown.append([])
    return references.count - 1
  }

  /// FNV-1a (Fowler, Noll, Vo), 64 bits.
  private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.withUnsafeBufferPointer { bytes in
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      return hash
    }
  }
}
