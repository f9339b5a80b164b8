/// A date as precisely as its author knew it: Extended Date/Time Format, levels 0 and 1
/// (ISO 8601-2:2019; Library of Congress EDTF specification, February 2019).
public struct EDTFDate: Sendable, Hashable {
  /// One end of an interval, or a single date.
  public struct Point: Sendable, Hashable {
    public var year: Int {
      get { Int(parts.year) }
      set { parts.year = Int32(clamping: newValue) }
    }
    /// 1–12, or 21–24 for the seasons spring to winter; 0 where not given.
    public var month: Int {
      get { Int(parts.month) }
      set { parts.month = Int8(clamping: newValue) }
    }
    /// 1–31; 0 where not given.
    public var day: Int {
      get { Int(parts.day) }
      set { parts.day = Int8(clamping: newValue) }
    }
    /// Seconds since midnight; nil without a time.
    public var time: Int? {
      get { parts.time < 0 ? nil : Int(parts.time) }
      set { parts.time = newValue.map { Int32(clamping: $0) } ?? -1 }
    }
    /// Minutes east of UTC; nil where not given: the site's time zone.
    public var offset: Int? {
      get { parts.offset == .min ? nil : Int(parts.offset) }
      set { parts.offset = newValue.map { Int16(clamping: $0) } ?? .min }
    }
    /// `~`: about.
    public var isApproximate = false
    /// `?`: not certain.
    public var isUncertain = false
    /// How many final digits of the year are `X`: 1 a decade, 2 a century.
    public var unspecifiedYearDigits: Int {
      get { Int(parts.unspecifiedYearDigits) }
      set { parts.unspecifiedYearDigits = Int8(clamping: newValue) }
    }

    private var parts: Parts

    /// A library holds many dates, most of them absent: they are kept small.
    private struct Parts: Sendable, Hashable {
      var year: Int32
      var time: Int32 = -1
      var offset: Int16 = .min
      var month: Int8
      var day: Int8
      var unspecifiedYearDigits: Int8 = 0
    }

    public init(year: Int, month: Int = 0, day: Int = 0) {
      parts = Parts(year: Int32(clamping: year), month: Int8(clamping: month), day: Int8(clamping: day))
    }

    public var isDayPrecise: Bool { day > 0 }
    /// Nothing about it is doubtful.
    public var isCertain: Bool { !isApproximate && !isUncertain && unspecifiedYearDigits == 0 }
  }

  public enum Bound: Sendable, Hashable {
    case point(Point)
    /// `..`: goes on, or began before anyone counted.
    case open
    /// Empty: not known.
    case unknown
  }

  public enum Value: Sendable, Hashable {
    case point(Point)
    case interval(start: Bound, end: Bound)
  }

  public var value: Value

  public init(_ value: Value) { self.value = value }

  public init(year: Int, month: Int = 0, day: Int = 0) {
    value = .point(Point(year: year, month: month, day: day))
  }

  /// The single date, if it is no interval.
  public var point: Point? {
    if case .point(let point) = value { point } else { nil }
  }

  /// The point that it begins with, or failing that ends with.
  public var anchor: Point? {
    switch value {
    case .point(let point): point
    case .interval(.point(let start), _): start
    case .interval(_, .point(let end)): end
    case .interval: nil
    }
  }

  /// Where it stands in a chronological list. Imprecise dates come before precise ones within them.
  public var sortKey: Int {
    guard let point = anchor else { return Int.min }
    return point.sortKey
  }
}

extension EDTFDate.Point {
  /// Chronological order of local times; coarser dates first.
  public var sortKey: Int {
    // Seasons (21–24) stand where they begin: March, June, September, December.
    let month = month > 12 ? (month - 20) * 3 : month
    return ((year * 13 + month) * 32 + day) * 86_401 + (time.map { $0 + 1 } ?? 0)
  }

  /// The first of the years that it may be in; itself where its year is known.
  var firstYear: Self { withYear(year < 0 ? year - yearsAfter : year) }

  /// The last of them.
  var lastYear: Self { withYear(year < 0 ? year : year + yearsAfter) }

  private var yearsAfter: Int { unspecifiedYearDigits == 0 ? 0 : unspecifiedYearDigits == 1 ? 9 : 99 }

  private func withYear(_ year: Int) -> Self {
    var point = self
    (point.year, point.unspecifiedYearDigits) = (year, 0)
    return point
  }

  /// Days in the month, by the proleptic Gregorian calendar.
  static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    default: 31
    }
  }
}
