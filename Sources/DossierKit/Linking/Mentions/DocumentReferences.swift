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

  /// Adds a place; its sentence is asked for only while it is wanted.
  mutating func add(_ target: DocumentRef, sentence: () -> TrustedHTML?) {
    let position = position(of: target)
    references[position].count += 1
    guard references[position].contexts.count < BacklinkIndex.maximumContexts, let context = sentence() else { return }
    // Two mentions in one sentence are shown once.
    let isNew = !references[position].contexts.contains { SentenceContext.isSameSentence($0, context) }
    if isNew { references[position].contexts.append(context) }
  }

  mutating func add(_ target: DocumentRef) { add(target) { nil } }

  private mutating func position(of target: DocumentRef) -> Int {
    if let position = positions[target] { return position }
    positions[target] = references.count
    references.append(DocumentReference(target: target))
    return references.count - 1
  }
}
