import Foundation
import Testing

@testable import DossierKit

/// `make bench-stages` prints what matching costs on this machine: 100 MB of text with a name per 33 words. Nothing is
/// asserted of time.
///
/// One core of a shared virtual machine, other builds beside it, gave 195, 142 and 104 MB/s for 1,000, 10,000 and 50,000
/// names (205, 142 and 99 in blocks), tables of 0.2, 2.2 and 9.1 MB, built in 2, 25 and 200 ms.
/// Caches are shared too: under more load the same gave 150, 111 and 91 MB/s (134, 112 and 79 in blocks).
@Suite(
  "MatcherBenchmark", .serialized, .enabled(if: ProcessInfo.processInfo.environment["DOSSIER_BENCHMARK"] != nil))
struct MatcherBenchmark {
  @Test("prints the speed of matching and the cost of its tables", arguments: [1_000, 10_000, 50_000])
  func speed(count: Int) {
    var corpus = MatcherCorpus(names: count)
    let text = corpus.text(bytes: 100_000_000)
    var matcher = NameMatcher(names: [])
    let build = ThreadClock.time { matcher = NameMatcher(names: corpus.names) }
    var scratch = NameMatcher.Scratch()
    var matches: [NameMatch] = []
    let best = ThreadClock.best(of: 3) {
      matches.removeAll(keepingCapacity: true)
      text.withUnsafeBufferPointer { matcher.scan($0, with: &scratch, into: &matches) }
    }
    let blocks = ThreadClock.time { scanBlocks(text, matcher, &scratch, &matches) }
    print(
      "\(count) names: built in \(Int(build * 1000)) ms, tables \(matcher.tables.size / 1024) KB,",
      "\(speed(text.count, best)) MB/s in one text, \(speed(text.count, blocks)) in blocks of 400 bytes,",
      "\(matches.count / 2) matches")
  }

  /// As a site's texts come: many short ones.
  private func scanBlocks(
    _ text: [UInt8], _ matcher: NameMatcher, _ scratch: inout NameMatcher.Scratch, _ matches: inout [NameMatch]
  ) {
    text.withUnsafeBufferPointer { bytes in
      for start in stride(from: 0, to: bytes.count, by: 400) {
        let block = UnsafeBufferPointer(rebasing: bytes[start..<min(start + 400, bytes.count)])
        matcher.scan(block, with: &scratch, into: &matches)
      }
    }
  }

  private func speed(_ bytes: Int, _ seconds: Double) -> Int { Int(Double(bytes) / 1e6 / seconds) }
}
