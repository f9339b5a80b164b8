import HTML
import Testing

/// What a writer holds after `body`, as text.
func written(_ body: (HTMLWriter) -> Void) -> String {
  let html = HTMLWriter(capacity: 64)
  body(html)
  return String(decoding: html.bytes, as: UTF8.self)
}

@Suite("Elements")
struct ElementTests {
  @Test("An element wraps what its closure writes")
  func nesting() {
    let page = written { html in
      html.ul(class: "names") {
        for name in ["Ali", "علي"] { html.li(name) }
      }
    }
    #expect(page == #"<ul class="names"><li>Ali</li><li>علي</li></ul>"#)
  }

  @Test("Void elements have no end tag")
  func void() {
    let page = written { html in
      html.br()
      html.hr(class: "rule")
      html.wbr()
      html.img(src: "/a.png", alt: "", width: 640, height: -1, loading: .lazy)
      html.input(type: .search, name: "q", required: true)
    }
    #expect(
      page == #"<br><hr class="rule"><wbr><img src="/a.png" alt="" width="640" height="-1" loading="lazy">"#
        + #"<input type="search" name="q" required>"#)
  }

  @Test("Attributes that are not given are not written")
  func absentAttributes() {
    #expect(written { $0.time("2016") } == "<time>2016</time>")
    #expect(
      written { $0.time("7 September", datetime: "2016-09-07") } == #"<time datetime="2016-09-07">7 September</time>"#)
    #expect(written { html in html.details { html.summary("Cite") } } == "<details><summary>Cite</summary></details>")
    #expect(written { html in html.details(open: true) {} } == "<details open></details>")
  }

  @Test("Typed attributes are written in HTML's own words")
  func typedAttributes() {
    #expect(
      written { $0.a("ع", href: "/x/", rel: .external, lang: "ar", dir: .rightToLeft, aria: .current(.page)) }
        == #"<a lang="ar" dir="rtl" aria-current="page" href="/x/" rel="external">ع</a>"#)
    #expect(written { $0.th("Role", scope: .column, colspan: 2) } == #"<th scope="col" colspan="2">Role</th>"#)
    #expect(
      written { html in html.nav(aria: ARIA(role: "doc-toc", labelledBy: "t", isHidden: true)) {} }
        == #"<nav role="doc-toc" aria-labelledby="t" aria-hidden="true"></nav>"#)
    #expect(ARIA.current(.page, if: false) == nil)
  }

  @Test("A head holds its metadata")
  func metadata() {
    let head = written { html in
      html.doctype()
      html.head {
        html.metaCharset()
        html.title("A & B")
        html.meta(name: "theme-color", content: "white", media: "(prefers-color-scheme: light)")
        html.meta(property: "og:title", content: "A")
        html.link(rel: .stylesheet, href: "/s.css", integrity: "sha256-x")
      }
    }
    #expect(
      head == "<!doctype html><head><meta charset=\"utf-8\"><title>A &amp; B</title>"
        + #"<meta name="theme-color" content="white" media="(prefers-color-scheme: light)">"#
        + #"<meta property="og:title" content="A"><link rel="stylesheet" href="/s.css" integrity="sha256-x"></head>"#)
  }

  @Test("Numbers are written in digits", arguments: [0, 7, 10, -42, Int.max, Int.min])
  func numbers(number: Int) {
    #expect(written { $0.text(number) } == String(number))
  }

  @Test("A writer that is reset starts over in the memory it has")
  func reset() {
    let html = HTMLWriter(capacity: 4096)
    html.p(String(repeating: "x", count: 10_000))
    let capacity = html.capacity
    html.reset()
    #expect(html.count == 0)
    #expect(html.capacity == capacity)
    html.p("again")
    #expect(html.withBytes { Array($0) } == Array("<p>again</p>".utf8))
  }
}
