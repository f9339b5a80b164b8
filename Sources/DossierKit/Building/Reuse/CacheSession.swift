/// The cache during one build that has work to do: what was there to be read, which bodies are known, which pages can stay.
struct CacheSession: Sendable {
  private let cache: BuildCache
  private let inputs: SiteInputs
  private var window: TimeWindow?
  private var environment: BodyEnvironment?
  /// Bodies of earlier builds; nil before ``open(_:_:_:jobs:)``.
  private var bodies: KeptBodies?

  /// Looks at everything that there is to be read, before anything is. Nil where a later build could not tell a change.
  init?(_ cache: BuildCache, root: String, jobs: Int) {
    guard let inputs = SiteInputs(root: root, jobs: jobs) else {
      cache.forget()
      return nil
    }
    self.cache = cache
    self.inputs = inputs
  }

  /// Now that everything is read: finds out which bodies are known.
  mutating func open(_ sources: ContentSources, _ library: PublishedLibrary, jobs: Int) {
    let window = TimeWindow(
      from: library.audience.now, timeZone: library.site.timeZone, dates: sources.datesComparedWithNow)
    let environment = BodyEnvironment(cache.options, sources, library, inputs, window, jobs: jobs)
    self.window = window
    self.environment = environment
    bodies = KeptBodies(store: BodyStore(cache.folder, cache.bodies, environment), environment: environment)
  }

  /// Hands out the bodies that need not be rendered; nil where none is known.
  var keptBody: (@Sendable (DocumentRef) -> KeptBody?)? {
    guard let bodies else { return nil }
    return { bodies.body(of: $0) }
  }

  /// The files that are as the last build left them, whatever would be written to them; nil where that is not known.
  func keptFiles(_ plan: SitePlan, _ links: LinkGraph) -> KeptFiles? {
    guard let bodies, let stamp = cache.stamp else { return nil }
    let (statics, pages) = (KeptStatics(stamp, inputs.paths), KeptPages(stamp, bodies, plan, links))
    return { statics.file($0, copies: $1) ?? pages?.file($0, copies: $1, at: $2) }
  }

  /// Remembers the bodies alone, as previews do.
  func rememberBodies(_ links: LinkGraph) {
    guard let environment, let bodies else { return }
    bodies.store.save(in: cache.folder, environment, links)
  }

  /// Remembers a build that published.
  ///
  /// - Parameter outputs: What lies in the output folder, each in the state in which the build compared or wrote it.
  func remember(_ report: BuildReport, _ outputs: [StatedPath]?, _ links: LinkGraph) {
    // An address that goes is reported once, by the build that drops it.
    guard let environment, let window, let bodies, let outputs, report.published?.droppedPages.isEmpty == true else {
      return cache.forget()
    }
    bodies.store.save(in: cache.folder, environment, links)
    cache.remember(
      .init(
        key: cache.key, window: window, environment: environment.hash, contents: environment.contents,
        inputs: inputs.paths, outputs: outputs, report: report))
  }
}

/// What rendering gave in an earlier build, for the documents of this one.
struct KeptBodies: Sendable {
  let store: BodyStore
  let environment: BodyEnvironment

  /// Nil if the document has other bytes now, or anything else is not as it was.
  func body(of ref: DocumentRef) -> KeptBody? {
    let number = environment.numbers.number(of: ref)
    return store.body(number, environment.contents[number])
  }
}
