import Foundation
import Programmes
import Testing

@Suite("Days")
struct DayTests {
  private let today = Day(number: 19_631)  // 2023-10-01

  @Test("agree with Foundation's calendar on every day from 1900 to 2100")
  func everyDay() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    var day = try #require(Day(year: 1900, month: 1, day: 1))
    let end = try #require(Day(year: 2100, month: 12, day: 31))
    var count = 0
    while day <= end {
      let date = Date(timeIntervalSince1970: Double(day.number) * 86_400)
      let parts = calendar.dateComponents([.year, .month, .day], from: date)
      guard parts.year == day.year, parts.month == day.month, parts.day == day.dayOfMonth,
        Day(year: day.year, month: day.month, day: day.dayOfMonth) == day,
        Day(day.description) == day, day.quarter == (day.month + 2) / 3
      else {
        Issue.record("\(day) is not \(parts)")
        return
      }
      count += 1
      day = day.adding(days: 1)
    }
    #expect(count == 73_414)
  }

  @Test(
    "exist or not, leap days told apart",
    arguments: [
      ("2024-02-29", true), ("2023-02-29", false), ("2000-02-29", true), ("1900-02-29", false),
      ("2100-02-29", false), ("2023-04-31", false), ("2023-12-31", true), ("0001-01-01", true),
      ("9999-12-31", true), ("0000-01-01", false),
    ])
  func existence(text: String, exists: Bool) {
    #expect((Day(text) != nil) == exists)
  }

  @Test(
    "are not read from anything else",
    arguments: [
      "", "2023", "2023-08", "2023-8-11", "2023-08-1", "23-08-11", "2023-08-11 ", " 2023-08-11",
      "2023/08/11", "2023-13-01", "2023-00-10", "2023-08-00", "2023-08-32", "+023-08-11",
      "2023-+8-11", "2023-08-11-", "２０２３-08-11", "٢٠٢٣-08-11", "-2023-08-11",
    ])
  func badTexts(text: String) {
    #expect(Day(text) == nil)
  }

  @Test(
    "are read as people type them",
    arguments: [
      ("11/8", "2023-08-11"), ("11/08", "2023-08-11"), ("11/08/23", "2023-08-11"),
      ("11.08.23", "2023-08-11"), ("11.8.2023", "2023-08-11"), ("11-08-2023", "2023-08-11"),
      ("11 8 2024", "2024-08-11"), ("2023-08-11", "2023-08-11"), ("29/2/24", "2024-02-29"),
      ("1/1/00", "2000-01-01"), ("01/01/1999", "1999-01-01"),
    ])
  func typed(text: String, expected: String) {
    #expect(Day(typed: text, today: today)?.description == expected)
  }

  @Test(
    "are refused when typed in a way that could mean another one",
    arguments: [
      "", "8", "32/9", "30/2", "29/2", "0/8", "11/13", "11/8/202", "11/8/3", "11/8/20233", "+1/8",
      "11/+8", "11/8/+2", "2023/08/11", "11 août", "11/8/2023/1", "111/8", "11/8/0000",
    ])
  func typedBadly(text: String) {
    #expect(Day(typed: text, today: today) == nil)
  }

  @Test(
    "know the first of a month so many months on",
    arguments: [
      ("2023-08-11", 0, "2023-08-01"), ("2023-08-11", 1, "2023-09-01"),
      ("2023-08-11", 5, "2024-01-01"), ("2023-08-11", -7, "2023-01-01"),
      ("2023-08-11", -8, "2022-12-01"), ("2024-02-29", 12, "2025-02-01"),
      ("2023-12-31", 24, "2025-12-01"), ("2023-01-31", -24, "2021-01-01"),
    ])
  func firstOfMonth(day: String, months: Int, expected: String) throws {
    let first = try #require(Day(day)).firstOfMonth(adding: months)
    #expect(first.description == expected)
  }
}

@Suite("Periods")
struct PeriodTests {
  private let days = stride(from: 18_000, to: 20_600, by: 17).map { Day(number: $0) }

  @Test("are read back as they are written", arguments: Period.Kind.allCases)
  func identity(kind: Period.Kind) {
    for day in days {
      let period = Period(kind, containing: day)
      #expect(period.kind == kind)
      #expect(period.contains(day))
      #expect(Period(period.description) == period)
    }
  }

  @Test("follow one another without a gap or an overlap", arguments: Period.Kind.allCases)
  func neighbours(kind: Period.Kind) {
    for day in days {
      let period = Period(kind, containing: day)
      #expect(period.next.first == period.last.adding(days: 1))
      #expect(period.previous.last == period.first.adding(days: -1))
      #expect(period.next.previous == period)
      #expect(period.next.kind == kind)
      #expect(!period.contains(period.next.first))
    }
  }

  @Test(
    "of one year cover it",
    arguments: [(Period.Kind.month, 12), (.quarter, 4), (.semester, 2), (.year, 1)])
  func coverYear(kind: Period.Kind, count: Int) throws {
    for year in [2023, 2024] {
      let january = try #require(Day(year: year, month: 1, day: 1))
      let whole = Period(.year, containing: january)
      var period = Period(kind, containing: january)
      #expect(period.first == whole.first)
      for _ in 1..<count { period = period.next }
      #expect(period.last == whole.last)
    }
  }

  @Test(
    "are read in every form",
    arguments: [
      ("2023-Q3", "2023-07-01", "2023-09-30"), ("2023-T3", "2023-07-01", "2023-09-30"),
      ("2023-q3", "2023-07-01", "2023-09-30"), ("2023-t1", "2023-01-01", "2023-03-31"),
      ("2024-02", "2024-02-01", "2024-02-29"), ("2023-S2", "2023-07-01", "2023-12-31"),
      ("2023-s1", "2023-01-01", "2023-06-30"), ("2023", "2023-01-01", "2023-12-31"),
      ("2023-08-01..2023-09-15", "2023-08-01", "2023-09-15"),
      ("2023-09-15..2023-08-01", "2023-08-01", "2023-09-15"),
      ("2023-08-11", "2023-08-11", "2023-08-11"),
    ])
  func forms(text: String, first: String, last: String) throws {
    let period = try #require(Period(text))
    #expect(period.first.description == first)
    #expect(period.last.description == last)
  }

  @Test(
    "are not read from nonsense",
    arguments: [
      "", "-", "Q3", "2023-Q0", "2023-Q5", "2023-Q", "2023-Q03", "2023-Q+3", "2023-S3", "2023-13",
      "2023-00", "2023-8", "2023-+8", "+202", "202", "20233", "2023-Q3-Q4", "2023-08..2023-09",
      "..", "2023-08-01..", "2023-08-01..2023-02-30", "2023-X1", "T3 2023", "0000",
    ])
  func nonsense(text: String) {
    #expect(Period(text) == nil)
  }

  @Test("of any two days move by their own length")
  func spans() throws {
    let span = try #require(Period("2023-08-01..2023-08-10"))
    #expect(span.next.description == "2023-08-11..2023-08-20")
    #expect(span.previous.description == "2023-07-22..2023-07-31")
  }
}
