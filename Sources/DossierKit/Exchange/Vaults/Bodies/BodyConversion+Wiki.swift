import CommonMark

/// References of notes: `[[Page]]`, `[[folder/Page#Heading|words]]`, `![[picture.png|300]]`.
extension BodyConversion {
  /// The replacement of a reference. Its name is that of a document, a picture, another file, or nothing: then its
  /// words stay.
  mutating func wikiLink(_ inner: String, _ range: Range<Int>, isEmbedded: Bool) -> TextEdit? {
    // In tables the bar has a backslash before it.
    let parts = inner.replacing("\\|", with: "|").split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    let target = String(parts[0]).trimmingSpaces
    let given = parts.count > 1 ? String(parts[1]).trimmingSpaces : nil
    let (name, fragment) = Self.parted(target)
    if let file = fileTarget(name) { return fileLink(file, name, given, range, isEmbedded: isEmbedded) }
    // A block has no anchor of its own.
    let heading = fragment.split(separator: "#").last.map(String.init).flatMap { $0.hasPrefix("^") ? nil : $0 } ?? ""
    let words = Self.words(given ?? Self.shown(name, heading))
    if name.isEmpty { return ownHeading(words, heading, range) }
    let kind: BodyTally.Link = isEmbedded ? .embed : heading.isEmpty ? .wiki : .heading
    guard let index = links.document(named: name, from: note) else {
      tally.lose(kind, "[[\(inner)]]")
      return TextEdit(range, words)
    }
    if isEmbedded || heading.isEmpty { tally.keep(kind) }
    // Nobody is to learn the name of what is hidden: the page puts in its title, once it has one.
    let isNamed = given == nil && links.targets[index].mayBeHidden
    return TextEdit(range, documentLink(isNamed ? "" : words, index, heading))
  }

  private mutating func ownHeading(_ words: String, _ heading: String, _ range: Range<Int>) -> TextEdit {
    let slug = HeadingAnchors.slug(heading)
    if !dropsFragments, !heading.isEmpty, ownAnchors.contains(slug) {
      tally.keep(.heading)
      return TextEdit(range, "[\(words)](#\(slug))")
    }
    tally.lose(.heading, "[[#\(heading)]]")
    return TextEdit(range, words)
  }

  /// A file, where the name has an ending and no document is called so.
  private func fileTarget(_ name: String) -> String? {
    guard !name.fileExtension.isEmpty, !VaultSource.isText(name) else { return nil }
    return links.file(named: name, from: note)
  }

  private mutating func fileLink(
    _ file: String, _ name: String, _ given: String?, _ range: Range<Int>, isEmbedded: Bool
  ) -> TextEdit {
    let isSize = given.map { $0.allSatisfy { $0.isNumber || $0 == "x" } } ?? true
    let words = Self.words(isSize ? file.fileStem : given ?? "")
    let isPicture = isEmbedded && Self.isPicture(file)
    guard isPicture || Self.isPublishable(file) else {
      tally.lose(.file, "[[\(name)]]")
      return TextEdit(range, words)
    }
    tally.files.insert(file)
    tally.keep(isPicture ? .picture : .file)
    return TextEdit(range, Self.markup(words, filePath(file), "", isPicture))
  }

  /// The look of a reference without words of its own.
  private static func shown(_ name: String, _ heading: String) -> String {
    if name.isEmpty { return heading }
    return heading.isEmpty ? name : name + " > " + heading
  }

  /// Words that stay words within the brackets of a link.
  private static func words(_ text: String) -> String {
    text.replacing("[", with: "\\[").replacing("]", with: "\\]").replacing("\n", with: " ")
  }
}
