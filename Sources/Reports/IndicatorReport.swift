package import Programmes

/// Indicators with target and actual, one line for each span.
package struct IndicatorReport {
  private let results: [IndicatorResult]
  private let spans: [String]
  private let title: String
  private let words: Wording
  private let limit: Int

  /// - Parameter limit: computed figures of fewer people are left out; 0 leaves nothing out. It looks at
  ///   each figure by itself: two indicators may tell together what one does not.
  package init(
    _ programme: Programme, period: Period? = nil, figures: [Figures] = [],
    suppressesBelow limit: Int = 0, words: Wording
  ) {
    let results = programme.indicatorResults(in: period, figures: figures)
    self.results = results
    self.spans = results.map { result in
      result.period.map { programme.periodName($0, words) } ?? result.span
    }
    self.title =
      words.views.indicators + (period.map { " · " + programme.periodName($0, words) } ?? "")
    self.words = words
    self.limit = limit
  }

  package func table() -> ReportTable {
    let views = words.views
    var table = ReportTable(
      title: title,
      columns: [
        .init(views.indicator, .leading), .init(views.span, .leading),
        .init(views.target, .trailing), .init(views.actual, .trailing),
        .init(views.counts, .leading),
      ], notes: [])
    let verdicts = results.map(verdict)
    let hasVerdicts = verdicts.contains { !$0.isEmpty }
    if hasVerdicts { table.columns.append(.init("", .leading)) }
    for (index, result) in results.enumerated() {
      let actual = result.actual.map { text($0, result) } ?? words.unknownSign
      table.rows.append(
        [
          result.indicator.name, spans[index], result.target.map { text($0, result) } ?? "",
          isSmall(result) ? ReportTable.suppressed : actual, basis(result),
        ] + (hasVerdicts ? [verdicts[index]] : []))
    }
    let perhaps = results.reduce(0) { max($0, $1.perhaps) }
    if perhaps > 0 { table.notes.append(words.perhaps(perhaps)) }
    if results.contains(where: isSmall) { table.notes.append(views.suppressed(limit)) }
    return table
  }

  private func text(_ number: Int, _ result: IndicatorResult) -> String {
    result.isShare ? words.text(percent: number) : "\(number)"
  }

  private func text(_ value: IndicatorResult.Value, _ result: IndicatorResult) -> String {
    switch value {
    case .share(let ratio): words.cell(ratio)
    case .count(let count):
      // A typed percentage; a computed one has its base.
      result.isShare ? words.text(percent: words.text(count)) : words.text(count)
    }
  }

  private func verdict(_ result: IndicatorResult) -> String {
    if isSmall(result) { return "" }
    let met = result.meetsTarget.map { $0 ? words.views.met : words.views.missed }
    let typed = result.differs ? result.typed.map { words.views.differs($0) } : nil
    return [met, typed].compactMap(\.self).joined(separator: " · ")
  }

  /// What the actual is a number of.
  private func basis(_ result: IndicatorResult) -> String {
    guard result.actual != nil else { return "" }
    guard result.isComputed, let formula = result.indicator.computation else {
      return words.views.typed
    }
    return words.views.name(of: formula)
  }

  /// Whether a computed figure of people is of a few.
  private func isSmall(_ result: IndicatorResult) -> Bool {
    guard limit > 1, result.isComputed, let formula = result.indicator.computation,
      formula.countsPeople
    else { return false }
    func isSmall(_ count: Count) -> Bool {
      count.upper.map { $0 > 0 && $0 < limit } ?? false
    }
    switch result.actual {
    case .count(let count): return isSmall(count)
    case .share(let ratio): return isSmall(ratio.part) || isSmall(ratio.base - ratio.part)
    case nil: return false
    }
  }

  /// The same for programs. An actual that was left out is empty, and `suppressed` says so.
  package func data() -> ReportTable {
    let texts = ["id", "indicator", "formula", "period"]
    let numbers = [
      "target", "actual_lower", "actual_upper", "base", "percent_lower", "percent_upper", "typed",
      "perhaps",
    ]
    let marks = ["computed", "met", "suppressed"]
    var table = ReportTable(
      title: "",
      columns: texts.map { .init($0, .leading) } + numbers.map { .init($0, .trailing) }
        + marks.map { .init($0, .leading) }, notes: [])
    for result in results {
      var lower: Int?
      var upper: Int?
      var base: Int?
      var percent: ClosedRange<Int>?
      let isHidden = isSmall(result)
      switch isHidden ? nil : result.actual {
      case .count(let count) where result.isShare:
        percent = count.lower...(count.upper ?? count.lower)
      case .count(let count) where count.isCollected: (lower, upper) = (count.lower, count.upper)
      case .share(let ratio) where ratio.isCollected:
        (lower, upper, base, percent) = (
          ratio.part.lower, ratio.part.upper, ratio.base.lower, ratio.percent
        )
      default: break
      }
      let counts = [
        result.target, lower, upper, base, percent?.lowerBound, percent?.upperBound,
        isHidden ? nil : result.typed, result.perhaps,
      ]
      table.rows.append(
        [
          result.indicator.id, result.indicator.name, result.indicator.formula ?? "",
          result.period?.description ?? result.span,
        ] + counts.map { $0.map { "\($0)" } ?? "" } + [
          result.isComputed ? "yes" : "no",
          isHidden ? "" : result.meetsTarget.map { $0 ? "yes" : "no" } ?? "",
          isHidden ? "yes" : "no",
        ])
    }
    return table
  }
}
