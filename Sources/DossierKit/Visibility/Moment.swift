/// The instant that a build takes as "now", in UTC and on the clocks of the site's time zone. The only clock there is.
public struct Moment: Sendable, Hashable {
  /// Seconds since 1970-01-01T00:00:00Z.
  public var unixSeconds: Int
  /// The same instant as a local date and time.
  public var local: EDTFDate.Point
  /// The meaning of local times.
  let clock: SiteClock

  public init(unixSeconds: Int, timeZone identifier: String) {
    self.init(unixSeconds: unixSeconds, SiteClock(identifier))
  }

  init(unixSeconds: Int, _ clock: SiteClock) {
    self.unixSeconds = unixSeconds
    self.clock = clock
    let offset = clock.offset(at: unixSeconds)
    local = Moment.point(at: unixSeconds + offset)
    local.offset = offset / 60
  }

  /// The instant that a date typed by a person stands for: without an offset it is local to the site.
  public init?(_ date: EDTFDate, timeZone identifier: String, _ reading: SiteClock.Reading = .later) {
    guard let point = date.point, point.isDayPrecise else { return nil }
    let clock = SiteClock(identifier)
    self.init(unixSeconds: clock.instants(of: point)[reading], clock)
  }

  /// The instant with which a date begins, on the same clocks.
  func instant(of date: EDTFDate, _ reading: SiteClock.Reading = .later) -> Int {
    clock.instants(of: date)?[reading] ?? .min
  }

  /// Whether a date has begun by now. Instants are compared and not what clocks show: what has been reached stays so.
  public func hasReached(_ date: EDTFDate, _ reading: SiteClock.Reading = .later) -> Bool {
    guard let point = date.anchor else { return true }
    // Nearly every date is so far away that no clock's change matters.
    let wall = Self.seconds(of: point)
    if point.isDayPrecise, abs(wall - unixSeconds) > 2 * SiteClock.farthest { return wall < unixSeconds }
    return clock.instants(of: point)[reading] <= unixSeconds
  }

  /// Seconds since 1970 of a date and time, read as UTC.
  static func seconds(of point: EDTFDate.Point) -> Int {
    point.daysSince1970 * 86_400 + (point.time ?? 0)
  }

  private static func point(at seconds: Int) -> EDTFDate.Point {
    let days = Int((Double(seconds) / 86_400).rounded(.down))
    let z = days + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    var point = EDTFDate.Point(year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0))
    point.month = month
    point.day = dayOfYear - (153 * shifted + 2) / 5 + 1
    point.time = seconds - days * 86_400
    return point
  }
}
