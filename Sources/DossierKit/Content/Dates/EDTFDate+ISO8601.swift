extension EDTFDate {
  /// A `datetime` attribute value (a valid HTML date, month, year or global date and time); nil for intervals and
  /// what HTML has no form for.
  public var machine: String? {
    guard let point, point.unspecifiedYearDigits == 0, point.month <= 12, point.year > 0 else { return nil }
    return point.iso
  }
}

extension EDTFDate.Point {
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
