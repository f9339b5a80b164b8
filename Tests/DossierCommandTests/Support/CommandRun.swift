import Foundation
import Glibc

/// A run of the real binary: what it printed and how it ended.
struct CommandRun {
  var status: Int32
  var output: String
  var errors: String

  struct MissingBinary: Error, CustomStringConvertible {
    var description: String { "there is no ‘dossier’ beside the tests; build it with ‘swift build --build-tests’" }
  }

  init(_ arguments: [String], in folder: String, environment: [String: String] = [:]) throws {
    let running = try RunningCommand(try Self.binary(), arguments, in: folder, environment: environment)
    self = try running.wait()
  }

  init(shell script: String, in folder: String, environment: [String: String] = [:]) throws {
    var environment = environment
    environment["DOSSIER"] = try Self.binary()
    self = try RunningCommand("/bin/bash", ["-c", script], in: folder, environment: environment).wait()
  }

  init(status: Int32, output: String, errors: String) {
    self.status = status
    self.output = output
    self.errors = errors
  }

  /// Beside the test bundle, wherever the package was built.
  static func binary() throws -> String {
    var folders =
      (CommandLine.arguments + [(try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""])
      .map { ($0 as NSString).deletingLastPathComponent }
    let package = (0..<3).reduce(#filePath) { path, _ in (path as NSString).deletingLastPathComponent }
    let root = (package as NSString).deletingLastPathComponent
    folders += [root + "/.build/debug", root + "/.build/release"]
    for folder in folders where !folder.isEmpty {
      let path = folder + "/dossier"
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue,
        FileManager.default.isExecutableFile(atPath: path)
      {
        return path
      }
    }
    throw MissingBinary()
  }
}

/// The binary at work. What it prints goes into files, so that it never waits for a reader.
final class RunningCommand {
  private let process = Process()
  private let scratch: String

  convenience init(dossier arguments: [String], in folder: String) throws {
    try self.init(try CommandRun.binary(), arguments, in: folder, environment: [:])
  }

  init(_ program: String, _ arguments: [String], in folder: String, environment: [String: String]) throws {
    scratch = NSTemporaryDirectory() + "dossier-run-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    // Nothing of the surroundings, such as NO_COLOR, may change what is printed.
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"].merging(environment) { _, given in given }
    for name in ["output", "errors"] { _ = FileManager.default.createFile(atPath: "\(scratch)/\(name)", contents: nil) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: scratch + "/output")
    process.standardError = FileHandle(forWritingAtPath: scratch + "/errors")
    try process.run()
  }

  deinit { try? FileManager.default.removeItem(atPath: scratch) }

  var isRunning: Bool { process.isRunning }

  var identifier: pid_t { process.processIdentifier }

  func kill(_ signal: Int32 = SIGKILL) { _ = Glibc.kill(process.processIdentifier, signal) }

  /// What it has printed so far.
  var output: String { (try? String(contentsOfFile: scratch + "/output", encoding: .utf8)) ?? "" }

  func wait() throws -> CommandRun {
    process.waitUntilExit()
    return CommandRun(
      status: process.terminationStatus, output: try String(contentsOfFile: scratch + "/output", encoding: .utf8),
      errors: try String(contentsOfFile: scratch + "/errors", encoding: .utf8))
  }
}
