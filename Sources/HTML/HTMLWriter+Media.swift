/// Pictures and figures.
extension HTMLWriter {
  /// `width` and `height` in pixels keep the page from jumping when the picture arrives; `alt` is empty for decoration.
  @inlinable @inline(__always)
  public func img(
    src: String, alt: String, width: Int? = nil, height: Int? = nil, loading: Loading? = nil, srcset: String? = nil,
    sizes: String? = nil, class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil,
    aria: ARIA? = nil
  ) {
    begin("img", `class`, id, lang, dir, aria)
    url("src", src)
    attribute("alt", alt)
    attribute("width", width)
    attribute("height", height)
    attribute("loading", loading?.rawValue)
    attribute("srcset", srcset)
    attribute("sizes", sizes)
    closeBracket()
  }

  @inlinable @inline(__always)
  public func picture(
    class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("picture", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("picture")
  }

  @inlinable @inline(__always)
  public func figure(
    class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("figure", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("figure")
  }

  @inlinable @inline(__always)
  public func figcaption(
    class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("figcaption", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("figcaption")
  }

  @inlinable @inline(__always)
  public func figcaption(
    _ content: String, class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil,
    aria: ARIA? = nil
  ) {
    begin("figcaption", `class`, id, lang, dir, aria)
    closeBracket()
    text(content)
    end("figcaption")
  }
}
