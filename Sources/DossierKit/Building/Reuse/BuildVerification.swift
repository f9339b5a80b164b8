import Glibc

extension SiteBuild {
  /// Builds the site, then once more without the cache into a temporary folder, and compares the two.
  ///
  /// Throws ``PublishingError`` with the first file that differs. What the cache holds is deleted then.
  public func runVerified(theme: any Theme) throws -> BuildReport {
    let report = try run(theme: theme)
    guard report.outcome == .fine, publishes else { return report }
    onStage?("verify")
    let temporary = try Self.makeTemporaryFolder()
    defer { Self.remove(temporary) }
    var clean = self
    (clean.usesCache, clean.output, clean.onStage) = (false, temporary, nil)
    let cleanReport = try clean.run(theme: theme)
    do {
      try Self.compare(output, temporary, jobs: jobs)
      // A clean build knows of no addresses that are published already.
      guard report.diagnostics.filter({ ![.droppedURL, .cacheNotUsed].contains($0.code) }) == cleanReport.diagnostics
      else {
        throw Self.difference(in: "the findings", at: output, "are not those of a build without the cache")
      }
    } catch {
      CacheFolder.removeAll(root: root)
      throw error
    }
    return report
  }

  private static func compare(_ built: String, _ clean: String, jobs: Int) throws(PublishingError) {
    let listed = try PublicFolder(path: built).previousManifest()?.entries ?? []
    let wanted = try PublicFolder(path: clean).previousManifest()?.entries ?? []
    let (missing, extra) = (Set(wanted).subtracting(listed), Set(listed).subtracting(wanted))
    if let path = missing.union(extra).map({ PublicPath($0.path) }).min()?.text {
      throw difference(in: "‘\(path)’", at: path, "is in one of the two builds only")
    }
    try Parallel.forEach(count: wanted.count, jobs: jobs) { index throws(PublishingError) in
      let path = wanted[index].path
      if try bytes(built, path) != bytes(clean, path) {
        throw difference(in: "‘\(path)’", at: path, "is not what a build without the cache makes")
      }
    }
  }

  private static func bytes(_ folder: String, _ path: String) throws(PublishingError) -> [UInt8] {
    do {
      return try FileDescriptor("\(folder)/\(path)", O_RDONLY | O_NOFOLLOW | O_NONBLOCK).readAll()
    } catch {
      throw .system(error, cannot: "read", "\(folder)/\(path)")
    }
  }

  private static func difference(in what: String, at path: String, _ how: String) -> PublishingError {
    PublishingError(
      .cacheMismatch, at: path, "\(what) \(how)",
      fixes: [
        "build again, which does all the work anew: the cache is deleted",
        "if no file changed meanwhile, report this as a fault of Dossier",
      ])
  }

  // MARK: The temporary folder

  private static func makeTemporaryFolder() throws(PublishingError) -> String {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(base)/dossier-verify-XXXXXX".utf8CString)
    guard let path = mkdtemp(&template) else { throw .system(.current, cannot: "create a folder in", base) }
    return String(cString: path)
  }

  private static func remove(_ path: String) {
    _ = try? PublicFolder.clean(path: path)
    _ = rmdir(path)
  }
}
