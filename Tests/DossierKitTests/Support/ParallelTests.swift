import DossierKit
import Synchronization
import Testing

@Suite("Work spread over threads")
struct ParallelTests {
  struct Failure: Error, Equatable { var index: Int }

  @Test("gives the same results in the same order for any number of jobs and any batch", arguments: [1, 2, 3, 8])
  func order(jobs: Int) {
    for count in [0, 1, 7, 1000] {
      for batch in [nil, 1, 3, 5000] {
        let squares = Parallel.map(count: count, jobs: jobs, batch: batch) { $0 * $0 }
        #expect(squares == (0..<count).map { $0 * $0 })
      }
    }
  }

  @Test("throws the error of the lowest index, whichever comes first in time", arguments: [1, 2, 4])
  func lowestError(jobs: Int) {
    for round in 0..<50 {
      #expect(throws: Failure(index: 40)) {
        try Parallel.forEach(count: 200, jobs: jobs, batch: 1 + round % 7) { index throws(Failure) in
          if index == 40 { for _ in 0..<2000 { _ = Parallel.defaultJobs } }
          if index >= 40 { throw Failure(index: index) }
        }
      }
    }
  }

  @Test("runs every item once and makes one state for each worker", arguments: [1, 2, 4])
  func states(jobs: Int) {
    let made = Atomic<Int>(0)
    let runs = Mutex<[Int]>(Array(repeating: 0, count: 500))
    Parallel.forEach(count: 500, jobs: jobs, state: { made.add(1, ordering: .relaxed) }) { _, index in
      runs.withLock { $0[index] += 1 }
    }
    #expect(runs.withLock { $0 } == Array(repeating: 1, count: 500))
    #expect((1...jobs).contains(made.load(ordering: .relaxed)))
  }

  @Test("has a stack deep enough for recursion that would overflow a small one")
  func deepStack() {
    @Sendable func depth(_ n: Int) -> Int {
      var frame = (n, n, n, n, n, n, n, n)
      return n == 0 ? 0 : withUnsafeMutablePointer(to: &frame) { $0.pointee.0 - n + 1 + depth(n - 1) }
    }
    let depths = Parallel.map(count: 2, jobs: 2, batch: 1) { _ in depth(10_000) }
    #expect(depths == [10_000, 10_000])
  }
}
