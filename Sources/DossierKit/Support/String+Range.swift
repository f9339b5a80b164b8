extension String {
  /// The range of the first occurrence, without Foundation.
  func range(of needle: String) -> Range<String.Index>? {
    guard let first = needle.utf8.first else { return nil }
    var from = utf8.startIndex
    while let start = utf8[from...].firstIndex(of: first) {
      if utf8[start...].starts(with: needle.utf8) {
        return start..<utf8.index(start, offsetBy: needle.utf8.count)
      }
      from = utf8.index(after: start)
    }
    return nil
  }
}
