/// The early-warning products and incidents of some periods, each series by itself.
///
/// A record belongs to a period that holds its whole span. Products of several kinds are different
/// texts and can be counted together; incidents of several platforms are never added up, for one may
/// have been filed on each.
package struct EarlyWarning: Sendable {
  /// What one series has in one period.
  package struct Entry: Hashable, Sendable {
    /// nil when no record lies in the period: nobody said, which is not none.
    package fileprivate(set) var count: Int?
    /// How many records have a span only part of which lies in the period: not in the count.
    package fileprivate(set) var partly = 0
    /// Whether two records of the count cover the same days, so that it may hold something twice.
    package fileprivate(set) var isDoubtful = false
  }

  package struct Line: Hashable, Sendable, Identifiable {
    /// The series of products, or the platform.
    package let series: String
    /// The kind of product; nil for all kinds of a series together, and for incidents.
    package let kind: String?
    /// The projects that its records name.
    package fileprivate(set) var projects: [Project.ID] = []
    /// One for each period, in their order.
    package fileprivate(set) var counts: [Entry]
    /// How many of its records are in none of the counts, and partly in the days of some period.
    package fileprivate(set) var uncounted = 0

    package var id: String { "\(series) \(kind ?? "")" }
    package var isEmpty: Bool { counts.allSatisfy { $0.count == nil && $0.partly == 0 } }
  }

  package let periods: [Period]
  /// By series and kind, in the order in which they are first met.
  package let products: [Line]
  /// The products of each series, of whatever kind.
  package let productTotals: [Line]
  /// By platform.
  package let incidents: [Line]

  fileprivate init(_ programme: Programme, _ periods: [Period]) {
    self.periods = periods
    func lines<Record>(
      _ records: some Sequence<Record>, _ span: (Record) -> (Day, Day, Int),
      _ name: (Record) -> (String, String?), _ project: (Record) -> Project.ID?
    ) -> [Line] {
      var lines: [Line] = []
      var spans: [[Period]] = []
      for record in records {
        let (series, kind) = name(record)
        let (starts, ends, count) = span(record)
        let days = Period(from: starts, through: ends)
        var place = lines.firstIndex { $0.series == series && $0.kind == kind } ?? lines.count
        if place == lines.count {
          lines.append(
            Line(
              series: series, kind: kind,
              counts: [Entry](repeating: Entry(), count: periods.count)))
          spans.append([])
        }
        place = min(place, lines.count - 1)
        if let project = project(record), !lines[place].projects.contains(project) {
          lines[place].projects.append(project)
        }
        if periods.contains(where: { $0.overlaps(days) }),
          !periods.contains(where: { $0.contains(days) })
        {
          lines[place].uncounted += 1
        }
        for (index, period) in periods.enumerated() {
          if period.contains(days) {
            lines[place].counts[index].count = (lines[place].counts[index].count ?? 0) + count
            if spans[place].contains(where: { period.contains($0) && $0.overlaps(days) }) {
              lines[place].counts[index].isDoubtful = true
            }
          } else if period.overlaps(days) {
            lines[place].counts[index].partly += 1
          }
        }
        spans[place].append(days)
      }
      return lines
    }
    func days(_ product: Product) -> (Day, Day, Int) {
      (product.starts, product.ends, product.count)
    }
    let products = lines(programme.products, days, { ($0.series, $0.kind) }, \.project)
    self.products = products
    self.productTotals = EarlyWarning.totals(of: products, periods.count)
    self.incidents = lines(
      programme.incidentCounts, { ($0.starts, $0.ends, $0.count) }, { ($0.platform, nil) },
      { _ in nil })
  }

  /// The kinds of each series together: what covers the same days in two kinds is not the same text.
  private static func totals(of lines: [Line], _ periods: Int) -> [Line] {
    var totals: [Line] = []
    for line in lines {
      let place = totals.firstIndex { $0.series == line.series }
      var total =
        place.map { totals[$0] }
        ?? Line(
          series: line.series, kind: nil, counts: [Entry](repeating: Entry(), count: periods))
      total.uncounted += line.uncounted
      for project in line.projects where !total.projects.contains(project) {
        total.projects.append(project)
      }
      for (index, entry) in line.counts.enumerated() {
        if let count = entry.count {
          total.counts[index].count = (total.counts[index].count ?? 0) + count
        }
        total.counts[index].partly += entry.partly
        total.counts[index].isDoubtful = total.counts[index].isDoubtful || entry.isDoubtful
      }
      if let place { totals[place] = total } else { totals.append(total) }
    }
    return totals
  }
}

extension Programme {
  /// The early-warning series over some periods: one for a table, the last eight quarters for
  /// sparklines (`Period.run`), a period with the one before and that of the year before to compare.
  package func earlyWarning(in periods: [Period]) -> EarlyWarning { EarlyWarning(self, periods) }

  /// From the first day of any product or incident count to the last; nil without any.
  package var earlyWarningPeriod: Period? {
    let first = (products.map(\.starts) + incidentCounts.map(\.starts)).min()
    let last = (products.map(\.ends) + incidentCounts.map(\.ends)).max()
    guard let first, let last else { return nil }
    return Period(naming: first, through: last)
  }
}
