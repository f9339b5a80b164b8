import Foundation

/// Builds changed sites and checks what must hold for each of them; see CONTRIBUTING.md.
///
/// `fuzz [--minutes N] [--seed N] [--workers N] [--output FOLDER]`, `fuzz replay FOLDER`.
@main
struct Fuzz {
  static func main() throws {
    var arguments = CommandLine.arguments.dropFirst()
    switch arguments.first {
    case "work" where arguments.count == 4:
      let words = Array(arguments)
      let end = Date(timeIntervalSince1970: Double(words[3]) ?? 0)
      try reporting { try Worker(folder: words[1], seed: UInt64(words[2]) ?? 1).run(until: end) }
    case "replay-here" where arguments.count == 4:
      let words = Array(arguments)
      try reporting { _ = try Worker.run(FuzzCase(folder: words[1]), in: words[3], salt: UInt64(words[2]) ?? 1) }
    case "replay" where arguments.count == 2:
      let folder = arguments.removeLast()
      // The folder is named after the case's seed.
      let salt = folder.split(separator: "/").compactMap { UInt64($0) }.last ?? 1
      let work = NSTemporaryDirectory() + "/dossier-fuzz-\(getpid())"
      let outcome = try Attempt.replay(folder, salt: salt, work: work)
      say(outcome.description)
      if case .crashed = outcome { say((try? String(contentsOfFile: work + ".log", encoding: .utf8)) ?? "") }
      try? FileManager.default.removeItem(atPath: work + ".log")
      exit(outcome == .fine ? 0 : 1)
    default:
      let options = options(arguments)
      let supervisor = Supervisor(
        minutes: options["minutes"].flatMap(Double.init) ?? 2,
        seed: options["seed"].flatMap { UInt64($0) } ?? UInt64(Date().timeIntervalSince1970),
        workers: options["workers"].flatMap { Int($0) } ?? ProcessInfo.processInfo.activeProcessorCount,
        output: options["output"] ?? "fuzz-failures")
      exit(try supervisor.run() == 0 ? 0 : 1)
    }
  }

  private static func options(_ arguments: ArraySlice<String>) -> [String: String] {
    var options: [String: String] = [:]
    var rest = arguments
    while let name = rest.popFirst(), name.hasPrefix("--"), let value = rest.popFirst() {
      options[String(name.dropFirst(2))] = value
    }
    return options
  }

  /// At once, be it into a pipe.
  static func say(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }

  private static func reporting(_ work: () throws -> Void) throws {
    do { try work() } catch let broken as Trial.Broken {
      FileHandle.standardError.write(Data("\(Attempt.brokenMark)\(broken)\n".utf8))
      exit(3)
    }
  }
}
