package import Programmes

/// Early-warning products by series and kind, incidents by platform, over one or several periods.
package struct EarlyWarningReport {
  private let warning: EarlyWarning
  private let titles: [String]
  private let title: String
  private let words: Wording

  /// - Parameters:
  ///   - period: what the report is about.
  ///   - periods: those whose counts stand beside one another, as its quarters; the period itself when
  ///     there are none.
  package init(
    _ programme: Programme, period: Period, in periods: [Period] = [], words: Wording
  ) {
    let periods = periods.isEmpty ? [period] : periods
    self.warning = programme.earlyWarning(in: periods)
    self.titles = periods.map { programme.periodName($0, words) }
    self.title = "\(words.views.earlyWarning) · \(programme.periodName(period, words))"
    self.words = words
  }

  /// Products, then incidents: two tables, because the one may be added up and the other not.
  package func tables() -> [ReportTable] {
    let views = words.views
    let numbers = titles.map { ReportTable.Column($0, .trailing) }
    var products = ReportTable(
      title: title,
      columns: [.init(views.products, .leading), .init(views.series, .leading)] + numbers, notes: []
    )
    for total in warning.productTotals where !total.isEmpty {
      let kinds = warning.products.filter { $0.series == total.series && !$0.isEmpty }
      for line in kinds {
        products.rows.append(
          [views.name(ofProduct: line.kind ?? "") ?? line.kind ?? "", line.series]
            + line.counts.map(text))
      }
      if kinds.count > 1 {
        products.rows.append([views.allKinds, total.series] + total.counts.map(text))
      }
    }
    products.notes = notes(warning.products)
    var incidents = ReportTable(
      title: views.incidents, columns: [.init(views.platform, .leading)] + numbers,
      notes: [views.neverAdded])
    for line in warning.incidents where !line.isEmpty {
      incidents.rows.append([line.series] + line.counts.map(text))
    }
    incidents.notes += notes(warning.incidents)
    return [products, incidents]
  }

  private func text(_ entry: EarlyWarning.Entry) -> String {
    entry.count.map { "\($0)" + (entry.isDoubtful ? "?" : "") } ?? words.unknownSign
  }

  private func notes(_ lines: [EarlyWarning.Line]) -> [String] {
    let isDoubtful = lines.contains { $0.counts.contains(where: \.isDoubtful) }
    let uncounted = lines.reduce(0) { $0 + $1.uncounted }
    return (isDoubtful ? [words.views.doubtful] : [])
      + (uncounted > 0 ? [words.views.partly(uncounted)] : [])
  }

  /// One line for each series, kind and period, for programs.
  package func data() -> ReportTable {
    var table = ReportTable(
      title: "",
      columns: ["what", "series", "kind", "period"].map { .init($0, .leading) }
        + [.init("count", .trailing), .init("partly", .trailing), .init("doubtful", .leading)],
      notes: [])
    let lines =
      warning.products.map { ("product", $0) } + warning.incidents.map { ("incidents", $0) }
    for (what, line) in lines {
      for (period, entry) in zip(warning.periods, line.counts) {
        table.rows.append([
          what, line.series, line.kind ?? "", period.description,
          entry.count.map { "\($0)" } ?? "", "\(entry.partly)", entry.isDoubtful ? "yes" : "no",
        ])
      }
    }
    return table
  }
}
