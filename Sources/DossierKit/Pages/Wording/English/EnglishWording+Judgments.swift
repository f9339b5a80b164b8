extension EnglishWording {
  public func term(_ field: JudgmentField) -> String {
    switch field {
    case .likelihood: "Likelihood"
    case .confidence: "Confidence"
    case .since: "Held since"
    case .sources: "Sources"
    }
  }

  public func percent(_ range: ClosedRange<Int>) -> String { "\(range.lowerBound) to \(range.upperBound) %" }

  public func assessment(likelihood: String?, confidence: String?) -> String {
    let words = [likelihood, confidence.map { $0 + " confidence" }].compactMap { $0 }
    return words.isEmpty ? "without likelihood and confidence" : words.joined(separator: ", ")
  }

  public var judgedAnew: Phrase { "[Judged anew] on {1}: {2}. {3}" }

  public func tense(_ tense: JudgmentTense) -> String {
    switch tense {
    case .earlier: "Was"
    case .now: "Now"
    case .here: "Here"
    }
  }

  public func changes(
    likelihood: Assessment.Shift?, confidence: Assessment.Shift?, isReworded: Bool
  ) -> String? {
    let changes = [
      likelihood.map { "likelihood " + word($0) }, confidence.map { "confidence " + word($0) },
      isReworded ? "reworded" : nil,
    ].compactMap { $0 }
    return changes.isEmpty ? nil : changes.joined(separator: ", ")
  }

  private func word(_ shift: Assessment.Shift) -> String {
    switch shift {
    case .raised: "up"
    case .lowered: "down"
    case .changed: "changed"
    case .added: "now given"
    case .dropped: "no longer given"
    }
  }

  public func change(_ field: JudgmentField, from former: String?, to now: String?) -> String {
    "\(term(field)): \(now ?? "not given"), before: \(former ?? "not given")"
  }
}
