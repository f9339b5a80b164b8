import CommonMark

/// The last look at a text for what names hidden documents and was read as no reference.
extension BodyPass {
  private var tellings: HiddenTellings { renderer.library.tellings }

  /// Takes out what is left in a block's text, escaped or not.
  mutating func withholdHidden(in block: Node) {
    guard renderer.library.resolver.hidesAny else { return }
    let tellings = tellings
    var siblings = TextSiblings(triggers: Array("[]@{<(:|./".utf8) + [0xE3, 0xEF])
    for container in block.textContainers {
      siblings.begin(in: container)
      while siblings.nextRun() {
        let text = siblings.bytes
        var position = 0
        while let telling = tellings.next(in: text, from: position, end: { siblings.nodeEnd(at: $0) }) {
          reportHidden(telling, block)
          if let node = Node.makeText(Self.withheld) { siblings.replace(telling.range, with: node) }
          position = max(telling.range.upperBound, position + 1)
        }
      }
    }
  }

  /// Reports what is told only by a text and what is emphasized or code in it: `[[*id*]]`. That stands in several nodes, of
  /// which none can be taken out.
  mutating func reportHiddenAcrossMarkup(in block: Node) {
    guard renderer.library.resolver.hidesAny else { return }
    let (text, isWhole) = Self.flatText(of: block)
    guard !isWhole.isEmpty, text.contains(where: { "[@{(".utf8.contains($0) }) else { return }
    var position = 0
    while let telling = tellings.next(in: text, from: position) {
      position = max(telling.range.upperBound, position + 1)
      // Looked at by itself.
      if isWhole.contains(where: {
        $0.lowerBound <= telling.range.lowerBound && $0.upperBound >= telling.range.upperBound
      }) {
        continue
      }
      reportStanding(telling, block)
    }
  }

  /// The text of a block without its marks, and where the pieces of it lie that are not text alone. What a reference shows
  /// is left out.
  private static func flatText(of block: Node) -> (text: [UInt8], markup: [Range<Int>]) {
    var text: [UInt8] = []
    var markup: [Range<Int>] = []
    var node: Node? = block.firstChild
    while let current = node {
      node = current.nextInOrder(within: block)
      switch current.kind {
      case .text: text += current.literalBytes
      case .softBreak, .lineBreak: text.append(0x0A)
      case .code:
        markup.append(text.count..<(text.count + current.literalBytes.count))
        text += current.literalBytes
      case .customInline where current.tag > 0:
        text.append(0x01)
        node = current.nextAfterChildren(within: block)
      case .link:
        // The second bracket of `[[words](address)` has become the link.
        if text.last == UInt8(ascii: "[") { text.append(UInt8(ascii: "[")) }
        markup.append(text.count..<text.count)
      default: markup.append(text.count..<text.count)
      }
    }
    return (text, markup)
  }

  /// A text without what names hidden documents in it.
  ///
  /// - Parameter everyWord: For what stands within a reference: each of its words may be an id.
  mutating func withoutHidden(_ text: [UInt8], everyWord: Bool = false, _ block: Node) -> String {
    guard renderer.library.resolver.hidesAny else { return String(decoding: text, as: UTF8.self) }
    let tellings = tellings
    if everyWord, let (words, reason) = tellings.hidden(in: text[...], everyWord: true) {
      reportHidden(HiddenTellings.Telling(range: 0..<text.count, words: words, reason: reason), block)
      return Self.withheld
    }
    var result: [UInt8] = []
    var position = 0
    while let telling = tellings.next(in: text, from: position) {
      reportHidden(telling, block)
      result += text[position..<telling.range.lowerBound] + Array(Self.withheld.utf8)
      position = max(telling.range.upperBound, position + 1)
    }
    return String(decoding: result + text[min(position, text.count)...], as: UTF8.self)
  }

  private mutating func reportHidden(_ telling: HiddenTellings.Telling, _ block: Node) {
    let words = FieldReader.shortened(telling.words)
    findings.report(
      .unreadReference, telling.words, "‘\(words)’ is \(telling.reason.reason) and stands in what is no reference",
      block, fix: "take it out, or write [[\(words)|words to be shown]]")
  }

  // MARK: What cannot be taken out

  /// Code stands as it is typed.
  mutating func reportHiddenInCode(of root: Node) {
    var node: Node? = root
    while let current = node {
      node = current.nextInOrder(within: root)
      guard current.kind == .code || current.kind == .codeBlock else { continue }
      reportHidden(inLiteral: Array(current.literalBytes), current)
      if current.kind == .codeBlock { reportHidden(inLiteral: Array(current.fenceInfoBytes), current) }
    }
  }

  /// `&#91;` is a bracket, to readers of HTML and to those of code that shows how to write one.
  mutating func reportHidden(inLiteral literal: [UInt8], _ block: Node) {
    guard renderer.library.resolver.hidesAny,
      literal.contains(where: { HiddenTellings.begins[Int($0)] || $0 == UInt8(ascii: "&") })
    else { return }
    let text = Array(HTMLCharacterReferences.decoded(String(decoding: literal, as: UTF8.self)).utf8)
    var position = 0
    while let telling = tellings.next(in: text, from: position) {
      reportStanding(telling, block)
      position = max(telling.range.upperBound, position + 1)
    }
  }

  /// Words that are to be no link, and are just what something hidden is called by.
  mutating func reportHidden(asSilent words: ArraySlice<UInt8>, _ block: Node) {
    guard renderer.library.resolver.hidesAny else { return }
    let id = String(decoding: words, as: UTF8.self)
    guard let reason = renderer.library.resolver.hiddenReason(id: id) else { return }
    reportStanding(HiddenTellings.Telling(range: 0..<words.count, words: id, reason: reason), block)
  }

  /// The text behind the first source of a citation that another syntax has taken the brackets of.
  mutating func reportHidden(inCitation rest: ArraySlice<UInt8>, _ block: Node) {
    guard renderer.library.resolver.hidesAny else { return }
    let text = rest.prefix { $0 != UInt8(ascii: "[") }
    guard let (words, reason) = tellings.hidden(in: text, everyWord: true) else { return }
    reportStanding(HiddenTellings.Telling(range: 0..<text.count, words: words, reason: reason), block)
  }

  private mutating func reportStanding(_ telling: HiddenTellings.Telling, _ block: Node) {
    findings.report(
      .unreadReference, telling.words,
      "‘\(FieldReader.shortened(telling.words))’ is \(telling.reason.reason) and is named where nothing is left out",
      block, fix: "take it out, or put another id in its place: code and HTML are printed as they are typed")
  }

  /// Whether an address holds a reference to something hidden, or is that of its page here; with a report.
  mutating func tellsHidden(address url: String, _ block: Node) -> Bool {
    guard renderer.library.resolver.hidesAny else { return false }
    let address = PercentEncoding.decode(url)
    if address.utf8.contains(UInt8(ascii: "[")),
      let telling = tellings.next(in: Array(address.utf8), from: 0)
    {
      reportHidden(telling, block)
      return true
    }
    guard let path = tellings.ownAddress.path(of: url), !path.hasSuffix(".md"),
      let (words, reason) = tellings.hidden(inPath: path)
    else { return false }
    findings.add(
      renderer.finder.hidden(words, reason, findings.location(of: url, .address, for: .hiddenReference, in: block)))
    return true
  }
}
