extension ArticleFields {
  static var keys: [String] { table.names }

  static let table = FieldTable(
    "article",
    HeaderFields.fields + [
      Field("title", .text, "Headline as printed"),
      Field("url", .url, "Address of the original"),
      Field("medium", .choice(["print"]), "For what has no address"),
      Field("publisher", .reference, "Outlet, by its id or name"),
      Field("accessed", .date, "When you read it"),
      Field("published", .date, "As stated by the source, never inferred"),
      Field("published_note", .text, "Why there is no date, or what is uncertain about it"),
      Field("author", .list(.reference), "Byline: names or ids"),
      Field("summary", .text, "In your own words"),
      Field("archive_url", .url, "Archived copy"),
      Field("archive_date", .date, "Date of the archived copy"),
      Field("url_status", .choice(of: URLStatus.self), "State of the original; when it is dead, the archive is linked"),
      Field("capture", .word, "The page as saved, relative to content/"),
      Field("sha256", .pattern("^\\s*[0-9A-Fa-f]{64}\\s*$"), "Digest of the capture, 64 hexadecimal digits"),
      Field("quotes", .list(.record(quote, short: .text)), "Short quotations, word for word"),
      Field("agency", .reference, "Agency or outlet whose report it carries"),
      Field("via", .reference, "Outlet through which it was read"),
      Field("origin", .reference, "Stored article that it repeats"),
      Field("translated_title", .text, "Headline in the site's language"),
      Field("script_title", .text, "Headline in its original script, where the title is transliterated"),
      Field("section", .text, "Section of the outlet, as printed"),
      Field("dateline", .text, "Dateline, as printed"),
      Field("credibility", .whole(1...6), "Admiralty code of the report, from 1 confirmed to 6 cannot be judged"),
      Field("kind", .choice(of: ArticleKind.self), "Kind of source"),
      Field("images", .list(.record(image, short: .text)), "Pictures it carries; recorded, not copied"),
      Field("cleaned", .choice(of: Cleaning.self), "State of the text in the body"),
      Field("rights", .choice(of: Rights.self), "What the holder of the rights allows"),
      Field("full_text", .choice(of: FullText.self), "Whether the text is printed, where rights and site allow it"),
    ], needing: [["title"], ["url", "medium"], ["publisher"], ["accessed"], ["published", "published_note"]])

  static let quote = FieldTable(
    "quote",
    [Field("text", .text, "The words"), Field("locator", .text, "Where they stand: a page, a paragraph")],
    needing: [["text"]])

  static let image = FieldTable(
    "image",
    [
      Field("caption", .text, "What stands below it"), Field("credit", .text, "Whose picture it is"),
      Field("url", .url, "Address of the picture"),
    ])
}
