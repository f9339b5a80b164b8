import Foundation
import Synchronization

@testable import DossierKit

/// A site's folder under watch, and what the watcher reports of it.
final class WatchedFolder: Sendable {
  let root: String
  private let watcher: ContentWatcher
  private let reports = Mutex<[ContentWatcher.Change]>([])

  init() throws {
    root = FileManager.default.temporaryDirectory.appendingPathComponent("dossier-watch-\(UUID().uuidString)").path
    for folder in ["content/briefings", "themes", "public"] {
      try FileManager.default.createDirectory(atPath: root + "/" + folder, withIntermediateDirectories: true)
    }
    watcher = try ContentWatcher(root: root)
    _ = Threads.detach { [watcher, weak self] in
      while let change = watcher.nextChange() { self?.reports.withLock { $0.append(change) } }
    }
  }

  deinit {
    watcher.stop()
    try? FileManager.default.removeItem(atPath: root)
  }

  /// The paths of each report, relative to the folder, until a mark that is set after `action` has been reported.
  func changes(after action: (WatchedFolder) throws -> Void) throws -> [Set<String>] {
    reports.withLock { $0 = [] }
    try action(self)
    // Longer than the watcher waits for an editor to put a new file where the old one was.
    usleep(250_000)
    try write("mark", to: "dossier.yaml")
    for _ in 0..<200 where !all().contains(where: { $0.contains("dossier.yaml") }) { usleep(25_000) }
    return all().map { $0.subtracting(["dossier.yaml"]) }.filter { !$0.isEmpty }
  }

  private func all() -> [Set<String>] {
    reports.withLock { $0 }.map { change in Set(change.paths.map { String($0.dropFirst(root.count + 1)) }) }
  }

  func path(_ name: String) -> String { root + "/" + name }

  /// In place, as `echo` does it.
  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path(name)))
  }

  func move(_ name: String, to other: String) { rename(path(name), path(other)) }

  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(atPath: path(name), withIntermediateDirectories: true)
  }
}
