/// The content files that published documents show, each under its published name.
struct MediaPlan: Sendable {
  /// Pictures of front matter, by path relative to the site folder.
  private(set) var published: [String: PublishedMedia] = [:]
  private(set) var files: [PlannedFile] = []

  init(_ library: PublishedLibrary, _ links: LinkGraph, _ log: inout DiagnosticLog) {
    var outputs: [String: String] = [:]
    links.forEachMediaFile { outputs[$0.output] = $0.source }
    let reader = MediaLibrary(library.folder, files: library.media)
    let pictures = library.briefings.map { ($0.image, $0.header) } + library.entities.map { ($0.image, $0.header) }
    for case (let image?, let header) in pictures where !header.isWithdrawn {
      if let (file, media) = Self.picture(image, header, library, reader, &log) {
        published[file] = media
        outputs[media.output] = file
      }
    }
    files = outputs.sorted { $0.key < $1.key }.map { output, source in
      PlannedFile(path: output, stage: .asset, content: .copy(of: SiteFile(path: source, folder: library.folder)))
    }
  }

  private static func picture(
    _ image: ImageReference, _ header: DocumentHeader, _ library: PublishedLibrary, _ reader: MediaLibrary,
    _ log: inout DiagnosticLog
  ) -> (String, PublishedMedia)? {
    let place = header.location(image.path.span)
    let shown = FieldReader.shortened(image.path.value)
    guard let file = library.mediaFile(at: ContentPath.resolve(image.path.value, from: header.path)) else {
      log.add(
        Diagnostic(
          .missingImage, "there is no image ‘\(shown)’", at: place,
          fixes: ["paths are relative to the file, or to the content folder with / before them"]))
      return nil
    }
    if image.alt == nil {
      log.add(
        Diagnostic(
          .missingAlt, "the image ‘\(shown)’ has no alternative text", at: place, fixes: ["add ‘image_alt: …’"]))
    }
    switch reader.publish(file) {
    case .success(let media) where media.isPicture:
      return (file, media)
    case .success:
      log.add(Diagnostic(.unreadableImage, "‘\(shown)’ is not a picture", at: place))
    case .failure(let fault):
      log.add(
        Diagnostic(.unreadableImage, "‘\(shown)’ \(fault.reason)", at: place, fixes: fault.fix.map { [$0] } ?? []))
    }
    return nil
  }
}
