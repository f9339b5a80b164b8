/// New contents for the files of a site, all in memory.
struct EditPlan: Sendable {
  /// New bytes by the path that the file will have.
  var contents: [String: [UInt8]] = [:]
  /// New paths by old ones.
  var moved: [String: String] = [:]
  var deleted: Set<String> = []
  var report: EditReport
  /// Conditions of the check after the edit.
  var expectation: EditExpectation
}

/// Conditions after an edit: every reference leads where it led, and those that were rewritten to the new id.
struct EditExpectation: Sendable {
  var oldID: String
  var newID: String
  var oldPath: String
  var newPath: String
  /// References that are taken out because the list holds the new id already: by path, indices in reading order.
  var removed: [String: Set<Int>] = [:]
  /// A file that takes up another one's references.
  var joined: String?
}

/// The basis of every edit: the content as it is and everything that refers to anything.
struct EditWorkspace: Sendable {
  let site: SiteConfiguration
  let snapshot: ContentSnapshot
  let map: ReferenceMap

  /// Reads a site. Throws where faults of the content would hide references.
  init(_ folder: SiteFolder) throws(EditError) {
    var log = DiagnosticLog()
    do {
      site = try ConfigurationReader.read(folder, &log)
    } catch {
      throw EditError(.environment, "\(error)", fixes: (error as? ContentError)?.fixes ?? [])
    }
    guard !log.hasErrors else {
      throw EditError(
        .configuration, "dossier.yaml has errors", fixes: ["mend them first"], diagnostics: log.sorted())
    }
    snapshot = try ContentSnapshot(folder)
    let faults = snapshot.log.sorted().filter { $0.severity == .error }
    guard faults.isEmpty else {
      let count = Set(faults.compactMap { $0.location?.path }).count
      throw EditError(
        .content, "\(count == 1 ? "a file has" : "\(count) files have") errors, and references in them could be missed",
        fixes: ["mend what ‘dossier check’ reports, and give the command again"], diagnostics: faults)
    }
    map = ReferenceMap(snapshot.sources, site)
  }

  func file(of ref: DocumentRef) -> EditableFile? {
    let path = map.path(of: ref)
    return snapshot.files.first { $0.path == path }
  }

  /// Headers with the document of each, in the order of kinds.
  var documents: [(ref: DocumentRef, header: DocumentHeader)] {
    let library = map.library
    return library.documents.map { ($0, library.header(of: $0)) }
  }

  /// The document that a user means by an id, or by the path of its file.
  func document(_ name: String, command: String) throws(EditError) -> DocumentRef {
    let found = documents.filter { $0.header.id == name || $0.header.path == name }
    if let only = found.only { return only.ref }
    if let first = found.first {
      throw EditError(
        .request, "\(found.count) documents have the id ‘\(name)’",
        fixes: ["name the file instead: dossier \(command) \(first.header.path) …"])
    }
    var fixes: [String] = []
    if case .found(let ref) = map.library.resolver.resolve(name) {
      fixes = ["it is another name of ‘\(map.library.header(of: ref).id)’: give that id"]
    } else if let question = NearMiss.question(name, among: documents.map(\.header.id)) {
      fixes = [question]
    } else {
      fixes = ["an id is the name of the file without ‘.md’, or what its ‘id:’ says"]
    }
    throw EditError(.request, "no document has the id ‘\(name)’", fixes: fixes)
  }

  /// A file that is a symbolic link is not replaced by one that is none.
  func refuseLinks(_ paths: some Sequence<String>) throws(EditError) {
    for path in paths.sorted() where snapshot.folder.isLink(path) {
      throw EditError(
        .unclear, "‘\(path)’ is a symbolic link and would have to change",
        fixes: ["put the file itself there, and give the command again"])
    }
  }
}
