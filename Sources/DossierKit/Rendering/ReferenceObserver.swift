/// Somebody who wants to know of every reference that the rendering of one text comes upon, in their order.
protocol ReferenceObserver: AnyObject {
  /// Told what an id or name leads to.
  ///
  /// - Returns: What it is to lead to.
  func observe(_ id: String, _ resolution: ReferenceResolver.Resolution) -> ReferenceResolver.Resolution

  /// Told what the path of a file leads to: nil for no document.
  ///
  /// - Returns: What it is to lead to.
  func observe(path: String, _ document: DocumentRef?) -> DocumentRef?

  /// The document that an id stands for which the observer has made up itself; nil for all other ids.
  func madeUp(_ id: String) -> DocumentRef?
}

extension BodyPass {
  /// The target of an id or name.
  func observed(_ id: String, _ resolution: ReferenceResolver.Resolution) -> ReferenceResolver.Resolution {
    observer?.observe(id, resolution) ?? resolution
  }

  /// The target of a file's path.
  func observed(path: String, _ document: DocumentRef?) -> DocumentRef? {
    guard let observer else { return document }
    return observer.observe(path: path, document)
  }
}
