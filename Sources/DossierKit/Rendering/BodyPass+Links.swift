import CommonMark
import HTML

extension BodyPass {
  /// Rewrites the links, images and raw HTML of a block.
  mutating func editLinks(in block: Node) {
    var node: Node? = block.firstChild
    while let current = node {
      switch current.kind {
      case .link:
        node = current.nextInOrder(within: block)
        editLink(current, block: block)
      case .image:
        node = current.nextAfterChildren(within: block)
        editImage(current, block: block)
      case .htmlInline:
        node = current.nextInOrder(within: block)
        editRawHTML(current, block: block)
      default: node = current.nextInOrder(within: block)
      }
    }
  }

  /// Raw HTML is dropped with a report unless it is allowed; comments are the author's own and always go.
  mutating func editRawHTML(_ node: Node, block: Node) {
    let markup =
      options.allowsRawHTML
      ? CommentSource.withoutHiddenMarkup(node.literalBytes) : CommentSource.withoutComments(node.literalBytes)
    if options.allowsRawHTML {
      reportHidden(inLiteral: markup, block)
      return markup.withUnsafeBufferPointer { node.setLiteral($0) }
    }
    let content = markup.drop { $0 <= 0x20 }
    if !content.isEmpty {
      let line = String(decoding: content.prefix { $0 != 0x0A }, as: UTF8.self)
      findings.add(
        Diagnostic(
          .rawHTML, "raw HTML is left out: ‘\(FieldReader.shortened(line))’",
          at: findings.location(of: line, .other, for: .rawHTML, in: block),
          fixes: [
            "write it in Markdown, escape it as \\<…>, or allow it for the site's own texts with ‘markdown: {raw_html: true}’"
          ]))
    }
    node.free()
  }

  private mutating func editLink(_ node: Node, block: Node) {
    let url = node.url
    if let label = Self.footnoteLabel(of: node), reportMisplaced(label) || reportBlanks(in: label, block) {
      return replaceWithChildren(node)
    }
    if node.titleBytes.count > 0 { node.setTitle(typeset(flattened(node.title, block))) }
    if tellsHidden(address: url, block) {
      replaceAutolinkText(of: node, url, with: Self.withheld)
      return replaceWithChildren(node)
    }
    if url.hasPrefix("#") {
      let address = PathAddress(url)
      note(address, target: ref, url, for: .brokenAnchor, block: block)
      return node.setURL(address.url)
    }
    guard let scheme = URLRules.scheme(of: url) else { return editRelativeLink(node, url, block: block) }
    switch scheme {
    case "entity", "article", "briefing": editDocumentLink(node, scheme, url, block: block)
    case _ where URLRules.isSafeScheme(scheme): editWebLink(node, url, block: block)
    default:
      findings.add(
        Diagnostic(
          .unsafeURL, "a link with the scheme ‘\(FieldReader.shortened(scheme)):’ is left out; its text stays",
          at: findings.location(of: url, .address, for: .unsafeURL, in: block),
          fixes: ["link to an http, https, mailto or tel address"]))
      replaceWithChildren(node)
    }
  }

  /// `[text](entity:id)`.
  private mutating func editDocumentLink(_ node: Node, _ scheme: String, _ url: String, block: Node) {
    let address = PathAddress(String(url.dropFirst(scheme.utf8.count + 1)))
    let id = address.path
    let wanted: DocumentKinds = scheme == "entity" ? .entity : scheme == "article" ? .article : .briefing
    let resolution = observed(id, renderer.library.resolver.resolve(id))
    if case .found(let found) = resolution, wanted.contains(found) {
      return retarget(node, to: found, address, literal: url, block: block)
    }
    let place = findings.location(of: url, .address, for: .unknownReference, in: block, skip: scheme.utf8.count + 1)
    _ = renderer.finder.find(id, wanted, at: place, &findings.log)
    // `<entity:id>` would show the id.
    replaceAutolinkText(of: node, url, with: Self.withheld)
    replaceWithChildren(node)
  }

  /// An address elsewhere stays as it is; one of this site must lead to a page, as a path does.
  private mutating func editWebLink(_ node: Node, _ url: String, block: Node) {
    guard let path = renderer.library.ownAddress.rootRelative(url) else { return }
    editOwnLink(node, path, url, block: block)
  }

  private mutating func editOwnLink(_ node: Node, _ path: String, _ url: String, block: Node) {
    let address = PathAddress(path)
    note(address, target: nil, url, for: .brokenLink, block: block)
    node.setURL(renderer.addresses.origin + renderer.addresses.basePath + address.url)
  }

  /// A path to a content file, to another file, or to a page of the site.
  private mutating func editRelativeLink(_ node: Node, _ url: String, block: Node) {
    let address = PathAddress(url)
    let path = (url.hasPrefix("/") ? "/" : "") + address.path
    if path.hasPrefix("//") { return editSchemeless(node, url, block: block) }
    let isDocument = path.hasSuffix(".md") || path.hasSuffix(".markdown")
    let file = ContentPath.resolve(path, from: header.path)
    guard file != nil || path == "/" else {
      return reportBroken(node, url, "leads out of the content folder", block: block)
    }
    if let file, let found = observed(path: file, renderer.document(atPath: file)) {
      return retarget(node, to: found, address, literal: url, block: block)
    }
    if isDocument, let file, let reason = renderer.library.resolver.hiddenReason(path: file) {
      findings.add(
        renderer.finder.hidden(url, reason, findings.location(of: url, .address, for: .hiddenReference, in: block)))
      return replaceWithChildren(node)
    }
    if !isDocument, let file = renderer.library.mediaFile(at: file), let published = publish(file, url, block: block) {
      return node.setURL(published.url)
    }
    if path.hasPrefix("/") {
      // A page that the site makes itself, such as /scales/: checked against the plan when that is known.
      note(address, target: nil, url, for: .brokenLink, block: block)
      return node.setURL(renderer.addresses.basePath + address.url)
    }
    reportBroken(node, url, "leads to no file (‘\(file ?? path)’)", block: block)
  }

  /// To be checked when all pages are known.
  private mutating func note(
    _ address: PathAddress, target: DocumentRef?, _ literal: String, for code: DiagnosticCode, block: Node
  ) {
    body.internalLinks.append(
      InternalLink(
        path: address.path, target: target, fragment: address.fragment,
        place: findings.place(of: literal, .address, for: code, in: block)))
  }

  /// `//host/path`: of this site, an address as any other.
  private mutating func editSchemeless(_ node: Node, _ url: String, block: Node) {
    if let path = renderer.library.ownAddress.rootRelative("https:" + url) {
      return editOwnLink(node, path, url, block: block)
    }
    findings.add(
      Diagnostic(
        .brokenLink, "the link ‘\(FieldReader.shortened(url))’ does not say http or https",
        at: findings.location(of: url, .address, for: .brokenLink, in: block), fixes: ["write https:\(url)"]))
  }

  /// A link by which everybody learns the address of a page that stands in no list.
  ///
  /// - Parameter skip: Scalars of the literal that come before what names the document.
  mutating func reportUnlisted(
    _ target: DocumentRef, _ literal: String, _ role: LiteralSearch.Role, skip: Int = 0, _ block: Node
  ) {
    guard let finding = renderer.library.unlistedReference(from: ref, to: target) else { return }
    findings.add(finding(findings.location(of: literal, role, for: .unlistedReference, in: block, skip: skip)))
  }

  private mutating func reportBroken(_ node: Node, _ url: String, _ why: String, block: Node) {
    var fixes: [String] = []
    if let address = Self.staticAddress(url) { fixes.append("link to what lies in static/ by its address: \(address)") }
    let parts = url.split(separator: "/", omittingEmptySubsequences: false)
    let looksLikeHost = parts.count > 1 && parts[0].dropFirst().contains(".") && !parts[0].hasPrefix(".")
    if url.hasPrefix("www.") || looksLikeHost {
      fixes.append("a web address begins with https://")
    }
    if let near = renderer.nearby.file(named: url) { fixes.append("there is a ‘\(near)’") }
    let name = parts.last.map { $0.prefix { $0 != "." && $0 != "#" } } ?? ""
    if case .found(let found) = renderer.library.resolver.resolve(PercentEncoding.decode(String(name))) {
      fixes.append("link to the document by its id: [[\(renderer.library.id(of: found))]]")
    } else {
      fixes.append("link to a document by its id: [[id]]")
    }
    findings.add(
      Diagnostic(
        .brokenLink, "the link ‘\(FieldReader.shortened(url))’ \(why)",
        at: findings.location(of: url, .address, for: .brokenLink, in: block), fixes: fixes))
    replaceWithChildren(node)
  }

  /// `/x.pdf` for `../../static/x.pdf`, where no link leads since it is published elsewhere.
  private static func staticAddress(_ url: String) -> String? {
    let parts = url.split(separator: "/", omittingEmptySubsequences: true).drop { $0 == ".." || $0 == "." }
    guard parts.first == Substring(SiteFolder.staticFiles), parts.count > 1 else { return nil }
    return "/" + parts.dropFirst().joined(separator: "/")
  }

  /// Makes a Markdown link a link to a document, its text kept.
  private mutating func retarget(
    _ node: Node, to target: DocumentRef, _ address: PathAddress, literal: String, block: Node
  ) {
    if !address.fragment.isEmpty { note(address, target: target, literal, for: .brokenAnchor, block: block) }
    let suffix = address.fragmentSuffix
    reportUnlisted(target, literal, .address, block)
    guard let link = linkNode(to: target, suffix: suffix) else { return replaceWithChildren(node) }
    node.insertBefore(link)
    let title = renderer.library.title(of: target)
    replaceAutolinkText(of: node, literal, with: title)
    if node.firstChild == nil, let text = Node.makeText(title) { node.append(text) }
    while let child = node.firstChild {
      child.unlink()
      link.append(child)
    }
    node.free()
  }

  /// `<entity:id>` says its address; a reader wants the name. The node stays: the walk over the block is at it.
  private func replaceAutolinkText(of node: Node, _ url: String, with text: String) {
    guard let child = node.firstChild, child.kind == .text, child.next == nil,
      child.literalBytes.elementsEqual(url.utf8)
    else { return }
    var text = text
    text.withUTF8 { child.setLiteral($0) }
  }

  func replaceWithChildren(_ node: Node) {
    while let child = node.firstChild {
      child.unlink()
      node.insertBefore(child)
    }
    node.free()
  }
}
