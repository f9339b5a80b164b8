extension FieldReader {
  /// The key whose date comes first, by the one whose date comes after it; nil for other keys.
  static func earlierKey(of later: String) -> String? {
    switch later {
    case "updated": "date"
    case "accessed": "published"
    case "until": "from"
    case "end": "start"
    case "died": "born"
    case "dissolved": "founded"
    case "expires": "embargo"
    default: nil
    }
  }

  /// Reports a date that is before the one of the same fields that it comes after.
  ///
  /// - Parameter later: The keys in question that were met, with their values.
  mutating func checkDateOrder(_ later: [(key: String, value: Int)], in entries: [(key: Int, value: Int)]) {
    for (key, value) in later {
      guard let earlier = Self.earlierKey(of: key),
        let other = entries.first(where: { Self.normalize(node($0.key).value) == earlier }),
        let end = date(at: value), let start = date(at: other.value), end.isSurelyBefore(start)
      else { continue }
      report(
        .dateOrder, "‘\(key)’ is before ‘\(earlier)’", at: node(value).span,
        notes: [.init("‘\(earlier)’ is given here", at: source.location(node(other.value).span))],
        fixes: ["correct the one that is wrong"])
    }
  }

  /// Without a report: what is no date has one.
  private func date(at index: Int) -> EDTFDate? {
    guard node(index).kind == .scalar else { return nil }
    return try? EDTFDate(parsing: trimmed(node(index).value))
  }
}
