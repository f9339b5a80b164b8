/// Elements that readers open, fill in and press.
extension HTMLWriter {
  @inlinable @inline(__always)
  public func details(
    open: Bool = false, class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil,
    aria: ARIA? = nil, content: () -> Void
  ) {
    begin("details", `class`, id, lang, dir, aria)
    flag("open", open)
    closeBracket()
    content()
    end("details")
  }

  @inlinable @inline(__always)
  public func summary(
    class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil,
    content: () -> Void
  ) {
    begin("summary", `class`, id, lang, dir, aria)
    closeBracket()
    content()
    end("summary")
  }

  @inlinable @inline(__always)
  public func summary(
    _ content: String, class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil,
    aria: ARIA? = nil
  ) {
    begin("summary", `class`, id, lang, dir, aria)
    closeBracket()
    text(content)
    end("summary")
  }

  @inlinable @inline(__always)
  public func form(
    action: String, method: String? = nil, class: ClassNames? = nil, id: String? = nil, lang: String? = nil,
    dir: TextDirection? = nil, aria: ARIA? = nil, content: () -> Void
  ) {
    begin("form", `class`, id, lang, dir, aria)
    url("action", action)
    attribute("method", method)
    closeBracket()
    content()
    end("form")
  }

  @inlinable @inline(__always)
  public func label(
    for: String? = nil, class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil,
    aria: ARIA? = nil, content: () -> Void
  ) {
    begin("label", `class`, id, lang, dir, aria)
    attribute("for", `for`)
    closeBracket()
    content()
    end("label")
  }

  @inlinable @inline(__always)
  public func label(
    _ content: String, for: String? = nil, class: ClassNames? = nil, id: String? = nil, lang: String? = nil,
    dir: TextDirection? = nil, aria: ARIA? = nil
  ) {
    begin("label", `class`, id, lang, dir, aria)
    attribute("for", `for`)
    closeBracket()
    text(content)
    end("label")
  }

  @inlinable @inline(__always)
  public func input(
    type: InputType, name: String? = nil, value: String? = nil, placeholder: String? = nil, autocomplete: String? = nil,
    required: Bool = false, class: ClassNames? = nil, id: String? = nil, lang: String? = nil, dir: TextDirection? = nil,
    aria: ARIA? = nil
  ) {
    begin("input", `class`, id, lang, dir, aria)
    attribute("type", type.rawValue)
    attribute("name", name)
    attribute("value", value)
    attribute("placeholder", placeholder)
    attribute("autocomplete", autocomplete)
    flag("required", required)
    closeBracket()
  }

  @inlinable @inline(__always)
  public func button(
    type: ButtonType? = nil, disabled: Bool = false, class: ClassNames? = nil, id: String? = nil, lang: String? = nil,
    dir: TextDirection? = nil, aria: ARIA? = nil, content: () -> Void
  ) {
    begin("button", `class`, id, lang, dir, aria)
    attribute("type", type?.rawValue)
    flag("disabled", disabled)
    closeBracket()
    content()
    end("button")
  }

  @inlinable @inline(__always)
  public func button(
    _ content: String, type: ButtonType? = nil, disabled: Bool = false, class: ClassNames? = nil, id: String? = nil,
    lang: String? = nil, dir: TextDirection? = nil, aria: ARIA? = nil
  ) {
    begin("button", `class`, id, lang, dir, aria)
    attribute("type", type?.rawValue)
    flag("disabled", disabled)
    closeBracket()
    text(content)
    end("button")
  }
}
