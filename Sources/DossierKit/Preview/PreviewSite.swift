import Synchronization

/// A site that is looked at while it is written: built in memory, a page rendered when somebody asks for it.
///
/// An edition takes the place of the last one as a whole, and only if it has no errors: readers keep the last good one and
/// are told what is wrong with the new one.
public final class PreviewSite: Sendable {
  private let build: SiteBuild
  private let theme: any Theme
  /// Makes the versions of two runs of the program different.
  private let session: String
  private let current: Mutex<PreviewState>
  /// Locked for as long as a rebuild takes, so that there is one at a time.
  private let documents = Mutex(ReadDocuments(isKept: true))

  /// - Parameters:
  ///   - build: Its ``SiteBuild/output`` is not used.
  ///   - session: Anything that the next run of the program will not use again.
  public init(_ build: SiteBuild, theme: any Theme, session: String) {
    self.build = build
    self.theme = theme
    self.session = session
    current = Mutex(PreviewState(version: session + "-0"))
  }

  public var state: PreviewState { current.withLock { $0 } }

  /// Reads what has changed and plans the site anew. Requests are answered meanwhile.
  ///
  /// - Parameter now: Seconds since 1970 that count as now; nil: as the build says.
  /// - Returns: What the build found; nil where the environment failed, which ``PreviewState/failure`` tells.
  @discardableResult
  public func rebuild(now: Int? = nil) -> BuildReport? {
    documents.withLock { documents in
      var build = build
      if let now { build.now = now }
      do {
        var stages = BuildStages()
        try stages.run(build, theme, &documents, checks: false)
        let outcome = stages.plan == nil ? .invalidConfiguration : build.outcome(of: stages)
        let report = stages.report.closed(outcome, stages.log, stages.site)
        let plan = outcome == .fine ? stages.plan : nil
        update(report.diagnostics, failure: nil, edition: plan.map(PreviewEdition.init))
        return report
      } catch {
        update([], failure: error, edition: nil)
        return nil
      }
    }
  }

  private func update(_ diagnostics: [Diagnostic], failure: (any Error)?, edition: PreviewEdition?) {
    current.withLock { state in
      state.diagnostics = diagnostics
      state.failure = failure
      state.isStale = edition == nil
      guard let edition else { return }
      state.edition = edition
      state.count += 1
      state.version = "\(session)-\(state.count)"
    }
  }
}

/// What is shown at a moment, and what there is to say about it.
public struct PreviewState: Sendable {
  /// Names the edition that is shown; another one has another name.
  public internal(set) var version: String
  /// Of the last build, whether or not it is shown.
  public internal(set) var diagnostics: [Diagnostic] = []
  /// Why the environment kept the last build from being made.
  public internal(set) var failure: (any Error)?
  /// Whether an older edition is shown than the files would make, or none at all.
  public internal(set) var isStale = true
  /// The last one without errors; nil where there has been none yet.
  public internal(set) var edition: PreviewEdition?
  fileprivate var count = 0

  init(version: String) { self.version = version }

  /// `/`, or the path of the site's `base_url`, such as `/dossier/`.
  public var basePath: String { edition?.basePath ?? "/" }
}
