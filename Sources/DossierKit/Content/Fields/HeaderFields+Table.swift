extension HeaderFields {
  static let fields: [Field] = [
    Field("id", .word, "Id of the document, where it is not the name of the file; its address is made of it"),
    Field("status", .choice(of: Status.self), "State of the text; a draft or one in review is not published"),
    Field(
      "visibility", .choice(of: DocumentVisibility.self),
      "public: on all lists; unlisted: a page in no list, feed or search engine; internal: never built"),
    Field("tlp", .tlp, "Who may read it, by the Traffic Light Protocol 2.0"),
    Field("embargo", .day, "Not built before this moment"),
    Field("expires", .day, "Not built from this moment on"),
    Field("lang", .language, "Language of the text, where it differs from the site's"),
    Field("tags", .list(.text), "Free keywords"),
    Field("about", .list(.reference), "Main subjects: ids of entities"),
    Field("mentions", .list(.reference), "Further entities, added to those found in the text"),
    Field("resolve", .map(.reference), "Which entity a name means in this document, or none"),
    Field("nolink", .list(.reference), "Entities whose names do not become links in this document"),
    Field("redirect_from", .list(.word), "Old addresses, which lead here"),
    Field("ed_note", .text, "For the desk, never published"),
  ]

  /// `image` and what belongs to it.
  static let imageFields: [Field] = [
    Field("image", .word, "Picture, by a path relative to the file"),
    Field("image_alt", .text, "What the picture shows, for those who do not see it"),
    Field("image_credit", .text, "Whose picture it is"),
  ]

  /// Further fields of every document, or of a page of text.
  static let layoutField = Field("layout", .text, "Kept for later", hasEffect: false)
  static let tocField = Field("toc", .boolean, "Table of contents on or off; without it the theme decides")
}
