import Glibc

/// Threads with a stack deep enough for recursive parsers and templates; Dispatch gives its threads 512 KB.
package enum Threads {
  private static let stackSize = 16 << 20

  /// Runs `work` on `count` threads at once and returns when all are done. With one, it runs on the calling thread.
  static func run(_ count: Int, _ work: @Sendable () -> Void) {
    guard count > 1 else { return work() }
    withoutActuallyEscaping(work) { work in
      let threads = (0..<count).compactMap { _ in start(work) }
      // The system may refuse threads under a tight limit: those that started do all the work, or else this one does.
      if threads.isEmpty { work() }
      for thread in threads { pthread_join(thread, nil) }
    }
  }

  /// Starts `work` on a thread of its own and does not wait for it.
  ///
  /// - Returns: False where the system refuses another thread.
  package static func detach(_ work: @escaping @Sendable () -> Void) -> Bool {
    guard let thread = start(work) else { return false }
    pthread_detach(thread)
    return true
  }

  private final class Box: Sendable {
    let work: @Sendable () -> Void
    init(_ work: @escaping @Sendable () -> Void) { self.work = work }
  }

  private static func start(_ work: @escaping @Sendable () -> Void) -> pthread_t? {
    var attributes = pthread_attr_t()
    guard pthread_attr_init(&attributes) == 0 else { return nil }
    defer { pthread_attr_destroy(&attributes) }
    guard pthread_attr_setstacksize(&attributes, stackSize) == 0 else { return nil }

    let box = Unmanaged.passRetained(Box(work))
    var thread = pthread_t()
    let code = pthread_create(
      &thread, &attributes,
      { context in
        if let context { Unmanaged<Box>.fromOpaque(context).takeRetainedValue().work() }
        return nil
      }, box.toOpaque())
    guard code == 0 else {
      box.release()
      return nil
    }
    return thread
  }
}
