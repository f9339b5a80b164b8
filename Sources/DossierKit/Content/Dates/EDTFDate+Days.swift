extension EDTFDate.Point {
  /// Days since 1970-01-01 in the proleptic Gregorian calendar (the algorithm of Howard Hinnant's `days_from_civil`).
  var daysSince1970: Int {
    let month = month == 0 ? 1 : month
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + max(day, 1) - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}
