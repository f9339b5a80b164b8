/// Phrases that mean something of their own: dates, code, abbreviations.
extension HTMLWriter {
  @inlinable @inline(__always)
  public func abbr(
    title: String? = nil, class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil,
    aria: ARIA? = nil, content: () -> Void
  ) {
    begin("abbr", `class`, id, lang, dir, aria)
    attribute("title", title)
    closeBracket()
    content()
    end("abbr")
  }

  @inlinable @inline(__always)
  public func abbr(
    _ content: String, title: String? = nil, class: ClassNames? = nil, id: String? = nil, lang: String? = nil,
    dir: TextDirection? = nil, aria: ARIA? = nil
  ) {
    begin("abbr", `class`, id, lang, dir, aria)
    attribute("title", title)
    closeBracket()
    text(content)
    end("abbr")
  }

  /// `datetime`: the machine-readable value; without one, the content must be one itself.
  @inlinable @inline(__always)
  public func time(
    datetime: String? = nil, class: ClassNames? = nil, id: String? = nil, lang: String? = nil,
    dir: TextDirection? = nil,
    aria: ARIA? = nil, content: () -> Void
  ) {
    begin("time", `class`, id, lang, dir, aria)
    attribute("datetime", datetime)
    closeBracket()
    content()
    end("time")
  }

  /// `datetime`: the machine-readable value; without one, the content must be one itself.
  @inlinable @inline(__always)
  public func time(
    _ content: String, datetime: String? = nil, class: ClassNames? = nil, id: String? = nil, lang: String? = nil,
    dir: TextDirection? = nil, aria: ARIA? = nil
  ) {
    begin("time", `class`, id, lang, dir, aria)
    attribute("datetime", datetime)
    closeBracket()
    text(content)
    end("time")
  }

  @inlinable @inline(__always)
  public func data(
    value: String, class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil,
    aria: ARIA? = nil, content: () -> Void
  ) {
    begin("data", `class`, id, lang, dir, aria)
    attribute("value", value)
    closeBracket()
    content()
    end("data")
  }

  @inlinable @inline(__always)
  public func data(
    _ content: String, value: String, class: ClassNames? = nil, id: String? = nil, lang: String? = nil,
    dir: TextDirection? = nil, aria: ARIA? = nil
  ) {
    begin("data", `class`, id, lang, dir, aria)
    attribute("value", value)
    closeBracket()
    text(content)
    end("data")
  }

  @inlinable @inline(__always)
  public func code(
    class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("code", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("code")
  }

  @inlinable @inline(__always)
  public func code(
    _ content: String, class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil,
    aria: ARIA? = nil
  ) {
    begin("code", `class`, id, lang, dir, aria)
    closeBracket()
    text(content)
    end("code")
  }

  @inlinable @inline(__always)
  public func kbd(
    class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("kbd", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("kbd")
  }

  @inlinable @inline(__always)
  public func kbd(
    _ content: String, class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil,
    aria: ARIA? = nil
  ) {
    begin("kbd", `class`, id, lang, dir, aria)
    closeBracket()
    text(content)
    end("kbd")
  }

  @inlinable @inline(__always)
  public func samp(
    class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("samp", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("samp")
  }

  @inlinable @inline(__always)
  public func samp(
    _ content: String, class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil,
    aria: ARIA? = nil
  ) {
    begin("samp", `class`, id, lang, dir, aria)
    closeBracket()
    text(content)
    end("samp")
  }

  @inlinable @inline(__always)
  public func `var`(
    class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("var", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("var")
  }

  @inlinable @inline(__always)
  public func `var`(
    _ content: String, class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil,
    aria: ARIA? = nil
  ) {
    begin("var", `class`, id, lang, dir, aria)
    closeBracket()
    text(content)
    end("var")
  }

  @inlinable @inline(__always)
  public func mark(
    class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("mark", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("mark")
  }

  @inlinable @inline(__always)
  public func mark(
    _ content: String, class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil,
    aria: ARIA? = nil
  ) {
    begin("mark", `class`, id, lang, dir, aria)
    closeBracket()
    text(content)
    end("mark")
  }

  @inlinable @inline(__always)
  public func sub(
    class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("sub", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("sub")
  }

  @inlinable @inline(__always)
  public func sub(
    _ content: String, class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil,
    aria: ARIA? = nil
  ) {
    begin("sub", `class`, id, lang, dir, aria)
    closeBracket()
    text(content)
    end("sub")
  }

  @inlinable @inline(__always)
  public func sup(
    class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("sup", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("sup")
  }

  @inlinable @inline(__always)
  public func sup(
    _ content: String, class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil,
    aria: ARIA? = nil
  ) {
    begin("sup", `class`, id, lang, dir, aria)
    closeBracket()
    text(content)
    end("sup")
  }

  /// Keeps a name in another script from reordering what stands around it.
  @inlinable @inline(__always)
  public func bdi(
    class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("bdi", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("bdi")
  }

  /// Keeps a name in another script from reordering what stands around it.
  @inlinable @inline(__always)
  public func bdi(
    _ content: String, class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil,
    aria: ARIA? = nil
  ) {
    begin("bdi", `class`, id, lang, dir, aria)
    closeBracket()
    text(content)
    end("bdi")
  }
}
