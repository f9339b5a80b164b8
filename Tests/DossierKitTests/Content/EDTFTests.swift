import Testing

@testable import DossierKit

@Suite("Dates as their authors know them")
struct EDTFTests {
  @Test(
    "are read and shown no more precisely than typed",
    arguments: [
      ("2016", "2016", "2016"), ("2016-09", "September 2016", "2016-09"),
      ("2016-09-06", "6 September 2016", "2016-09-06"), ("0044-03-15", "15 March 44", "0044-03-15"),
      ("2016-09-06T10:00+03:00", "6 September 2016, 10:00 UTC+03:00", "2016-09-06T10:00:00+03:00"),
      ("2016-09-06 10:00:30Z", "6 September 2016, 10:00 UTC", "2016-09-06T10:00:30Z"),
      ("2016-09-06T10:00-0330", "6 September 2016, 10:00 UTC-03:30", "2016-09-06T10:00:00-03:30"),
      ("2016-09-06T10:00+03", "6 September 2016, 10:00 UTC+03:00", "2016-09-06T10:00:00+03:00"),
      ("2016-09-06T10:00", "6 September 2016, 10:00", "2016-09-06T10:00:00"),
      ("2016-09-06T10:00:00.250Z", "6 September 2016, 10:00 UTC", "2016-09-06T10:00:00Z"),
      ("2016-12-31T23:59:60Z", "31 December 2016, 23:59 UTC", "2016-12-31T23:59:59Z"),
      ("2016-09~", "about September 2016", "2016-09"), ("2016?", "2016 (uncertain)", "2016"),
      ("2016%", "about 2016 (uncertain)", "2016"), ("2016-02-29", "29 February 2016", "2016-02-29"),
    ])
  func points(typed: String, shown: String, machine: String) throws {
    let date = try EDTFDate(parsing: typed)
    #expect(EnglishWording().date(date) == shown)
    #expect(date.machine == machine)
  }

  @Test(
    "may leave digits, months and ends open",
    arguments: [
      ("201X", "2010s"), ("19XX", "between 1900 and 1999"), ("2016-XX", "2016"), ("2016-XX-XX", "2016"),
      ("2016-09-XX", "September 2016"), ("2016-21", "spring 2016"), ("2016-24?", "winter 2016 (uncertain)"),
      ("-0043", "44 BC"), ("2016-08/2016-09", "August–September 2016"), ("2016/2018", "2016 – 2018"),
      ("2016-08-01/2016-08-03", "1–3 August 2016"), ("2016-08-30/2016-09-02", "30 August – 2 September 2016"),
      ("2016/2016-09", "2016 – September 2016"), ("2016-09/2016", "September 2016 – 2016"),
      ("2016-08/..", "since August 2016"), ("../2016-08", "until August 2016"), ("2016-08/", "from August 2016"),
      ("/2016", "until 2016"), ("2016~/2017?", "about 2016 – 2017 (uncertain)"), ("2016/2016", "2016"),
    ])
  func open(typed: String, shown: String) throws {
    #expect(EnglishWording().date(try EDTFDate(parsing: typed)) == shown)
  }

  @Test("in other languages are shown by ISO 8601", arguments: [("2016-09-06", "2016-09-06"), ("2016-09", "2016-09")])
  func otherLanguages(typed: String, shown: String) throws {
    #expect(EnglishWording(lang: "de").date(try EDTFDate(parsing: typed)) == shown)
  }

  @Test(
    "are refused where they are none",
    arguments: [
      "", " ", "16", "2016-9", "2016-9-6", "2016-13", "2016-00", "2016-20", "2016-25", "2016-09-31", "2015-02-29",
      "1900-02-29", "2016-09-00", "2016-09-06T", "2016-09-06T10", "2016-09-06T24:00", "2016-09-06T10:60",
      "2016-09-06T10:00+03:", "2016-09-06T10:00+3", "2016-09-06T10:00+15:00", "2016-09-06T10:00:00.Z",
      "2016-09-06T10:00 UTC", "2016-21-05", "2017/2016", "2016-09/2016-08", "06.09.2016", "06/09/2016", "9/6/2016",
      "September 2016", "2016-09-06/x", "/", "2016//2017", "2016-09-06Z", "20X6", "XXXX", "2016-XX-05", "٢٠١٦",
      "2016‑09", "99999", "y2016", "--2016", "2016--09", "~2016", "2016-09-06T10:00+03:00/..x",
    ])
  func refused(typed: String) {
    #expect(throws: EDTFDate.ParseError.self) { try EDTFDate(parsing: typed) }
  }

  @Test("in the order of their parts draw a remedy", arguments: ["6.9.2016", "06/09/2016", "6-9-2016"])
  func remedy(typed: String) {
    #expect(throws: EDTFDate.ParseError.self) { try EDTFDate(parsing: typed) }
    do { _ = try EDTFDate(parsing: typed) } catch {
      #expect(error.suggestion == "write the year first: year-month-day, such as 2016-09-06 for 6 September")
    }
  }

  @Test("stand in chronological order, the vaguer first")
  func order() throws {
    let sorted = [
      "-0043", "201X", "2015-24", "2016", "2016-01", "2016-01-01", "2016-21", "2016-03-05", "2016-03-05T00:00",
      "2016-03-05T10:00", "2016-12-31", "2017",
    ]
    let keys = try sorted.map { try EDTFDate(parsing: $0).sortKey }
    #expect(keys == keys.sorted())
    #expect(Set(keys).count == keys.count)
  }
}
