extension EnglishWording {
  public func legend(of scale: Scale) -> ScaleLegend {
    switch scale {
    case .likelihood: likelihood
    case .confidence: confidence
    case .reliability: reliabilityScale
    case .credibility: credibility
    case .tlp: tlp
    }
  }

  private var likelihood: ScaleLegend {
    ScaleLegend(
      name: "Likelihood",
      explanation:
        "How probable a judgment is held to be. The words stand for ranges, by Intelligence Community Directive 203.",
      steps: Likelihood.allCases.map { step in
        (label: step.rawValue, meaning: "\(percent(step.percent)); also “\(step.synonym)”")
      })
  }

  private var confidence: ScaleLegend {
    ScaleLegend(
      name: "Confidence",
      explanation:
        "How well a judgment is founded: the quality, number and independence of its sources. It is not its likelihood.",
      steps: [
        (label: "low", meaning: "few, indirect or contradictory sources; much is inferred"),
        (label: "moderate", meaning: "credible sources that agree in the main, not fully corroborated"),
        (label: "high", meaning: "several independent sources of quality that agree"),
      ])
  }

  private var reliabilityScale: ScaleLegend {
    ScaleLegend(
      name: "Reliability of a source",
      explanation: "The letter of the Admiralty code: what the publisher's record lets one expect.",
      steps: [
        (label: "A", meaning: "completely reliable"), (label: "B", meaning: "usually reliable"),
        (label: "C", meaning: "fairly reliable"), (label: "D", meaning: "not usually reliable"),
        (label: "E", meaning: "unreliable"), (label: "F", meaning: "cannot be judged"),
      ])
  }

  private var credibility: ScaleLegend {
    ScaleLegend(
      name: "Credibility of a report",
      explanation: "The digit of the Admiralty code: how far this one report is borne out, whoever brings it.",
      steps: [
        (label: "1", meaning: "confirmed by other sources"), (label: "2", meaning: "probably true"),
        (label: "3", meaning: "possibly true"), (label: "4", meaning: "doubtful"),
        (label: "5", meaning: "improbable"), (label: "6", meaning: "cannot be judged"),
      ])
  }

  private var tlp: ScaleLegend {
    ScaleLegend(
      name: "Traffic Light Protocol",
      explanation: "With whom a document may be shared (version 2.0 of the protocol kept by FIRST).",
      source: Link("Traffic Light Protocol at first.org", "https://www.first.org/tlp/"),
      steps: [
        (label: "TLP:CLEAR", meaning: "with everybody"),
        (label: "TLP:GREEN", meaning: "within the community, not publicly"),
        (
          label: "TLP:AMBER",
          meaning: "within the recipient's organization and with its clients, as far as they need it"
        ),
        (label: "TLP:AMBER+STRICT", meaning: "within the recipient's organization only"),
        (label: "TLP:RED", meaning: "with the named recipients only"),
      ])
  }
}
