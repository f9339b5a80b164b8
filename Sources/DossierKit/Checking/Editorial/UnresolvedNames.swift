/// Reports names that several documents have and no record: somebody readers may want to follow.
enum UnresolvedNames {
  /// In fewer documents a capitalized pair of words is too often no name.
  static let documentsWorthANote = 3

  /// Needs the candidates that ``LinkGraph`` keeps where mentions are recorded.
  static func run(_ library: PublishedLibrary, _ links: LinkGraph, _ log: inout DiagnosticLog) {
    let bodies = links.allBodies
    let spread = CandidateSpread(bodies.map(\.body))
    var reported = Set<String>()
    for (ref, body) in bodies {
      var places = PlaceFinder(library.header(of: ref).source)
      for candidate in body.candidates {
        let count = spread.documents(of: candidate)
        guard count >= documentsWorthANote, reported.insert(Fold.fold(candidate.name)).inserted else { continue }
        log.add(
          Diagnostic(
            .unresolvedName, "‘\(candidate.name)’ stands in \(count) documents and has no record",
            at: places.location(of: candidate.place),
            fixes: [
              "add a record, or the name to the ‘aliases’ of one; ‘dossier suggest’ lists every unknown name"
            ]))
      }
    }
  }
}
