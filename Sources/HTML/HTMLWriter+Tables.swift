/// Tables.
extension HTMLWriter {
  @inlinable @inline(__always)
  public func table(
    class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("table", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("table")
  }

  @inlinable @inline(__always)
  public func caption(
    class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("caption", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("caption")
  }

  @inlinable @inline(__always)
  public func caption(
    _ content: String, class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil,
    aria: ARIA? = nil
  ) {
    begin("caption", `class`, id, lang, dir, aria)
    closeBracket()
    text(content)
    end("caption")
  }

  @inlinable @inline(__always)
  public func thead(
    class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("thead", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("thead")
  }

  @inlinable @inline(__always)
  public func tbody(
    class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("tbody", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("tbody")
  }

  @inlinable @inline(__always)
  public func tfoot(
    class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("tfoot", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("tfoot")
  }

  @inlinable @inline(__always)
  public func tr(
    class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("tr", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("tr")
  }

  @inlinable @inline(__always)
  public func th(
    scope: TableScope? = nil, colspan: Int? = nil, rowspan: Int? = nil, class: ClassNames? = nil, id: String? = nil,
    lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil, content: () -> Void
  ) {
    begin("th", `class`, id, lang, dir, aria)
    attribute("scope", scope?.rawValue)
    attribute("colspan", colspan)
    attribute("rowspan", rowspan)
    closeBracket()
    content()
    end("th")
  }

  @inlinable @inline(__always)
  public func th(
    _ content: String, scope: TableScope? = nil, colspan: Int? = nil, rowspan: Int? = nil, class: ClassNames? = nil,
    id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil
  ) {
    begin("th", `class`, id, lang, dir, aria)
    attribute("scope", scope?.rawValue)
    attribute("colspan", colspan)
    attribute("rowspan", rowspan)
    closeBracket()
    text(content)
    end("th")
  }

  @inlinable @inline(__always)
  public func td(
    colspan: Int? = nil, rowspan: Int? = nil, class: ClassNames? = nil, id: String? = nil, lang: String? = nil,
    dir: TextDirection? = nil, aria: ARIA? = nil, content: () -> Void
  ) {
    begin("td", `class`, id, lang, dir, aria)
    attribute("colspan", colspan)
    attribute("rowspan", rowspan)
    closeBracket()
    content()
    end("td")
  }

  @inlinable @inline(__always)
  public func td(
    _ content: String, colspan: Int? = nil, rowspan: Int? = nil, class: ClassNames? = nil, id: String? = nil,
    lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil
  ) {
    begin("td", `class`, id, lang, dir, aria)
    attribute("colspan", colspan)
    attribute("rowspan", rowspan)
    closeBracket()
    text(content)
    end("td")
  }
}
