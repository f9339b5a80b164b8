import Foundation

/// The process that builds. It may crash or hang: what it does next is always written down before.
struct Worker {
  let folder: String
  let seed: UInt64

  var caseFolder: String { folder + "/case" }
  /// What the supervisor reads: the number of trials and builds, or the promise that is broken.
  static func status(in folder: String) -> String { folder + "/status" }

  func run(until end: Date) throws {
    let corpus = try Corpus()
    var trials = 0
    var builds = 0
    while Date() < end {
      let caseSeed = seed &+ UInt64(trials)
      var mutator = Mutator(corpus, seed: caseSeed)
      let fuzzCase = mutator.next()
      try fuzzCase.write(to: caseFolder)
      try Data("\(caseSeed)".utf8).write(to: URL(fileURLWithPath: folder + "/salt"))
      builds += try Self.run(fuzzCase, in: folder + "/trial", salt: caseSeed)
      trials += 1
      try Data("\(trials) \(builds)".utf8).write(to: URL(fileURLWithPath: Self.status(in: folder)))
    }
  }

  /// - Returns: How many builds there were. Throws ``Trial/Broken``.
  static func run(_ fuzzCase: FuzzCase, in folder: String, salt: UInt64) throws -> Int {
    try? FileManager.default.removeItem(atPath: folder)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var trial = Trial(fuzzCase, folder: folder, salt: salt)
    try trial.run()
    return trial.builds
  }
}
