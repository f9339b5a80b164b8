/// The elements that divide a document.
extension HTMLWriter {
  /// The root element; set `lang` and `dir` here for the whole document.
  public func html(
    class: String? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("html", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("html")
  }

  public func body(
    class: String? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("body", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("body")
  }

  public func header(
    class: String? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("header", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("header")
  }

  /// `tabindex: -1` lets a skip link move the focus here.
  public func main(
    tabindex: Int? = nil, class: String? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil,
    aria: ARIA? = nil, content: () -> Void
  ) {
    begin("main", `class`, id, lang, dir, aria)
    attribute("tabindex", tabindex)
    closeBracket()
    content()
    end("main")
  }

  public func footer(
    class: String? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("footer", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("footer")
  }

  /// Several on a page need an `aria` label each.
  public func nav(
    class: String? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("nav", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("nav")
  }

  public func section(
    class: String? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("section", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("section")
  }

  public func article(
    class: String? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("article", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("article")
  }

  public func aside(
    class: String? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("aside", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("aside")
  }

  public func hgroup(
    class: String? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("hgroup", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("hgroup")
  }

  public func address(
    class: String? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("address", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("address")
  }

  public func search(
    class: String? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("search", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("search")
  }

  /// `tabindex: 0` makes a scrolling region reachable by keyboard.
  public func div(
    tabindex: Int? = nil, hidden: Bool = false, class: String? = nil, id: String? = nil, lang: String? = nil,
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
