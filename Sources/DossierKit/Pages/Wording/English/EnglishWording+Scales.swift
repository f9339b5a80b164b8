/// The legend of the scales that briefings use.
enum Scales {
  static let view = ScalesView(scales: [likelihood, confidence, reliability, credibility, tlp])

  private static let likelihood = ScalesView.Scale(
    anchor: "likelihood", name: "Likelihood",
    explanation:
      "How probable a judgment is held to be. The words stand for ranges, by Intelligence Community Directive 203.",
    source: nil,
    steps: Likelihood.allCases.map { step in
      .init(label: step.rawValue, meaning: "\(range(of: step)); also “\(step.synonym)”")
    })

  /// `55 to 80 %`; nil for a word that the scale does not know.
  static func range(ofLikelihood word: String) -> String? { Likelihood(word: word).map(range) }

  private static func range(of step: Likelihood) -> String {
    "\(step.percent.lowerBound) to \(step.percent.upperBound) %"
  }

  private static let confidence = ScalesView.Scale(
    anchor: "confidence", name: "Confidence",
    explanation:
      "How well a judgment is founded: the quality, number and independence of its sources. It is not its likelihood.",
    source: nil,
    steps: [
      .init(label: "low", meaning: "few, indirect or contradictory sources; much is inferred"),
      .init(label: "moderate", meaning: "credible sources that agree in the main, not fully corroborated"),
      .init(label: "high", meaning: "several independent sources of quality that agree"),
    ])

  private static let reliability = ScalesView.Scale(
    anchor: "admiralty", name: "Reliability of a source",
    explanation: "The letter of the Admiralty code: what the publisher's record lets one expect.",
    source: nil,
    steps: [
      .init(label: "A", meaning: "completely reliable"), .init(label: "B", meaning: "usually reliable"),
      .init(label: "C", meaning: "fairly reliable"), .init(label: "D", meaning: "not usually reliable"),
      .init(label: "E", meaning: "unreliable"), .init(label: "F", meaning: "cannot be judged"),
    ])

  private static let credibility = ScalesView.Scale(
    anchor: "credibility", name: "Credibility of a report",
    explanation: "The digit of the Admiralty code: how far this one report is borne out, whoever brings it.",
    source: nil,
    steps: [
      .init(label: "1", meaning: "confirmed by other sources"), .init(label: "2", meaning: "probably true"),
      .init(label: "3", meaning: "possibly true"), .init(label: "4", meaning: "doubtful"),
      .init(label: "5", meaning: "improbable"), .init(label: "6", meaning: "cannot be judged"),
    ])

  private static let tlp = ScalesView.Scale(
    anchor: "tlp", name: "Traffic Light Protocol",
    explanation: "With whom a document may be shared (version 2.0 of the protocol kept by FIRST).",
    source: Link("Traffic Light Protocol at first.org", "https://www.first.org/tlp/"),
    steps: [
      .init(label: "TLP:CLEAR", meaning: "with everybody"),
      .init(label: "TLP:GREEN", meaning: "within the community, not publicly"),
      .init(
        label: "TLP:AMBER", meaning: "within the recipient's organization and with its clients, as far as they need it"),
      .init(label: "TLP:AMBER+STRICT", meaning: "within the recipient's organization only"),
      .init(label: "TLP:RED", meaning: "with the named recipients only"),
    ])
}
