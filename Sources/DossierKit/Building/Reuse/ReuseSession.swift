/// The leftovers of earlier runs during one build: what was there to be read, which bodies are known, which pages can stay.
struct ReuseSession: Sendable {
  private let cache: BuildCache?
  private let memory: RememberedBodies?
  private let options: ContentHash
  private let inputs: SiteInputs
  private var window: TimeWindow?
  /// Nil before ``open(_:_:jobs:)``.
  private var bodies: KeptBodies?

  /// Nil where a later run could not tell a change.
  init?(_ build: SiteBuild, _ options: ContentHash, _ cache: BuildCache?, _ memory: RememberedBodies?) {
    // What is left on disk is worth a moment: it is to hold for all later builds.
    guard let inputs = SiteInputs(root: build.root, waits: cache != nil, jobs: build.jobs) else {
      cache?.forget()
      return nil
    }
    (self.cache, self.memory, self.options, self.inputs) = (cache, memory, options, inputs)
  }

  /// Now that everything is read: makes the key, and finds out which bodies are known.
  mutating func open(_ sources: ContentSources, _ library: PublishedLibrary, jobs: Int) {
    let window = TimeWindow(
      from: library.audience.now, timeZone: library.site.timeZone, dates: sources.datesComparedWithNow)
    let environment = BodyEnvironment(options, sources, library, inputs, window, jobs: jobs)
    self.window = window
    bodies = KeptBodies(
      environment: environment, memory: memory, disk: cache.map { BodyStore($0.folder, $0.bodies, environment) })
  }

  /// Hands out the bodies that need not be rendered; nil where none is known.
  var keptBody: (@Sendable (DocumentRef) -> KeptBody?)? {
    guard let bodies else { return nil }
    return { bodies.body(of: $0) }
  }

  /// The files that are as the last build left them, whatever would be written to them; nil where that is not known.
  func keptFiles(_ plan: SitePlan, _ links: LinkGraph) -> KeptFiles? {
    guard let bodies, let stamp = cache?.stamp else { return nil }
    let (statics, pages) = (KeptStatics(stamp, inputs.paths), KeptPages(stamp, bodies, plan, links))
    return { statics.file($0, copies: $1) ?? pages?.file($0, copies: $1, at: $2) }
  }

  /// The part of these links that memory keeps; nil where the key might not change with the next change of a file.
  func remembered(_ links: LinkGraph) -> RememberedBodies? {
    guard inputs.isRestSettled, let bodies else { return nil }
    return RememberedBodies(environment: bodies.environment, links: links)
  }

  /// Keeps the bodies alone on disk, as previews do.
  func saveBodies(_ links: LinkGraph) {
    guard inputs.isRestSettled, let cache, let bodies else { return }
    bodies.disk?.save(in: cache.folder, bodies.environment, links)
  }

  var savesToDisk: Bool { cache != nil }

  /// Keeps on disk a build that published.
  ///
  /// - Parameter outputs: What lies in the output folder, each in the state in which the build compared or wrote it.
  func save(_ report: BuildReport, _ outputs: [StatedPath]?, _ links: LinkGraph) {
    guard let cache else { return }
    // An address that goes is reported once, by the build that drops it.
    guard inputs.isSettled, let window, let bodies, let outputs, report.published?.droppedPages.isEmpty == true else {
      return cache.forget()
    }
    saveBodies(links)
    cache.remember(
      .init(
        key: cache.key, window: window, environment: bodies.environment.hash, contents: bodies.environment.contents,
        inputs: inputs.paths, outputs: outputs, report: report))
  }
}

/// The bodies that earlier runs rendered, for the documents of this one.
struct KeptBodies: Sendable {
  let environment: BodyEnvironment
  let memory: RememberedBodies?
  let disk: BodyStore?

  /// Nil if the document has other bytes now, or anything else is not as it was.
  func body(of ref: DocumentRef) -> KeptBody? {
    let number = environment.numbers.number(of: ref)
    return body(number, environment.contents[number])
  }

  /// The body of a document when it had certain bytes.
  func body(_ number: Int, _ content: ContentHash) -> KeptBody? {
    memory?.body(number, content, in: environment.hash) ?? disk?.body(number, content)
  }
}
