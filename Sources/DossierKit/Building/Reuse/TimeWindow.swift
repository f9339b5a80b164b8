/// The span of time within which every question of a build about "now" has the same answer.
struct TimeWindow: Equatable, Sendable {
  /// Seconds since 1970: the first and the one after the last.
  var start: Int
  var end: Int

  init(start: Int, end: Int) { (self.start, self.end) = (start, end) }

  func contains(_ now: Int) -> Bool { start <= now && now < end }

  /// From a moment to the next midnight of the site's time zone, or to the change of its clocks, or to the first of `dates`
  /// that comes at an hour of that day.
  init(from now: Moment, timeZone: String, dates: some Sequence<EDTFDate>) {
    start = now.unixSeconds
    let offset = Moment.seconds(of: now.local) - start
    end = start + 86_400 - (now.local.time ?? 0)
    // That midnight comes sooner or later where clocks change before.
    var even = start
    while even < end {
      let next = min(even + 1800, end)
      if now.clock.offset(at: next) != offset {
        end = even + 1
        break
      }
      even = next
    }
    for date in dates {
      // What is farther away than a day and any clock from UTC lies beyond the end.
      guard let point = date.anchor, abs(Moment.seconds(of: point) - start) <= 3 * SiteClock.farthest else { continue }
      let instants = now.clock.instants(of: point)
      for instant in [instants.earlier, instants.later] where instant > start { end = min(end, instant) }
    }
  }
}

extension ContentSources {
  /// Every date that is compared with "now" somewhere between reading and rendering.
  var datesComparedWithNow: [EDTFDate] {
    var dates: [EDTFDate] = []
    func add(_ date: EDTFDate?) { if let date { dates.append(date) } }
    for briefing in briefings {
      add(briefing.header.embargo)
      add(briefing.header.expires)
      add(briefing.date.value)
      for correction in briefing.corrections { add(correction.date) }
    }
    for article in articles {
      add(article.header.embargo)
      add(article.header.expires)
    }
    for entity in entities {
      add(entity.header.embargo)
      add(entity.header.expires)
      for position in entity.positions { add(position.until?.lastDay) }
    }
    for page in freePages {
      add(page.header.embargo)
      add(page.header.expires)
    }
    return dates
  }
}
