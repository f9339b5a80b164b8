import CommonMark
import Testing

struct RendererTests {
  private struct Hooks: RenderHooks {
    var seen: [Node.Kind] = []
    var ends: [Int] = []

    mutating func write(_ node: Node, into out: inout [UInt8]) -> Bool {
      seen.append(node.kind)
      guard node.kind == .link else { return false }
      out.append(contentsOf: "<x-link>".utf8)
      HTMLRenderer.renderInlines(of: node, into: &out)
      out.append(contentsOf: "</x-link>".utf8)
      return true
    }

    mutating func anchor(forHeading node: Node) -> String? { node.headingLevel == 1 ? "a\"b" : nil }
    mutating func wroteHeadings(upTo ends: [Int]) { self.ends = ends }
  }

  private func hooked(_ source: String, _ options: HTMLRenderer.Options = []) -> (html: String, seen: [Node.Kind]) {
    withTree(source) { root, _ in
      var out: [UInt8] = []
      var hooks = Hooks()
      HTMLRenderer.render(root, options: options, hooks: &hooks, into: &out)
      return (String(decoding: out, as: UTF8.self), hooks.seen)
    }
  }

  @Test("A hook writes a node whole or leaves it to the renderer")
  func hooks() {
    let result = hooked("a [*b*](/c) ![d [e](/f)](/g)")
    #expect(result.html == "<p>a <x-link><em>b</em></x-link> <img src=\"/g\" alt=\"d e\" /></p>\n")
    #expect(result.seen == [.paragraph, .link, .image])
    #expect(hooked("```\n```\n\n<div>\n\n# h <b>\n").seen == [.codeBlock, .htmlBlock, .heading, .htmlInline])
  }

  @Test("Headings ask the hook for an anchor only when anchors are wanted")
  func anchors() {
    #expect(hooked("# a\n## b").html == "<h1>a</h1>\n<h2>b</h2>\n")
    #expect(hooked("# a\n## b", .headingAnchors).html == "<h1 id=\"a&quot;b\">a</h1>\n<h2>b</h2>\n")
  }

  @Test("A hook is told where each heading ends, whatever stands before it in what is written to")
  func headingEnds() {
    withTree("# a\n\n> ## *b*\n\nc") { root, _ in
      var out = Array("before".utf8)
      var hooks = Hooks()
      HTMLRenderer.render(root, options: .headingAnchors, hooks: &hooks, into: &out)
      let elements = hooks.ends.map { String(decoding: out[..<$0].suffix(9), as: UTF8.self) }
      #expect(elements == ["b\">a</h1>".suffix(9), "></em></h2>".suffix(9)].map(String.init))
    }
  }

  @Test("A titled image alone in its paragraph becomes a figure")
  func figures() {
    let figure = "<figure><img src=\"/i\" alt=\"a b\" /><figcaption>T &lt;x&gt;</figcaption></figure>\n"
    #expect(html("![a *b*](/i \"T <x>\")", .figures) == figure)
    #expect(html("![a](/i)", .figures) == "<p><img src=\"/i\" alt=\"a\" /></p>\n")
    #expect(html("![a](/i \"t\") b", .figures).hasPrefix("<p>"))
    #expect(html("![a](/i \"t\")").hasPrefix("<p><img"))
    #expect(!html("![a](javascript:x \"t\")", .figures).contains("javascript"))
  }

  @Test("Custom nodes appear as they are, a rendering begins where the buffer ends")
  func customNodes() {
    withTree("a *b*\n\nc") { root, _ in
      guard let paragraph = root.firstChild, let inline = Node.makeCustomInline(enter: "<i>", exit: "</i>"),
        let emphasis = paragraph.lastChild, let block = Node.makeCustomBlock(enter: "<div>", exit: "</div>")
      else { return }
      emphasis.insertBefore(inline)
      inline.append(emphasis)
      paragraph.insertBefore(block)
      block.append(paragraph)
      var out = Array("<main>".utf8)
      HTMLRenderer.render(root, into: &out)
      #expect(String(decoding: out, as: UTF8.self) == "<main><div>\n<p>a <i><em>b</em></i></p>\n</div>\n<p>c</p>\n")
    }
  }

  @Test("Raw HTML and dangerous addresses leave nothing behind unless allowed")
  func safety() {
    #expect(html("a <b>c</b>\n\n<div>\n") == "<p>a c</p>\n")
    let dangerous = [
      "javascript:x", "JAVASCRIPT:x", "vbscript:x", "file:///x", "data:text/html,x", "data:image/svg+xml,x",
    ]
    for url in dangerous {
      #expect(html("[a](\(url)) ![b](\(url))") == "<p><a href=\"\">a</a> <img src=\"\" alt=\"b\" /></p>\n")
      #expect(html("[a](\(url))", .allowRawHTML) == "<p><a href=\"\(url)\">a</a></p>\n")
    }
    #expect(html("![b](data:image/png;x)") == "<p><img src=\"data:image/png;x\" alt=\"b\" /></p>\n")
  }

  @Test("Escaping serves content, attributes and addresses")
  func escaping() {
    var out: [UInt8] = []
    HTMLRenderer.appendEscaped("a long enough text <with> \"all\" & sundry é", to: &out)
    #expect(String(decoding: out, as: UTF8.self) == "a long enough text &lt;with&gt; &quot;all&quot; &amp; sundry é")
    out.removeAll()
    Array("/ü b?c='d'&e=%20\"[x]".utf8).withUnsafeBufferPointer { HTMLRenderer.appendEscapedURL($0, to: &out) }
    #expect(String(decoding: out, as: UTF8.self) == "/%C3%BC%20b?c=&#x27;d&#x27;&amp;e=%20%22%5Bx%5D")
  }

  @Test("Plain text keeps words and code and nothing else")
  func plain() {
    let source = "# A *b*\n\nc `d`\ne<b>f</b> [g](/h) ![i](/j)  \nk &amp; l\n\n- m\n- n\n\n```\nlet o\n```\n<p>\n"
    #expect(withTree(source) { root, _ in plainText(of: root) } == "A b c d ef g i k & l m n let o")
  }
}
