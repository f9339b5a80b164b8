import Glibc
import Synchronization

/// Work over the indices of a collection, spread over a few threads.
///
/// Each worker owns one state (buffers, a parser) and takes batches of neighbouring indices from a shared counter, so there is
/// no task and no lock per item. Results come back in index order and, when items fail, the error of the lowest index is thrown:
/// the outcome is the same for any number of jobs.
package enum Parallel {
  /// One job per processor that is online.
  package static var defaultJobs: Int {
    max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  }

  /// The results of `body` for `0..<count`, in that order.
  ///
  /// - Parameters:
  ///   - jobs: How many threads to use; with one, everything runs on the calling thread.
  ///   - batch: How many neighbouring indices a worker takes at a time. Chosen from `count` and `jobs` when nil.
  ///   - state: Makes what a worker reuses from item to item. Called once on each worker's own thread.
  package static func map<T: Sendable, S, E: Error>(
    count: Int, jobs: Int, batch: Int? = nil,
    state: @Sendable () -> S,
    body: @Sendable (inout S, Int) throws(E) -> T
  ) throws(E) -> [T] {
    guard count > 0 else { return [] }
    var failure: E?
    let results = Array<T>(unsafeUninitializedCapacity: count) { buffer, filled in
      do throws(E) {
        try fill(buffer, batchSize(batch, count: count, jobs: jobs), jobs: jobs, state: state, body: body)
        filled = count
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return results
  }

  /// Puts each result where it will stay: results are large, and copying them is dear. Leaves `buffer` uninitialized when it
  /// throws.
  private static func fill<T: Sendable, S, E: Error>(
    _ buffer: UnsafeMutableBufferPointer<T>, _ size: Int, jobs: Int,
    state: @Sendable () -> S,
    body: @Sendable (inout S, Int) throws(E) -> T
  ) throws(E) {
    guard let base = buffer.baseAddress else { return }
    // Each index is written by the one worker that took it, and read when all have ended.
    nonisolated(unsafe) let results = base
    let count = buffer.count
    let done = Mutex<[Range<Int>]>([])
    do throws(E) {
      try eachBatch(count: count, jobs: jobs, size: size, state: state) { state, indices throws(E) in
        var filled = indices.lowerBound
        do throws(E) {
          for index in indices {
            (results + index).initialize(to: try body(&state, index))
            filled += 1
          }
        } catch {
          (results + indices.lowerBound).deinitialize(count: filled - indices.lowerBound)
          throw error
        }
        done.withLock { $0.append(indices) }
      }
    } catch {
      for indices in done.withLock({ $0 }) { (base + indices.lowerBound).deinitialize(count: indices.count) }
      throw error
    }
  }

  /// The results of two pieces of work that are done at once, where there is more than one job.
  package static func both<A: Sendable, B: Sendable>(
    jobs: Int, _ first: @Sendable () -> A, _ second: @Sendable () -> B
  ) -> (A, B) {
    let results = Mutex<(A?, B?)>((nil, nil))
    forEach(count: jobs > 1 ? 2 : 0, jobs: jobs, batch: 1) { index in
      if index == 0 {
        let result = first()
        results.withLock { $0.0 = result }
      } else {
        let result = second()
        results.withLock { $0.1 = result }
      }
    }
    let (a, b) = results.withLock { $0 }
    return (a ?? first(), b ?? second())
  }

  /// As ``map(count:jobs:batch:state:body:)``, for work that needs no state.
  package static func map<T: Sendable, E: Error>(
    count: Int, jobs: Int, batch: Int? = nil, body: @Sendable (Int) throws(E) -> T
  ) throws(E) -> [T] {
    try map(count: count, jobs: jobs, batch: batch, state: {}) { (_: inout Void, index) throws(E) in try body(index) }
  }

  /// Runs `body` for `0..<count`. Indices below the one whose error is thrown have all run.
  package static func forEach<S, E: Error>(
    count: Int, jobs: Int, batch: Int? = nil,
    state: @Sendable () -> S,
    body: @Sendable (inout S, Int) throws(E) -> Void
  ) throws(E) {
    let size = batchSize(batch, count: count, jobs: jobs)
    try eachBatch(count: count, jobs: jobs, size: size, state: state) { state, indices throws(E) in
      for index in indices { try body(&state, index) }
    }
  }

  /// As ``forEach(count:jobs:batch:state:body:)``, for work that needs no state.
  package static func forEach<E: Error>(
    count: Int, jobs: Int, batch: Int? = nil, body: @Sendable (Int) throws(E) -> Void
  ) throws(E) {
    try forEach(count: count, jobs: jobs, batch: batch, state: {}) { (_: inout Void, index) throws(E) in
      try body(index)
    }
  }

  /// Small enough that all workers end at about the same time, large enough that the counter is seldom touched.
  private static func batchSize(_ wished: Int?, count: Int, jobs: Int) -> Int {
    max(1, wished ?? min(64, count / (max(1, jobs) * 8)))
  }

  private static func eachBatch<S, E: Error>(
    count: Int, jobs: Int, size: Int,
    state: @Sendable () -> S,
    body: @Sendable (inout S, Range<Int>) throws(E) -> Void
  ) throws(E) {
    guard count > 0 else { return }
    let next = Atomic<Int>(0)
    let failure = Mutex<(start: Int, error: E)?>(nil)

    // Batches are handed out in order: when one fails, all lower ones are done or running, and only they can hold an
    // error that precedes it. So nobody takes a further batch, and what is running ends.
    let workers = min(max(1, jobs), (count + size - 1) / size)
    Threads.run(workers) {
      var own = state()
      while true {
        let start = next.wrappingAdd(size, ordering: .relaxed).oldValue
        guard start < count else { return }
        do throws(E) {
          try body(&own, start..<min(start + size, count))
        } catch {
          next.store(count, ordering: .relaxed)
          failure.withLock { if start < $0?.start ?? Int.max { $0 = (start, error) } }
        }
      }
    }
    if let error = failure.withLock({ $0?.error }) { throw error }
  }
}
