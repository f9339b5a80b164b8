import CommonMark
import HTML

extension BodyPass {
  /// Puts the published picture with its size in the place of an image, or its alternative text where there is none.
  mutating func editImage(_ node: Node, block: Node) {
    let url = node.url
    let alt = typeset(flattened(plainText(of: node), block))
    if alt.isEmpty {
      findings.add(
        Diagnostic(
          .missingAlt, "the image ‘\(FieldReader.shortened(url))’ has no alternative text",
          at: findings.location(of: url, .address, for: .missingAlt, in: block),
          fixes: ["say what it shows: ![…](\(url))"]))
    }
    guard let image = publishImage(url, block: block) else {
      node.setLiteralOrReplace(with: alt)
      return
    }
    var html = "<img src=\"\(escaped(image.url))\" alt=\"\(escaped(alt))\""
    if let width = image.width, let height = image.height { html += " width=\"\(width)\" height=\"\(height)\"" }
    html += " loading=\"lazy\" decoding=\"async\" />"
    guard let picture = Node.makeCustomInline(enter: html, exit: "") else { return }
    // The title stays at hand for the figure's caption.
    captions[picture.pointer] = typeset(flattened(node.title, block))
    node.insertBefore(picture)
    node.free()
  }

  private mutating func publishImage(_ url: String, block: Node) -> PublishedMedia? {
    if URLRules.scheme(of: url) != nil || url.hasPrefix("//") {
      findings.add(
        Diagnostic(
          .missingImage, "a picture of another host is not shown: ‘\(FieldReader.shortened(url))’",
          at: findings.location(of: url, .address, for: .missingImage, in: block), severity: .warning,
          fixes: ["store the picture in the content folder, so that readers' visits are not told to others"]))
      return nil
    }
    let path = PercentEncoding.decode(url)
    guard let file = renderer.library.mediaFile(at: ContentPath.resolve(path, from: header.path)) else {
      reportMissingImage(url, block: block)
      return nil
    }
    guard let media = publish(file, url, block: block) else { return nil }
    if media.isPicture { return media }
    findings.add(
      Diagnostic(
        .unreadableImage, "‘\(FieldReader.shortened(url))’ is not a picture",
        at: findings.location(of: url, .address, for: .unreadableImage, in: block),
        fixes: ["link to it: [words](\(url))"]))
    return nil
  }

  private mutating func reportMissingImage(_ url: String, block: Node) {
    let near = renderer.nearby.medium(named: url)
    findings.add(
      Diagnostic(
        .missingImage, "there is no image ‘\(FieldReader.shortened(url))’",
        at: findings.location(of: url, .address, for: .missingImage, in: block),
        fixes: [
          near.map { "there is a ‘\($0)’" }
            ?? "paths are relative to the file, or to the content folder with / before them"
        ]))
  }

  /// The published form of a content file; nil after a report.
  mutating func publish(_ file: String, _ url: String, block: Node) -> PublishedMedia? {
    switch renderer.media.publish(file) {
    case .success(let media):
      body.media.append(MediaFile(source: file, output: media.output))
      var media = media
      media.url = renderer.addresses.url(media.output)
      return media
    case .failure(let fault):
      findings.add(
        Diagnostic(
          .unreadableImage, "‘\(FieldReader.shortened(url))’ \(fault.reason)",
          at: findings.location(of: url, .address, for: .unreadableImage, in: block),
          fixes: fault.fix.map { [$0] } ?? []))
      return nil
    }
  }

  /// A paragraph of nothing but a titled image becomes a figure with the title as its caption, which is given back as
  /// the block that holds text; any other paragraph stays.
  mutating func makeFigure(of paragraph: Node) -> Node {
    guard !captions.isEmpty, let image = paragraph.firstChild, image.next == nil,
      let title = captions[image.pointer], !title.isEmpty, let text = Node.makeText(title),
      let caption = Node.makeCustomBlock(enter: "<figcaption>", exit: "</figcaption>"),
      let figure = Node.makeCustomBlock(enter: "<figure>", exit: "</figure>")
    else { return paragraph }
    paragraph.insertBefore(figure)
    image.unlink()
    figure.append(image)
    figure.append(caption)
    caption.append(text)
    paragraph.free()
    return caption
  }
}

extension Node {
  fileprivate func setLiteralOrReplace(with text: String) {
    if let node = Node.makeText(text) { insertBefore(node) }
    free()
  }
}
