import Glibc

/// The time of day as people have it; a test brings its own.
public struct WallClock: Sendable {
  /// Seconds since 1970.
  public let now: @Sendable () -> Int

  public init(now: @escaping @Sendable () -> Int) { self.now = now }

  /// Of this machine.
  public static let system = WallClock { time(nil) }

  /// Seconds to sleep before the next look: a machine may be set to sleep, or its clock be put right, in between.
  private static let longestSleep = 60

  /// How many seconds to wait for a moment before looking again; 0 once it has come.
  public func seconds(until moment: Int) -> Int { min(max(moment - now(), 0), Self.longestSleep) }
}
