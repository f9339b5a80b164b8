import CommonMark

extension BodyPass {
  /// An id that an author sets is what links lead to: it is not changed silently.
  mutating func report(taken anchor: String, of heading: Node) {
    log.add(
      Diagnostic(
        .duplicateAnchor, "the anchor ‘#\(FieldReader.shortened(anchor))’ is taken by something else on this page",
        at: location(of: "#" + anchor, .other, for: .duplicateAnchor, in: heading),
        fixes: ["give the heading another one, or leave ‘{#…}’ out"]))
  }
}
