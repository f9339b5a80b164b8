import Foundation

/// Starts the workers, keeps what they stumble over, and starts them again.
struct Supervisor {
  let minutes: Double
  let seed: UInt64
  let workers: Int
  /// Where failures are kept.
  let output: String

  private struct Running {
    var process: Process
    var folder: String
    var lastStatus = ""
    var lastProgress = Date()
  }

  /// - Returns: How many different failures there were.
  func run() throws -> Int {
    let work = NSTemporaryDirectory() + "/dossier-fuzz-\(getpid())"
    defer { try? FileManager.default.removeItem(atPath: work) }
    let end = Date() + minutes * 60
    var (trials, builds, started) = (0, 0, 0)
    var failures: [String: String] = [:]
    func start(_ folder: String) throws -> Running {
      started += 1
      try? FileManager.default.removeItem(atPath: folder)
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      // Far apart, so that no two workers try the same.
      let seed = "\(self.seed &+ UInt64(started) << 32)"
      let arguments = ["work", folder, seed, "\(end.timeIntervalSince1970)"]
      return Running(process: try Attempt.start(arguments, errors: folder + "/log"), folder: folder)
    }
    func finish(_ running: Running) {
      let numbers = status(of: running).split(separator: " ").compactMap { Int($0) }
      guard numbers.count == 2 else { return }
      (trials, builds) = (trials + numbers[0], builds + numbers[1])
    }
    var running = try (0..<workers).map { try start("\(work)/\($0)") }
    while running.contains(where: \.process.isRunning) || Date() < end {
      usleep(100_000)
      for index in running.indices {
        guard let outcome = outcome(of: &running[index]) else { continue }
        finish(running[index])
        if outcome != .fine { try keep(outcome, of: running[index], &failures) }
        if Date() < end { running[index] = try start(running[index].folder) } else { running[index].lastStatus = "" }
      }
      if Date() > end, running.allSatisfy({ !$0.process.isRunning }) { break }
    }
    Fuzz.say("\(trials) sites, \(builds) builds in \(minutes) minutes, \(failures.count) failures (seed \(seed))")
    return failures.count
  }

  private func status(of running: Running) -> String {
    FileManager.default.contents(atPath: Worker.status(in: running.folder)).map { String(decoding: $0, as: UTF8.self) }
      ?? ""
  }

  /// Nil while the worker works.
  private func outcome(of running: inout Running) -> Attempt.Outcome? {
    if running.process.isRunning {
      let status = status(of: running)
      if status != running.lastStatus { (running.lastStatus, running.lastProgress) = (status, Date()) }
      guard Date().timeIntervalSince(running.lastProgress) > Attempt.patience else { return nil }
      kill(running.process.processIdentifier, SIGKILL)
      running.process.waitUntilExit()
      return .hung
    }
    return Attempt.outcome(of: running.process, log: running.folder + "/log")
  }

  /// Keeps the case of a failure, once for each kind, as small as a few minutes make it.
  private func keep(_ outcome: Attempt.Outcome, of running: Running, _ failures: inout [String: String]) throws {
    let salt = FileManager.default.contents(atPath: running.folder + "/salt").map {
      String(decoding: $0, as: UTF8.self)
    }
    guard let number = salt.flatMap({ UInt64($0) }) else {
      failures["start"] = ""
      Fuzz.say(outcome.description)
      Fuzz.say((try? String(contentsOfFile: running.folder + "/log", encoding: .utf8)) ?? "")
      return
    }
    guard failures[outcome.kind] == nil else { return }
    let target = "\(output)/\(number)"
    failures[outcome.kind] = target
    let fuzzCase = try FuzzCase(folder: running.folder + "/case")
    try fuzzCase.write(to: target)
    try? FileManager.default.copyItem(atPath: running.folder + "/log", toPath: target + "/log")
    Fuzz.say("\(outcome.description)\n  replay with: make fuzz REPLAY=\(target)")
    guard outcome != .hung else { return }
    var minimizer = Minimizer(kind: outcome.kind, salt: number, work: running.folder)
    try minimizer.minimize(fuzzCase).write(to: target + "/small")
    Fuzz.say("  smaller: make fuzz REPLAY=\(target)/small")
  }
}
