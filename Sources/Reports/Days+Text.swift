package import Programmes

extension Wording {
  /// A day: `11/08/2023`.
  package func text(_ day: Day) -> String {
    "\(padded(day.dayOfMonth, 2))/\(padded(day.month, 2))/\(padded(day.year, 4))"
  }

  /// The days of an activity: `11/08/2023`, `11–15/09/2023`, `juil–sept 2023` when the days are not
  /// known.
  package func days(of details: Activity.Details) -> String {
    let (starts, ends) = (details.starts, details.ends)
    guard details.daysAreKnown else { return "\(months(starts, ends)) \(ends.year)" }
    if starts == ends { return text(starts) }
    if starts.year == ends.year, starts.month == ends.month {
      return "\(padded(starts.dayOfMonth, 2))–\(text(ends))"
    }
    if starts.year == ends.year { return "\(shortText(starts))–\(text(ends))" }
    return "\(text(starts))–\(text(ends))"
  }

  /// The same in at most eight columns: `11/08`, `11-15/09`, `juil-sep`, `28/09+` for a span over
  /// two months.
  package func shortDays(of details: Activity.Details) -> String {
    let (starts, ends) = (details.starts, details.ends)
    guard details.daysAreKnown else {
      let first = shortMonths[starts.month - 1]
      let last = shortMonths[ends.month - 1]
      return first == last ? first : "\(first.prefix(4))-\(last.prefix(3))"
    }
    if starts == ends { return shortText(starts) }
    if starts.month == ends.month, starts.year == ends.year {
      return "\(padded(starts.dayOfMonth, 2))-\(shortText(ends))"
    }
    return shortText(starts) + "+"
  }

  /// A day without its year: `11/08`.
  package func shortText(_ day: Day) -> String {
    "\(padded(day.dayOfMonth, 2))/\(padded(day.month, 2))"
  }

  /// A period: `T3 2023`, `août 2023`, `S2 2023`, `2023`, `01/08/2023–15/09/2023`.
  package func text(_ period: Period) -> String {
    let year = String(period.first.year)
    return switch period.kind {
    case .month: "\(monthNames[period.first.month - 1]) \(year)"
    case .quarter: "\(quarterLetter)\(period.first.quarter) \(year)"
    case .semester: "\(semesterLetter)\(period.first.month > 6 ? 2 : 1) \(year)"
    case .year: year
    case .span: "\(text(period.first))–\(text(period.last))"
    }
  }

  private func months(_ starts: Day, _ ends: Day) -> String {
    let first = monthNames[starts.month - 1]
    let last = monthNames[ends.month - 1]
    return first == last ? first : "\(first)–\(last)"
  }
}
