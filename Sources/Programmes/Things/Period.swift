/// A span of whole days for which figures are asked: a month, a quarter, a semester, a year, a year
/// of a project, or any two days.
///
/// Written `2023-08`, `2023-Q3`, `2023-S2`, `2023` or `2023-08-01..2023-09-15`; a project's year, which
/// only a programme can read, `just-future:3`.
package struct Period: Hashable, Sendable, CustomStringConvertible {
  package enum Kind: Hashable, Sendable, CaseIterable {
    case month, quarter, semester, year, span
  }

  package let kind: Kind
  package let first: Day
  /// Included.
  package let last: Day
  /// Which year of a project it is; such a period is a span.
  package let projectYear: ProjectYear?

  private init(kind: Kind, first: Day, months: Int) {
    self.kind = kind
    self.first = first
    self.last = first.firstOfMonth(adding: months).adding(days: -1)
    self.projectYear = nil
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
    self.projectYear = nil
  }

  private init(_ year: ProjectYear) {
    self.kind = .span
    self.first = year.starts.adding(months: 12 * (year.number - 1))
    let twelfth = year.starts.adding(months: 12 * year.number).adding(days: -1)
    self.last = max(first, min(twelfth, year.ends ?? twelfth))
    self.projectYear = year
  }

  /// Two days as the month, quarter, semester or year that they are the ends of; else as a span.
  package init(naming first: Day, through last: Day) {
    let named = Kind.allCases.lazy.filter { $0 != .span }.map { Period($0, containing: first) }
      .first { $0.first == first && $0.last == last }
    self = named ?? Period(from: first, through: last)
  }

  /// The twelve months of a project that begin so many years after its first day, 1 for the first; the
  /// last of them ends with the project. nil when the project's start is not known, and for a year
  /// that it does not have.
  package init?(year: Int, of project: Project) {
    guard let starts = project.starts, (1...99).contains(year) else { return nil }
    let wanted = ProjectYear(
      project: project.id, number: year, starts: starts, ends: project.ends)
    guard wanted.exists else { return nil }
    self.init(wanted)
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
    case .span: projectYear?.description ?? "\(first)..\(last)"
    }
  }

  package func contains(_ day: Day) -> Bool { first <= day && day <= last }

  /// The period of the same kind that begins the day after this one; a span moves by its own length,
  /// and so does a project's last year.
  package var next: Period {
    if let year = projectYear?.adding(1) { return Period(year) }
    guard kind == .span else { return Period(kind, containing: last.adding(days: 1)) }
    let length = last.number - first.number + 1
    return Period(from: first.adding(days: length), through: last.adding(days: length))
  }

  /// The period of the same kind that ends the day before this one. Before a project's first year
  /// lies a span of as many days.
  package var previous: Period {
    if let year = projectYear?.adding(-1) { return Period(year) }
    guard kind == .span else { return Period(kind, containing: first.adding(days: -1)) }
    let length = last.number - first.number + 1
    return Period(from: first.adding(days: -length), through: last.adding(days: -length))
  }

  /// The same period of the year before: T3 2022 for T3 2023, the same days a year earlier for a span.
  package var yearBefore: Period {
    if projectYear != nil { return previous }
    let earlier = first.adding(months: -12)
    guard kind == .span else { return Period(kind, containing: earlier) }
    return Period(from: earlier, through: last.adding(months: -12))
  }

  package func overlaps(_ other: Period) -> Bool { first <= other.last && other.first <= last }

  /// Whether every day of the other one is a day of this.
  package func contains(_ other: Period) -> Bool { first <= other.first && other.last <= last }

  /// The periods of a kind that together hold every day of this one. Not for `.span`, which gives the
  /// days.
  package func divided(in kind: Kind) -> [Period] {
    var periods = [Period(kind, containing: first)]
    while let last = periods.last, last.last < self.last { periods.append(last.next) }
    return periods
  }

  /// So many periods of a kind, one after the other, the last of which holds the day. Not for `.span`,
  /// where each is a day.
  package static func run(of kind: Kind, count: Int, through day: Day) -> [Period] {
    var periods = [Period(kind, containing: day)]
    while periods.count < count, let first = periods.last { periods.append(first.previous) }
    return periods.reversed()
  }
}

/// Which year of a project: twelve months counted from its first day, not from January.
package struct ProjectYear: Hashable, Sendable, CustomStringConvertible {
  package let project: Project.ID
  /// 1 for the first.
  package let number: Int
  fileprivate let starts: Day
  fileprivate let ends: Day?

  fileprivate init(project: Project.ID, number: Int, starts: Day, ends: Day?) {
    self.project = project
    self.number = number
    self.starts = starts
    self.ends = ends
  }

  /// As it is written: `just-future:3`.
  package var description: String { "\(project):\(number)" }

  fileprivate var exists: Bool {
    number >= 1 && ends.map { starts.adding(months: 12 * (number - 1)) <= $0 } ?? true
  }

  fileprivate func adding(_ years: Int) -> ProjectYear? {
    let year = ProjectYear(project: project, number: number + years, starts: starts, ends: ends)
    return year.exists ? year : nil
  }
}

extension Programme {
  /// Reads a period as it is written, a year of one of its projects among them; nil for anything else.
  package func period(_ text: String) -> Period? {
    if let period = Period(text) { return period }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let project = projects[id: String(parts[0])],
      let year = decimal(parts[1], digits: 1...2)
    else { return nil }
    return Period(year: year, of: project)
  }
}
