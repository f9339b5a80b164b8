/// An author's words for another document: an id, a name or an alias, not yet resolved.
public struct Reference: Sendable, Hashable {
  public var text: String
  public var span: SourceSpan
}
