extension Entity {
  /// The name for an A–Z: `sort_name`, or else the family name before the name, or the name without its article.
  ///
  /// - Parameter siteLang: The language of a record that does not say its own.
  func sortingName(_ siteLang: String) -> String {
    if let sortName { return sortName }
    // What a protected record keeps to itself its place in a list must not tell.
    if kind == .people, !isProtected,
      case .text(let family)? = details.first(where: { $0.key == "family_name" })?.values.first
    {
      return Self.withoutArticle(family, siteLang, kind) + " " + name.value
    }
    return Self.withoutArticle(name.value, header.lang ?? siteLang, kind)
  }

  private static func withoutArticle(_ name: String, _ lang: String, _ kind: EntityKind) -> String {
    // Most names begin with none of their letters.
    guard let first = name.utf8.first, "AaDdEeGgHhIiLlOoTtUu".utf8.contains(first) else { return name }
    let lower = name.prefix(5).lowercased()
    for article in ["al-", "el-"] where lower.hasPrefix(article) { return rest(of: name, behind: article) }
    // `A. Doe` and `Le Duc Tho` are people: their names begin with no article of a language.
    guard kind != .people else { return name }
    for article in articles(of: lang) where lower.hasPrefix(article) { return rest(of: name, behind: article) }
    return name
  }

  /// The name itself where nothing else is left of it.
  private static func rest(of name: String, behind article: String) -> String {
    let rest = name.dropFirst(article.count)
    return rest.contains { !$0.isWhitespace } ? String(rest) : name
  }

  /// English titles are common in any language.
  private static func articles(of lang: String) -> [String] {
    let english = ["the ", "an ", "a "]
    switch lang.prefix(while: { $0 != "-" }).lowercased() {
    case "de": return ["der ", "die ", "das ", "the "]
    case "fr": return ["le ", "la ", "les ", "l'", "l’", "the "]
    case "es": return ["el ", "la ", "los ", "las ", "the "]
    case "it": return ["il ", "lo ", "la ", "gli ", "le ", "i ", "l'", "l’", "the "]
    case "nl": return ["de ", "het ", "the "]
    case "pt": return ["os ", "as ", "o ", "a ", "the "]
    default: return english
    }
  }
}
