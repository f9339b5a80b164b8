extension EDTFDate {
  /// Why a text is not a date that we read.
  public struct ParseError: Error, Sendable, Hashable {
    public var reason: String
    /// A sentence for the reader, where a better spelling is plain.
    public var suggestion: String?

    init(_ reason: String, suggestion: String? = nil) {
      self.reason = reason
      self.suggestion = suggestion
    }
  }

  public init(parsing text: String) throws(ParseError) {
    do throws(ParseError) {
      self = try Self.parse(text)
    } catch {
      throw error.suggestion == nil ? ParseError(error.reason, suggestion: Self.reordered(text)) : error
    }
  }

  private static func parse(_ text: String) throws(ParseError) -> EDTFDate {
    guard text.utf8.contains(UInt8(ascii: "/")) else { return EDTFDate(.point(try point(text[...]))) }
    let ends = text.split(separator: "/", omittingEmptySubsequences: false)
    switch ends.count {
    case 1:
      return EDTFDate(.point(try point(text[...])))
    case 2 where text.count > 1 && looksLikeInterval(ends):
      let start = try bound(ends[0])
      let end = try bound(ends[1])
      if case (.point(let first), .point(let last)) = (start, end), last.sortKey < first.sortKey, !contains(last, first)
      {
        throw ParseError("the interval ends before it begins", suggestion: "write ‘\(ends[1])/\(ends[0])’")
      }
      return EDTFDate(.interval(start: start, end: end))
    default:
      throw ParseError("dates are written year first, with hyphens", suggestion: reordered(text))
    }
  }

  private static func looksLikeInterval(_ ends: [Substring]) -> Bool {
    ends.allSatisfy { $0.isEmpty || $0 == ".." || $0.count >= 4 }
  }

  /// Whether the coarser `outer` (2016) has `inner` (2016-08) within it.
  private static func contains(_ outer: Point, _ inner: Point) -> Bool {
    outer.year == inner.year && (outer.month == 0 || (outer.month == inner.month && outer.day == 0))
  }

  private static func bound(_ text: Substring) throws(ParseError) -> Bound {
    if text.isEmpty { return .unknown }
    if text == ".." { return .open }
    return .point(try point(text))
  }

  private static func point(_ text: Substring) throws(ParseError) -> Point {
    var scanner = Scanner(text)
    var point = try scanner.year()
    if scanner.skip("-") {
      point.month = try scanner.month(qualifiers: &point)
      if point.month > 0, point.month <= 12, scanner.skip("-") {
        point.day = try scanner.day(of: point)
      } else if point.month == 0 {
        scanner.skipUnspecifiedDay()
      }
    }
    if point.day > 0, scanner.skip("T") || scanner.skip(" ") {
      try scanner.time(&point)
    }
    scanner.qualifiers(&point)
    guard scanner.isAtEnd else {
      throw ParseError("‘\(scanner.rest)’ does not belong to a date")
    }
    return point
  }

  /// `6.9.2016` and `06/09/2016` are ambiguous: say so rather than guess.
  private static func reordered(_ text: String) -> String? {
    let parts = text.split(whereSeparator: { ".-/".contains($0) }).compactMap { Int($0) }
    guard parts.count == 3, parts[2] > 31 else { return nil }
    return "write the year first: year-month-day, such as \(parts[2])-09-06 for 6 September"
  }
}

/// Reads a date from left to right.
private struct Scanner {
  private let text: [UInt8]
  private var position = 0

  init(_ text: Substring) { self.text = Array(text.utf8) }

  var isAtEnd: Bool { position == text.count }
  var rest: String { String(decoding: text[position...], as: UTF8.self) }
  private var next: UInt8? { position < text.count ? text[position] : nil }

  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  /// Exactly `count` digits; `X` stands for an unspecified one where allowed.
  private mutating func digits(_ count: Int) -> Int? {
    guard text.count - position >= count else { return nil }
    var value = 0
    for byte in text[position..<position + count] {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    position += count
    return value
  }

  private mutating func unspecified(_ count: Int) -> Bool {
    guard text.count - position >= count,
      text[position..<position + count].allSatisfy({ $0 == UInt8(ascii: "X") })
    else { return false }
    position += count
    return true
  }

  mutating func year() throws(EDTFDate.ParseError) -> EDTFDate.Point {
    let isNegative = skip("-")
    if let year = digits(4) {
      var point = EDTFDate.Point(year: isNegative ? -year : year)
      qualifiers(&point)
      return point
    }
    for unknown in 1...2 {
      var copy = self
      if let known = copy.digits(4 - unknown), copy.unspecified(unknown) {
        self = copy
        let first = known * (unknown == 1 ? 10 : 100)
        var point = EDTFDate.Point(year: isNegative ? -first : first)
        point.unspecifiedYearDigits = unknown
        qualifiers(&point)
        return point
      }
    }
    throw EDTFDate.ParseError("it does not begin with a year of four digits")
  }

  mutating func month(qualifiers point: inout EDTFDate.Point) throws(EDTFDate.ParseError) -> Int {
    if unspecified(2) { return 0 }
    guard let month = digits(2) else { throw EDTFDate.ParseError("the month needs two digits, such as 09") }
    guard (1...12).contains(month) || (21...24).contains(month) else {
      throw EDTFDate.ParseError("there is no month \(month)")
    }
    qualifiers(&point)
    return month
  }

  /// `-XX` after a month that is not specified.
  mutating func skipUnspecifiedDay() {
    var copy = self
    if copy.skip("-"), copy.unspecified(2) { self = copy }
  }

  mutating func day(of point: EDTFDate.Point) throws(EDTFDate.ParseError) -> Int {
    if unspecified(2) { return 0 }
    guard let day = digits(2) else { throw EDTFDate.ParseError("the day needs two digits, such as 06") }
    let last = EDTFDate.Point.days(inMonth: point.month, of: point.year)
    guard (1...last).contains(day) else { throw EDTFDate.ParseError("that month has no day \(day)") }
    return day
  }

  /// `10:00`, `10:00:30`, with `Z`, `+03:00`, `+0300` or `+03` after it.
  mutating func time(_ point: inout EDTFDate.Point) throws(EDTFDate.ParseError) {
    guard let hour = digits(2), skip(":"), let minute = digits(2) else {
      throw EDTFDate.ParseError("the time needs the form 10:00 or 10:00:30")
    }
    var second = 0
    if skip(":") {
      guard let value = digits(2) else { throw EDTFDate.ParseError("the seconds need two digits") }
      second = value
      if skip(".") {
        guard digits(1) != nil else { throw EDTFDate.ParseError("the seconds end with a point") }
        while let byte = next, (0x30...0x39).contains(byte) { position += 1 }
      }
    }
    guard hour <= 23, minute <= 59, second <= 60 else { throw EDTFDate.ParseError("there is no such time of day") }
    point.time = hour * 3600 + minute * 60 + min(second, 59)
    if skip("Z") {
      point.offset = 0
    } else if let sign = next, sign == 0x2B || sign == 0x2D {
      position += 1
      guard let hours = digits(2) else { throw EDTFDate.ParseError("the offset needs the form +03:00") }
      var minutes = 0
      if skip(":") || !(next.map { !(0x30...0x39).contains($0) } ?? true) {
        guard let value = digits(2) else { throw EDTFDate.ParseError("the offset needs the form +03:00") }
        minutes = value
      }
      guard hours <= 14, minutes <= 59 else { throw EDTFDate.ParseError("there is no such offset from UTC") }
      point.offset = (sign == 0x2D ? -1 : 1) * (hours * 60 + minutes)
    }
  }

  mutating func qualifiers(_ point: inout EDTFDate.Point) {
    while let byte = next {
      switch byte {
      case UInt8(ascii: "~"): point.isApproximate = true
      case UInt8(ascii: "?"): point.isUncertain = true
      case UInt8(ascii: "%"):
        point.isApproximate = true
        point.isUncertain = true
      default: return
      }
      position += 1
    }
  }
}
