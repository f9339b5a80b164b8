/// Headings and paragraphs.
extension HTMLWriter {
  @inlinable @inline(__always)
  public func h1(
    class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("h1", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("h1")
  }

  @inlinable @inline(__always)
  public func h1(
    _ content: String, class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil,
    aria: ARIA? = nil
  ) {
    begin("h1", `class`, id, lang, dir, aria)
    closeBracket()
    text(content)
    end("h1")
  }

  @inlinable @inline(__always)
  public func h2(
    class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("h2", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("h2")
  }

  @inlinable @inline(__always)
  public func h2(
    _ content: String, class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil,
    aria: ARIA? = nil
  ) {
    begin("h2", `class`, id, lang, dir, aria)
    closeBracket()
    text(content)
    end("h2")
  }

  @inlinable @inline(__always)
  public func h3(
    class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("h3", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("h3")
  }

  @inlinable @inline(__always)
  public func h3(
    _ content: String, class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil,
    aria: ARIA? = nil
  ) {
    begin("h3", `class`, id, lang, dir, aria)
    closeBracket()
    text(content)
    end("h3")
  }

  @inlinable @inline(__always)
  public func h4(
    class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("h4", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("h4")
  }

  @inlinable @inline(__always)
  public func h4(
    _ content: String, class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil,
    aria: ARIA? = nil
  ) {
    begin("h4", `class`, id, lang, dir, aria)
    closeBracket()
    text(content)
    end("h4")
  }

  @inlinable @inline(__always)
  public func h5(
    class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("h5", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("h5")
  }

  @inlinable @inline(__always)
  public func h5(
    _ content: String, class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil,
    aria: ARIA? = nil
  ) {
    begin("h5", `class`, id, lang, dir, aria)
    closeBracket()
    text(content)
    end("h5")
  }

  @inlinable @inline(__always)
  public func h6(
    class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("h6", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("h6")
  }

  @inlinable @inline(__always)
  public func h6(
    _ content: String, class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil,
    aria: ARIA? = nil
  ) {
    begin("h6", `class`, id, lang, dir, aria)
    closeBracket()
    text(content)
    end("h6")
  }

  @inlinable @inline(__always)
  public func p(
    class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("p", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("p")
  }

  @inlinable @inline(__always)
  public func p(
    _ content: String, class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil,
    aria: ARIA? = nil
  ) {
    begin("p", `class`, id, lang, dir, aria)
    closeBracket()
    text(content)
    end("p")
  }
}
