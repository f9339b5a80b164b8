extension EnglishWording {
  public var briefingIsWithdrawn: String { "This briefing has been withdrawn. Its text is no longer published." }
  public var by: Phrase { "By {1}" }
  public var editedBy: Phrase { "Edited by {1}" }
  public var updated: Phrase { "Updated {1}" }
  public var covers: Phrase { "Covers {1}" }

  public func issue(_ number: String?, of series: String?) -> String? {
    let parts = [series, number].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", no. ")
  }

  public var supersededBy: Phrase { "[Superseded by] {1}" }
  public var supersedes: Phrase { "[Supersedes] {1}" }

  // MARK: Neighbours

  public func part(_ position: Int, of count: Int) -> Phrase {
    guard count > 1 else { return "Part {1} of {2} of {3}" }
    if position == 1 { return "Part {1} of {2}, the first, of {3}" }
    return position == count ? "Part {1} of {2}, the latest so far, of {3}" : "Part {1} of {2} of {3}"
  }

  public func neighbour(_ neighbour: Neighbour) -> String {
    switch neighbour {
    case .previous: "Before"
    case .next: "After"
    case .continued: "Continues"
    case .continuation: "Continued in"
    }
  }

  public func shares(more: Int) -> Phrase { more > 0 ? Phrase("Shares {1} and # more", more) : "Shares {1}" }

  // MARK: Sources

  public var sourceDateNotStated: String { "date not stated" }
  public var accessed: Phrase { "accessed {1}" }
  public func via(_ name: String) -> String { "via " + name }
  public func at(_ locator: String) -> String { "at " + locator }
  public var grade: Phrase { "grade {1}" }
  public func backToMention(_ number: Int) -> String { "Back to mention \(number)" }
}
