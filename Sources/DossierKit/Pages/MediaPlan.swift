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
    if let publisher = library.site.publisher, let file = publisher.logoFile,
      let (file, media) = Self.picture(file, publisher.logo ?? "", publisher.logoPlace, library, reader, &log)
    {
      published[file] = media
      outputs[media.output] = file
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
    let file = ContentPath.resolve(image.path.value, from: header.path)
    if library.mediaFile(at: file) != nil, image.alt == nil {
      log.add(
        Diagnostic(
          .missingAlt, "the image ‘\(FieldReader.shortened(image.path.value))’ has no alternative text", at: place,
          fixes: ["add ‘image_alt: …’"]))
    }
    return picture(file, image.path.value, place, library, reader, &log)
  }

  private static func picture(
    _ path: String?, _ typed: String, _ place: SourceLocation?, _ library: PublishedLibrary, _ reader: MediaLibrary,
    _ log: inout DiagnosticLog
  ) -> (String, PublishedMedia)? {
    let shown = FieldReader.shortened(typed)
    guard let file = library.mediaFile(at: path) else {
      log.add(
        Diagnostic(
          .missingImage, "there is no image ‘\(shown)’", at: place,
          fixes: ["paths are relative to the file, or to the content folder with / before them"]))
      return nil
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

extension SiteConfiguration.Publisher {
  /// The file of the logo, relative to the site's folder and within its content; nil for a web address. A path that
  /// leads elsewhere stays as it is, and no file is found by it.
  var logoFile: String? {
    guard let logo, !URLRules.isWebURL(logo) else { return nil }
    return ContentPath.resolve(logo.hasPrefix("/") ? logo : "/" + logo, from: "") ?? logo
  }
}

extension PageFacts {
  /// Absolute.
  var publisherLogoURL: String? {
    guard let publisher = library.site.publisher, let logo = publisher.logo else { return nil }
    guard let file = publisher.logoFile else { return logo }
    return library.mediaFile(at: file).flatMap { media[$0] }.map { absolute(links.addresses.url($0.output)) }
  }
}
