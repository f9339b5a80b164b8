/// The meanings of words that no scale has.
enum ScaleWords {
  /// The words of a scale that come nearest to another, by meaning or else by spelling.
  ///
  /// - Parameter scale: `likelihood` or `confidence`.
  static func near(_ word: String, scale: String, _ words: [String]) -> [String] {
    let folded = word.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    if let meant = all["\(scale) \(folded)"] { return meant }
    if scale == "likelihood", let percent = percent(in: folded) {
      return Likelihood.allCases.filter { $0.percent.overlaps(percent) }.map(\.rawValue)
    }
    return NearMiss.find(word, among: words)
  }

  /// The numbers of `80 %`, `70–80%`, `0.8`, one percent or more.
  private static func percent(in text: String) -> ClosedRange<Int>? {
    let parts = text.split { !$0.isNumber && $0 != "." && $0 != "," }
    let numbers = parts.compactMap { Double($0.replacing(",", with: ".")) }
    guard (1...2).contains(numbers.count), numbers.count == parts.count, !text.contains(where: \.isLetter) else {
      return nil
    }
    let isShare = numbers.allSatisfy { $0 <= 1 } && !text.contains("%")
    let percents = numbers.map { isShare ? $0 * 100 : $0 }
    guard let least = percents.min(), let most = percents.max(), (0...100).contains(least), most <= 100 else {
      return nil
    }
    // The scale reaches from 1 to 99: nothing is certain.
    return min(99, max(1, Int(least.rounded())))...min(99, max(1, Int(most.rounded())))
  }

  private static let all = WordTable.lists(PackageResources.scale_words_txt)
}
