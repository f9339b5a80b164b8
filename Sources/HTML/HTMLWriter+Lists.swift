/// Lists.
extension HTMLWriter {
  @inlinable @inline(__always)
  public func ul(
    class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("ul", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("ul")
  }

  @inlinable @inline(__always)
  public func ol(
    start: Int? = nil, reversed: Bool = false, class: ClassNames? = nil, id: String? = nil, lang: String? = nil,
    dir: TextDirection? = nil, aria: ARIA? = nil, content: () -> Void
  ) {
    begin("ol", `class`, id, lang, dir, aria)
    attribute("start", start)
    flag("reversed", reversed)
    closeBracket()
    content()
    end("ol")
  }

  @inlinable @inline(__always)
  public func li(
    value: Int? = nil, class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil,
    aria: ARIA? = nil, content: () -> Void
  ) {
    begin("li", `class`, id, lang, dir, aria)
    attribute("value", value)
    closeBracket()
    content()
    end("li")
  }

  @inlinable @inline(__always)
  public func li(
    _ content: String, value: Int? = nil, class: ClassNames? = nil, id: String? = nil, lang: String? = nil,
    dir: TextDirection? = nil, aria: ARIA? = nil
  ) {
    begin("li", `class`, id, lang, dir, aria)
    attribute("value", value)
    closeBracket()
    text(content)
    end("li")
  }

  @inlinable @inline(__always)
  public func dl(
    class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("dl", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("dl")
  }

  @inlinable @inline(__always)
  public func dt(
    class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("dt", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("dt")
  }

  @inlinable @inline(__always)
  public func dt(
    _ content: String, class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil,
    aria: ARIA? = nil
  ) {
    begin("dt", `class`, id, lang, dir, aria)
    closeBracket()
    text(content)
    end("dt")
  }

  @inlinable @inline(__always)
  public func dd(
    class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("dd", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("dd")
  }

  @inlinable @inline(__always)
  public func dd(
    _ content: String, class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil,
    aria: ARIA? = nil
  ) {
    begin("dd", `class`, id, lang, dir, aria)
    closeBracket()
    text(content)
    end("dd")
  }
}
