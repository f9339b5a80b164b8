/// How probable a judgment is held to be, in the words of Intelligence Community Directive 203 (Office of the Director
/// of National Intelligence, 2015), from the least to the most probable.
public enum Likelihood: String, Sendable, CaseIterable, Comparable, Hashable {
  case almostNoChance = "almost no chance"
  case veryUnlikely = "very unlikely"
  case unlikely
  case roughlyEvenChance = "roughly even chance"
  case likely
  case veryLikely = "very likely"
  case almostCertain = "almost certain"

  /// Accepts the directive's second word for each band, and any case.
  public init?(word: String) {
    let wanted = word.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    guard let found = Self.allCases.first(where: { $0.rawValue == wanted || $0.synonym == wanted }) else { return nil }
    self = found
  }

  /// The directive's other word for the band.
  public var synonym: String {
    switch self {
    case .almostNoChance: "remote"
    case .veryUnlikely: "highly improbable"
    case .unlikely: "improbable"
    case .roughlyEvenChance: "roughly even odds"
    case .likely: "probable"
    case .veryLikely: "highly probable"
    case .almostCertain: "nearly certain"
    }
  }

  /// The band in percent; neighbours share their bounds.
  public var percent: ClosedRange<Int> {
    switch self {
    case .almostNoChance: 1...5
    case .veryUnlikely: 5...20
    case .unlikely: 20...45
    case .roughlyEvenChance: 45...55
    case .likely: 55...80
    case .veryLikely: 80...95
    case .almostCertain: 95...99
    }
  }

  public static func < (a: Likelihood, b: Likelihood) -> Bool { a.percent.lowerBound < b.percent.lowerBound }
}

/// How well a judgment is founded, which is another question than how likely the thing is.
public enum Confidence: String, Sendable, CaseIterable, Comparable, Hashable {
  case low, moderate, high

  /// Accepts any case.
  public init?(word: String) { self.init(rawValue: word.lowercased()) }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  public static func < (a: Confidence, b: Confidence) -> Bool { a.rank < b.rank }
}

/// Likelihood and confidence of a judgment, in the words that its author typed.
public struct Assessment: Sendable, Hashable {
  public var likelihood: String?
  public var confidence: String?

  /// The change of one of the two between an earlier and a later assessment.
  public enum Shift: Sendable, Hashable {
    case raised, lowered
    /// In words that the scale does not know.
    case changed
    /// Given now, and not before.
    case added
    /// Given before, and no longer.
    case dropped
  }

  /// How likelihood changed since an earlier assessment; nil where it did not.
  public func likelihoodShift(since earlier: Assessment) -> Shift? {
    Self.shift(earlier.likelihood, likelihood) { Likelihood(word: $0) }
  }

  /// How confidence changed since an earlier assessment; nil where it did not.
  public func confidenceShift(since earlier: Assessment) -> Shift? {
    Self.shift(earlier.confidence, confidence) { Confidence(word: $0) }
  }

  private static func shift<Step: Comparable>(
    _ before: String?, _ after: String?, _ step: (String) -> Step?
  ) -> Shift? {
    switch (before, after) {
    case (nil, nil): return nil
    case (nil, _): return .added
    case (_, nil): return .dropped
    case (let before?, let after?):
      if let x = step(before), let y = step(after) { return x == y ? nil : x < y ? .raised : .lowered }
      return before == after ? nil : .changed
    }
  }
}
