import Testing

@testable import DossierKit

@Suite("Quotations are compared without their typography")
struct QuoteSearchTests {
  private func isFound(_ quote: String, in text: String) -> Bool {
    for joins in [false, true] {
      let search = QuoteSearch(text: FoldedText(Array(text.utf8), joinsHyphenation: joins))
      if case .found = search.find(QuotedParts(quote)) { return true }
    }
    return false
  }

  @Test(
    "as the same words",
    arguments: [
      ("it's “late” now", "it’s \"late\" now"),
      ("he said ‘no’ twice", "he said “no” twice"),
      ("a word – another", "a word—another"),
      ("a well-known man", "a well\u{2011}known man"),
      ("two  words", "two\n   words"),
      ("no break", "no\u{A0}break"),
      ("negotiations", "nego\u{AD}tiations"),
      ("negotiations went on", "negotia-\ntions went on"),
      ("a well-known man", "a well-\nknown man"),
      ("the final office", "the ﬁnal oﬃce"),
      ("« oui » !", "«\u{A0}oui\u{A0}»\u{202F}!"),
      ("“oui”", "«\u{A0}oui\u{A0}»"),
      ("café", "cafe\u{301}"),
      ("A great deal", "Ａ ｇｒｅａｔ ｄｅａｌ"),
      ("يفتح المرفأ", "يفتـــح المرفأ"),
      ("\"The whole sentence.\"", "He said: the rest. The whole sentence, then"),
      ("the first […] the last", "the first of all was not the last"),
      ("the first ... the last", "the first of all was not the last"),
      ("the first (…) the last", "the first of all was not the last"),
      ("the first … the last", "the first of all was not the last"),
      ("[T]he minister [Akar] met him", "Then the minister met him"),
      ("met [him] again", "they met Shoigu again"),
      ("walk[ed] home", "they walk home"),
      ("港が開く", "六月に港が開くという"),
      ("双方同意在六月前签署协定", "双方同意在\n六月前签署协定"),
      ("他在 Apple 工作", "他在Apple工作"),
      ("六月に港が開く", "六月に\n　港が開く"),
    ])
  func found(_ quote: String, _ text: String) { #expect(isFound(quote, in: text)) }

  @Test(
    "and other words are not found",
    arguments: [
      ("the talks fail", "the talks failed"),
      ("no chance", "almost no chances"),
      ("The minister", "the minister"),
      ("the last […] the first", "the first and the last"),
      ("resume", "résumé"),
      ("a word, another", "a word another"),
      ("wellknown", "well-known"),
      ("met him", "met"),
      ("[…] alpha", "beta"),
      ("두나라", "두 나라"),
    ])
  func missing(_ quote: String, _ text: String) { #expect(!isFound(quote, in: text)) }

  @Test("in time that does not explode")
  func hostile() {
    let text = String(repeating: "a", count: 300_000)
    #expect(!isFound(String(repeating: "a", count: 20_000) + "b", in: text))
    #expect(!isFound(String(repeating: "a", count: 20_000), in: text))
  }

  @Test("with the words counted that are quoted, not the quoter's")
  func words() {
    #expect(QuotedParts("one two […] three [four five] six").wordCount == 4)
    #expect(QuotedParts("“well-known” – 12 men").wordCount == 3)
    #expect(QuotedParts("[…]").wordCount == 0)
    #expect(QuotedParts("港が開く").wordCount == 2)
  }
}

@Suite("The words of an HTML capture")
struct HTMLTextTests {
  private func text(_ html: String) -> String { String(decoding: HTMLText(Array(html.utf8)).bytes, as: UTF8.self) }

  @Test("are those a reader sees")
  func words() {
    #expect(text("<p>There <em>is</em> no<b>thing</b></p><p>more</p>") == "\nThere is nothing\n\nmore\n")
    #expect(text("a<script>if (a < b) { \"</p>\" }</script>b<STYLE>p{}</STYLE >c<!-- <p>d -->e") == "abce")
    #expect(text("<a title='a > b' href=\"x>y\">link</a> 1 < 2") == "link 1 < 2")
    #expect(
      text("don&#8217;t &ldquo;go&rdquo; &#x2014; caf&eacute; &#146;s R&D &amp;amp; &unknown; &nbsp")
        == "don’t “go” — café ’s R&D &amp; &unknown; \u{A0}")
    #expect(text("<script>never closed") == "")
    #expect(text("<p never closed") == "\n")
    #expect(text("<![CDATA[x]]>y<?php z ?>") == "y")
  }

  @Test("hold no marks of notes and no readings above characters")
  func marks() {
    #expect(text("said<sup>1</sup> so<sup class=\"r\"><a href=\"#n\">[12]</a></sup>.") == "said so.")
    #expect(text("<ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby>だ") == "漢字だ")
    #expect(text("the 21<sup>st century</sup> came") == "the 21st century came")
  }

  @Test("are quoted without the marks of notes that a text has in brackets")
  func notesInBrackets() throws {
    let capture = try QuotableText(capture: Array("The talks[3] failed[a] again[note]. See [3].".utf8), path: "a.txt")
    #expect(String(decoding: capture.bytes, as: UTF8.self) == "The talks failed again[note]. See [3].")
  }
}
