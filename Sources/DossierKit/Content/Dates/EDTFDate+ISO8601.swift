extension EDTFDate {
  /// As readers see it: never more precise than it was typed. Month names in English, ISO 8601 in other languages.
  public func display(lang: String) -> String {
    let english = lang.hasPrefix("en")
    switch value {
    case .point(let point):
      return point.display(english: english)
    case .interval(let start, let end):
      return Self.display(start, end, english: english)
    }
  }

  private static func display(_ start: Bound, _ end: Bound, english: Bool) -> String {
    switch (start, end) {
    case (.point(let first), .point(let last)):
      if english, first.isCertain, last.isCertain, first.year == last.year, first.time == nil, last.time == nil {
        return compact(first, last)
      }
      return "\(first.display(english: english)) – \(last.display(english: english))"
    case (.point(let first), .open): return "since \(first.display(english: english))"
    case (.point(let first), .unknown): return "from \(first.display(english: english))"
    case (_, .point(let last)): return "until \(last.display(english: english))"
    default: return "dates not known"
    }
  }

  /// Two dates of one year without saying the year twice.
  private static func compact(_ first: Point, _ last: Point) -> String {
    if first == last { return first.display(english: true) }
    var start = first
    if first.month == last.month, first.isDayPrecise, last.isDayPrecise {
      return "\(first.day)–\(last.display(english: true))"
    }
    guard first.month > 0, last.month > 0 else {
      return "\(first.display(english: true)) – \(last.display(english: true))"
    }
    start.year = 0
    let firstText = (start.day > 0 ? "\(start.day) " : "") + Point.monthName(start.month)
    let space = first.isDayPrecise || last.isDayPrecise ? " – " : "–"
    return firstText + space + last.display(english: true)
  }

  /// A `datetime` attribute value (a valid HTML date, month, year or global date and time); nil for intervals and
  /// what HTML has no form for.
  public var machine: String? {
    guard let point, point.unspecifiedYearDigits == 0, point.month <= 12, point.year > 0 else { return nil }
    return point.iso
  }
}

extension EDTFDate.Point {
  private static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  private static let seasonNames = ["spring", "summer", "autumn", "winter"]

  static func monthName(_ month: Int) -> String {
    switch month {
    case 1...12: monthNames[month - 1]
    case 21...24: seasonNames[month - 21]
    default: ""
    }
  }

  func display(english: Bool) -> String {
    let plain = plain(english: english)
    guard isApproximate || isUncertain else { return plain }
    return (isApproximate ? "about " : "") + plain + (isUncertain ? " (uncertain)" : "")
  }

  private func plain(english: Bool) -> String {
    if unspecifiedYearDigits > 0 { return displayOfUnspecified }
    guard english else { return iso }
    // ISO 8601 counts a year 0, which is 1 BC to readers.
    guard year > 0 else {
      var named = self
      named.year = 1 - year
      return named.plain(english: true) + " BC"
    }
    return String(unsafeUninitializedCapacity: time == nil ? 32 : 64) { buffer in
      var text = ASCIIText(buffer)
      if day > 0 {
        text.append(day, 1)
        text.append(" ")
      }
      if month > 0 {
        text.append(Self.monthName(month))
        text.append(" ")
      }
      text.append(year, 1)
      if let time {
        text.append(", ")
        text.appendClock(minutes: time / 60)
        if let offset {
          text.append(" UTC")
          if offset != 0 { text.append(offset: offset) }
        }
      }
      return text.count
    }
  }

  /// A decade or a century. `1900s` would be either.
  private var displayOfUnspecified: String {
    let span = unspecifiedYearDigits == 1 ? 9 : 99
    if year < 0 { return "between \(1 - (year - span)) and \(1 - year) BC" }
    return unspecifiedYearDigits == 1 && year % 100 != 0 ? "\(year)s" : "between \(year) and \(year + span)"
  }

  /// The year as a part of a path or an id, with an `x` for each digit that is not known: `1999`, `199x`, `19xx`.
  var yearWord: String {
    padded(year, 4).dropLast(unspecifiedYearDigits) + String(repeating: "x", count: unspecifiedYearDigits)
  }

  /// ISO 8601, as far as the date is known; EDTF's `19XX` where only some digits of the year are.
  public var iso: String {
    let clock = month > 0 && day > 0 ? time : nil
    // What fits into 15 bytes takes no memory of its own.
    return String(unsafeUninitializedCapacity: abs(year) <= 9999 && clock == nil ? 15 : 48) { buffer in
      var text = ASCIIText(buffer)
      if year < 0 { text.append("-") }
      text.append(abs(year), 4)
      text.replaceLast(unspecifiedYearDigits, with: "X")
      if month > 0 {
        text.append("-")
        text.append(month, 2)
        if day > 0 {
          text.append("-")
          text.append(day, 2)
        }
      }
      if let clock {
        text.append("T")
        text.appendClock(minutes: clock / 60)
        text.append(":")
        text.append(clock % 60, 2)
        if let offset {
          if offset == 0 { text.append("Z") } else { text.append(offset: offset) }
        }
      }
      return text.count
    }
  }
}
