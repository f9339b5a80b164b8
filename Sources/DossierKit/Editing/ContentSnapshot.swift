import Glibc

/// A document's file as it lies on the disk.
struct EditableFile: Sendable {
  var file: ListedFile
  var bytes: [UInt8]
  /// The document by ``DocumentReader``; nil for a file with faults.
  var document: ParsedDocument?

  var path: String { file.path }

  init(_ file: ListedFile, _ bytes: [UInt8], _ log: inout DiagnosticLog) {
    self.file = file
    self.bytes = bytes
    let (document, documentLog) = ContentFolder.document(from: bytes, of: file)
    self.document = document
    log.merge(documentLog)
  }
}

/// Every document of a site in memory, hidden ones as well: what an edit reads, and what it would leave.
struct ContentSnapshot: Sendable {
  let folder: SiteFolder
  private(set) var listing: ContentListing
  /// In the order of their paths.
  private(set) var files: [EditableFile] = []
  private(set) var log = DiagnosticLog()

  /// Reads the content folder of a site.
  init(_ folder: SiteFolder) throws(EditError) {
    self.folder = folder
    do throws(ContentError) {
      guard folder.exists(ContentPath.folder) else { throw .missingFolder(ContentPath.folder) }
      listing = try ContentListing(folder)
      log.merge(listing.log)
      for file in listing.documents {
        if let bytes = try Self.read(file.path, in: folder, &log) { files.append(EditableFile(file, bytes, &log)) }
      }
    } catch {
      throw EditError.system(error)
    }
  }

  private static func read(
    _ path: String, in folder: SiteFolder, _ log: inout DiagnosticLog
  ) throws(ContentError) -> [UInt8]? {
    switch try folder.read(path, limit: ContentFolder.maximumDocument) {
    case .bytes(let bytes): return bytes
    case .tooLarge(let size):
      log.add(
        Diagnostic(
          .fileTooLarge, "the file has \(size) bytes; at most \(ContentFolder.maximumDocument) are read",
          at: .file(path), fixes: ["split it into several documents"]))
      return nil
    }
  }

  /// The content as an edit would leave it.
  ///
  /// - Parameters:
  ///   - changes: New bytes by path; a path that is not there yet gets the kind of the file it replaces.
  ///   - moved: New paths by old ones.
  func applying(_ changes: [String: [UInt8]], moved: [String: String], deleted: Set<String>) -> ContentSnapshot {
    var result = self
    result.log = DiagnosticLog()
    result.log.merge(listing.log)
    result.files = []
    for old in files where !deleted.contains(old.path) {
      var file = old.file
      if let path = moved[old.path] {
        file.path = path
        file.stem = Self.stem(of: path)
      }
      result.files.append(EditableFile(file, changes[file.path] ?? old.bytes, &result.log))
    }
    result.files.sort { $0.path < $1.path }
    result.listing.documents = result.files.map(\.file)
    return result
  }

  /// The documents as the rest of the program takes them.
  var sources: ContentSources {
    var ignored = DiagnosticLog()
    return ContentSources(
      folder, listing, files.map { ($0.document, DiagnosticLog()) }, &ignored)
  }

  /// Whether the files on the disk are still those that were read.
  func isCurrent() throws(EditError) -> Bool {
    let other = try ContentSnapshot(folder)
    return other.files.count == files.count
      && zip(files, other.files).allSatisfy { $0.path == $1.path && $0.bytes == $1.bytes }
  }

  static func stem(of path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
  }
}
