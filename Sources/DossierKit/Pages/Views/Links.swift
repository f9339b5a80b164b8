import HTML

/// A link as a template writes it. `url` is root-relative under the site's base path, or absolute for other hosts.
public struct Link: Sendable, Hashable {
  public var text: String
  public var url: String
  /// BCP 47 tag of the text, where it differs from the page's.
  public var lang: String?

  public init(_ text: String, _ url: String, lang: String? = nil) {
    self.text = text
    self.url = url
    self.lang = lang
  }
}

/// A name with or without a page of its own (an author or a publisher may be only a name).
public struct NameOrLink: Sendable, Hashable {
  public var text: String
  public var url: String?

  public init(_ text: String, url: String? = nil) {
    self.text = text
    self.url = url
  }
}

/// A text in a language and script that may differ from the page's.
public struct LocalizedText: Sendable, Hashable {
  public var text: String
  /// BCP 47 tag, such as `ar` or, where only the script is known, `und-Arab`. Nil: the page's language.
  public var lang: String?
  /// Set where the text runs against the page's direction.
  public var direction: TextDirection?

  public init(_ text: String, lang: String? = nil, direction: TextDirection? = nil) {
    self.text = text
    self.lang = lang
    self.direction = direction
  }
}

/// An entity as lists and references show it.
public struct EntityLink: Sendable, Hashable {
  public var name: String
  public var url: String
  public var kind: EntityKind
  public var description: String?
  /// Of the name, where it differs from the site's language.
  public var lang: String?
  public var direction: TextDirection?
}

/// Where a page stands in a list that was split over several pages.
public struct Pagination: Sendable, Hashable {
  /// From 1.
  public var page: Int
  public var pageCount: Int
  public var previousURL: String?
  public var nextURL: String?
  public var firstURL: String
  public var lastURL: String
}

/// A published picture with its size read from the file.
public struct ImageView: Sendable, Hashable {
  public var url: String
  public var width: Int?
  public var height: Int?
  public var alt: String
  public var caption: String?
  public var credit: String?
}
