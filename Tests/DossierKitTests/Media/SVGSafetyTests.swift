import DossierKit
import SiteTesting
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
        <a href="https://example.org/"><text font-family="'\5FAE\8F6F'">a \ b, url(x)</text></a>
        <style>@font-face { font-family: F; src: url(data:font/woff2;base64,d09G) format("woff2") }</style>
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
      ("<a xlink:href=' java\u{9}script:x'/>", "it has a link to ‘ java␉script:x’, on line 2"),
      ("<a href='&#x00000000000000006A;avascript:x'/>", "it has a link to ‘javascript:x’, on line 2"),
      ("<a href='data:text/html,x'/>", "it has a link to ‘data:text/html,x’, on line 2"),
      ("<a href='#x' ping='//a.example'/>", "it refers to ‘//a.example’, on line 2"),
      ("<g xmlns:x='http://www.w3.org/1999/xlink'><use x:href='b.svg#c'/></g>", "it refers to ‘b.svg#c’, on line 2"),
      ("<feImage href='/a.png'/>", "it refers to ‘/a.png’, on line 2"),
      ("<div xmlns='http://www.w3.org/1999/xhtml'/>", "it has a <div> element, on line 2"),
      ("<h:img xmlns:h='http://www.w3.org/1999/xhtml'/>", "it has a <h:img> element, on line 2"),
      ("<h:g xmlns:h='&#104;ttp://www.w3.org/1999/xhtml'/>", "it has a <h:g> element, on line 2"),
      ("<m:math xmlns:m='http://www.w3.org/1998/Math/MathML'/>", "it has a <m:math> element, on line 2"),
      ("<prefetch/>", "its element <prefetch> is not one of SVG's, on line 2"),
      ("<style>@font-face { src: url(f.woff) }</style>", "it refers to ‘f.woff’, on line 2"),
      ("<rect style='fill:u\\72l(//a.example)'/>", "it refers to ‘//a.example’, on line 2"),
      ("<rect fill='&#x00000000000000000075;rl(//a.example)'/>", "it refers to ‘//a.example’, on line 2"),
      ("<rect style='cursor: image-set(\"a.png\" 1x)'/>", "it refers to ‘image-set’, on line 2"),
      ("<animate attributeName='fill' values='red;url(//a.example)'/>", "it refers to ‘//a.example’, on line 2"),
      ("<g></b>", "it is not well formed, on line 2"),
      ("<use href='data:image/svg+xml,x'/>", "it refers to ‘data:image/svg+xml,x’, on line 2"),
      ("<g xml:base='//a.example/'/>", "it refers to ‘//a.example/’, on line 2"),
      ("<rect fill='&#x75;rl(//a.example/f)'/>", "it refers to ‘//a.example/f’, on line 2"),
      ("<rect style=\"fill: URL( '//a.example' )\"/>", "it refers to ‘//a.example’, on line 2"),
      ("<style>@import '//a.example/x.css';</style>", "it refers to ‘@import’, on line 2"),
      ("<style><![CDATA[ @import '//a.example'; ]]></style>", "it refers to ‘@import’, on line 2"),
      ("<style>@imp<!-- -->or<![CDATA[t]]> 'x'</style>", "it refers to ‘@import’, on line 2"),
      ("<style>a {}<g/></style>", "it has a <g> element, on line 2"),
      ("<style>a { fill: \\75 rl(//a.example) }</style>", "it refers to ‘//a.example’, on line 2"),
      (
        "<set attributeName='xlink:href' to='x'/>",
        "an animation in it changes ‘xlink:href’, on line 2"
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
    #expect(first("<?xml version='1.0' encoding='UTF-7'?><svg/>") == "it is not in UTF-8, on line 1")
    #expect(first("<?xml version='1.0' encoding='iso-8859-1'?><svg/>") == "it is not in UTF-8, on line 1")
    #expect(first("<!DOCTYPE svg PUBLIC 'a' 'b'><svg/>") == "it has a doctype of its own, on line 1")
    #expect(first("<!DOCTYPE svg SYSTEM 'http://a.example/s.dtd'><svg/>") == "it has a doctype of its own, on line 1")
    let own = "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'>"
    #expect(first("<?xml version='1.0' encoding='UTF-8'?>\(own)<svg/>") == nil)
    #expect(first("<svg/><svg/>") == "it is not well formed, on line 1")
    #expect(first("<svg>") == "it is not well formed, on line 1")
  }

  @Test("what is not in UTF-8 is refused whatever it says")
  func encodings() {
    let utf16 = "<svg/>".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let overlong: [UInt8] = Array("<svg>".utf8) + [0xC0, 0xBC] + Array("</svg>".utf8)
    let marked: [UInt8] = [0xFF, 0xFE] + utf16
    for bytes in [marked, utf16, overlong] {
      #expect(SVGSafety.check(bytes).map(\.message) == ["it is not in UTF-8, on line 1"])
    }
  }

  @Test(
    "drawings as programs export them are safe",
    arguments: [
      // Graphviz
      #"""
      <?xml version="1.0" encoding="UTF-8" standalone="no"?>
      <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN"
       "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
      <svg width="62pt" height="44pt" viewBox="0.00 0.00 62.00 44.00" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">
      <g id="graph0" class="graph" transform="scale(1 1) rotate(0) translate(4 40)"><title>G</title>
      <g id="a_node1"><a xlink:href="https://example.org/a" xlink:title="a &amp; b" target="_top">
      <ellipse fill="none" stroke="black" cx="27" cy="-18" rx="27" ry="18"/></a></g></g></svg>
      """#,
      // Inkscape
      #"""
      <?xml version="1.0" encoding="UTF-8" standalone="no"?>
      <svg width="8mm" height="8mm" viewBox="0 0 8 8" version="1.1" id="svg1" sodipodi:docname="a.svg"
        xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
        xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" xmlns="http://www.w3.org/2000/svg"
        xmlns:svg="http://www.w3.org/2000/svg" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
        xmlns:cc="http://creativecommons.org/ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <sodipodi:namedview id="v" inkscape:document-units="mm"><inkscape:grid type="xygrid"/></sodipodi:namedview>
      <metadata><rdf:RDF><cc:Work rdf:about=""><dc:format>image/svg+xml</dc:format>
      <dc:type rdf:resource="http://purl.org/dc/dcmitype/StillImage"/></cc:Work></rdf:RDF></metadata>
      <svg:defs><inkscape:path-effect effect="spiro"/></svg:defs>
      <flowRoot style="font-family:'DejaVu Sans';-inkscape-font-specification:'DejaVu Sans'"><flowRegion/></flowRoot></svg>
      """#,
      // matplotlib
      #"""
      <?xml version="1.0" encoding="utf-8" standalone="no"?>
      <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN"
        "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
      <svg xmlns:xlink="http://www.w3.org/1999/xlink" width="9pt" height="9pt" xmlns="http://www.w3.org/2000/svg" version="1.1">
       <metadata><rdf:RDF xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:cc="http://creativecommons.org/ns#" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
       <cc:Work><dc:type rdf:resource="http://purl.org/dc/dcmitype/StillImage"/></cc:Work></rdf:RDF></metadata>
       <defs><style type="text/css">*{stroke-linejoin: round; stroke-linecap: butt}</style></defs>
       <g id="figure_1"><g clip-path="url(#p2f)"><use xlink:href="#m3a" x="1" y="2" style="stroke: #000000"/></g></g></svg>
      """#,
      // Illustrator
      #"""
      <?xml version="1.0" encoding="utf-8"?>
      <!-- Generator: Adobe Illustrator 27.0 -->
      <svg version="1.1" id="L" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" x="0px" y="0px"
        viewBox="0 0 9 9" style="enable-background:new 0 0 9 9;" xml:space="preserve">
      <style type="text/css">.st0{clip-path:url(#S_2_);} .st1{font-family:'MyriadPro-Regular';}</style>
      <metadata><sfw xmlns="http://ns.adobe.com/SaveForWeb/1.0/"><slices/></sfw></metadata>
      <switch><g i:extraneous="self" xmlns:i="http://ns.adobe.com/AdobeIllustrator/10.0/"><path class="st0" d="M0,0z"/></g></switch></svg>
      """#,
    ])
  func exports(file: String) {
    #expect(SVGSafety.check(Array(file.utf8)).map(\.message) == [])
  }

  @Test("a drawing that is refused, or hides behind the name of another kind, comes with what to do")
  func remedies() throws {
    let site = try MiniSite(
      """
      -- content/pages/p.md --
      ---
      title: P
      ---
      ![a](a.svg) ![b](b.png) ![c](c.png)
      -- content/pages/a.svg --
      <svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script/></svg>
      -- content/pages/b.png --
      <svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>
      -- content/pages/c.png --
      <html><svg width="9" height="9"/></html>
      """)
    #expect(
      try site.build().fullDiagnostics == [
        "content/pages/p.md:4:6 error unreadable-image ‘a.svg’ cannot be published as a drawing: it has a script, on line 1",
        "  fix export the drawing without scripts and interaction, or as PNG",
        "content/pages/p.md:4:18 error unreadable-image ‘b.png’ is of the kind SVG, not what its name says",
        "  fix name it ‘….svg’",
        "content/pages/p.md:4:30 error unreadable-image ‘c.png’ is not a picture that can be shown: "
          + "it is not a PNG, JPEG, GIF, WebP or SVG file",
      ])
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
