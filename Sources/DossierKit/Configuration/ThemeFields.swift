/// The parts of `dossier.yaml` that shape how the site looks.
enum ThemeFields {
  static func read(at value: Int, with reader: inout FieldReader, into site: inout SiteConfiguration) {
    if reader.node(value).kind == .scalar { return readName(at: value, with: &reader, into: &site) }
    reader.readMapping(at: value, vocabulary: ConfigurationReader.theme.names) { reader, key, value in
      if key == "name" {
        readName(at: value, with: &reader, into: &site)
      } else {
        readOptions(at: value, with: &reader, into: &site)
      }
    }
  }

  private static func readName(
    at value: Int, with reader: inout FieldReader, into site: inout SiteConfiguration
  ) {
    guard let name = reader.readToken(at: value) else { return }
    site.themeName = name.value
    site.themePlace = reader.source.location(name.span)
  }

  private static func readOptions(
    at value: Int, with reader: inout FieldReader, into site: inout SiteConfiguration
  ) {
    guard reader.node(value).kind == .mapping else {
      reader.report(
        .wrongType, "expected options of the theme, found \(reader.describe(value))", at: reader.node(value).span,
        fixes: ["write options: {accent: navy}"])
      return
    }
    for (key, option) in reader.entries(of: value) where !reader.isNull(option) {
      guard let text = reader.readToken(at: option) else { continue }
      reader.markedTexts.append(MarkedText(value: text.value, span: text.span))
      let name = FieldReader.normalize(reader.node(key).value)
      site.themeOptions[name] = text.value
      site.themeOptionPlaces.append(
        (name, reader.source.location(reader.node(key).span), reader.source.location(text.span)))
    }
  }

  /// `menu:` is a list of `{text, url}`; URLs are absolute or begin with `/`, the site's root.
  static func readMenu(at value: Int, with reader: inout FieldReader) -> [SiteConfiguration.MenuEntry] {
    reader.elements(of: value).compactMap { element in
      guard reader.node(element).kind == .mapping else {
        reader.report(
          .wrongType, "expected a text with its address, found \(reader.describe(element))",
          at: reader.node(element).span, fixes: ["write menu: [{text: About, url: /about/}]"])
        return nil
      }
      var text = ""
      var url: Located<String>?
      reader.readMapping(at: element, vocabulary: ConfigurationReader.menuEntry.names) { reader, key, value in
        if key == "text" { text = reader.readString(at: value) ?? "" } else { url = reader.readToken(at: value) }
      }
      if let url { reader.markedTexts.append(MarkedText(value: url.value, span: url.span)) }
      reader.requireKey("text", isPresent: !text.isEmpty, in: element, of: "menu entry")
      reader.requireKey("url", isPresent: url != nil, in: element, of: "menu entry")
      guard let url, !text.isEmpty else { return nil }
      guard isPath(url.value) || URLRules.isWebURL(url.value) else {
        reader.report(
          .invalidURL, "‘\(FieldReader.shortened(url.value))’ is neither a path nor a web address", at: url.span,
          fixes: ["begin it with / for this site, or with https://"])
        return nil
      }
      return SiteConfiguration.MenuEntry(text: text, url: url.value, place: reader.source.location(url.span))
    }
  }

  /// A path from the site's root that stands in a page as it is.
  private static func isPath(_ url: String) -> Bool {
    url.hasPrefix("/") && !url.contains("//") && !PlainText.hasReferences(url)
      && url.unicodeScalars.allSatisfy { $0.value > 0x20 && !"\"'<>`\\\u{7F}".unicodeScalars.contains($0) }
  }
}
