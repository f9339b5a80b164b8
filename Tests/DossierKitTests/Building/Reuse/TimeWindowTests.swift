import Testing

@testable import DossierKit

@Suite("How long “now” gives the same answers")
struct TimeWindowTests {
  private func window(_ now: String, _ zone: String, _ dates: [String] = []) throws -> (TimeWindow, Moment) {
    let moment = try #require(Moment(try EDTFDate(parsing: now), timeZone: zone))
    return (TimeWindow(from: moment, timeZone: zone, dates: try dates.map { try EDTFDate(parsing: $0) }), moment)
  }

  @Test("until midnight on the site's clocks")
  func midnight() throws {
    let (utc, noon) = try window("2026-06-01T12:00Z", "UTC")
    #expect(utc.start == noon.unixSeconds && utc.end == noon.unixSeconds + 12 * 3600)
    let (istanbul, moment) = try window("2026-06-01T12:00Z", "Europe/Istanbul")
    #expect(istanbul.end == moment.unixSeconds + 9 * 3600)
    #expect(!istanbul.contains(moment.unixSeconds - 1) && istanbul.contains(istanbul.end - 1))
    #expect(!istanbul.contains(istanbul.end))
  }

  @Test("and not beyond a change of the clocks")
  func summerTime() throws {
    // Clocks in Berlin go forward at 01:00Z.
    let (window, moment) = try window("2026-03-28T23:30Z", "Europe/Berlin")
    #expect(window.end > moment.unixSeconds && window.end <= moment.unixSeconds + 90 * 60)
  }

  @Test(
    "and not beyond a date that comes with an hour",
    arguments: [
      ("2026-06-01T18:00", 18 - 3), ("2026-06-01T18:00Z", 18), ("2026-06-01T18:00+01:00", 17), ("2026-06-01", 21),
      ("2026-06-02T00:00Z", 21), ("2026-06", 21), ("2027", 21),
    ])
  func hours(date: String, hour: Int) throws {
    let (window, moment) = try window("2026-06-01T12:00Z", "Europe/Istanbul", [date])
    #expect(window.end == moment.unixSeconds + (hour - 12) * 3600)
    #expect(
      Moment(unixSeconds: window.end - 1, timeZone: "Europe/Istanbul").hasReached(try EDTFDate(parsing: date))
        == moment.hasReached(try EDTFDate(parsing: date)))
  }
}
