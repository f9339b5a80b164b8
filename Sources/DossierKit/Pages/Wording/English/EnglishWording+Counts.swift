extension EnglishWording {
  /// English has two forms.
  private func plural(_ count: Int, _ one: StaticString, _ many: StaticString) -> Phrase {
    Phrase(count == 1 ? one : many, count)
  }

  public func briefings(_ count: Int) -> Phrase { plural(count, "# briefing", "# briefings") }
  public func storedArticles(_ count: Int) -> Phrase { plural(count, "# stored article", "# stored articles") }
  public func entities(_ count: Int) -> Phrase { plural(count, "# entity", "# entities") }
  public func pages(_ count: Int) -> Phrase { plural(count, "# page", "# pages") }
  public func sources(_ count: Int) -> Phrase { plural(count, "# source", "# sources") }
  public func names(_ count: Int) -> Phrase { plural(count, "# name", "# names") }

  public func more(_ count: Int) -> Phrase { Phrase("and # more", count) }
  public func moreInList(_ count: Int) -> Phrase { Phrase("and # more, in the [list by date]", count) }
  public func moreMentions(_ count: Int) -> Phrase { plural(count, "and # more mention", "and # more mentions") }
  public func citedIn(briefings count: Int) -> Phrase {
    plural(count, "cited in # briefing", "cited in # briefings")
  }
  public func undated(_ count: Int) -> Phrase { Phrase("# without a date", count) }

  public func further(briefings: Int, articles: Int) -> String {
    let counts = [
      briefings > 0 ? self.briefings(briefings) : nil, articles > 0 ? storedArticles(articles) : nil,
    ]
    return counts.compactMap { $0?.text }.joined(separator: " and ")
  }

  public func holdings(_ counts: SiteCounts) -> String {
    [briefings(counts.briefings), storedArticles(counts.articles), entities(counts.entities)].map(\.text)
      .joined(separator: " · ")
  }

  public func allChanges(_ count: Int) -> Phrase { Phrase("all # changes", count) }
  public func briefingsBetween(_ count: Int) -> Phrase {
    plural(count, "# briefing between", "# briefings between")
  }

  public func further(_ count: Int) -> Phrase { Phrase("# further", count) }
  public func moreCoMentions(_ count: Int) -> Phrase {
    Phrase("and # more, in fewer briefings or longer ago", count)
  }
  public func coMentions(_ count: Int) -> Phrase { plural(count, "# briefing, {1}", "# briefings, last {1}") }
  public func coMentions(_ count: Int, with name: String) -> String { "\(name): \(briefings(count).text)" }
  public func networkCaption(briefings count: Int) -> Phrase {
    Phrase("The thicker a line, the more of the # briefings that name {1} name both of its ends, too.", count)
  }
}
