/// A figure that a project answers for: a target and an actual for each of several spans, the actual
/// computed by a formula or typed in.
package struct Indicator: Hashable, Sendable, Identifiable {
  /// What one span of days aims at and came to, as an office types it.
  package struct Span: Hashable, Sendable {
    /// As it is written: `2023-Q4`, or `just-future:3`, which only the programme can read.
    package var period: String
    package var target: Int?
    package var actual: Int?

    package init(period: String, target: Int? = nil, actual: Int? = nil) {
      self.period = period
      self.target = target
      self.actual = actual
    }

    /// Reads `2023-Q4 target 15 actual 12`, of which either may be left out; nil for anything else.
    package init?(written text: some StringProtocol) {
      let words = text.split(whereSeparator: \.isWhitespace)
      guard let period = words.first, words.count == 3 || words.count == 5 else { return nil }
      self.period = String(period)
      for index in stride(from: 1, to: words.count, by: 2) {
        guard let number = decimal(words[index + 1], digits: 1...9) else { return nil }
        switch words[index] {
        case "target" where target == nil: target = number
        case "actual" where actual == nil: actual = number
        default: return nil
        }
      }
    }

    /// The span as it is written in files; nil when it says nothing but its days.
    package var written: String? {
      let numbers = [target.map { "target \($0)" }, actual.map { "actual \($0)" }].compactMap(
        \.self)
      return numbers.isEmpty ? nil : ([period] + numbers).joined(separator: " ")
    }
  }

  package var id: String
  package var name: String
  /// How the actual is computed, as it is written; see `Formula`. nil: it is typed in.
  package var formula: String?
  /// What is counted: every word that is given must be one of the activity's.
  package var projects: [Project.ID]
  package var themes: [Theme.ID]
  package var regions: [Place.ID]
  /// Kinds of activities, or of products.
  package var kinds: [String]
  /// Series of products, or the platform of incidents.
  package var series: [String]
  /// The first span, in fields of its own.
  package var starts: Day?
  package var ends: Day?
  package var target: Int?
  package var actual: Int?
  /// The other spans.
  package var spans: [Span]
  package var note: String?

  package init(
    id: String, name: String, formula: String? = nil, projects: [Project.ID] = [],
    themes: [Theme.ID] = [], regions: [Place.ID] = [], kinds: [String] = [], series: [String] = [],
    starts: Day? = nil, ends: Day? = nil, target: Int? = nil, actual: Int? = nil,
    spans: [Span] = [],
    note: String? = nil
  ) {
    self.id = id
    self.name = name
    self.formula = formula
    self.projects = projects
    self.themes = themes
    self.regions = regions
    self.kinds = kinds
    self.series = series
    self.starts = starts
    self.ends = ends
    self.target = target
    self.actual = actual
    self.spans = spans
    self.note = note
  }

  /// All spans, the one in fields of its own first.
  package var allSpans: [Span] {
    guard let starts, let ends else { return spans }
    let first = Period(naming: starts, through: ends)
    return [Span(period: first.description, target: target, actual: actual)] + spans
  }

  /// The formula; nil when the actual is typed in, or the word is not one we know.
  package var computation: Formula? { formula.flatMap { Formula(rawValue: $0) } }

  var filter: ActivityFilter {
    ActivityFilter(
      regions: regions, projects: projects, themes: themes,
      kinds: kinds.compactMap { Activity.Kind(rawValue: $0) })
  }
}

/// How an indicator's actual is computed from the register. Of people and activities, only what we
/// organised or co-organised counts (figures, rule 7).
package enum Formula: String, Hashable, Sendable, CaseIterable {
  /// Activities, one record counted once.
  case activities
  /// How many times they were held: one record may stand for several sessions.
  case sessions
  case participations, persons, women, men, young
  case youngWomen = "young-women"
  case youngMen = "young-men"
  case disability, displaced
  /// Percentages of the participations of whom it is known; the target is a percentage.
  case shareWomen = "share-women"
  case shareYoung = "share-young"
  case shareYoungWomen = "share-young-women"
  case shareDisability = "share-disability"
  case shareDisplaced = "share-displaced"
  /// Early-warning products.
  case products
  /// Incidents filed on one platform, which `Series` names: platforms are never added up.
  case incidents
  /// Commitments made, and those of them that are kept.
  case commitments
  case commitmentsDone = "commitments-done"

  /// Whether the actual is a percentage.
  package var isShare: Bool { ratio != nil }

  /// Whether it tells how many people had an attribute: of few of them it may tell who they are.
  package var countsPeople: Bool {
    isShare || part != nil || self == .participations || self == .persons
  }

  /// Where `Kind` means kinds of products.
  package var countsProducts: Bool { self == .products || self == .incidents }

  fileprivate var ratio: KeyPath<Composition, Ratio>? {
    switch self {
    case .shareWomen: \.women
    case .shareYoung: \.young
    case .shareYoungWomen: \.youngWomen
    case .shareDisability: \.disability
    case .shareDisplaced: \.displaced
    default: nil
    }
  }

  fileprivate var part: KeyPath<Composition, Ratio>? {
    switch self {
    case .women: \.women
    case .men: \.men
    case .young: \.young
    case .youngWomen: \.youngWomen
    case .youngMen: \.youngMen
    case .disability: \.disability
    case .displaced: \.displaced
    default: nil
    }
  }
}

/// One span of an indicator: what was aimed at, and what it came to.
package struct IndicatorResult: Sendable, Identifiable {
  package enum Value: Hashable, Sendable {
    case count(Count)
    case share(Ratio)
  }

  package let indicator: Indicator
  /// As it is written.
  package let span: String
  /// nil when nobody can read the span: then nothing is computed.
  package let period: Period?
  /// A percentage when the formula gives a share.
  package let target: Int?
  /// By the formula; nil without one.
  package let computed: Value?
  package let typed: Int?
  /// Activities of ours that may belong to the span, their days not being known, or products whose own
  /// span lies partly in it: not in what is computed.
  package let perhaps: Int
  /// Whether the register holds anything from which to compute it.
  private let hasSource: Bool

  fileprivate init(
    _ indicator: Indicator, _ span: Indicator.Span, _ period: Period?,
    _ computed: (value: Value, perhaps: Int, hasSource: Bool)?
  ) {
    self.indicator = indicator
    self.span = span.period
    self.period = period
    self.target = span.target
    self.computed = computed?.value
    self.typed = span.actual
    self.perhaps = computed?.perhaps ?? 0
    self.hasSource = computed?.hasSource ?? false
  }

  package var id: String { "\(indicator.id) \(span)" }

  /// The actual to show: what the register holds, else what was typed in. A typed figure stands beside
  /// a computed one and never replaces it.
  package var actual: Value? {
    if let computed, hasSource || typed == nil { return computed }
    guard let typed else { return nil }
    // A typed percentage has no base that could be shown.
    return .count(.number(typed))
  }

  package var isComputed: Bool { computed != nil && actual == computed }

  /// Whether the actual is a percentage, computed or typed.
  package var isShare: Bool { indicator.computation?.isShare ?? false }

  /// Whether what was typed is not what the register holds.
  package var differs: Bool {
    guard hasSource, let typed else { return false }
    switch computed {
    case .count(let count): return !count.allows(typed)
    case .share(let ratio): return ratio.percent.map { !$0.contains(typed) } ?? false
    case nil: return false
    }
  }

  /// Whether the target is reached; nil without one, or when it cannot be said.
  package var meetsTarget: Bool? {
    guard let target, let actual else { return nil }
    switch actual {
    case .share(let ratio): return ratio.meets(.percent(target))
    case .count(let count):
      if count.lower >= target { return true }
      return count.upper.map { $0 < target } == true ? false : nil
    }
  }
}

extension Programme {
  /// Every span of every indicator, in the order of the register; with a period, those spans that lie in
  /// it, and where an indicator has none there but can be computed, the period itself without a target.
  package func indicatorResults(in period: Period? = nil, figures: [Figures] = [])
    -> [IndicatorResult]
  {
    indicators.flatMap { results(of: $0, in: period, figures: figures) }
  }

  /// The spans of one indicator.
  package func results(of indicator: Indicator, in period: Period? = nil, figures: [Figures] = [])
    -> [IndicatorResult]
  {
    var spans = indicator.allSpans.map { span in (span, self.period(span.period)) }
    if let period {
      spans = spans.filter { $0.1.map { period.contains($0) } ?? false }
      if spans.isEmpty, indicator.computation != nil {
        spans = [(Indicator.Span(period: period.description), period)]
      }
    }
    let values = values(of: indicator, in: spans.compactMap(\.1), figures: figures)
    var next = 0
    return spans.map { span, period in
      guard period != nil else { return IndicatorResult(indicator, span, nil, nil) }
      next += 1
      return IndicatorResult(indicator, span, period, values?[next - 1])
    }
  }

  /// What an indicator's formula gives in each of some periods, as for a sparkline of quarters; nil
  /// without a formula.
  package func series(of indicator: Indicator, in periods: [Period], figures: [Figures] = [])
    -> [IndicatorResult.Value]?
  {
    values(of: indicator, in: periods, figures: figures)?.map(\.value)
  }

  private func values(of indicator: Indicator, in periods: [Period], figures: [Figures])
    -> [(value: IndicatorResult.Value, perhaps: Int, hasSource: Bool)]?
  {
    guard let formula = indicator.computation else { return nil }
    if periods.isEmpty { return [] }
    switch formula {
    case .products, .incidents: return periods.map { warnings(of: indicator, formula, in: $0) }
    case .commitments, .commitmentsDone:
      return periods.map { period in
        let made = commitments(in: period, filter: indicator.filter)
        let counted = formula == .commitments ? made : made.filter { $0.commitment.state == .done }
        return (.count(.number(counted.count)), 0, !made.isEmpty)
      }
    default:
      return standings(in: periods, filter: indicator.filter, figures: figures).map { standing in
        let hasSource = standing.total.activities > 0
        return (value(of: formula, standing.total), standing.ofUnknownDays.count, hasSource)
      }
    }
  }

  private func value(of formula: Formula, _ standing: Standing) -> IndicatorResult.Value {
    if let ratio = formula.ratio { return .share(standing.composition[keyPath: ratio]) }
    if let part = formula.part {
      // Of those of whom it is not known, any number may be.
      let ratio = standing.composition[keyPath: part]
      return .count(
        ratio.isCounted
          ? Count(
            lower: ratio.part.lower, upper: (ratio.part + ratio.unknown).upper,
            isApproximate: ratio.part.isApproximate || ratio.unknown.isApproximate)
          : ratio.part)
    }
    switch formula {
    case .activities: return .count(.number(standing.activities))
    case .sessions: return .count(.number(standing.sessions))
    case .persons: return .count(standing.persons)
    default: return .count(standing.participations)
    }
  }

  private func warnings(of indicator: Indicator, _ formula: Formula, in period: Period)
    -> (value: IndicatorResult.Value, perhaps: Int, hasSource: Bool)
  {
    let warning = earlyWarning(in: [period])
    let lines =
      formula == .products
      ? warning.products.filter { line in
        (indicator.series.isEmpty || indicator.series.contains(line.series))
          && (indicator.kinds.isEmpty || indicator.kinds.contains(line.kind ?? ""))
          && (indicator.projects.isEmpty
            || line.projects.contains { indicator.projects.contains($0) })
      }
      // Of several platforms none is taken: they are never added up.
      : warning.incidents.filter { indicator.series == [$0.series] }
    let counts = lines.map { $0.counts[0] }
    let known = counts.compactMap(\.count)
    return (
      .count(known.isEmpty ? .notCollected : .number(known.reduce(0, +))),
      counts.reduce(0) { $0 + $1.partly }, !known.isEmpty
    )
  }
}
