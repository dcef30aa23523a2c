/// A day of the civil (Gregorian) calendar, without a clock or a time zone.
///
/// Written as in files, `2023-08-11`. Years run from 1 to 9999.
package struct Day: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Days since 1970-01-01, negative before.
  package let number: Int

  package init(number: Int) {
    self.number = number
  }

  /// Makes the day of that year, month and day of the month; nil when there is none (30 February).
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    self.number = Day.number(year: year, month: month, day: day)
  }

  /// Reads `2023-08-11`, exactly.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, let year = decimal(parts[0], digits: 4...4),
      let month = decimal(parts[1], digits: 2...2), let day = decimal(parts[2], digits: 2...2)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Reads a day as people type it: `11/8`, `11/08/23`, `11.08.2023`, `2023-08-11`.
  ///
  /// A year left out is `today`'s; two digits are of this century; one or three are a slip.
  package init?(typed text: String, today: Day) {
    if let day = Day(text) {
      self = day
      return
    }
    let parts = text.split(whereSeparator: { "/.- ".contains($0) })
    guard parts.count == 2 || parts.count == 3, let day = decimal(parts[0], digits: 1...2),
      let month = decimal(parts[1], digits: 1...2)
    else { return nil }
    var year = today.year
    if parts.count == 3 {
      let century = parts[2].utf8.count == 2 ? 2000 : 0
      guard parts[2].utf8.count != 3, let typed = decimal(parts[2], digits: 2...4) else {
        return nil
      }
      year = century + typed
    }
    self.init(year: year, month: month, day: day)
  }

  package var year: Int { civil.year }
  /// 1 to 12.
  package var month: Int { civil.month }
  /// 1 to 31.
  package var dayOfMonth: Int { civil.day }
  /// 1 (January to March) to 4.
  package var quarter: Int { (month - 1) / 3 + 1 }

  package var description: String {
    let (year, month, day) = civil
    return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
  }

  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  package func adding(days: Int) -> Day { Day(number: number + days) }

  /// The first day of the month that lies so many months on.
  package func firstOfMonth(adding months: Int = 0) -> Day {
    let index = year * 12 + (month - 1) + months
    return Day(number: Day.number(year: index / 12, month: index % 12 + 1, day: 1))
  }

  /// The same day of the month so many months on, or that month's last day when it is shorter.
  package func adding(months: Int) -> Day {
    let first = firstOfMonth(adding: months)
    let length = Day.length(ofMonth: first.month, year: first.year)
    return first.adding(days: min(dayOfMonth, length) - 1)
  }

  // Both directions count from 1 March, so that the leap day is the last of the counted year; an era
  // is 400 years, 146,097 days.
  private static func number(year: Int, month: Int, day: Int) -> Int {
    let marchYear = month <= 2 ? year - 1 : year
    let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
    let yearOfEra = marchYear - era * 400
    let monthFromMarch = (month + 9) % 12
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  private var civil: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

/// The number that a text of so many decimal digits stands for, and of nothing else: no sign.
func decimal(_ text: some StringProtocol, digits: ClosedRange<Int>) -> Int? {
  guard digits.contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else {
    return nil
  }
  return Int(text)
}

/// The number in decimal, with zeros in front up to that many digits.
package func padded(_ number: Int, _ digits: Int) -> String {
  let text = String(number)
  return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
}
