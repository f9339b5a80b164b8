extension BriefingFields {
  static var keys: [String] { table.names }

  static let table = FieldTable(
    "briefing",
    HeaderFields.fields + [
      Field("title", .text, "Headline"),
      Field("date", .day, "Date of the briefing, by which it is filed"),
      Field(
        "sources", .list(.record(source, short: .reference)),
        "Articles it rests on; not needed where the text cites them with [@id]"),
      Field("summary", .text, "Up to about 300 characters, for lists, feeds and search engines"),
      Field("author", .list(.reference), "Who wrote it: names or ids"),
      Field("editor", .list(.reference), "Who edited it: names or ids"),
      Field("type", .choice(of: BriefingType.self), "Kind of briefing; only a note needs no source"),
      Field("updated", .date, "Last change that readers should know of"),
      Field("license", .text, "Terms of reuse, as a name or an address"),
    ] + HeaderFields.imageFields + [
      Field("storyline", .reference, "Storyline it belongs to: the id of a topic"),
      Field("follows", .reference, "Briefing that it continues"),
      Field("series", .text, "Series it belongs to"),
      Field("issue", .text, "Its number in the series"),
      Field("period", .date, "Time it deals with, as an interval"),
      Field("places", .list(.reference), "Where it plays: ids of places"),
      Field(
        "judgments", .list(.record(judgment, short: .text)), "What it concludes, with likelihood and confidence"),
      Field("corrections", .list(.record(correction, short: nil)), "What was changed after publication"),
      Field("supersedes", .list(.reference), "Briefings that it replaces; their pages point here"),
      Field("method", .text, "How it was compiled, in Markdown"),
      HeaderFields.tocField, HeaderFields.layoutField,
    ], needing: [["title"], ["date"]])

  static let source = FieldTable(
    "source",
    [
      Field("id", .reference, "Article"),
      Field("locator", .text, "Where in it: a page, a paragraph"),
      Field("quote", .text, "What it says, word for word"),
      Field("grade", .pattern("^\\s*([A-Fa-f][1-6]?|[1-6])\\s*$"), "Admiralty code of source and report, such as B2"),
      Field("note", .text, "A remark for readers"),
      Field("via", .reference, "Outlet through which it was read"),
    ], needing: [["id"]])

  static let judgment = FieldTable(
    "judgment",
    [
      Field("id", .word, "Names the judgment along a storyline; once in a briefing"),
      Field("text", .text, "One statement that can turn out right or wrong"),
      Field("likelihood", .text, "How likely it is: " + Likelihood.allCases.map(\.rawValue).joined(separator: ", ")),
      Field(
        "confidence", .text,
        "How good the grounds are: " + Confidence.allCases.map(\.rawValue).joined(separator: ", ")),
      Field("sources", .list(.reference), "Articles it rests on"),
      Field("since", .date, "Since when it has been held"),
    ], needing: [["text"]])

  static let correction = FieldTable(
    "correction",
    [
      Field("date", .date, "Day of the change"),
      Field("type", .choice(of: CorrectionType.self), "How much it takes back; without it, correction"),
      Field("text", .text, "What it says now, and why"),
      Field("was", .text, "Earlier wording, shown struck out"),
      Field("section", .word, "Anchor of the heading under which the change was made"),
    ], needing: [["text"]])
}

extension FreePageFields {
  static var keys: [String] { table.names }

  static let table = FieldTable(
    "page",
    HeaderFields.fields + [
      Field("title", .text, "Headline"),
      Field("summary", .text, "One or two sentences, for search engines"),
      Field("date", .date, "Date of the page"),
      Field("updated", .date, "Last change that readers should know of"),
      HeaderFields.tocField, HeaderFields.layoutField,
    ], needing: [["title"]])
}
