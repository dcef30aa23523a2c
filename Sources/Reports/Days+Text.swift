import Languages
package import Programmes

extension Wording {
  /// A day: `11/08/2023`.
  package func text(_ day: Day) -> String {
    let (day, month, year) = (padded(day.dayOfMonth, 2), padded(day.month, 2), padded(day.year, 4))
    return language("\(day)/\(month)/\(year)")
  }

  /// The days of an activity: `11/08/2023`, `11–15/09/2023`, `juillet–septembre 2023` when the days
  /// are not known.
  package func days(of details: Activity.Details) -> String {
    let (starts, ends) = (details.starts, details.ends)
    guard details.daysAreKnown else { return months(starts, ends) }
    if starts == ends { return text(starts) }
    if starts.year == ends.year, starts.month == ends.month {
      return "\(padded(starts.dayOfMonth, 2))–\(text(ends))"
    }
    if starts.year == ends.year { return "\(shortText(starts))–\(text(ends))" }
    return "\(text(starts))–\(text(ends))"
  }

  /// The same in at most eight columns: `11/08`, `11-15/09`, `juil-sep`, `28/09+` for a span over
  /// two months, `11/2023+` for unknown days up to another year.
  package func shortDays(of details: Activity.Details) -> String {
    let (starts, ends) = (details.starts, details.ends)
    guard details.daysAreKnown else {
      let first = shortMonth(starts.month)
      let last = shortMonth(ends.month)
      guard starts.year == ends.year else {
        return "\(padded(starts.month, 2))/\(padded(starts.year, 4))+"
      }
      if first == last { return first }
      // Three letters of « juin » and « juil » are the same: then the other month is cut, and where
      // both are those two, no other reading is left.
      func isShared(_ month: String) -> Bool {
        shortMonths.count { $0.prefix(3) == month.prefix(3) } > 1
      }
      return isShared(last) && !isShared(first)
        ? "\(first.prefix(3))-\(last.prefix(4))" : "\(first.prefix(4))-\(last.prefix(3))"
    }
    if starts == ends { return shortText(starts) }
    if starts.month == ends.month, starts.year == ends.year {
      return "\(padded(starts.dayOfMonth, 2))-\(shortText(ends))"
    }
    return shortText(starts) + "+"
  }

  /// A day without its year: `11/08`.
  package func shortText(_ day: Day) -> String {
    let (day, month) = (padded(day.dayOfMonth, 2), padded(day.month, 2))
    return language("\(day)/\(month)")
  }

  /// A period: `T3 2023`, `août 2023`, `S2 2023`, `2023`, `01/08/2023–15/09/2023`.
  package func text(_ period: Period) -> String {
    let year = String(period.first.year)
    return switch period.kind {
    case .month: language("\(monthName(period.first.month)) \(year)", in: "month and year")
    case .quarter: language("T\(period.first.quarter) \(year)")
    case .semester: language("S\(period.first.month > 6 ? 2 : 1) \(year)")
    case .year: year
    case .span where period.first == period.last: text(period.first)
    case .span: "\(text(period.first))–\(text(period.last))"
    }
  }

  private func months(_ starts: Day, _ ends: Day) -> String {
    let first = monthName(starts.month)
    let last = monthName(ends.month)
    guard starts.year == ends.year else { return "\(first) \(starts.year)–\(last) \(ends.year)" }
    return (first == last ? first : "\(first)–\(last)") + " \(ends.year)"
  }
}
