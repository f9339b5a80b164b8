/// Quotations, edits and preformatted text.
extension HTMLWriter {
  @inlinable @inline(__always)
  public func q(
    cite: String? = nil, class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil,
    aria: ARIA? = nil, content: () -> Void
  ) {
    begin("q", `class`, id, lang, dir, aria)
    url("cite", cite)
    closeBracket()
    content()
    end("q")
  }

  @inlinable @inline(__always)
  public func q(
    _ content: String, cite: String? = nil, class: ClassNames? = nil, id: String? = nil, lang: String? = nil,
    dir: TextDirection? = nil, aria: ARIA? = nil
  ) {
    begin("q", `class`, id, lang, dir, aria)
    url("cite", cite)
    closeBracket()
    text(content)
    end("q")
  }

  @inlinable @inline(__always)
  public func blockquote(
    cite: String? = nil, class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil,
    aria: ARIA? = nil, content: () -> Void
  ) {
    begin("blockquote", `class`, id, lang, dir, aria)
    url("cite", cite)
    closeBracket()
    content()
    end("blockquote")
  }

  @inlinable @inline(__always)
  public func blockquote(
    _ content: String, cite: String? = nil, class: ClassNames? = nil, id: String? = nil, lang: String? = nil,
    dir: TextDirection? = nil, aria: ARIA? = nil
  ) {
    begin("blockquote", `class`, id, lang, dir, aria)
    url("cite", cite)
    closeBracket()
    text(content)
    end("blockquote")
  }

  @inlinable @inline(__always)
  public func ins(
    datetime: String? = nil, class: ClassNames? = nil, id: String? = nil, lang: String? = nil,
    dir: TextDirection? = nil,
    aria: ARIA? = nil, content: () -> Void
  ) {
    begin("ins", `class`, id, lang, dir, aria)
    attribute("datetime", datetime)
    closeBracket()
    content()
    end("ins")
  }

  @inlinable @inline(__always)
  public func ins(
    _ content: String, datetime: String? = nil, class: ClassNames? = nil, id: String? = nil, lang: String? = nil,
    dir: TextDirection? = nil, aria: ARIA? = nil
  ) {
    begin("ins", `class`, id, lang, dir, aria)
    attribute("datetime", datetime)
    closeBracket()
    text(content)
    end("ins")
  }

  @inlinable @inline(__always)
  public func del(
    datetime: String? = nil, class: ClassNames? = nil, id: String? = nil, lang: String? = nil,
    dir: TextDirection? = nil,
    aria: ARIA? = nil, content: () -> Void
  ) {
    begin("del", `class`, id, lang, dir, aria)
    attribute("datetime", datetime)
    closeBracket()
    content()
    end("del")
  }

  @inlinable @inline(__always)
  public func del(
    _ content: String, datetime: String? = nil, class: ClassNames? = nil, id: String? = nil, lang: String? = nil,
    dir: TextDirection? = nil, aria: ARIA? = nil
  ) {
    begin("del", `class`, id, lang, dir, aria)
    attribute("datetime", datetime)
    closeBracket()
    text(content)
    end("del")
  }

  @inlinable @inline(__always)
  public func pre(
    tabindex: Int? = nil, class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil,
    aria: ARIA? = nil, content: () -> Void
  ) {
    begin("pre", `class`, id, lang, dir, aria)
    attribute("tabindex", tabindex)
    closeBracket()
    content()
    end("pre")
  }

  @inlinable @inline(__always)
  public func pre(
    _ content: String, tabindex: Int? = nil, class: ClassNames? = nil, id: String? = nil, lang: String? = nil,
    dir: TextDirection? = nil, aria: ARIA? = nil
  ) {
    begin("pre", `class`, id, lang, dir, aria)
    attribute("tabindex", tabindex)
    closeBracket()
    text(content)
    end("pre")
  }
}
