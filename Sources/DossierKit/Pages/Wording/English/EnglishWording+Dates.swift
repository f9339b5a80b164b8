extension EnglishWording {
  public func date(_ date: EDTFDate) -> String {
    switch date.value {
    case .point(let point): text(point)
    case .interval(let start, let end): interval(start, end)
    }
  }

  public func period(_ period: Period) -> String {
    switch period {
    case .date(let date): return self.date(date)
    case .since(let start): return "since " + date(start)
    case .until(let end): return "until " + date(end)
    case .between(let start, let end):
      guard let first = start.point, let last = end.point else { return date(start) + " – " + date(end) }
      return interval(.point(first), .point(last))
    }
  }

  public func year(_ date: EDTFDate.Point) -> String {
    if date.unspecifiedYearDigits == 0, date.year > 0 { return String(date.year) }
    return text(date.yearAlone)
  }

  public func years(_ years: ClosedRange<Int>) -> String {
    years.count == 1 ? "\(years.lowerBound)" : "\(years.lowerBound)–\(years.upperBound)"
  }

  public func month(_ month: Int) -> String { Self.monthName(month) }

  // MARK: Intervals

  private func interval(_ start: EDTFDate.Bound, _ end: EDTFDate.Bound) -> String {
    switch (start, end) {
    case (.point(let first), .point(let last)):
      if spellsMonths, first.isCertain, last.isCertain, first.year == last.year, first.time == nil, last.time == nil {
        return compact(first, last)
      }
      return "\(text(first)) – \(text(last))"
    case (.point(let first), .open): return "since \(text(first))"
    case (.point(let first), .unknown): return "from \(text(first))"
    case (_, .point(let last)): return "until \(text(last))"
    default: return "dates not known"
    }
  }

  /// Two dates of one year without saying the year twice.
  private func compact(_ first: EDTFDate.Point, _ last: EDTFDate.Point) -> String {
    if first == last { return text(first) }
    if first.month == last.month, first.isDayPrecise, last.isDayPrecise { return "\(first.day)–\(text(last))" }
    guard first.month > 0, last.month > 0 else { return "\(text(first)) – \(text(last))" }
    let firstText = (first.day > 0 ? "\(first.day) " : "") + Self.monthName(first.month)
    let space = first.isDayPrecise || last.isDayPrecise ? " – " : "–"
    return firstText + space + text(last)
  }

  // MARK: Points

  private func text(_ point: EDTFDate.Point) -> String {
    let plain = plain(point)
    guard point.isApproximate || point.isUncertain else { return plain }
    return (point.isApproximate ? "about " : "") + plain + (point.isUncertain ? " (uncertain)" : "")
  }

  private func plain(_ point: EDTFDate.Point) -> String {
    if point.unspecifiedYearDigits > 0 { return unspecified(point) }
    guard spellsMonths else { return point.iso }
    // ISO 8601 counts a year 0, which is 1 BC to readers.
    guard point.year > 0 else {
      var named = point
      named.year = 1 - point.year
      return plain(named) + " BC"
    }
    let month = Self.monthName(point.month)
    // What fits into 15 bytes takes no memory of its own: on many pages nothing is written more often than dates.
    let isShort = point.time == nil && point.year <= 9999 && month.utf8.count + (point.day > 9 ? 3 : 2) <= 10
    return String(unsafeUninitializedCapacity: isShort ? 15 : point.time == nil ? 32 : 64) { buffer in
      var text = ASCIIText(buffer)
      if point.day > 0 {
        text.append(point.day, 1)
        text.append(" ")
      }
      if point.month > 0 {
        text.append(month)
        text.append(" ")
      }
      text.append(point.year, 1)
      if let time = point.time {
        text.append(", ")
        text.appendClock(minutes: time / 60)
        if let offset = point.offset {
          text.append(" UTC")
          if offset != 0 { text.append(offset: offset) }
        }
      }
      return text.count
    }
  }

  /// A decade or a century. `1900s` would be either.
  private func unspecified(_ point: EDTFDate.Point) -> String {
    let (year, span) = (point.year, point.unspecifiedYearDigits == 1 ? 9 : 99)
    if year < 0 { return "between \(1 - (year - span)) and \(1 - year) BC" }
    return span == 9 && year % 100 != 0 ? "\(year)s" : "between \(year) and \(year + span)"
  }

  private static func monthName(_ month: Int) -> String {
    switch month {
    case 1: "January"
    case 2: "February"
    case 3: "March"
    case 4: "April"
    case 5: "May"
    case 6: "June"
    case 7: "July"
    case 8: "August"
    case 9: "September"
    case 10: "October"
    case 11: "November"
    case 12: "December"
    case 21: "spring"
    case 22: "summer"
    case 23: "autumn"
    case 24: "winter"
    default: ""
    }
  }
}

extension EDTFDate.Point {
  /// As much as is known of its year, and nothing else.
  var yearAlone: EDTFDate.Point {
    var year = EDTFDate.Point(year: year)
    year.unspecifiedYearDigits = unspecifiedYearDigits
    return year
  }
}
