/// A stretch of text that looks like a name and is nobody's on the site.
public struct CandidateName: Sendable {
  /// Its words, apart by single blanks.
  public var name: String
  /// Whether a title such as `Gen.` or `Minister` stands before it.
  public var followsHonorific: Bool
  var place: TypedPlace
}
