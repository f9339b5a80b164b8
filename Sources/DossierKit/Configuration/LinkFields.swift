/// `links:` names symbolic links of the site's folder that may be followed to other places within it.
enum LinkFields {
  static func read(at value: Int, with reader: inout FieldReader) -> [SiteConfiguration.FollowedLink] {
    reader.elements(of: value).compactMap { element in
      guard let text = reader.readToken(at: element) else { return nil }
      let parts = text.value.split(separator: "/", omittingEmptySubsequences: false)
      guard SiteFolder.inputFolders.contains(String(parts[0])),
        !parts.contains(where: { $0.isEmpty || $0.hasPrefix(".") })
      else {
        reader.report(
          .invalidValue, "‘\(FieldReader.shortened(text.value))’ is not a path below ‘content’, ‘themes’ or ‘static’",
          at: text.span, fixes: ["write the path of the link from the site's folder, such as links: [content/articles]"]
        )
        return nil
      }
      return SiteConfiguration.FollowedLink(path: text.value, place: reader.source.location(text.span))
    }
  }
}

extension SiteFolder {
  /// The same folder, following the links that its own configuration names: only to places within the folder, since a
  /// configuration comes with the content.
  func following(_ links: [SiteConfiguration.FollowedLink], _ log: inout DiagnosticLog) -> SiteFolder {
    var folder = self
    for link in links {
      if let following = folder.following(inside: link.path) {
        folder = following
        continue
      }
      log.add(
        Diagnostic(
          .symlinkOutside, "‘\(link.path.visible)’ does not lead to a place within the site's folder", at: link.place,
          severity: .error,
          fixes: ["take it out of ‘links’; \(linkFix(link.path))"]))
    }
    return folder
  }
}
