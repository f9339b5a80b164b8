import ICU

/// The clocks of a time zone: which instants a local time stands for.
///
/// Mostly that is one. Where clocks go back an hour occurs twice, and where they go forward one is missing: then a local
/// time stands for one of two instants, and what the time is for decides which.
public struct SiteClock: Sendable, Hashable {
  /// Which of two instants a local time stands for.
  public enum Reading: Sendable {
    case earlier
    /// Of the time from which on something is public: nothing shows too soon.
    case later
  }

  /// The instants that a local time can stand for, in seconds since 1970: one and the same unless clocks change there.
  public struct Instants: Sendable, Hashable {
    public var earlier: Int
    public var later: Int

    public subscript(_ reading: Reading) -> Int { reading == .earlier ? earlier : later }
    public var isOne: Bool { earlier == later }
  }

  /// Nil is UTC.
  private let zone: ZoneOffsets?

  /// - Parameter timeZone: An IANA name; UTC where there is no such zone.
  public init(_ timeZone: String) { zone = ZoneOffsets(timeZone) }

  /// Seconds east of UTC at an instant.
  func offset(at instant: Int) -> Int {
    zone?.seconds(at: instant) ?? 0
  }

  /// The instants of a typed date; of a day, a month or a year, its beginning. Nil for what has no anchor.
  public func instants(of date: EDTFDate) -> Instants? { date.anchor.map { instants(of: $0) } }

  func instants(of typed: EDTFDate.Point) -> Instants {
    let point = typed.beginning
    let wall = Moment.seconds(of: point)
    if let offset = point.offset { return Instants(earlier: wall - offset * 60, later: wall - offset * 60) }
    let (before, after) = (offset(at: wall - Self.farthest), offset(at: wall + Self.farthest))
    if before == after, offset(at: wall - before) == before {
      return Instants(earlier: wall - before, later: wall - before)
    }
    return instants(around: wall, isTime: point.time != nil)
  }

  /// No clock is farther from UTC, and no change of one goes farther, than this many seconds.
  static let farthest = 28 * 3600

  /// The same where clocks change on that day.
  private func instants(around wall: Int, isTime: Bool) -> Instants {
    let offsets = Set(
      stride(from: wall - Self.farthest, through: wall + Self.farthest, by: 1800).map { offset(at: $0) })
    let shown = offsets.map { wall - $0 }.filter { $0 + offset(at: $0) == wall }
    if let first = shown.min(), let last = shown.max() { return Instants(earlier: first, later: last) }
    // Clocks leap over it: what the clock before and the clock after would have called so.
    guard let least = offsets.min(), let most = offsets.max() else { return Instants(earlier: wall, later: wall) }
    let (earlier, later) = (wall - most, wall - least)
    if isTime { return Instants(earlier: earlier, later: later) }
    // A day begins when clocks have leapt, or the one after it if it is skipped.
    var (skipped, begun) = (earlier, later)
    while begun - skipped > 1 {
      let middle = (skipped + begun) / 2
      if middle + offset(at: middle) < wall { skipped = middle } else { begun = middle }
    }
    return Instants(earlier: begun, later: begun)
  }
}

extension EDTFDate.Point {
  /// The day with which a month, a season or a year begins; the same for a day.
  fileprivate var beginning: EDTFDate.Point {
    guard !isDayPrecise else { return self }
    var point = self
    // Seasons stand where they begin: March, June, September, December.
    point.month = month > 12 ? (month - 20) * 3 : max(month, 1)
    point.day = 1
    return point
  }
}
