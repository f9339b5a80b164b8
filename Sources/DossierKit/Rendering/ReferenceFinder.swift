/// Resolves what authors typed and reports what does not resolve, with near misses.
final class ReferenceFinder: Sendable {
  let library: PublishedLibrary

  init(library: PublishedLibrary) { self.library = library }

  /// The document that a reference means; nil after a report.
  func find(
    _ text: String, _ wanted: DocumentKinds, at location: @autoclosure () -> SourceLocation, _ log: inout DiagnosticLog
  ) -> DocumentRef? {
    switch library.resolver.resolve(text) {
    case .found(let ref):
      if wanted.contains(ref) { return ref }
      log.add(wrongKind(text, ref, wanted, location()))
    case .ambiguous(let refs):
      log.add(ambiguous(text, refs, location()))
    case .hidden(let reason):
      log.add(hidden(text, reason, location()))
    case .unreadable:
      break
    case .unknown:
      // Near misses cost a look at many ids: not for what is only counted.
      if log.isFull { log.count(.unknownReference) } else { log.add(unknown(text, wanted, location())) }
    }
    return nil
  }

  func find(_ reference: Reference, _ wanted: DocumentKinds, in header: DocumentHeader, _ log: inout DiagnosticLog)
    -> DocumentRef?
  {
    guard let ref = find(reference.text, wanted, at: header.location(reference.span), &log) else { return nil }
    return reportsItself(ref, reference, header, &log) ? nil : ref
  }

  /// Whether a field of a document names the document; with a report. Most references are to documents of other kinds, which the
  /// folder tells: the other's record need not be looked at.
  private func reportsItself(
    _ ref: DocumentRef, _ reference: Reference, _ header: DocumentHeader, _ log: inout DiagnosticLog
  ) -> Bool {
    let isEntity = if case .entity = ref { true } else { false }
    guard header.path.hasPrefix("content/entities/") == isEntity,
      library.withHeader(of: ref, { $0.path == header.path })
    else { return false }
    log.add(
      Diagnostic(
        .selfReference, "‘\(FieldReader.shortened(reference.text))’ is this document itself",
        at: header.location(reference.span), fixes: ["name another one, or take it out"]))
    return true
  }

  /// The result of a field that takes an id or any words.
  enum NameOrDocument: Sendable {
    case name(String)
    case document(DocumentRef)
    /// It names something that is not on the site: nothing of it may be shown.
    case hidden
  }

  /// For fields that take an entity or a plain name. Only what is spelled like an id and is close to one is reported.
  func findOrName(
    _ reference: Reference, _ wanted: DocumentKinds, in header: DocumentHeader, _ log: inout DiagnosticLog
  )
    -> NameOrDocument
  {
    switch library.resolver.resolve(reference.text) {
    case .found(let ref):
      // What names itself is shown by its name, without a link to the page that it stands on.
      if wanted.contains(ref) {
        return reportsItself(ref, reference, header, &log) ? .name(library.title(of: ref)) : .document(ref)
      }
      log.add(wrongKind(reference.text, ref, wanted, header.location(reference.span)))
      return .name(reference.text)
    case .ambiguous, .unreadable:
      return .name(reference.text)
    case .hidden(let reason):
      log.add(hidden(reference.text, reason, header.location(reference.span)))
      return .hidden
    case .unknown:
      let looksLikeID = reference.text.utf8.allSatisfy {
        ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D
      }
      if looksLikeID,
        reference.text.contains("-") || !library.resolver.suggestions(for: reference.text, wanted).isEmpty
      {
        log.add(unknown(reference.text, wanted, header.location(reference.span)))
      }
      return .name(reference.text)
    }
  }

  // MARK: Messages

  func unknown(_ text: String, _ wanted: DocumentKinds, _ location: SourceLocation) -> Diagnostic {
    if text.isEmpty {
      return Diagnostic(
        .unknownReference, "a reference names nothing", at: location,
        fixes: ["write an id between its brackets, or take it out"])
    }
    let names = library.resolver.suggestions(for: text, wanted)
    var fixes: [String] = []
    if let bare = bareID(of: text) {
      fixes.append("an id has neither folder nor ending: write ‘\(bare)’")
    } else if !names.isEmpty {
      fixes.append("did you mean " + names.map { "‘\(asWritten($0))’" }.joined(separator: " or ") + "?")
    } else if text.contains(", ") {
      fixes.append("a list of several ids is written [\(text)], with brackets")
    } else {
      fixes.append("add the document, or correct the id; ids are file names without ‘.md’")
    }
    let thing = wanted == .article ? "no article" : wanted == .briefing ? "no briefing" : "nothing"
    let key = wanted.contains(.entity) ? "id or name" : "id"
    return Diagnostic(
      .unknownReference, "\(thing) has the \(key) ‘\(FieldReader.shortened(text))’", at: location, fixes: fixes)
  }

  /// A name as its record has it: it is compared in small letters.
  private func asWritten(_ name: String) -> String {
    guard case .found(.entity(let index)) = library.resolver.resolve(name) else { return name }
    return library.entities[index].allNames.first { $0.lowercased() == name } ?? name
  }

  /// The id of the document that the path or the name of a file means, if it can be named.
  private func bareID(of text: String) -> String? {
    let name = text.split(separator: "/").last.map(String.init) ?? ""
    let stem = [".md", ".markdown"].first { name.lowercased().hasSuffix($0) }.map {
      String(name.dropLast($0.utf8.count))
    }
    guard let bare = stem ?? (name == text ? nil : name), case .found(let found) = library.resolver.resolve(bare)
    else { return nil }
    return library.id(of: found)
  }

  private func wrongKind(_ text: String, _ ref: DocumentRef, _ wanted: DocumentKinds, _ location: SourceLocation)
    -> Diagnostic
  {
    let other = library.header(of: ref)
    return Diagnostic(
      .wrongReferenceKind, "‘\(text)’ is \(library.kindPhrase(of: ref)); this needs \(wanted.phrase)", at: location,
      notes: [.init("defined here", at: other.location(other.idSpan))], fixes: remedy(ref, wanted))
  }

  private func remedy(_ ref: DocumentRef, _ wanted: DocumentKinds) -> [String] {
    let id = library.id(of: ref)
    if !DocumentKinds.any.contains(ref) { return ["link to a page in the text: [words](/\(id)/)"] }
    if wanted == .article { return ["only stored articles are cited; write [[\(id)]] in the text to link to it"] }
    if case .article = ref { return ["write [@\(id)] in the text to cite it"] }
    return ["write [[\(id)]] in the text to link to it"]
  }

  private func ambiguous(_ text: String, _ refs: [DocumentRef], _ location: SourceLocation) -> Diagnostic {
    let ids = refs.map { library.header(of: $0).id }
    return Diagnostic(
      .ambiguousReference, "‘\(text)’ is a name of \(ids.count) entities", at: location,
      notes: refs.map { ref in
        let header = library.header(of: ref)
        return .init("‘\(header.id)’ is defined here", at: header.location(header.idSpan))
      },
      fixes: ["write the id instead: " + ids.joined(separator: " or ")])
  }

  func hidden(_ text: String, _ reason: Exclusion, _ location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .hiddenReference, "‘\(FieldReader.shortened(text))’ is \(reason.reason) and is not on this site", at: location,
      notes: [.init("it is left out of the page, with its title and id")],
      fixes: ["publish it, or take the reference out; in a text, [[id|words]] keeps the words"])
  }
}
