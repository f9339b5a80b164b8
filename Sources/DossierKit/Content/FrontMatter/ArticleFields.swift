/// Front matter of a stored article.
enum ArticleFields {
  static func read(_ reader: inout FieldReader, root: Int, header: DocumentHeader) -> Article {
    var article = Article(header: header)
    reader.readMapping(at: root, vocabulary: table.names) { reader, key, value in
      if HeaderFields.read(key, at: value, with: &reader, into: &article.header) { return }
      if readProvenance(key, at: value, with: &reader, into: &article) { return }
      readDescription(key, at: value, with: &reader, into: &article)
    }
    reader.requireKey("title", isPresent: !article.title.isEmpty, in: root, of: "article")
    reader.requireKey(
      "url", isPresent: article.url != nil || article.isPrint, in: root, of: "article",
      fix: "add a line ‘url: https://…’, or ‘medium: print’ for what was never online")
    reader.requireKey("publisher", isPresent: !article.publisher.text.isEmpty, in: root, of: "article")
    reader.requireKey("accessed", isPresent: article.accessed != nil, in: root, of: "article")
    reader.requireKey(
      "published", isPresent: article.published != nil || article.publishedNote != nil, in: root, of: "article",
      fix: "add a line ‘published: …’, or ‘published_note: …’ that says why there is no date")
    return article
  }

  private static func readProvenance(
    _ key: String, at value: Int, with reader: inout FieldReader, into article: inout Article
  ) -> Bool {
    switch key {
    case "url": article.url = reader.readURL(at: value)?.value
    case "medium":
      article.isPrint = reader.readString(at: value)?.lowercased() == "print"
      if !article.isPrint {
        reader.report(
          .invalidValue, "the only medium is ‘print’", at: reader.node(value).span, fixes: ["give a ‘url’ instead"])
      }
    case "publisher": if let publisher = reader.readReference(at: value) { article.publisher = publisher }
    case "accessed": article.accessed = reader.readDate(at: value)?.value
    case "published": article.published = reader.readDate(at: value)?.value
    case "published_note": article.publishedNote = reader.readString(at: value)
    case "author": article.authors = reader.readReferences(at: value)
    case "archive_url": article.archiveURL = reader.readURL(at: value)?.value
    case "archive_date": article.archiveDate = reader.readDate(at: value)?.value
    case "url_status":
      article.urlStatus = reader.readChoice(at: value, of: URLStatus.self)
      article.urlStatusSpan = reader.node(value).span
    case "capture": article.capture = reader.readToken(at: value)
    case "sha256": article.sha256 = readDigest(at: value, with: &reader)
    case "agency": article.agency = reader.readReference(at: value)
    case "via": article.via = reader.readReference(at: value)
    case "origin": article.origin = reader.readReference(at: value)
    case "rights": article.rights = reader.readChoice(at: value, of: Rights.self)
    case "full_text": article.fullText = reader.readChoice(at: value, of: FullText.self)
    case "cleaned": article.cleaning = reader.readChoice(at: value, of: Cleaning.self)
    default: return false
    }
    return true
  }

  private static func readDescription(
    _ key: String, at value: Int, with reader: inout FieldReader, into article: inout Article
  ) {
    switch key {
    case "title": article.title = reader.readString(at: value) ?? ""
    case "summary": article.summary = reader.readString(at: value)
    case "quotes": article.quotes = reader.elements(of: value).compactMap { readQuote(at: $0, with: &reader) }
    case "translated_title": article.translatedTitle = reader.readString(at: value)
    case "script_title": article.scriptTitle = reader.readString(at: value)
    case "section": article.section = reader.readString(at: value)
    case "dateline": article.dateline = reader.readString(at: value)
    case "credibility": article.credibility = reader.readInt(at: value, in: 1...6)
    case "kind": article.kind = reader.readChoice(at: value, of: ArticleKind.self)
    case "images": article.images = reader.elements(of: value).compactMap { readImage(at: $0, with: &reader) }
    default: break
    }
  }

  private static func readDigest(at index: Int, with reader: inout FieldReader) -> Located<String>? {
    guard let text = reader.readToken(at: index) else { return nil }
    let digest = text.value.lowercased()
    guard digest.utf8.count == 64, digest.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    else {
      reader.report(
        .invalidValue, "a SHA-256 digest has 64 hexadecimal digits", at: text.span,
        fixes: ["‘sha256sum FILE’ prints it"])
      return nil
    }
    return Located(digest, text.span)
  }

  private static func readQuote(at index: Int, with reader: inout FieldReader) -> Article.Quote? {
    guard reader.node(index).kind == .mapping else {
      return reader.readShownText(at: index).map { Article.Quote(text: $0) }
    }
    var text: Located<String>?
    var locator: String?
    reader.readMapping(at: index, vocabulary: quote.names) { reader, key, value in
      if key == "text" { text = reader.readShownText(at: value) } else { locator = reader.readString(at: value) }
    }
    reader.requireKey("text", isPresent: text != nil, in: index, of: "quote")
    return text.map { Article.Quote(text: $0, locator: locator) }
  }

  private static func readImage(at index: Int, with reader: inout FieldReader) -> Article.Image? {
    guard reader.node(index).kind == .mapping else {
      return reader.readString(at: index).map { Article.Image(caption: $0) }
    }
    var image = Article.Image(caption: "")
    reader.readMapping(at: index, vocabulary: self.image.names) { reader, key, value in
      switch key {
      case "caption": image.caption = reader.readString(at: value) ?? ""
      case "credit": image.credit = reader.readString(at: value)
      default: image.url = reader.readURL(at: value)?.value
      }
    }
    return image
  }
}
