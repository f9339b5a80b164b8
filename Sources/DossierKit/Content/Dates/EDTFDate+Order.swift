/// Which of two dates is earlier, as far as they tell.
extension EDTFDate {
  /// Whether it is earlier than another however both are meant: what is vague or doubtful is before nothing.
  func isSurelyBefore(_ other: EDTFDate) -> Bool {
    guard let last = lastPoint, let first = other.firstPoint, last.isExact, first.isExact else { return false }
    let (end, start) = (last.lastDay.daysSince1970, first.firstDay.daysSince1970)
    if end != start { return end < start }
    // Times of one day are compared where both are on the same clocks.
    guard let time = last.time, let otherTime = first.time, last.offset == first.offset else { return false }
    return time < otherTime
  }

  /// The day with which a date as vague as a month or a year is over; itself where it is a day, or open.
  var lastDay: EDTFDate {
    guard anchor != nil, let last = lastPoint, !last.isDayPrecise else { return self }
    return EDTFDate(.point(last.lastDay))
  }

  private var firstPoint: Point? {
    switch value {
    case .point(let point), .interval(.point(let point), _): point
    case .interval: nil
    }
  }

  private var lastPoint: Point? {
    switch value {
    case .point(let point), .interval(_, .point(let point)): point
    case .interval: nil
    }
  }
}

extension EDTFDate.Point {
  fileprivate var isExact: Bool { !isApproximate && !isUncertain }

  fileprivate var firstDay: Self {
    var point = firstYear
    if point.month == 0 || point.month > 12 { (point.month, point.day) = (1, 1) }
    if point.day == 0 { point.day = 1 }
    return point
  }

  fileprivate var lastDay: Self {
    var point = lastYear
    // A winter ends in the next year: nobody is told that a season is over before the year is.
    if point.month > 12 { (point.year, point.month, point.day) = (point.year + 1, 3, 31) }
    if point.month == 0 { (point.month, point.day) = (12, 31) }
    if point.day == 0 { point.day = Self.days(inMonth: point.month, of: point.year) }
    return point
  }
}
