/// The place of a document among those of its kind in the published library. One of an article leads to no entity.
public struct DocumentIndex<Document>: Hashable, Comparable, Strideable, Sendable {
  public let position: Int

  init(_ position: Int) { self.position = position }

  public static func < (one: Self, other: Self) -> Bool { one.position < other.position }
  public func distance(to other: Self) -> Int { other.position - position }
  public func advanced(by distance: Int) -> Self { Self(position + distance) }
}

public typealias BriefingIndex = DocumentIndex<Briefing>
public typealias ArticleIndex = DocumentIndex<Article>
public typealias EntityIndex = DocumentIndex<Entity>
public typealias FreePageIndex = DocumentIndex<FreePage>

/// A document of the published library, by its index there.
public enum DocumentRef: Sendable, Hashable {
  case briefing(BriefingIndex), article(ArticleIndex), entity(EntityIndex), freePage(FreePageIndex)
}
