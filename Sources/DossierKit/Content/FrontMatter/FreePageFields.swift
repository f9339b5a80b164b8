/// Front matter of a free page.
enum FreePageFields {
  static func read(_ reader: inout FieldReader, root: Int, header: DocumentHeader) -> FreePage {
    var page = FreePage(header: header)
    reader.readMapping(at: root, vocabulary: table.names) { reader, key, value in
      if HeaderFields.read(key, at: value, with: &reader, into: &page.header) { return }
      switch key {
      case "title": page.title = reader.readString(at: value) ?? ""
      case "summary": page.summary = reader.readString(at: value)
      case "date": page.date = reader.readDate(at: value)?.value
      case "updated": page.updated = reader.readDate(at: value)?.value
      case "toc": page.wantsTableOfContents = reader.readBool(at: value)
      case "layout":
        page.layout = reader.readString(at: value)
        reader.reportNoEffect(of: key, at: value)
      default: break
      }
    }
    reader.requireKey("title", isPresent: !page.title.isEmpty, in: root, of: "page")
    return page
  }
}
