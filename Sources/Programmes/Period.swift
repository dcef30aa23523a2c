/// A span of whole days for which figures are asked: a month, a quarter, a semester, a year, or any
/// two days.
///
/// Written `2023-08`, `2023-Q3`, `2023-S2`, `2023` or `2023-08-01..2023-09-15`.
package struct Period: Hashable, Sendable, CustomStringConvertible {
  package enum Kind: Hashable, Sendable, CaseIterable {
    case month, quarter, semester, year, span
  }

  package let kind: Kind
  package let first: Day
  /// Included.
  package let last: Day

  private init(kind: Kind, first: Day, months: Int) {
    self.kind = kind
    self.first = first
    self.last = first.firstOfMonth(adding: months).adding(days: -1)
  }

  /// The period of that kind which holds the day. For `.span`, the day alone.
  package init(_ kind: Kind, containing day: Day) {
    let january = day.firstOfMonth(adding: 1 - day.month)
    switch kind {
    case .month: self.init(kind: kind, first: day.firstOfMonth(), months: 1)
    case .quarter:
      self.init(kind: kind, first: january.firstOfMonth(adding: 3 * (day.quarter - 1)), months: 3)
    case .semester:
      self.init(kind: kind, first: january.firstOfMonth(adding: day.month > 6 ? 6 : 0), months: 6)
    case .year: self.init(kind: kind, first: january, months: 12)
    case .span: self.init(from: day, through: day)
    }
  }

  /// Any span of days; the two are put in order.
  package init(from first: Day, through last: Day) {
    self.kind = .span
    self.first = min(first, last)
    self.last = max(first, last)
  }

  /// Reads a period as it is written above; nil for anything else.
  package init?(_ text: String) {
    if let range = text.firstRange(of: "..") {
      guard let first = Day(text[..<range.lowerBound]), let last = Day(text[range.upperBound...])
      else { return nil }
      self.init(from: first, through: last)
      return
    }
    if let day = Day(text) {
      self.init(.span, containing: day)
      return
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let year = decimal(parts[0], digits: 4...4),
      let january = Day(year: year, month: 1, day: 1)
    else { return nil }
    if parts.count == 1 {
      self.init(.year, containing: january)
      return
    }
    guard parts.count == 2, let letter = parts[1].first else { return nil }
    switch letter {
    case "Q", "q", "T", "t":
      guard let quarter = decimal(parts[1].dropFirst(), digits: 1...1), (1...4).contains(quarter)
      else { return nil }
      self.init(.quarter, containing: january.firstOfMonth(adding: 3 * (quarter - 1)))
    case "S", "s":
      guard let semester = decimal(parts[1].dropFirst(), digits: 1...1),
        (1...2).contains(semester)
      else { return nil }
      self.init(.semester, containing: january.firstOfMonth(adding: 6 * (semester - 1)))
    default:
      guard let month = decimal(parts[1], digits: 2...2), (1...12).contains(month) else {
        return nil
      }
      self.init(.month, containing: january.firstOfMonth(adding: month - 1))
    }
  }

  package var description: String {
    switch kind {
    case .month: padded(first.year, 4) + "-" + padded(first.month, 2)
    case .quarter: padded(first.year, 4) + "-Q\(first.quarter)"
    case .semester: padded(first.year, 4) + "-S\(first.month > 6 ? 2 : 1)"
    case .year: padded(first.year, 4)
    case .span: "\(first)..\(last)"
    }
  }

  package func contains(_ day: Day) -> Bool { first <= day && day <= last }

  /// The period of the same kind that begins the day after this one; a span moves by its own length.
  package var next: Period {
    guard kind == .span else { return Period(kind, containing: last.adding(days: 1)) }
    let length = last.number - first.number + 1
    return Period(from: first.adding(days: length), through: last.adding(days: length))
  }

  /// The period of the same kind that ends the day before this one.
  package var previous: Period {
    guard kind == .span else { return Period(kind, containing: first.adding(days: -1)) }
    let length = last.number - first.number + 1
    return Period(from: first.adding(days: -length), through: last.adding(days: -length))
  }
}
