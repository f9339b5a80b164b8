/// The legends of the scales.
public protocol ScaleWording {
  func legend(of scale: Scale) -> ScaleLegend
}

/// The purpose of a scale, and the meaning of its steps.
public struct ScaleLegend: Sendable {
  public var name: String
  public var explanation: String
  public var source: Link?
  /// Each as authors type it, with what it means.
  public var steps: [(label: String, meaning: String)]

  public init(name: String, explanation: String, source: Link? = nil, steps: [(label: String, meaning: String)]) {
    self.name = name
    self.explanation = explanation
    self.source = source
    self.steps = steps
  }
}
