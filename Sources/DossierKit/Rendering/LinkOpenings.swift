/// The opening tags of links to documents, written once: a site holds many links to each.
struct LinkOpenings: Sendable {
  private var bytes: [UInt8] = []
  /// Where each tag begins, and where the last one ends, by the documents' numbers.
  private var starts: [Int] = [0]
  private let documents: DocumentNumbers

  init(_ library: PublishedLibrary, _ addresses: SiteAddresses) {
    documents = library.documents
    bytes.reserveCapacity(documents.count * 64)
    starts.reserveCapacity(documents.count + 1)
    for ref in documents { add(ref, library, addresses) }
  }

  private mutating func add(_ ref: DocumentRef, _ library: PublishedLibrary, _ addresses: SiteAddresses) {
    bytes.append("<a class=\"")
    bytes += library.linkClass(of: ref).utf8
    bytes.append("\" href=\"")
    bytes += addresses.url(of: ref).utf8
    bytes.append("\">")
    starts.append(bytes.count)
  }

  /// Calls `body` with the tag of a link to a document.
  func with<Result>(_ ref: DocumentRef, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let number = documents.number(of: ref)
    return bytes.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[starts[number]..<starts[number + 1]]))
    }
  }
}
