/// Elements inside running text.
extension HTMLWriter {
  /// A link. An address that would run a script is left out, so that the text stands alone.
  public func a(
    href: String, rel: LinkRelation? = nil, hreflang: String? = nil, type: String? = nil, class: String? = nil,
    id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil, content: () -> Void
  ) {
    begin("a", `class`, id, lang, dir, aria)
    url("href", href)
    attribute("rel", rel?.rawValue)
    attribute("hreflang", hreflang)
    attribute("type", type)
    closeBracket()
    content()
    end("a")
  }

  /// A link. An address that would run a script is left out, so that the text stands alone.
  public func a(
    _ content: String, href: String, rel: LinkRelation? = nil, hreflang: String? = nil, type: String? = nil,
    class: String? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil
  ) {
    begin("a", `class`, id, lang, dir, aria)
    url("href", href)
    attribute("rel", rel?.rawValue)
    attribute("hreflang", hreflang)
    attribute("type", type)
    closeBracket()
    text(content)
    end("a")
  }

  public func span(
    class: String? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("span", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("span")
  }

  public func span(
    _ content: String, class: String? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil,
    aria: ARIA? = nil
  ) {
    begin("span", `class`, id, lang, dir, aria)
    closeBracket()
    text(content)
    end("span")
  }

  public func strong(
    class: String? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("strong", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("strong")
  }

  public func strong(
    _ content: String, class: String? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil,
    aria: ARIA? = nil
  ) {
    begin("strong", `class`, id, lang, dir, aria)
    closeBracket()
    text(content)
    end("strong")
  }

  public func em(
    class: String? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("em", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("em")
  }

  public func em(
    _ content: String, class: String? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil,
    aria: ARIA? = nil
  ) {
    begin("em", `class`, id, lang, dir, aria)
    closeBracket()
    text(content)
    end("em")
  }

  public func b(
    class: String? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("b", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("b")
  }

  public func b(
    _ content: String, class: String? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil,
    aria: ARIA? = nil
  ) {
    begin("b", `class`, id, lang, dir, aria)
    closeBracket()
    text(content)
    end("b")
  }

  public func i(
    class: String? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("i", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("i")
  }

  public func i(
    _ content: String, class: String? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil,
    aria: ARIA? = nil
  ) {
    begin("i", `class`, id, lang, dir, aria)
    closeBracket()
    text(content)
    end("i")
  }

  public func s(
    class: String? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("s", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("s")
  }

  public func s(
    _ content: String, class: String? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil,
    aria: ARIA? = nil
  ) {
    begin("s", `class`, id, lang, dir, aria)
    closeBracket()
    text(content)
    end("s")
  }

  public func small(
    class: String? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("small", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("small")
  }

  public func small(
    _ content: String, class: String? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil,
    aria: ARIA? = nil
  ) {
    begin("small", `class`, id, lang, dir, aria)
    closeBracket()
    text(content)
    end("small")
  }

  public func cite(
    class: String? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("cite", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("cite")
  }

  public func cite(
    _ content: String, class: String? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil,
    aria: ARIA? = nil
  ) {
    begin("cite", `class`, id, lang, dir, aria)
    closeBracket()
    text(content)
    end("cite")
  }

  public func dfn(
    class: String? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("dfn", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("dfn")
  }

  public func dfn(
    _ content: String, class: String? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil,
    aria: ARIA? = nil
  ) {
    begin("dfn", `class`, id, lang, dir, aria)
    closeBracket()
    text(content)
    end("dfn")
  }
}
