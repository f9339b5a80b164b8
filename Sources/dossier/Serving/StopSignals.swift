import Glibc

/// SIGINT (Ctrl-C), SIGTERM and SIGHUP, which end a command that would go on for ever.
struct StopSignals {
  private static let numbers = [SIGINT, SIGTERM, SIGHUP]
  private var set = sigset_t()

  /// Holds them back on this thread and on all that it starts from now on.
  init() {
    sigemptyset(&set)
    for number in Self.numbers { sigaddset(&set, number) }
    pthread_sigmask(SIG_BLOCK, &set, nil)
  }

  /// Returns when one comes. A second signal ends the process as if nobody had ever held it back.
  func wait() {
    var set = set
    var number: Int32 = 0
    sigwait(&set, &number)
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
  }

  /// Ends the wait from another thread.
  static func raise() { kill(getpid(), SIGTERM) }
}
