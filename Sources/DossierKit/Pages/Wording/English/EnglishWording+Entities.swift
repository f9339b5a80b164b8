extension EnglishWording {
  public func note(_ use: EntityView.NameVariant.Use?, _ period: Period?) -> String? {
    let word: String? =
      switch use {
      case .formerName: "former name"
      case .acronym: "acronym"
      case nil: nil
      }
    let notes = [word, period.map(self.period)].compactMap { $0 }
    return notes.isEmpty ? nil : notes.joined(separator: ", ")
  }

  public func coordinates(latitude: Double, longitude: Double) -> String { "\(latitude), \(longitude)" }
  public var source: Phrase { "Source: {1}" }
  public func atomFeed(_ title: String) -> String { "Atom feed: " + title }

  public func earlier(_ count: Int, from first: EDTFDate.Point?, to last: EDTFDate.Point?) -> String {
    let (start, end) = (first.map(year) ?? "", last.map(year) ?? "")
    return "\(count) earlier, " + (start == end ? start : "\(start)–\(end)")
  }

  public func term(_ news: NewsField, count: Int) -> String {
    switch news {
    case .briefings: count == 1 ? "Briefing" : "Briefings"
    case .sources: "Sources"
    case .endedPositions: "Ended"
    case .judgments: count == 1 ? "Judgment" : "Judgments"
    }
  }

  public var coMentionsNote: String {
    "To be named together is not to be connected: the briefings say who has to do with whom."
  }
  public func reliability(of grade: String) -> String { "Reliability " + grade }
}
