/// The buffer that templates write into, with the elements as methods. One per worker, reused for page after page.
public final class HTMLWriter {
  public internal(set) var bytes: [UInt8] = []

  public init(capacity: Int = 64 * 1024) {
    bytes.reserveCapacity(capacity)
  }

  /// Empties the buffer and keeps its memory.
  public func reset() { bytes.removeAll(keepingCapacity: true) }

  /// Writes HTML as it is.
  public func raw(_ html: TrustedHTML) { bytes.append(contentsOf: html.bytes) }
}
