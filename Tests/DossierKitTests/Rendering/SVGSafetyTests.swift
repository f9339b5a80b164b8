import DossierKit
import Testing

@Suite("The safety of an SVG file")
struct SVGSafetyTests {
  private func findings(_ inside: String) -> [String] {
    SVGSafety.check(Array("<svg xmlns='http://www.w3.org/2000/svg'>\n\(inside)\n</svg>".utf8)).map(\.message)
  }

  @Test("a picture with gradients, styles, internal references and an editor's notes is safe")
  func safe() {
    #expect(
      findings(
        #"""
        <!-- <script> in a comment -->
        <title>On the road: &lt;script&gt;</title>
        <style>.a { fill: url(#g); stroke: url("#h") } <![CDATA[ .b > .c { color: red } ]]></style>
        <linearGradient id="g"/><use href="#a" xlink:href='#b'/>
        <image href="data:image/png;base64,iVBORw0KGgo="/>
        <path inkscape:export-filename="C:\pictures\a.png" d="M0 0" style="fill:url(#g)" aria-label="a \ b"/>
        """#) == [])
  }

  @Test(
    "scripts, handlers, embedding and what loads from elsewhere are reported",
    arguments: [
      ("<script>alert(1)</script>", "it has a script, on line 2"),
      ("<x:SCRIPT xmlns:x='a'/>", "it has a script, on line 2"),
      ("<g\n onLoad = 'x()'/>", "it has the event handler ‘onLoad’, on line 2"),
      ("<foreignObject/>", "it has a <foreignObject> element, on line 2"),
      ("\n<image href='https://example.org/p.gif'/>", "it refers to ‘https://example.org/p.gif’, on line 3"),
      ("<a xlink:href=' java\u{9}script:x'/>", "it refers to ‘ java␉script:x’, on line 2"),
      ("<use href='data:image/svg+xml,x'/>", "it refers to ‘data:image/svg+xml,x’, on line 2"),
      ("<g xml:base='//a.example/'/>", "it refers to ‘//a.example/’, on line 2"),
      ("<rect fill='&#x75;rl(//a.example/f)'/>", "it refers to ‘//a.example/f’, on line 2"),
      ("<rect style=\"fill: URL( '//a.example' )\"/>", "it refers to ‘//a.example' ’, on line 2"),
      ("<style>@import '//a.example/x.css';</style>", "it refers to ‘@import’, on line 2"),
      ("<style><![CDATA[ @import '//a.example'; ]]></style>", "it refers to ‘@import’, on line 2"),
      ("<style>@imp<!-- -->or<![CDATA[t]]> 'x'</style>", "it refers to ‘@import’, on line 2"),
      ("<style><g/><style/>\n@import 'x'</style>", "it refers to ‘@import’, on line 2"),
      ("<style>a { fill: \\75 rl(//a.example) }</style>", "it is not well formed, on line 2"),
      (
        "<set attributeName='xlink:href' to='x'/>",
        "it has the event handler ‘attributeName=xlink:href’, on line 2"
      ),
      ("<rect", "it is not well formed, on line 2"), ("<rect x=1/>", "it is not well formed, on line 2"),
      ("<![CDATA[", "it is not well formed, on line 2"),
    ])
  func unsafe(inside: String, message: String) {
    #expect(findings(inside) == [message])
  }

  @Test("declared entities, style sheets and rare encodings hide what is in a file, and are reported")
  func prolog() {
    func first(_ text: String) -> String? { SVGSafety.check(Array(text.utf8)).first?.message }
    #expect(first("<!DOCTYPE svg [<!ENTITY s '<script/>'>]><svg/>") == "it has declarations in its doctype, on line 1")
    #expect(first("<?xml-stylesheet href='a.css'?><svg/>") == "it has a style sheet of its own, on line 1")
    #expect(first("<?xml version='1.0' encoding='UTF-7'?><svg/>") == "it is not well formed, on line 1")
    #expect(first("<?xml version='1.0' encoding='UTF-8'?><!DOCTYPE svg PUBLIC 'a' 'b'><svg/>") == nil)
  }

  @Test("the time grows with the size of a hostile file, not with its square")
  func hostile() {
    let repeated = 20_000
    for part in ["<!", "<a ", "url(", "&", "<!DOCTYPE \"", "<style>url(", "<![CDATA[", "\\"] {
      let bytes = Array(("<svg>" + String(repeating: part, count: repeated)).utf8)
      let time = ContinuousClock().measure { _ = SVGSafety.check(bytes) }
      #expect(time < .seconds(5), "\(part)")
      _ = ImageSize.read(bytes)
    }
  }
}
