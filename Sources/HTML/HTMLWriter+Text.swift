/// Elements inside running text.
extension HTMLWriter {
  /// A link. An address that would run a script is left out, so that the text stands alone.
  @inlinable @inline(__always)
  public func a(
    href: String, rel: LinkRelation? = nil, hreflang: String? = nil, type: String? = nil, class: ClassNames? = nil,
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
  @inlinable @inline(__always)
  public func a(
    _ content: String, href: String, rel: LinkRelation? = nil, hreflang: String? = nil, type: String? = nil,
    class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil
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

  @inlinable @inline(__always)
  public func span(
    class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("span", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("span")
  }

  @inlinable @inline(__always)
  public func span(
    _ content: String, class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil,
    aria: ARIA? = nil
  ) {
    begin("span", `class`, id, lang, dir, aria)
    closeBracket()
    text(content)
    end("span")
  }

  @inlinable @inline(__always)
  public func strong(
    class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("strong", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("strong")
  }

  @inlinable @inline(__always)
  public func strong(
    _ content: String, class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil,
    aria: ARIA? = nil
  ) {
    begin("strong", `class`, id, lang, dir, aria)
    closeBracket()
    text(content)
    end("strong")
  }

  @inlinable @inline(__always)
  public func em(
    class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("em", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("em")
  }

  @inlinable @inline(__always)
  public func em(
    _ content: String, class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil,
    aria: ARIA? = nil
  ) {
    begin("em", `class`, id, lang, dir, aria)
    closeBracket()
    text(content)
    end("em")
  }

  @inlinable @inline(__always)
  public func b(
    class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("b", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("b")
  }

  @inlinable @inline(__always)
  public func b(
    _ content: String, class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil,
    aria: ARIA? = nil
  ) {
    begin("b", `class`, id, lang, dir, aria)
    closeBracket()
    text(content)
    end("b")
  }

  @inlinable @inline(__always)
  public func i(
    class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("i", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("i")
  }

  @inlinable @inline(__always)
  public func i(
    _ content: String, class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil,
    aria: ARIA? = nil
  ) {
    begin("i", `class`, id, lang, dir, aria)
    closeBracket()
    text(content)
    end("i")
  }

  @inlinable @inline(__always)
  public func s(
    class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("s", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("s")
  }

  @inlinable @inline(__always)
  public func s(
    _ content: String, class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil,
    aria: ARIA? = nil
  ) {
    begin("s", `class`, id, lang, dir, aria)
    closeBracket()
    text(content)
    end("s")
  }

  @inlinable @inline(__always)
  public func small(
    class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("small", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("small")
  }

  @inlinable @inline(__always)
  public func small(
    _ content: String, class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil,
    aria: ARIA? = nil
  ) {
    begin("small", `class`, id, lang, dir, aria)
    closeBracket()
    text(content)
    end("small")
  }

  @inlinable @inline(__always)
  public func cite(
    class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("cite", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("cite")
  }

  @inlinable @inline(__always)
  public func cite(
    _ content: String, class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil,
    aria: ARIA? = nil
  ) {
    begin("cite", `class`, id, lang, dir, aria)
    closeBracket()
    text(content)
    end("cite")
  }

  @inlinable @inline(__always)
  public func dfn(
    class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("dfn", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("dfn")
  }

  @inlinable @inline(__always)
  public func dfn(
    _ content: String, class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil,
    aria: ARIA? = nil
  ) {
    begin("dfn", `class`, id, lang, dir, aria)
    closeBracket()
    text(content)
    end("dfn")
  }
}
