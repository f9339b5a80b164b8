/// The remains of withdrawn documents once they have been checked: pages are made from these and from nothing else.
///
/// An address, a title, a date by which it is filed, and why it was taken back. Whatever field is added to a kind of
/// document is left out as well, since what remains is named here.
extension PublishedLibrary {
  var withWithdrawnEmptied: PublishedLibrary {
    func emptied<Document: ContentDocument>(
      _ documents: Documents<Document>, _ rest: (Document) -> Document
    ) -> Documents<Document>? {
      guard documents.contains(where: \.header.isWithdrawn) else { return nil }
      return documents.table { $0.header.isWithdrawn ? rest($0) : $0 }
    }
    let briefings = emptied(briefings, \.withdrawn)
    let articles = emptied(articles, \.withdrawn)
    let entities = emptied(entities, \.withdrawn)
    let freePages = emptied(freePages, \.withdrawn)
    guard briefings != nil || articles != nil || entities != nil || freePages != nil else { return self }
    return PublishedLibrary(
      self, briefings ?? self.briefings, articles ?? self.articles, entities ?? self.entities,
      freePages ?? self.freePages,
      resolver)
  }
}

extension LinkGraph {
  /// The same for the references of entities' records, which run parallel to what they are in; those of other kinds are
  /// left out from the beginning.
  func withWithdrawnEmptied(_ library: PublishedLibrary) -> LinkGraph {
    var links = self
    for index in library.entities.indices where library.entities[index].header.isWithdrawn {
      links.entityLinks[index] = .withdrawn
    }
    return links
  }
}

extension DocumentHeader {
  fileprivate var withdrawn: DocumentHeader {
    var rest = DocumentHeader(source: source, id: id, idSpan: idSpan, bodyOffset: bodyOffset, bodyLine: bodyLine)
    (rest.status, rest.visibility, rest.tlp) = (status, visibility, tlp)
    (rest.embargo, rest.expires, rest.placeOfDraft) = (embargo, expires, placeOfDraft)
    (rest.lang, rest.redirectFrom) = (lang, redirectFrom)
    return rest
  }
}

extension Briefing {
  fileprivate var withdrawn: Briefing {
    var rest = Briefing(header: header.withdrawn)
    (rest.title, rest.date) = (title, date)
    // Why it was taken back is said in the open; what it said is not repeated.
    rest.corrections = corrections.filter { $0.type == .retraction }.map {
      Correction(date: $0.date, type: $0.type, text: $0.text)
    }
    return rest
  }
}

extension Article {
  fileprivate var withdrawn: Article {
    var rest = Article(header: header.withdrawn)
    (rest.title, rest.published) = (title, published)
    return rest
  }
}

extension Entity {
  fileprivate var withdrawn: Entity {
    var rest = Entity(header: header.withdrawn, kind: kind)
    (rest.name, rest.mergedFrom, rest.isProtected) = (name, mergedFrom, isProtected)
    return rest
  }
}

extension FreePage {
  fileprivate var withdrawn: FreePage {
    var rest = FreePage(header: header.withdrawn)
    rest.title = title
    return rest
  }
}
