extension ConfigurationReader {
  static let table = FieldTable(
    "site",
    [
      Field("title", .text, "Name of the site"),
      Field("description", .text, "One sentence about it"),
      Field("base_url", .url, "Where the site will be; a path is kept"),
      Field("lang", .language, "Language of the site's texts"),
      Field("timezone", .word, "IANA time zone, for dates without an offset"),
      Field("publisher", .record(publisher, short: .text), "Who publishes the site; told to search engines"),
      Field("theme", .record(theme, short: .word), "How the site looks"),
      Field("audience", .tlp, "Highest tlp that is built; what is marked above it is left out"),
      Field("default_tlp", .tlp, "For documents without tlp"),
      Field("default_status", .choice(of: Status.self), "For documents without status, entities excepted"),
      Field("full_text", .choice(of: FullText.self), "Whether texts of articles may be printed at all"),
      Field("quote_limit", .record(quoteLimit, short: nil), "How much may be quoted of one article"),
      Field("permalinks", .record(permalinks, short: nil), "Patterns of addresses, by kind"),
      Field("autolink", .record(AutolinkFields.table, short: .boolean), "Which names in texts become links"),
      Field("corrections_policy", .text, "Stands on the page of corrections and in its feed"),
      Field("contact", .text, "Whom to tell of an error"),
      Field("feeds", .record(feeds, short: nil), "How long feeds are"),
      Field("exports", .anything, "Kept for later", hasEffect: false),
      Field("editions", .anything, "Kept for later", hasEffect: false),
      Field("checks", .levels(levels), "Level of a finding, by its code"),
      Field("strict", .boolean, "Warnings stop the build, as errors do"),
      Field("menu", .list(.record(menuEntry, short: nil)), "Main navigation"),
      Field("markdown", .record(markdown, short: nil), "How texts are read"),
      Field("precompress", .list(.choice(of: Compression.self)), "Compressed copies beside every text file"),
      Field("links", .list(.word), "Symbolic links to follow, to places within the site's folder"),
    ], needing: [["title"]])

  static let publisher = FieldTable(
    "publisher",
    [
      Field("name", .text, "Name"), Field("url", .url, "Address of its own pages"),
      Field("logo", .text, "Picture of the content folder, or an address"),
      Field("kind", .text, "organization or person"),
    ], needing: [["name"]])

  static let theme = FieldTable(
    "theme", [Field("name", .word, "Name of the theme"), Field("options", .map(.word), "Its options")])

  static let quoteLimit = FieldTable(
    "quote_limit",
    [
      Field("words", .whole(1...100_000), "In words"),
      Field("per_page", .whole(1...100_000), "In quotations of a page"),
    ])

  static let permalinks = FieldTable(
    "permalinks",
    ["briefings", "articles", "entities"].map {
      Field($0, .pattern(":id"), "A path that holds :id, such as /\($0)/:id/ or /\($0)/:year/:id/")
    })

  static let feeds = FieldTable("feeds", [Field("limit", .whole(1...1000), "Entries of a feed; 30 without it")])

  static let markdown = FieldTable(
    "markdown",
    [
      Field("smart", .boolean, "Typographic quotes, dashes and ellipses"),
      Field("raw_html", .boolean, "HTML in your own texts is kept"),
    ])

  static let menuEntry = FieldTable(
    "menu_entry",
    [Field("text", .text, "What it says"), Field("url", .word, "A path of this site, or a web address")],
    needing: [["text"], ["url"]])

  private static let levels = DiagnosticCode.allCases.filter { !$0.isLevelFixed }.map {
    Field($0.rawValue, .choice(["off", "note", "warning", "error", "false"]), $0.title)
  }
}

extension AutolinkFields {
  static let table = FieldTable(
    "autolink",
    [
      Field("enabled", .boolean, "Whether names become links at all"),
      Field("per", .choice(of: SiteConfiguration.Autolink.Scope.self), "How often one entity is linked"),
      Field("min_length", .whole(2...100), "Names with fewer characters are left alone"),
      Field("places", .choice(of: AutolinkRule.self), "Countries and capitals"),
      Field("weak", .boolean, "Surnames and nicknames after the full name"),
      Field("max_per_page", .whole(0...100_000), "Most links that a page gets"),
    ])
}
