/// The keys of a mapping so far, to tell which is given twice.
struct SeenKeys {
  /// Few keys, as people write them, are compared faster than hashed.
  private var few: [(key: String, span: SourceSpan)] = []
  private var many: [String: SourceSpan] = [:]
  private static let most = 64

  init(count: Int) {
    few.reserveCapacity(min(count, Self.most))
    if count > Self.most { many.reserveCapacity(count - Self.most) }
  }

  /// Takes note of a key; where it stood first, if it has.
  mutating func insert(_ key: String, at span: SourceSpan) -> SourceSpan? {
    if let first = few.first(where: { $0.key == key }) ?? many[key].map({ (key, $0) }) { return first.span }
    if few.count < Self.most { few.append((key, span)) } else { many[key] = span }
    return nil
  }
}
