import Testing

@testable import HTML

@Suite("Escaping")
struct EscapingTests {
  @Test("Any text comes back as it was, in text and in attributes")
  func roundTrip() {
    var random = RandomText(seed: 2016)
    for _ in 0..<2_000 {
      let (content, label) = (random.next(), random.next())
      let html = HTMLWriter()
      html.p(content, class: .text(label), id: content, lang: label, aria: ARIA(role: content, label: label))
      #expect(
        MarkupReader.tokens(of: html.bytes).filter { $0 != .text("") }
          == [
            .start(
              name: "p",
              attributes: ["class": label, "id": content, "lang": label, "role": content, "aria-label": label]),
            .text(content), .end(name: "p"),
          ].filter { $0 != .text("") })
    }
  }

  @Test("An address comes back as it was or not at all")
  func addresses() {
    var random = RandomText(seed: 909)
    for _ in 0..<1_000 {
      let address = "https://example.org/" + random.next()
      let html = HTMLWriter()
      html.img(src: address, alt: address)
      #expect(
        MarkupReader.tokens(of: html.bytes) == [.start(name: "img", attributes: ["src": address, "alt": address])])
    }
  }

  @Test("Nothing that is not ASCII markup is changed")
  func untouched() {
    let text = "Erdoğan, “Öcalan” — علي مملوك, Али Мамлюк ’ 😀"
    #expect(written { $0.text(text) } == text)
  }

  @Test("NUL, which a parser would drop, becomes the replacement character")
  func nul() {
    #expect(written { $0.text("a\0b") } == "a\u{FFFD}b")
  }

  @Test("Trusted HTML goes through as it is")
  func trusted() {
    #expect(written { $0.raw(TrustedHTML(Array("<b>&amp;</b>".utf8))) } == "<b>&amp;</b>")
  }

  @Test(
    "A link whose address would run a script keeps its text and loses the address",
    arguments: [
      "javascript:alert(1)", "JavaScript:alert(1)", "  javascript:alert(1)", "java\nscript:alert(1)",
      "\u{1}javascript\t:alert(1)", "vbscript:x", "data:text/html,<script>alert(1)</script>",
    ])
  func scripts(address: String) {
    #expect(written { $0.a("here", href: address) } == "<a>here</a>")
  }

  @Test(
    "Other addresses stay",
    arguments: [
      "/javascript/", "#javascript", "https://x.org/?javascript:", "mailto:a@b.org", "", "javascript", "data/x.csv",
    ])
  func otherAddresses(address: String) {
    #expect(written { $0.a("here", href: address) } == "<a href=\"\(address)\">here</a>")
  }
}
