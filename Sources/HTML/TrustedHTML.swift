/// Bytes that are HTML already. The only way around escaping, and only this package's renderer can make one.
public struct TrustedHTML: Sendable, Hashable {
  public let bytes: [UInt8]

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  public static let empty = TrustedHTML([])
  public var isEmpty: Bool { bytes.isEmpty }
}
