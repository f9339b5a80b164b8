/// The parts of `dossier.yaml` that shape how the site looks.
enum ThemeFields {
  static func read(at value: Int, with reader: inout FieldReader, into site: inout SiteConfiguration) {
    if reader.node(value).kind == .scalar {
      site.themeName = reader.readString(at: value) ?? site.themeName
      return
    }
    reader.readMapping(at: value, vocabulary: ["name", "options"]) { reader, key, value in
      if key == "name" {
        site.themeName = reader.readString(at: value) ?? site.themeName
      } else {
        site.themeOptions = readOptions(at: value, with: &reader)
      }
    }
  }

  private static func readOptions(at value: Int, with reader: inout FieldReader) -> [String: String] {
    guard reader.node(value).kind == .mapping else {
      reader.report(
        .wrongType, "expected options of the theme, found \(reader.describe(value))", at: reader.node(value).span)
      return [:]
    }
    var options: [String: String] = [:]
    for (key, option) in reader.entries(of: value) {
      if let text = reader.readString(at: option) { options[FieldReader.normalize(reader.node(key).value)] = text }
    }
    return options
  }

  /// `menu:` is a list of `{text, url}`; URLs are absolute or begin with `/`, the site's root.
  static func readMenu(at value: Int, with reader: inout FieldReader) -> [SiteConfiguration.MenuEntry] {
    reader.elements(of: value).compactMap { element in
      var text = ""
      var url: Located<String>?
      reader.readMapping(at: element, vocabulary: ["text", "url"]) { reader, key, value in
        if key == "text" { text = reader.readString(at: value) ?? "" } else { url = reader.readText(at: value) }
      }
      guard reader.node(element).kind == .mapping else { return nil }
      reader.requireKey("text", isPresent: !text.isEmpty, in: element, of: "menu entry")
      reader.requireKey("url", isPresent: url != nil, in: element, of: "menu entry")
      guard let url, !text.isEmpty else { return nil }
      guard url.value.hasPrefix("/") && !url.value.hasPrefix("//") || URLRules.isWebURL(url.value) else {
        reader.report(
          .invalidURL, "‘\(FieldReader.shortened(url.value))’ is neither a path nor a web address", at: url.span,
          fixes: ["begin it with / for this site, or with https://"])
        return nil
      }
      return SiteConfiguration.MenuEntry(text: text, url: url.value)
    }
  }
}
