/// The look at the texts of fields for what names hidden documents: they are printed as they are typed.
extension PublishedLibrary {
  func checkFields(_ log: inout DiagnosticLog) {
    guard resolver.hidesAny else { return }
    for text in site.markedTexts { check(text, in: site.source, &log) }
    checkFields(of: briefings, &log)
    checkFields(of: articles, &log)
    checkFields(of: entities, &log)
    checkFields(of: freePages, &log)
  }

  private func checkFields(of documents: Documents<some ContentDocument>, _ log: inout DiagnosticLog) {
    for document in documents where !document.header.markedTexts.isEmpty {
      for text in document.header.markedTexts { check(text, in: document.header.source, &log) }
    }
  }

  private func check(_ text: MarkedText, in source: SourceFile?, _ log: inout DiagnosticLog) {
    guard let (words, reason) = telling(in: text) else { return }
    let shown = FieldReader.shortened(words)
    log.add(
      Diagnostic(
        .unreadReference, "‘\(shown)’ is \(reason.reason), and this field is printed as it is typed",
        at: source.map { $0.location(text.span) } ?? .file("dossier.yaml"),
        fixes: ["take it out, or write the words that readers may see"]))
  }

  private func telling(in text: MarkedText) -> (words: String, reason: Exclusion)? {
    if text.isReference, case .hidden = resolver.resolve(FieldReader.unwrapped(text.value)) { return nil }
    let plain = HTMLCharacterReferences.decoded(text.value)
    return tellings.next(in: Array(plain.utf8), from: 0).map { ($0.words, $0.reason) }
  }

  /// Whether a field of a document names something hidden.
  func tellsHidden(_ document: ParsedDocument) -> Bool {
    guard resolver.hidesAny else { return false }
    return document.header.markedTexts.contains { telling(in: $0) != nil }
  }
}
