/// Dates, never more precise than they were typed.
public protocol DateWording {
  func date(_ date: EDTFDate) -> String
  func period(_ period: Period) -> String
  /// The year of a date, or as much as is known of it: a decade, a century.
  func year(_ date: EDTFDate.Point) -> String
  /// From one to another year of our era.
  func years(_ years: ClosedRange<Int>) -> String
  /// The name of a month from 1 to 12, by itself.
  func month(_ month: Int) -> String
}
