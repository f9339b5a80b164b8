/// The elements that divide a document.
extension HTMLWriter {
  /// The root element; set `lang` and `dir` here for the whole document.
  @inlinable @inline(__always)
  public func html(
    class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("html", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("html")
  }

  @inlinable @inline(__always)
  public func body(
    class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("body", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("body")
  }

  @inlinable @inline(__always)
  public func header(
    class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("header", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("header")
  }

  /// `tabindex: -1` lets a skip link move the focus here.
  @inlinable @inline(__always)
  public func main(
    tabindex: Int? = nil, class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil,
    aria: ARIA? = nil, content: () -> Void
  ) {
    begin("main", `class`, id, lang, dir, aria)
    attribute("tabindex", tabindex)
    closeBracket()
    content()
    end("main")
  }

  @inlinable @inline(__always)
  public func footer(
    class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("footer", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("footer")
  }

  /// Several on a page need an `aria` label each.
  @inlinable @inline(__always)
  public func nav(
    class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("nav", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("nav")
  }

  @inlinable @inline(__always)
  public func section(
    class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("section", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("section")
  }

  @inlinable @inline(__always)
  public func article(
    class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("article", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("article")
  }

  @inlinable @inline(__always)
  public func aside(
    class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("aside", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("aside")
  }

  @inlinable @inline(__always)
  public func hgroup(
    class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("hgroup", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("hgroup")
  }

  @inlinable @inline(__always)
  public func address(
    class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("address", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("address")
  }

  @inlinable @inline(__always)
  public func search(
    class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("search", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("search")
  }

  /// `tabindex: 0` makes a scrolling region reachable by keyboard.
  @inlinable @inline(__always)
  public func div(
    tabindex: Int? = nil, hidden: Bool = false, class: ClassNames? = nil, id: String? = nil, lang: String? = nil,
    dir: TextDirection? = nil, aria: ARIA? = nil, content: () -> Void
  ) {
    begin("div", `class`, id, lang, dir, aria)
    attribute("tabindex", tabindex)
    flag("hidden", hidden)
    closeBracket()
    content()
    end("div")
  }
}
