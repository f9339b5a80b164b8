/// The effect of publishing on the public folder.
public struct PublishReport: Sendable, Hashable {
  /// Files that are new or differ from what was there.
  public var written = 0
  /// Files that were there already, byte for byte.
  public var unchanged = 0
  /// Those of the unchanged that were not even rendered, since nothing that they show had changed.
  public internal(set) var unrendered = 0
  /// Compressed copies that are new or differ from what was there; they count nowhere else.
  public var compressed = 0
  /// Files of an earlier build that are not part of this one.
  public var deleted = 0
  /// The size of the whole site.
  public var bytes = 0
  /// The size of what was written.
  public var bytesWritten = 0
  /// Paths of document pages that the earlier build published and this one does not plan: links to them are dead now.
  public var droppedPages: [String] = []

  mutating func add(_ outcome: FileWriter.Outcome) {
    bytes += outcome.bytes
    compressed += outcome.copies.count { $0.isWritten }
    if outcome.isWritten {
      written += 1
      bytesWritten += outcome.bytes
    } else {
      unchanged += 1
      if !outcome.isRendered { unrendered += 1 }
    }
  }
}
