import CommonMark

/// The last look at a text for what names hidden documents and was read as no reference.
extension BodyPass {
  private var tellings: HiddenTellings { HiddenTellings(resolver: renderer.library.resolver) }

  /// Takes out what is left in a block's text, escaped or not.
  mutating func withholdHidden(in block: Node) {
    guard renderer.library.resolver.hidesAny else { return }
    let tellings = tellings
    var siblings = TextSiblings(triggers: Array("[]@{<(:|.".utf8))
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
    report(
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

  mutating func reportHidden(inLiteral text: [UInt8], _ block: Node) {
    guard renderer.library.resolver.hidesAny, text.contains(where: { "[]@:({<".utf8.contains($0) }) else { return }
    var position = 0
    while let telling = tellings.next(in: text, from: position) {
      let words = FieldReader.shortened(telling.words)
      report(
        .unreadReference, telling.words,
        "‘\(words)’ is \(telling.reason.reason) and is named where nothing is left out",
        block, fix: "take it out, or put another id in its place: code and HTML are printed as they are typed")
      position = max(telling.range.upperBound, position + 1)
    }
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
    guard let path = ownPath(of: address), let last = path.split(separator: "/").last,
      last.utf8.contains(where: { $0 > 0x39 })
    else { return false }
    let id = last.hasSuffix(".html") ? String(last.dropLast(5)) : String(last)
    guard let reason = renderer.library.resolver.hiddenReason(telling: id) else { return false }
    log.add(renderer.finder.hidden(id, reason, location(of: url, .address, for: .hiddenReference, in: block)))
    return true
  }

  /// The path of an address on this site, without query and fragment; nil for other addresses, and for those of documents
  /// and files of the content folder.
  private func ownPath(of address: String) -> Substring? {
    let base = renderer.library.site.baseURL
    var path = Substring(address)
    if !base.isEmpty, address.hasPrefix(base) {
      path = path.dropFirst(base.count)
    } else if path.first != "/" {
      return nil
    }
    path = path.prefix { $0 != "?" && $0 != "#" }
    return path.hasSuffix(".md") ? nil : path
  }
}
