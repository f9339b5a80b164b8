/// Rules between documents, whether or not they are visible: one id, one document.
enum LibraryChecks {
  static func run(_ sources: ContentSources, _ rules: VisibilityRules, _ log: inout DiagnosticLog) {
    checkVisibility(of: sources.briefings, rules, &log)
    checkVisibility(of: sources.articles, rules, &log)
    checkVisibility(of: sources.entities, rules, &log)
    checkVisibility(of: sources.freePages, rules, &log)
    let headers =
      sources.briefings.map(\.header) + sources.articles.map(\.header) + sources.entities.map(\.header)
    checkIDs(headers, &log)
    checkIDs(sources.freePages.map(\.header), &log)
    EqualNames.check(sources.entities, &log)
  }

  private static func checkIDs(_ headers: [DocumentHeader], _ log: inout DiagnosticLog) {
    // One look-up an id: what differs in case only is told apart when it is met, which is seldom.
    var firstFolded: [String: Int] = Dictionary(minimumCapacity: headers.count)
    var otherSpellings: [String: Int] = [:]
    for (index, header) in headers.enumerated() {
      guard let earlier = firstFolded.updateIfAbsent(folded(header.id), index) else { continue }
      let isSame = headers[earlier].id == header.id
      if let first = isSame ? earlier : otherSpellings[header.id] {
        log.add(
          Diagnostic(
            .duplicateID, "the id ‘\(header.id)’ is taken", at: header.location(header.idSpan),
            notes: [.init("also defined here", at: headers[first].location(headers[first].idSpan))],
            fixes: ["rename one of the files, or give it an ‘id:’ of its own"]))
        continue
      }
      otherSpellings[header.id] = index
      log.add(
        Diagnostic(
          .idCase, "the ids ‘\(header.id)’ and ‘\(headers[earlier].id)’ differ only in case",
          at: header.location(header.idSpan),
          notes: [.init("the other one is here", at: headers[earlier].location(headers[earlier].idSpan))],
          fixes: ["rename one of them: on many file systems and web servers they are the same"]))
    }
  }

  private static func folded(_ id: String) -> String {
    id.utf8.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) } ? id : id.lowercased()
  }
}

extension Dictionary {
  /// The key's earlier value; nil where it had none, which then is `value`.
  fileprivate mutating func updateIfAbsent(_ key: Key, _ value: Value) -> Value? {
    guard let earlier = self[key] else {
      self[key] = value
      return nil
    }
    return earlier
  }
}
