import Synchronization

/// A site that is looked at while it is written: built in memory, a page rendered when somebody asks for it.
///
/// A change comes in two steps. ``show(_:)`` makes a quick edition at once, in which the documents that have changed
/// are new; ``rebuild(now:isAbandoned:)`` then makes a whole one, in which everything is. An edition takes the place of the
/// last one only if it has no errors: readers keep the last good one and are told what is wrong with the new one.
public final class PreviewSite: Sendable {
  private let build: SiteBuild
  private let theme: any Theme
  /// Locked for as long as a whole edition takes to make, so that there is one at a time.
  private let reuse = Mutex(Reuse(isKept: true))
  /// Locked for as long as a quick edition takes to make.
  private let progress = Mutex(Progress())
  private let current = Mutex(PreviewState())
  /// See ``rememberStart()``.
  private let unsaved = Mutex<(session: ReuseSession, links: LinkGraph)?>(nil)

  private let isStartRemembered = Atomic<Bool>(false)

  private struct Progress {
    /// Nil until there was an edition without errors.
    var basis: PreviewBasis?
    /// Changes since the basis was read that the whole edition under way, or the last one that failed, has read.
    var read = ContentWatcher.Change()
    /// Changes that none has read.
    var unread = ContentWatcher.Change()
  }

  /// - Parameter build: Its ``SiteBuild/output`` is not used.
  public init(_ build: SiteBuild, theme: any Theme) {
    self.build = build
    self.theme = theme
  }

  public var state: PreviewState { current.withLock { $0 } }

  /// Reads the configuration alone.
  ///
  /// - Returns: The path of the site's `base_url`, such as `/` or `/dossier/`; nil where the configuration is at fault.
  public func basePath() throws -> String? {
    var log = DiagnosticLog()
    let site = try build.open(theme, &log).site
    return log.hasErrors ? nil : site.basePath
  }

  /// Notes a change and shows it at once where that is possible, without a look at other files.
  ///
  /// - Returns: Whether it is shown. In either case a whole edition is due.
  public func show(_ change: ContentWatcher.Change) -> Bool {
    progress.withLock { progress in
      progress.unread.formUnion(change)
      return showQuickly(progress)
    }
  }

  private func showQuickly(_ progress: Progress) -> Bool {
    var pending = progress.read
    pending.formUnion(progress.unread)
    guard !pending.isIncomplete, let basis = progress.basis,
      let edition = basis.edition(with: pending.paths)
    else { return false }
    current.withLock { $0.edition = edition }
    return true
  }

  /// Makes a whole edition of the files as they are. Requests are answered meanwhile.
  ///
  /// - Parameters:
  ///   - now: Seconds since 1970 that count as now; nil: as the build says.
  ///   - isAbandoned: Asked from time to time whether a newer change makes this edition useless.
  /// - Returns: What the build found; nil where the environment failed, which ``PreviewState/failure`` tells. Throws
  ///   `CancellationError` when it is abandoned.
  @discardableResult
  public func rebuild(
    now: Int? = nil, isAbandoned: () -> Bool = { false }
  ) throws(CancellationError) -> BuildReport? {
    try reuse.withLock { reuse throws(CancellationError) in
      progress.withLock { progress in
        progress.read.formUnion(progress.unread)
        progress.unread = .init()
      }
      var build = build
      if let now { build.now = now }
      do {
        let (report, basis) = try makeEdition(build, &reuse, isAbandoned)
        take(report, report.outcome == .fine ? basis : nil)
        return report
      } catch let error as CancellationError {
        throw error
      } catch {
        fail(error)
        return nil
      }
    }
  }

  /// Leaves on the disk what lets the next preview of the site start sooner. Once, of the first edition; it can wait until that is
  /// shown.
  public func rememberStart() {
    isStartRemembered.store(true, ordering: .relaxed)
    let start = unsaved.withLock { start in
      defer { start = nil }
      return start
    }
    if let start { start.session.saveBodies(start.links) }
  }

  /// The stages of a build up to the plan, without the checks that look at captures.
  private func makeEdition(
    _ build: SiteBuild, _ reuse: inout Reuse, _ isAbandoned: () -> Bool
  ) throws -> (report: BuildReport, basis: PreviewBasis?) {
    // Only for the start: later, memory knows more.
    let isStart = reuse.isEmpty && !isStartRemembered.load(ordering: .relaxed)
    var session = reuse.session(build, theme, isStart ? BuildCache(previewOf: build, theme) : nil)
    var stages = BuildStages(build, theme)
    guard let folder = try stages.configure() else { return (stages.closed(.invalidConfiguration), nil) }
    let sources = try stages.read(folder, &reuse)
    if isAbandoned() { throw CancellationError() }
    let library = stages.filter(sources)
    session?.open(sources, library, jobs: build.jobs)
    let (renderer, links) = stages.link(
      library, recordsMentions: build.wantsNotes, keepsTexts: true, reusing: session?.keptBody)
    reuse.keep(links, of: session)
    if isAbandoned() { throw CancellationError() }
    let plan = try stages.plan(library, links)
    if stages.outcome == .fine, let session, session.savesToDisk { unsaved.withLock { $0 = (session, links) } }
    let heldBack = HeldBackPages(sources, library.site, library.audience)
    return (stages.closed(stages.outcome), PreviewBasis(renderer, links, plan, heldBack))
  }

  private func take(_ report: BuildReport, _ basis: PreviewBasis?) {
    progress.withLock { progress in
      if let basis {
        progress.basis = basis
        progress.read = .init()
      }
      current.withLock { state in
        state.isDecided = true
        state.diagnostics = report.diagnostics
        state.failure = nil
        state.isStale = basis == nil
        // What a quick edition showed beyond the basis, a build would not publish.
        state.edition = progress.basis?.edition
      }
      // What was saved meanwhile must not vanish for a moment.
      if basis != nil, !progress.unread.isEmpty { _ = showQuickly(progress) }
    }
  }

  private func fail(_ error: any Error) {
    current.withLock { state in
      state.isDecided = true
      state.diagnostics = []
      state.failure = error
      state.isStale = true
    }
  }
}
