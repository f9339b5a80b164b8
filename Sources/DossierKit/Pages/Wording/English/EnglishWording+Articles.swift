extension EnglishWording {
  public var storedArticle: String { "Stored article" }
  public var recordIsWithdrawn: String { "This record has been withdrawn." }

  public func term(_ field: ArticleField, count: Int) -> String {
    switch field {
    case .source: "Source"
    case .reliability: "Reliability"
    case .credibility: "Credibility"
    case .authors: count == 1 ? "Author" : "Authors"
    case .agency: "Agency"
    case .section: "Section"
    case .dateline: "Dateline"
    case .published: "Published"
    case .accessed: "Accessed"
    case .origin: "Repeats"
    case .via: "Read through"
    case .language: "Language"
    case .rights: "Rights"
    case .address: "Address"
    case .archived: "Archived"
    case .capture: "Capture kept"
    }
  }

  public func publisher(_ name: String?) -> String { name ?? "Publisher not named" }
  public var dateNotStated: String { "Date not stated" }
  public func quotedAt(_ locator: String) -> String { "At " + locator }
  public var captureDigest: Phrase { "SHA-256 {1}" }

  public func format(_ format: CitationFormat) -> String {
    switch format {
    case .plain: "Plain text"
    case .bibTeX: "BibTeX"
    case .ris: "RIS"
    case .cslJSON: "CSL-JSON"
    }
  }

  public func reference(to article: ArticleView) -> String {
    // A reference is in the language of its words throughout.
    let english = EnglishWording()
    var text = ""
    if !article.authors.isEmpty { text += article.authors.map(\.text).joined(separator: ", ") + ". " }
    text += "“" + article.title + ".” " + publisher(article.publisher?.text) + ", "
    text += article.published.map(english.date) ?? sourceDateNotStated
    if let accessed = article.accessed { text += ". Accessed " + english.date(accessed) }
    if let url = article.url { text += ". " + url }
    return text + "."
  }
}
