import Glibc

/// The inputs and outputs of a build, so that a later one that would have the same need not run.
///
/// Holds good for one program, one output folder and one set of options (``BuildCache/key``), for as long as no answer
/// about "now" changes and every file is in the state it was in.
struct BuildStamp: Sendable {
  static let kind: UInt32 = 1

  /// Written to the cache.
  struct Content {
    var key: ContentHash
    var window: TimeWindow
    var environment: ContentHash
    /// Of each document's bytes, by its number.
    var contents: [ContentHash]
    var inputs: [StatedPath]
    /// Relative to the output folder.
    var outputs: [StatedPath]
    var report: BuildReport

    var bytes: [UInt8] {
      var writer = CacheWriter()
      writer.hash(key)
      writer.number(window.start)
      writer.number(window.end)
      writer.report(report)
      writer.hash(environment)
      writer.list(contents) { $0.hash($1) }
      writer.table(inputs)
      writer.table(outputs)
      return writer.bytes
    }
  }

  let key: ContentHash
  let window: TimeWindow
  let report: BuildReport
  let environment: ContentHash
  let contents: [ContentHash]
  let inputs: StateTable
  let outputs: StateTable
  /// The tables lead into these.
  private let source: CacheFile

  init?(_ source: CacheFile) {
    var reader = CacheReader(source.checked)
    do throws(MalformedCache) {
      key = try reader.hash()
      window = TimeWindow(start: try reader.number(), end: try reader.number())
      report = try reader.report()
      environment = try reader.hash()
      contents = try reader.list { reader throws(MalformedCache) in try reader.hash() }
      inputs = try StateTable(from: &reader)
      outputs = try StateTable(from: &reader)
    } catch {
      return nil
    }
    guard reader.isAtEnd else { return nil }
    self.source = source
  }

  /// Whether the site's folder is as the build saw it.
  func isCurrent(root: String, jobs: Int) -> Bool {
    guard let folder = try? FileDescriptor(root, O_RDONLY | O_DIRECTORY) else { return false }
    return withExtendedLifetime(source) { inputs.isSame(in: folder, jobs: jobs) }
  }

  /// The state in which a file of the output folder was left, if it is the one listed at `index`.
  func output(at index: Int, _ path: String) -> PathState? {
    withExtendedLifetime(source) {
      guard index < outputs.count, let listed = outputs.path(at: index), strcmp(listed, path) == 0 else { return nil }
      return outputs.state(at: index)
    }
  }

  /// Whether the output folder is as the build left it.
  func isWhole(_ build: SiteBuild) -> Bool {
    let flags = O_RDONLY | O_DIRECTORY | (build.followsOutputLink ? 0 : O_NOFOLLOW)
    guard let folder = try? FileDescriptor(build.output, flags) else { return false }
    return withExtendedLifetime(source) {
      outputs.isSame(in: folder, jobs: build.jobs) && outputs.hasNoLinkedFolder(in: folder)
    }
  }
}
