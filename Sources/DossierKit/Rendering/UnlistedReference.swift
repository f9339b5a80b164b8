/// Links by which everybody learns the address of a page that stands in no list.
extension PublishedLibrary {
  /// The finding that a document which is listed links to one that is not, at a place; nil where that is as it should be.
  func unlistedReference(from ref: DocumentRef, to target: DocumentRef) -> ((SourceLocation?) -> Diagnostic)? {
    guard target != ref, header(of: target).visibility == .unlisted, header(of: ref).isListed else { return nil }
    return { unlistedReference(to: target, at: $0) }
  }

  func unlistedReference(to target: DocumentRef, at place: SourceLocation?) -> Diagnostic {
    Diagnostic(
      .unlistedReference, "‘\(id(of: target))’ is unlisted, and a link from here gives its address to everybody",
      at: place, fixes: ["take the link out, or list the document: ‘visibility: public’"])
  }
}
