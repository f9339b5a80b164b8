@testable import DossierKit

/// A way to refer to a document, be it right or wrong.
struct ReferenceForm: Sendable {
  var name: String
  /// The text for a document, written in the file of another one; nil where it cannot be written for it.
  /// In a field it would be a text as any other.
  var isForBodies = false
  var text: @Sendable (HiddenDocument, _ from: DocumentKind) -> String?

  init(_ name: String, _ text: @escaping @Sendable (HiddenDocument, DocumentKind) -> String?) {
    (self.name, self.text) = (name, text)
  }

  /// One that names the document by its id.
  init(id pattern: String, isForBodies: Bool = false) {
    self.init(pattern) { hidden, _ in pattern.replacing("ID", with: hidden.id) }
    self.isForBodies = isForBodies
  }

  static let host = "https://example.org"

  private static func relative(_ hidden: HiddenDocument, _ from: DocumentKind) -> String {
    let up = from.leakFolder.split(separator: "/").map { _ in "../" }.joined()
    return up + hidden.path
  }

  static let all: [ReferenceForm] =
    // References of this program, and of others.
    [
      "[[ID]]", "[[ID|words]]", "[[ ID ]]", "[[ID#x]]", "[[ID#x|words]]", "![[ID]]", "[[ID|*some* words]]", "[[ID|]]",
      "[[ID", "[[ID]", "[[[ID]]]", "[[ID.md]]", "[[entities/ID]]", "[@ID]", "[@ID, p. 3]", "[@a1; @ID]",
      "[@a1; @ID, p. 3]", "[@ID; @a1]", "[-@ID]", "[see @ID]", "[see @ID, also @a1]", "[@a1, @ID]", "[@a1 @ID]",
      "[@a1; -@ID]", "[@a1, also @ID]", "[@a1; see also @ID, p. 3]", "@ID", "@ID [p. 3]", "-@ID", "[@ID", "[@{ID}]",
      "@{ID}", "[@ID [p. 3]]", "[*see* @ID]", "[@ID, *p.* 3]", "[@ID](https://press.example/)", "[[@ID]]",
      "[@a1, p. 3; @ID, \\[sic\\]]", "[words](entity:ID)", "[words](article:ID)", "[words](briefing:ID)",
      "[words](page:ID)", "[](entity:ID)", "[words](ENTITY:ID)", "<entity:ID>", "<article:ID>", "[words](<entity:ID>)",
      "[words](entity:ID \"title\")", "[words](ID.md)", "[words](ID.md#x)", "![words](ID.md)", "![words](entity:ID)",
      "[[ID]]{.nolink}",
    ].map { ReferenceForm(id: $0) }
    // What means nothing in a field.
    + [
      "[words](ID)", "[words](#ID)", "[words](./ID)", "[words](ID/index.html)", "[words][ID]", "[ID]: entity:ID",
      "[words][[ID]]", "[[ID][words]]", "{{< ref \"ID\" >}}", "{% link ID.md %}",
    ].map { ReferenceForm(id: $0, isForBodies: true) }
    + [ReferenceForm("[[ID]] with an escape") { hidden, _ in "[[&#120;\(hidden.id.dropFirst())]]" }]
    // Names.
    + [
      ReferenceForm("[[Name]]") { hidden, _ in "[[\(hidden.title)]]" },
      ReferenceForm("[[NAME]]") { hidden, _ in "[[\(hidden.title.uppercased())]]" },
      ReferenceForm("[[Name|words]]") { hidden, _ in "[[\(hidden.title)|words]]" },
      ReferenceForm("![[Name]]") { hidden, _ in "![[\(hidden.title)]]" },
      ReferenceForm("[[Name#heading]]") { hidden, _ in "[[\(hidden.title)#Some heading]]" },
      ReferenceForm("[@Name]") { hidden, _ in "[@\(hidden.title)]" },
      ReferenceForm("[words](entity:Name)") { hidden, _ in
        "[words](entity:\(hidden.title.replacing(" ", with: "%20")))"
      },
      ReferenceForm("[words](<entity:Name>)") { hidden, _ in "[words](<entity:\(hidden.title)>)" },
      ReferenceForm("[[other name]]") { hidden, _ in hidden.alias.map { "[[\($0)]]" } },
      ReferenceForm("[[other name, apart]]") { hidden, _ in
        hidden.alias.map { "[[\($0.decomposedStringWithCanonicalMapping)|words]]" }
      },
      ReferenceForm("[[ID in capitals]]") { hidden, _ in "[[\(hidden.id.uppercased())]]" },
      ReferenceForm("[@ID in capitals]") { hidden, _ in "[@\(hidden.id.uppercased())]" },
    ]
    // Files and addresses.
    + [
      ReferenceForm("[words](file)") { "[words](\(relative($0, $1)))" },
      ReferenceForm("[words](file#heading)") { "[words](\(relative($0, $1))#x)" },
      ReferenceForm("[words](file without .md)") { "[words](\(relative($0, $1).dropLast(3)))" },
      ReferenceForm("[[file]]") { hidden, _ in "[[\(hidden.stem)]]" },
      ReferenceForm("[[path]]") { hidden, _ in "[[\(hidden.path)]]" },
      ReferenceForm("![words](file)") { "![words](\(relative($0, $1)))" },
      ReferenceForm("[words](/content/file)") { hidden, _ in "[words](/content/\(hidden.path))" },
      ReferenceForm("[words](address)") { hidden, _ in "[words](\(hidden.address))" },
      ReferenceForm("[words](address without slash)") { hidden, _ in "[words](\(hidden.address.dropLast()))" },
      ReferenceForm("[words](address#x)") { hidden, _ in "[words](\(hidden.address)#x)" },
      ReferenceForm("[words](feed)") { hidden, _ in "[words](\(hidden.address)feed.xml)" },
      ReferenceForm("[words](URL)") { hidden, _ in "[words](\(host)\(hidden.address))" },
      ReferenceForm("[words](URL?x#x)") { hidden, _ in "[words](\(host)\(hidden.address)?x=1#x)" },
      ReferenceForm("[words](//host)") { hidden, _ in "[words](//example.org\(hidden.address))" },
      ReferenceForm("[words](HTTP)") { hidden, _ in "[words](http://EXAMPLE.org\(hidden.address))" },
      ReferenceForm("[words](%-escaped URL)") { hidden, _ in
        "[words](\(host)\(hidden.address.replacing("x", with: "%78")))"
      },
      ReferenceForm("<URL>") { hidden, _ in "<\(host)\(hidden.address)>" },
      ReferenceForm("URL") { hidden, _ in "\(host)\(hidden.address)" },
      ReferenceForm("![words](URL)") { hidden, _ in "![words](\(host)\(hidden.address))" },
      ReferenceForm("<a href>") { hidden, _ in "<a href=\"\(hidden.address)\">words</a>" },
      ReferenceForm("<img src>") { hidden, _ in "<img src=\"\(host)\(hidden.address)x.png\" alt=\"words\">" },
    ]
}

/// A place in a body where a reference can stand.
struct ReferencePlace: Sendable {
  var name: String
  private var pattern: String

  /// - Parameter pattern: `REF` stands for the reference, `MARK` for a word that no other piece has.
  init(_ name: String, _ pattern: String) { (self.name, self.pattern) = (name, pattern) }

  func text(_ reference: String, mark: String) -> String {
    // A bar would end a cell.
    let reference = name.hasPrefix("table") ? reference.replacing("|", with: "\\|") : reference
    // With a letter behind it, an id would be another one.
    let isOpen = reference.last.map { $0.isLetter || $0.isNumber } ?? false
    let pattern = isOpen ? pattern.replacing("REFx", with: "REF,x") : pattern
    return pattern.replacing("MARK", with: mark).replacing("REF", with: reference) + "\n"
  }

  static let all: [ReferencePlace] = [
    .init("paragraph", "MARK REF and on."), .init("alone", "REF"), .init("line break", "MARK\nREF\nand on."),
    .init("emphasis", "MARK *REF* and **so _REF_**."), .init("struck out", "MARK ~~REF~~."),
    .init("list", "- MARK REF\n- REF"), .init("task", "- [ ] MARK REF"), .init("numbered list", "7. MARK REF"),
    .init("nested list", "- MARK\n  - REF\n\n    REF"), .init("heading", "## MARK REF"),
    .init("underlined heading", "MARK REF\n--------"), .init("anchor", "## MARK {#REF}"),
    .init("quotation", "> MARK REF\n>\n> > REF"), .init("callout", "> [!note] MARK REF\n> REF"),
    .init("table", "| MARK | REF |\n|---|---|\n| REF | x |"), .init("table's surplus", "| MARK |\n|---|\n| x | REF |"),
    .init("footnote", "MARK words[^MARK].\n\n[^MARK]: MARK REF"), .init("unused footnote", "[^MARK]: MARK REF"),
    .init("footnote's label", "MARK words[^REF].\n\n[^REF]: MARK"), .init("inline footnote", "MARK words^[REF]."),
    .init("link's text", "MARK [REF](https://press.example/)."),
    .init("link's title", "MARK [words](https://press.example/ \"REF\")."),
    .init("picture's text", "MARK ![REF](../map.svg) and on."), .init("caption", "![MARK](../map.svg \"REF\")"),
    .init("figure's text", "![MARK REF](../map.svg)"), .init("definition", "MARK [words][MARK].\n\n[MARK]: REF"),
    .init("definition's title", "MARK [words][MARK].\n\n[MARK]: https://press.example/ \"REF\""),
    .init("definition's label", "MARK [REF].\n\n[REF]: https://press.example/"),
    .init("unused definition", "[MARK]: REF"), .init("nolink", "MARK [REF]{.nolink}."),
    .init("comment", "MARK <!-- REF --> and on."), .init("comment alone", "<!-- MARK\n\nREF\n-->"),
    .init("HTML", "<div title=\"REF\">MARK REF</div>"), .init("HTML in a line", "MARK <b title='REF'>REF</b>."),
    .init("HTML instruction", "MARK <?php REF ?> and <!X REF> and <![CDATA[REF]]>."),
    .init("private comment", "MARK %%REF%% and on."), .init("private block", "%%\nMARK REF\n%%"),
    .init("highlight", "MARK ==REF==."), .init("formula", "MARK $$REF$$ and $REF$."),
    .init("shortcode", "MARK {{< note \"REF\" >}}."), .init("tag", "MARK {% note REF %}."),
    .init("divider", "::: REF\nMARK REF\n:::"), .init("term", "MARK\n: REF"), .init("after a colon", "MARK: REF."),
    .init("in brackets", "MARK [REF]."), .init("in round brackets", "MARK (REF)."), .init("in quotes", "MARK “REF”."),
    .init("twice", "MARK REFREF."), .init("in a word", "MARKxREFx."), .init("inserted", "MARK ++REF++ and ^REF^."),
  ]
}
