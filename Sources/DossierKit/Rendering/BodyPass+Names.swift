import CommonMark
import HTML

/// Names in running text: found, counted, and linked where the rules allow it.
extension BodyPass {
  /// Looks at a block whose links and references are in place. `text` and `matches` are any buffers, the same for all
  /// blocks of a text.
  mutating func editNames(in block: Node, section: Int, _ text: inout BlockText, _ matches: inout [NameMatch]) {
    let linker = renderer.linker
    guard !linker.matcher.isEmpty || !marks.isEmpty || renderer.recordsMentions else { return }
    names.rules.enter(section: section)
    text.load(block, marks: marks.count)
    matches.removeAll(keepingCapacity: true)
    text.bytes.withUnsafeBufferPointer { names.scratch.find(in: $0, linker.matcher, into: &matches) }
    if renderer.recordsMentions {
      let known = (matches.map(\.range) + text.regions.map(\.range)).sorted { $0.lowerBound < $1.lowerBound }
      addCandidates(in: text.bytes, besides: known, line: line(of: block))
    }
    guard !matches.isEmpty || !text.regions.isEmpty else { return }
    mentionPlaces = MentionPlaces(line: line(of: block))
    let links = judge(matches, in: &text, block)
    for link in links.reversed() {
      guard let node = renderer.anchorNode(to: .entity(link.entity)) else { continue }
      if !text.wrap(link.range, in: node) { node.free() }
    }
  }

  /// Goes through the author's references and the names of a block in their order; the names that are to be links.
  private mutating func judge(
    _ matches: [NameMatch], in text: inout BlockText, _ block: Node
  ) -> [(range: Range<Int>, entity: EntityIndex)] {
    var links: [(range: Range<Int>, entity: EntityIndex)] = []
    let isLinkable = Self.mayHoldLinks(block)
    var nextRegion = 0
    for (index, match) in matches.enumerated() {
      while nextRegion < text.regions.count, text.regions[nextRegion].range.lowerBound <= match.range.lowerBound {
        addReference(text.regions[nextRegion], in: &text)
        nextRegion += 1
      }
      var mayLink = isLinkable
      switch text.region(touching: match.range) {
      case .reference, .silent: continue
      case .link: mayLink = false
      case nil: break
      }
      // The author's own references stand for names as well.
      let previous = max(
        index > 0 ? matches[index - 1].range.upperBound : 0,
        nextRegion > 0 ? text.regions[nextRegion - 1].range.upperBound : 0)
      let next = min(
        index + 1 < matches.count ? matches[index + 1].range.lowerBound : .max,
        nextRegion < text.regions.count ? text.regions[nextRegion].range.lowerBound : .max)
      if let entity = judge(match, after: previous, before: next, in: &text, isLinkable: mayLink, block) {
        links.append((match.range, entity))
      }
    }
    while nextRegion < text.regions.count {
      addReference(text.regions[nextRegion], in: &text)
      nextRegion += 1
    }
    return links
  }

  /// The target of an author's link or citation, with its sentence.
  private mutating func addReference(
    _ region: (range: Range<Int>, region: BlockText.Region), in text: inout BlockText
  ) {
    guard case .reference(let mark) = region.region else { return }
    for target in markTargets[marks[mark]] {
      if case .entity(let entity) = target { names.rules.noteFullName(of: entity) }
      names.add(target, mention: region.range, in: &text)
    }
  }

  /// The surroundings of a name in a text: where the one before ends, and where the next one begins.
  private func place(_ text: UnsafeBufferPointer<UInt8>, after previous: Int, before next: Int) -> LongerName {
    LongerName(text: text, language: nameLanguage, previousName: previous, nextName: next)
  }

  /// The entity that a name is to be linked to; nil where it is counted or left alone.
  private mutating func judge(
    _ match: NameMatch, after previous: Int, before next: Int, in text: inout BlockText, isLinkable: Bool, _ block: Node
  ) -> EntityIndex? {
    let bytes = text.bytes
    func surface() -> String { String(decoding: bytes[match.range], as: UTF8.self) }
    var verdict = bytes.withUnsafeBufferPointer {
      names.rules.judge(match, in: place($0, after: previous, before: next), isLinkable: isLinkable)
    }
    if case .link(let entity) = verdict, !text.canWrap(match.range) {
      names.rules.withdrawLink(to: entity)
      verdict = .count(entity, .markup)
    }
    if renderer.recordsMentions {
      let place = mentionPlace(of: match.range, surface(), in: text)
      var record = bytes.withUnsafeBufferPointer {
        MentionRecord(verdict, match.range, in: $0, owners: owners(of: match), place: place)
      }
      record.isInTable = block.isTable
      body.mentions.append(record)
    }
    switch verdict {
    case .link(let entity), .count(let entity, _):
      names.add(.entity(entity), mention: match.range, in: &text)
      if case .link = verdict { return entity }
    case .ambiguous(let candidates):
      if isLinkable { reportAmbiguous(surface(), candidates, match.range, in: text, block) }
    case .ignored: break
    }
    return nil
  }

  private func owners(of match: NameMatch) -> [EntityIndex] {
    renderer.linker.matcher.owners(of: match).map(\.index)
  }

  /// Headings and quotations name people without being the place to follow them from.
  private static func mayHoldLinks(_ block: Node) -> Bool {
    if block.kind == .heading { return false }
    var node = block.parent
    while let current = node {
      if current.kind == .blockQuote { return false }
      node = current.parent
    }
    return true
  }

  // MARK: Texts without markup

  /// Counts the names in a line of the front matter, such as a title, which holds no links. With `isShown` its sentences
  /// serve as contexts.
  mutating func countNames(in line: String, isShown: Bool) {
    var line = line
    line.withUTF8 { countNames(in: $0, isShown: isShown, line: nil) }
  }

  /// Counts the names in a text; of its wording nothing is kept unless it is shown. `line` is that of its beginning.
  mutating func countNames(in bytes: UnsafeBufferPointer<UInt8>, isShown: Bool, line: Int?) {
    var matches: [NameMatch] = []
    swap(&matches, &names.scratch.matches)
    defer { swap(&matches, &names.scratch.matches) }
    matches.removeAll(keepingCapacity: true)
    names.scratch.find(in: bytes, renderer.linker.matcher, into: &matches)
    var text: [UInt8] = []
    var ends = SentenceEnds()
    ends.abbreviations = abbreviations
    var places = MentionPlaces(line: line ?? 1)
    for (index, match) in matches.enumerated() {
      func surface() -> String { String(decoding: bytes[match.range], as: UTF8.self) }
      let previous = index > 0 ? matches[index - 1].range.upperBound : 0
      let next = index + 1 < matches.count ? matches[index + 1].range.lowerBound : .max
      var verdict = names.rules.judge(match, in: place(bytes, after: previous, before: next), isLinkable: false)
      if case .count(let entity, .place) = verdict { verdict = .count(entity, line == nil ? .line : .unpublished) }
      if renderer.recordsMentions {
        let place = line == nil ? nil : places.place(of: match.range, surface(), in: bytes)
        body.mentions.append(
          MentionRecord(verdict, match.range, in: bytes, owners: owners(of: match), place: place))
      }
      guard case .count(let entity, _) = verdict else { continue }
      if isShown {
        if text.isEmpty { text = Array(bytes) }
        names.collector.add(.entity(entity), mention: match.range, in: text, &ends, &names.scratch.element)
      } else {
        names.collector.add(.entity(entity))
      }
    }
    if renderer.recordsMentions, let line {
      addCandidates(in: Array(bytes), besides: matches.map(\.range), line: line)
    }
  }

  // MARK: Reports

  /// Once for each name of a document (R9).
  private mutating func reportAmbiguous(
    _ surface: String, _ candidates: [EntityIndex], _ range: Range<Int>, in text: BlockText, _ block: Node
  ) {
    guard renderer.linker.options.isEnabled, names.reported.insert(Fold.fold(surface)).inserted else { return }
    let headers = candidates.map { renderer.library.entities[$0].header }
    let ids = headers.map(\.id)
    findings.add(
      Diagnostic(
        .ambiguousName, "‘\(FieldReader.shortened(surface))’ is a name of \(ids.count) entities and is not linked",
        at: findings.location(of: mentionPlace(of: range, surface, in: text)),
        notes: headers.map { .init("‘\($0.id)’ is defined here", at: $0.location($0.idSpan)) },
        fixes: [
          "say which is meant: [[\(ids[0])\(block.isTable ? "\\" : "")|\(surface)]], or in the front matter resolve: {\(surface): \(ids[0])}",
          "if it is none of them, resolve: {\(surface): none}",
        ]))
  }

  private mutating func addCandidates(in text: [UInt8], besides known: [Range<Int>], line: Int) {
    var places = MentionPlaces(line: line)
    for candidate in CandidateNames.find(in: text, besides: known) {
      let words = text[candidate.range]
      let name = String(decoding: words.map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
      // What is hidden has a record: it is no unknown name.
      guard renderer.library.resolver.resolve(name) == .unknown else { continue }
      let surface = String(decoding: words.prefix { $0 != 0x0A }, as: UTF8.self)
      let place = text.withUnsafeBufferPointer { places.place(of: candidate.range, surface, in: $0) }
      body.candidates.append(CandidateName(name: name, followsHonorific: candidate.followsHonorific, place: place))
    }
  }

  /// A caption was made of the picture before it and has that one's line.
  private func line(of block: Node) -> Int {
    findings.firstLine + max(block.startLine, block.previous?.startLine ?? 0, 1) - 1
  }

  private mutating func mentionPlace(of range: Range<Int>, _ surface: String, in text: BlockText) -> TypedPlace {
    text.bytes.withUnsafeBufferPointer { mentionPlaces.place(of: range, surface, in: $0) }
  }
}

extension MentionRecord {
  init(
    _ verdict: MentionRules.Verdict, _ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>, owners: [EntityIndex],
    place: TypedPlace?
  ) {
    surface = String(decoding: text[range], as: UTF8.self)
    self.place = place
    if verdict == .ignored(.longerName) { longer = NameNeighbours(of: range, in: text).phrase }
    switch verdict {
    case .link(let entity): (entities, fate) = ([entity], .linked)
    case .count(let entity, let reason): (entities, fate) = ([entity], .counted(reason: reason.rawValue))
    case .ambiguous(let candidates): (entities, fate) = (candidates, .ambiguous)
    case .ignored(let reason): (entities, fate) = (owners, .ignored(reason: reason.rawValue))
    }
  }
}
