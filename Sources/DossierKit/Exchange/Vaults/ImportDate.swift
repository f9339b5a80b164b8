/// Dates as other programs write them, where only one day can be meant.
enum ImportDate {
  /// The date as it is written here; nil where it cannot be told which one it is.
  static func read(_ text: String) -> String? {
    let text = FrontValue.printable(text).trimmingSpaces
    guard !text.isEmpty, text.utf8.count <= 60 else { return nil }
    if isDate(text) { return text }
    return fromNumbers(text) ?? fromWords(text)
  }

  /// A day, and perhaps a time: what `date`, `embargo` and `expires` need.
  static func day(_ text: String) -> String? {
    guard let date = read(text), let point = try? EDTFDate(parsing: date).point, point.isDayPrecise, point.isCertain
    else { return nil }
    return date
  }

  private static func isDate(_ text: String) -> Bool { (try? EDTFDate(parsing: text)) != nil }

  /// `2020-01-02 3:04:05 -0500`, `2020/01/02`, `2020-1-2`.
  private static func fromNumbers(_ text: String) -> String? {
    let parts = text.replacing("T", with: " ").split(separator: " ").map(String.init)
    guard let first = parts.first else { return nil }
    let numbers = first.split { $0 == "-" || $0 == "/" || $0 == "." }.map(String.init)
    guard numbers.count == 3, numbers[0].utf8.count == 4, numbers.allSatisfy({ Int($0) != nil }) else { return nil }
    return withTime(numbers[0] + "-" + padded(numbers[1]) + "-" + padded(numbers[2]), parts.dropFirst())
  }

  private static func withTime(_ day: String, _ rest: ArraySlice<String>) -> String? {
    guard var time = rest.first else { return isDate(day) ? day : nil }
    var zone = rest.dropFirst().joined()
    if let sign = time.firstIndex(where: { $0 == "+" || $0 == "-" || $0 == "Z" }) {
      zone = time[sign...] + zone
      time = String(time[..<sign])
    }
    let parts = time.split(separator: ":").map(String.init)
    guard (2...3).contains(parts.count) else { return nil }
    if ["UTC", "GMT", "z"].contains(zone) { zone = "Z" }
    let date = day + "T" + parts.map(padded).joined(separator: ":") + zone
    return isDate(date) ? date : nil
  }

  private static func padded(_ number: String) -> String { number.utf8.count == 1 ? "0" + number : number }

  /// `January 2, 2020`, `2 Jan 2020`, `Thu, 02 Jan 2020 10:00:00 +0000`: the month is a word, so nothing is guessed.
  private static func fromWords(_ text: String) -> String? {
    var words = text.split { $0 == " " || $0 == "," }.map(String.init)
    guard let monthIndex = words.firstIndex(where: { month($0) != nil }), let month = month(words[monthIndex]),
      let yearIndex = words.firstIndex(where: { $0.utf8.count == 4 && Int($0) != nil })
    else { return nil }
    let year = words[yearIndex]
    guard
      let dayIndex = words.indices.first(where: {
        $0 != yearIndex && abs($0 - monthIndex) == 1 && day(of: words[$0]) != nil
      }),
      let day = day(of: words[dayIndex])
    else { return nil }
    words = Array(words[(max(yearIndex, dayIndex, monthIndex) + 1)...])
    return withTime(year + "-" + padded(String(month)) + "-" + padded(String(day)), words[...])
  }

  private static func day(of word: String) -> Int? {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    guard let day = Int(digits), (1...31).contains(day),
      ["", "st", "nd", "rd", "th", "."].contains(word.dropFirst(digits.count))
    else { return nil }
    return day
  }

  private static func month(_ word: String) -> Int? {
    let word = word.lowercased().filter(\.isLetter)
    guard word.utf8.count >= 3 else { return nil }
    return months.firstIndex { $0 == word || $0.prefix(3) == word || (word == "sept" && $0 == "september") }.map {
      $0 + 1
    }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]
}
