/// An article whose page is gone needs a copy that readers can still open.
enum ArchiveCheck {
  static func run(_ library: PublishedLibrary, _ findings: inout EditorialFindings) {
    for article in library.articles where article.urlStatus?.isGone == true && article.archiveURL == nil {
      findings.add(.deadWithoutArchive) { code in
        Diagnostic(
          code, "the page is \(article.urlStatus?.rawValue ?? "gone") and there is no ‘archive_url’",
          at: article.header.location(article.urlStatusSpan),
          fixes: ["look for a copy, such as https://web.archive.org/web/*/\(article.url ?? "…"), and add its address"])
      }
    }
  }
}
