extension EnglishWording {
  public func heading(_ part: PagePart, count: Int) -> String {
    switch part {
    case .backlinks: "Referred to in"
    case .tableOfContents: "In this text"
    case .archive: "By date"
    case .tags: "Tags"
    case .pages: "Pages"
    case .furtherBriefings: "Further briefings"
    case .storylines: "Storylines"
    case .recentEntities: "Recently in the briefings"
    case .recentArticles: "Recently stored articles"
    case .taggedBriefings: "Briefings"
    case .taggedArticles: "Stored articles"
    case .taggedEntities: "Entities"
    case .years: "By year"
    case .contact: "Found an error?"
    case .suggestions: "Try one of these"
    case .judgments, .judgmentHistory, .method, .sources, .corrections, .storyline, .neighbours, .related, .cast,
      .license:
      briefingHeading(part, count)
    case .summary, .quotes, .pictures, .fullText, .citedBy, .citation, .subjects, .mentions:
      articleHeading(part, count)
    default: entityHeading(part)
    }
  }

  private func briefingHeading(_ part: PagePart, _ count: Int) -> String {
    switch part {
    case .judgments: count == 1 ? "Judgment" : "Judgments"
    case .judgmentHistory: "How it changed"
    case .method: "How this was compiled"
    case .sources: "Sources"
    case .corrections: "Corrections"
    case .storyline: "Storyline"
    case .neighbours: "Before and after"
    case .related: "Related briefings"
    case .cast: "In this briefing"
    default: "License"
    }
  }

  private func articleHeading(_ part: PagePart, _ count: Int) -> String {
    switch part {
    case .summary: "In our words"
    case .quotes: count == 1 ? "Quoted" : "Quotations"
    case .pictures: "Pictures in the original"
    case .fullText: "Full text"
    case .citedBy: "Cited by"
    case .citation: "Cite this"
    case .subjects: "Subjects"
    default: "Also mentioned"
    }
  }

  private func entityHeading(_ part: PagePart) -> String {
    switch part {
    case .names: "Also written"
    case .details: "At a glance"
    case .asSource: "As a source"
    case .links: "Elsewhere"
    case .identifiers: "Identifiers"
    case .feeds: "Follow"
    case .homonyms: "Not to be confused with"
    case .news: "New since the briefing before"
    case .storylineBriefings: "The storyline, oldest first"
    case .timeline: "Timeline, oldest first"
    case .positions: "Positions"
    case .facts: "Facts"
    case .relations: "Relations"
    case .participants: "Participants"
    case .coMentions: "Named in the same briefings"
    default: "Sources seen"
    }
  }
}
