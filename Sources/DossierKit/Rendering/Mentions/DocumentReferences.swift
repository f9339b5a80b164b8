import HTML

/// How a document refers to another one: through its author's links, its citations and the names in its text.
public struct DocumentReference: Sendable {
  static let maximumContexts = 3

  public var target: DocumentRef
  /// Places in the text, linked or not.
  public var count = 0
  /// The first sentences that do so, at most ``maximumContexts``, the mention marked.
  public var contexts: [TrustedHTML] = []
}

/// The references of one document, each target once, in the order in which the text comes to them.
struct ReferenceCollector {
  private(set) var references: [DocumentReference] = []
  /// Hashes of the sentences that each reference shows, all but the last that it may show.
  private var shown: [(UInt64, UInt64)] = []
  /// Made for documents that refer to many: a few are sooner compared than hashed.
  private var positions: [DocumentRef: Int] = [:]
  private static let fewReferences = 24

  /// Adds a place of which nothing is shown.
  mutating func add(_ target: DocumentRef) { references[position(of: target)].count += 1 }

  /// Adds a place with its sentence, which is cut out only while it is wanted. `scratch` is any buffer.
  mutating func add(
    _ target: DocumentRef, mention: Range<Int>, in text: [UInt8], _ ends: inout SentenceEnds, _ scratch: inout [UInt8]
  ) {
    let position = position(of: target)
    references[position].count += 1
    let count = references[position].contexts.count
    guard count < DocumentReference.maximumContexts else { return }
    let sentence = ends.sentence(around: mention, in: text)
    // Two mentions in one sentence are shown once.
    let hash = Self.hash(text, sentence)
    switch count {
    case 0: shown[position].0 = hash
    case _ where shown[position].0 == hash: return
    case 1: shown[position].1 = hash
    default: if shown[position].1 == hash { return }
    }
    references[position].contexts.append(
      SentenceContext.html(of: text, mention: mention, sentence: sentence, &scratch))
  }

  private mutating func position(of target: DocumentRef) -> Int {
    if let position = known(target) { return position }
    references.append(DocumentReference(target: target))
    shown.append((0, 0))
    if references.count == Self.fewReferences {
      for (position, reference) in references.enumerated() { positions[reference.target] = position }
    } else if references.count > Self.fewReferences {
      positions[target] = references.count - 1
    }
    return references.count - 1
  }

  private func known(_ target: DocumentRef) -> Int? {
    if references.count >= Self.fewReferences { return positions[target] }
    for index in references.indices where references[index].target == target { return index }
    return nil
  }

  /// A word at a time; multiplication carries what differs upwards, the shift brings it down again.
  private static func hash(_ text: [UInt8], _ range: Range<Int>) -> UInt64 {
    text.withUnsafeBytes { text in
      let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15
      var hash = UInt64(range.count) &* multiplier
      func mix(_ word: UInt64) {
        hash = (hash ^ word) &* multiplier
        hash ^= hash >> 29
      }
      var index = range.lowerBound
      while index + 8 <= range.upperBound {
        mix(text.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        index += 8
      }
      while index < range.upperBound {
        mix(UInt64(text[index]))
        index += 1
      }
      return hash
    }
  }
}
