/// Headings of the parts of pages.
public protocol HeadingWording {
  /// - Parameter count: How many entries the part has, where that makes a difference.
  func heading(_ part: PagePart, count: Int) -> String
}

extension HeadingWording {
  public func heading(_ part: PagePart) -> String { heading(part, count: 2) }
}

/// A part of a page that has a heading.
public enum PagePart: Sendable, CaseIterable {
  // Of several kinds of pages.
  case backlinks, tableOfContents, archive, tags
  // The front page.
  case pages, furtherBriefings, storylines, recentEntities, recentArticles
  // Briefings.
  case judgments, judgmentHistory, method, sources, corrections, storyline, neighbours, related, cast, license
  // Stored articles.
  case summary, quotes, pictures, fullText, citedBy, citation, subjects, mentions
  // Entities.
  case names, details, asSource, links, identifiers, feeds, homonyms, news, storylineBriefings, timeline, positions,
    facts, relations, participants, coMentions, sourcesSeen
  // What bears a tag.
  case taggedBriefings, taggedArticles, taggedEntities
  // Corrections.
  case years, contact
  // Where nothing is.
  case suggestions
}
