import Glibc

/// Processor time of the calling thread, so that what else the machine does counts little.
enum ThreadClock {
  /// Seconds that `work` takes.
  static func time(_ work: () throws -> Void) rethrows -> Double {
    let start = now
    try work()
    return now - start
  }

  /// The least of several goes, in seconds: the one that was disturbed least.
  static func best(of goes: Int = 3, _ work: () throws -> Void) rethrows -> Double {
    var least = Double.infinity
    for _ in 0..<goes { least = min(least, try time(work)) }
    return least
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
