/// The documents of one kind, in the library's order.
public typealias Documents<Document: Sendable> = DocumentTable<Document, Document>

/// Something of each document of one kind, in the library's order; the index of such a document leads to it.
public struct DocumentTable<Document, Element: Sendable>: RandomAccessCollection, Sendable {
  public typealias Index = DocumentIndex<Document>

  private(set) var elements: [Element]

  init(_ elements: [Element] = []) { self.elements = elements }

  init(repeating element: Element, count: Int) { elements = Array(repeating: element, count: count) }

  public var startIndex: Index { Index(0) }
  public var endIndex: Index { Index(elements.count) }
  public var count: Int { elements.count }

  public subscript(index: Index) -> Element {
    _read { yield elements[index.position] }
    _modify { yield &elements[index.position] }
  }

  mutating func append(_ element: Element) { elements.append(element) }

  /// Something else of the same documents.
  func table<Other>(_ transform: (Element) throws -> Other) rethrows -> DocumentTable<Document, Other> {
    DocumentTable<Document, Other>(try elements.map(transform))
  }

  /// Every document's index with what there is of it.
  var indexed: Zip2Sequence<Range<Index>, [Element]> { zip(indices, elements) }
}
