import HTML
import Testing

@Suite("Drawings")
struct SVGTests {
  @Test("hold lines, shapes and texts at whole units")
  func elements() {
    let drawing = written { html in
      html.svg(width: 360, height: 120, class: "network", aria: .hidden) { svg in
        svg.lines(
          [(SVGPoint(x: 0, y: -5), SVGPoint(x: 10, y: 20)), (SVGPoint(x: 1, y: 2), SVGPoint(x: 3, y: 4))], width: 2,
          class: "edge")
        svg.g(class: "node") { svg.circle(at: SVGPoint(x: 7, y: 8), radius: 5) }
        svg.rect(at: SVGPoint(x: 1, y: 2), width: 30, height: 40)
      }
    }
    #expect(
      drawing == #"<svg class="network" aria-hidden="true" direction="ltr" viewBox="0 0 360 120">"#
        + #"<path class="edge" stroke-width="2" d="M0 -5L10 20M1 2L3 4"></path>"#
        + #"<g class="node"><circle cx="7" cy="8" r="5"></circle></g>"#
        + #"<rect x="1" y="2" width="30" height="40"></rect></svg>"#)
  }

  @Test("write a text of several lines one below the other, escaped, in its own direction")
  func texts() {
    let drawing = written { html in
      html.svg(width: 1, height: 1) { svg in
        svg.text(["A & <b>"], at: SVGPoint(x: 5, y: 6), anchor: .middle)
        svg.text(
          ["علي", "مملوك"], at: SVGPoint(x: 1, y: 2), anchor: .end, leading: 15, lang: "a\"r", direction: .rightToLeft)
      }
    }
    #expect(drawing.contains(#"<text x="5" y="6" text-anchor="middle">A &amp; &lt;b&gt;</text>"#))
    #expect(
      drawing.contains(
        #"<text lang="a&quot;r" x="1" y="2" text-anchor="end" direction="rtl">"#
          + #"<tspan x="1">علي</tspan><tspan x="1" dy="15">مملوك</tspan></text>"#))
  }

  @Test("link, but never to a script, and say to a pointer what a shape is")
  func links() {
    let drawing = written { html in
      html.svg(width: 1, height: 1) { svg in
        svg.a(href: "/a?b&c", isInTabOrder: false) { svg.title("A <b>") }
        svg.a(href: "java\nscript:alert(1)") {}
      }
    }
    #expect(drawing.contains(#"<a href="/a?b&amp;c" tabindex="-1"><title>A &lt;b&gt;</title></a><a></a>"#))
  }
}
