import Foundation

/// One case in a process of its own: whatever happens to it, this one goes on.
struct Attempt {
  enum Outcome: Equatable {
    case fine
    case broken(String)
    case crashed(String)
    case hung

    /// The same for the same fault.
    var kind: String {
      switch self {
      case .fine: "fine"
      case .broken(let promise): String(promise.prefix { $0 != ":" })
      case .crashed: "crash"
      case .hung: "hang"
      }
    }

    var description: String {
      switch self {
      case .fine: "fine"
      case .broken(let promise): "broken promise: \(promise)"
      case .crashed(let why): "crash: \(why)"
      case .hung: "no end after \(Int(Attempt.patience)) s"
      }
    }
  }

  /// Seconds that the trial of a small site may take, on a busy machine and under a sanitizer.
  static let patience = 60.0

  /// Replays a case from a folder.
  static func replay(_ caseFolder: String, salt: UInt64, work: String) throws -> Outcome {
    let process = try start(["replay-here", caseFolder, "\(salt)", work], errors: work + ".log")
    return wait(for: process, until: Date() + patience, log: work + ".log")
  }

  static func start(_ arguments: [String], errors: String) throws -> Process {
    _ = FileManager.default.createFile(atPath: errors, contents: nil)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    process.arguments = arguments
    let log = FileHandle(forWritingAtPath: errors)
    (process.standardError, process.standardOutput) = (log, log)
    try process.run()
    return process
  }

  static func wait(for process: Process, until end: Date, log: String) -> Outcome {
    while process.isRunning {
      if Date() > end {
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        return .hung
      }
      usleep(20_000)
    }
    return outcome(of: process, log: log)
  }

  static func outcome(of process: Process, log: String) -> Outcome {
    let text = FileManager.default.contents(atPath: log).map { String(decoding: $0, as: UTF8.self) } ?? ""
    if process.terminationReason == .exit, process.terminationStatus == 0 { return .fine }
    let lines = text.split(separator: "\n")
    if process.terminationReason == .exit, let line = lines.first(where: { $0.hasPrefix(brokenMark) }) {
      return .broken(String(line.dropFirst(brokenMark.count)))
    }
    let why = lines.first { $0.contains("ERROR: AddressSanitizer") || $0.contains("Fatal error") }
    return .crashed(why.map(String.init) ?? "signal or status \(process.terminationStatus)")
  }

  static let brokenMark = "broken promise: "
}
