import Foundation
import Testing

@testable import DossierKit

@Suite("The moment that counts as now")
struct MomentTests {
  @Test("agrees with the calendar over eight centuries, to the second")
  func calendar() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    for step in -400...400 {
      let seconds = step * 31_556_952 + step * 86_399
      // Foundation's calendar is Julian before October 1582.
      let moment = Moment(unixSeconds: seconds, timeZone: "UTC")
      let parts = calendar.dateComponents(
        [.year, .month, .day, .hour, .minute, .second], from: Date(timeIntervalSince1970: TimeInterval(seconds)))
      guard let year = parts.year, year > 1583 else { continue }
      #expect(moment.local.year == year && moment.local.month == parts.month && moment.local.day == parts.day)
      let time = (parts.hour ?? 0) * 3600 + (parts.minute ?? 0) * 60 + (parts.second ?? 0)
      #expect(moment.local.time == time)
      #expect(Moment.seconds(of: moment.local) == seconds)
    }
  }

  @Test(
    "takes a time without an offset by the clocks of the site, also beside their changes",
    arguments: [
      ("2016-03-27T00:30", "Europe/Berlin", "2016-03-26T23:30Z"),
      ("2016-03-27T01:30", "Europe/Berlin", "2016-03-27T00:30Z"),
      ("2016-03-27T03:30", "Europe/Berlin", "2016-03-27T01:30Z"),
      ("2016-10-30T01:30", "Europe/Berlin", "2016-10-29T23:30Z"),
      ("2016-10-30T03:30", "Europe/Berlin", "2016-10-30T02:30Z"),
      ("2016-03-13T01:30", "America/New_York", "2016-03-13T06:30Z"),
      ("2016-03-13T03:30", "America/New_York", "2016-03-13T07:30Z"),
      ("2016-11-06T12:00", "America/New_York", "2016-11-06T17:00Z"),
      ("2016-09-07", "Europe/Istanbul", "2016-09-06T21:00Z"), ("2016-09-07T00:00", "Asia/Kolkata", "2016-09-06T18:30Z"),
      ("2016-09-07T10:00-03:30", "Asia/Kolkata", "2016-09-07T13:30Z"),
    ])
  func localTimes(typed: String, zone: String, expected: String) throws {
    let moment = try #require(Moment(try EDTFDate(parsing: typed), timeZone: zone))
    let point = try #require(try EDTFDate(parsing: expected).point)
    #expect(moment.unixSeconds == Moment.seconds(of: point))
  }

  @Test("has reached a date from its first instant on")
  func reached() throws {
    let noon = Moment(unixSeconds: 1_473_249_600, timeZone: "Europe/Istanbul")  // 2016-09-07T12:00Z, 15:00 local
    for (typed, isReached) in [
      ("2016-09-07", true), ("2016-09-08", false), ("2016-09", true), ("2016", true), ("2016-10", false),
      ("2016-09-07T15:00", true), ("2016-09-07T15:01", false), ("2016-09-07T12:00Z", true),
      ("2016-09-07T12:01Z", false),
      ("2016-09-07T11:59-00:30", false), ("2016-09-08T01:00+13:30", true),
    ] {
      #expect(noon.hasReached(try EDTFDate(parsing: typed)) == isReached, "\(typed)")
    }
  }

  @Test("is nothing that a month or an interval could name", arguments: ["2016-09", "2016-09-07/2016-09-08", "201X"])
  func vague(typed: String) throws {
    #expect(Moment(try EDTFDate(parsing: typed), timeZone: "UTC") == nil)
  }
}
