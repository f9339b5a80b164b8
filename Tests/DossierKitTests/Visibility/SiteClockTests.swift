import Testing

@testable import DossierKit

@Suite("Clocks that change")
struct SiteClockTests {
  private static func seconds(_ text: String) throws -> Int {
    Moment.seconds(of: try #require(try EDTFDate(parsing: text).point))
  }

  @Test(
    "make one instant of a time that they show twice or never",
    arguments: [
      ("Europe/Berlin", "2024-10-27T02:30", "2024-10-27T00:30Z", "2024-10-27T01:30Z"),
      ("Europe/Berlin", "2024-10-27T03:00", "2024-10-27T02:00Z", "2024-10-27T02:00Z"),
      ("Europe/Berlin", "2024-03-31T02:30", "2024-03-31T00:30Z", "2024-03-31T01:30Z"),
      ("Europe/Berlin", "2024-07-01T02:30", "2024-07-01T00:30Z", "2024-07-01T00:30Z"),
      ("America/New_York", "2024-11-03T01:00", "2024-11-03T05:00Z", "2024-11-03T06:00Z"),
      ("Australia/Lord_Howe", "2024-04-07T01:45", "2024-04-06T14:45Z", "2024-04-06T15:15Z"),
      ("Africa/Casablanca", "2024-03-10T02:30", "2024-03-10T01:30Z", "2024-03-10T02:30Z"),
      ("Pacific/Apia", "2011-12-30", "2011-12-30T10:00Z", "2011-12-30T10:00Z"),
      ("Pacific/Apia", "2011-12-30T12:00", "2011-12-29T22:00Z", "2011-12-30T22:00Z"),
      ("Asia/Beirut", "2024-03-31", "2024-03-30T22:00Z", "2024-03-30T22:00Z"),
      ("America/Havana", "2024-11-03", "2024-11-03T04:00Z", "2024-11-03T05:00Z"),
      ("Europe/Berlin", "2024", "2023-12-31T23:00Z", "2023-12-31T23:00Z"),
      ("Europe/Berlin", "2024-22", "2024-05-31T22:00Z", "2024-05-31T22:00Z"),
    ])
  func instants(zone: String, typed: String, earlier: String, later: String) throws {
    let instants = try #require(SiteClock(zone).instants(of: try EDTFDate(parsing: typed)))
    let (first, last) = (try Self.seconds(earlier), try Self.seconds(later))
    #expect(instants.earlier == first && instants.later == last)
  }

  /// Days on which clocks change, and an ordinary one.
  private static let changes = [
    ("Europe/Berlin", "2024-10-27"), ("Europe/Berlin", "2024-03-31"), ("America/New_York", "2024-11-03"),
    ("America/New_York", "2024-03-10"), ("Australia/Lord_Howe", "2024-04-07"), ("Australia/Lord_Howe", "2024-10-06"),
    ("Africa/Casablanca", "2024-03-10"), ("Africa/Casablanca", "2024-04-14"), ("Pacific/Apia", "2011-12-30"),
    ("America/St_Johns", "2010-11-07"), ("America/Sao_Paulo", "2018-02-18"), ("Asia/Beirut", "2024-03-31"),
    ("America/Havana", "2024-11-03"), ("Asia/Kathmandu", "2024-01-01"),
  ]

  /// Local times around the changes of a day, as somebody would type them, and the day itself.
  private static func typed(_ day: String) throws -> [EDTFDate] {
    let midnight = try seconds(day + "T00:00Z")
    return stride(from: -3 * 3600, through: 5 * 3600, by: 2700).map { step in
      var point = Moment(unixSeconds: midnight + step, timeZone: "UTC").local
      point.offset = nil
      return EDTFDate(.point(point))
    } + [try EDTFDate(parsing: day)]
  }

  @Test("never take back what was let out, but by expiry", arguments: changes)
  func monotone(zone: String, day: String) throws {
    let clock = SiteClock(zone)
    for date in try Self.typed(day) {
      let instants = try #require(clock.instants(of: date))
      let moments = stride(from: instants.earlier - 7500, through: instants.later + 7500, by: 1500).map {
        Moment(unixSeconds: $0, clock)
      }
      for reading in [SiteClock.Reading.earlier, .later] {
        let reached = moments.map { $0.hasReached(date, reading) }
        #expect(reached == moments.map { instants[reading] <= $0.unixSeconds })
        #expect(reached.first == false && reached.last == true)
      }
    }
  }

  @Test("nor does a cached answer outlive an instant", arguments: changes)
  func window(zone: String, day: String) throws {
    let clock = SiteClock(zone)
    let noon = try Self.seconds(day + "T12:00Z")
    for date in try Self.typed(day) {
      for start in stride(from: noon - 26 * 3600, through: noon + 14 * 3600, by: 9000) {
        let now = Moment(unixSeconds: start, clock)
        let window = TimeWindow(from: now, timeZone: zone, dates: [date])
        let last = Moment(unixSeconds: window.end - 1, clock)
        let isSame = [SiteClock.Reading.earlier, .later].allSatisfy {
          now.hasReached(date, $0) == last.hasReached(date, $0)
        }
        #expect(isSame && window.end > start, "\(date) from \(start)")
      }
    }
  }

  private func isOnSite(_ now: String, _ field: String) throws -> Bool {
    let site = try MiniSite("-- content/pages/p.md --\n---\ntitle: P\n\(field)\n---\n")
    try site.write(MiniSite.configuration + "timezone: Europe/Berlin\n", to: "dossier.yaml")
    let instant = try Self.seconds(now)
    return try site.build { $0.now = instant }.paths.contains("p/index.html")
  }

  @Test("so that an embargo in the hour that comes twice ends once")
  func embargo() throws {
    let embargo = "embargo: 2024-10-27T02:30"
    for (now, isPublic) in [
      ("2024-10-27T00:29Z", false), ("2024-10-27T00:45Z", false), ("2024-10-27T01:15Z", false),
      ("2024-10-27T01:29Z", false), ("2024-10-27T01:30Z", true), ("2024-10-27T01:45Z", true),
    ] {
      #expect(try isOnSite(now, embargo) == isPublic, "\(now)")
    }
    for (now, isPublic) in [("2024-10-27T00:29Z", true), ("2024-10-27T00:30Z", false), ("2024-10-27T01:15Z", false)] {
      #expect(try isOnSite(now, "expires: 2024-10-27T02:30") == isPublic, "\(now)")
    }
  }

  @Test("and a feed tells the instant that was taken")
  func feed() throws {
    let missing = AtomFeed.Timestamp(try EDTFDate(parsing: "2024-03-31T02:30"), timeZone: "Europe/Berlin")
    #expect(missing.text == "2024-03-31T03:30:00+02:00")
    let twice = AtomFeed.Timestamp(try EDTFDate(parsing: "2024-10-27T02:30"), timeZone: "Europe/Berlin")
    #expect(twice.text == "2024-10-27T02:30:00+01:00")
  }
}
