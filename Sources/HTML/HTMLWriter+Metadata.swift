/// Elements of a document's head.
extension HTMLWriter {
  public func head(content: () -> Void) {
    markup("<head>")
    content()
    markup("</head>")
  }

  public func title(_ content: String) {
    markup("<title>")
    text(content)
    markup("</title>")
  }

  /// Documents are always UTF-8.
  public func metaCharset() { markup("<meta charset=\"utf-8\">") }

  /// - Parameter media: a media query, for values that depend on the colour scheme.
  public func meta(name: String, content: String, media: String? = nil) {
    markup("<meta")
    attribute("name", name)
    attribute("content", content)
    attribute("media", media)
    closeBracket()
  }

  /// An RDFa property, as Open Graph uses them.
  public func meta(property: String, content: String) {
    markup("<meta")
    attribute("property", property)
    attribute("content", content)
    closeBracket()
  }

  /// Sends the reader on to another page at once.
  public func metaRefresh(to target: String) {
    guard !URLScheme.runsScript(target) else { return }
    markup("<meta http-equiv=\"refresh\"")
    attribute("content", "0; url=" + target)
    closeBracket()
  }

  /// - Parameter integrity: `sha256-…`; the browser refuses a file that differs.
  public func link(
    rel: LinkRelation, href: String, type: String? = nil, title: String? = nil, hreflang: String? = nil,
    sizes: String? = nil, media: String? = nil, integrity: String? = nil
  ) {
    markup("<link")
    attribute("rel", rel.rawValue)
    url("href", href)
    attribute("type", type)
    attribute("title", title)
    attribute("hreflang", hreflang)
    attribute("sizes", sizes)
    attribute("media", media)
    attribute("integrity", integrity)
    closeBracket()
  }

  /// A script file. There are no inline scripts.
  public func script(src: String, integrity: String? = nil, isModule: Bool = false, isDeferred: Bool = false) {
    markup("<script")
    if isModule { attribute("type", "module") }
    url("src", src)
    attribute("integrity", integrity)
    flag("defer", isDeferred)
    markup("></script>")
  }

  /// A block of linked data; `json` must not contain `</script`.
  public func jsonLD(_ json: TrustedHTML) {
    markup("<script type=\"application/ld+json\">")
    raw(json)
    markup("</script>")
  }
}
