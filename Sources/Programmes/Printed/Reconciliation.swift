/// What was listed, counted and reported of one activity, side by side, and which of them is used
/// (figures, rule 5).
package struct Reconciliation: Hashable, Sendable {
  /// Which figure is used, and so why.
  package enum Rule: String, Hashable, Sendable, CaseIterable {
    /// Somebody was entered: what was entered can be shown to anybody.
    case entered
    /// Nobody was entered: the office's own word, which it gave knowing what others print.
    case office
    /// The office says nothing of it: a printed number.
    case printed
    /// No number is printed: the counts that round to a printed percentage.
    case percentage
    /// It is not printed: what all other figures imply together.
    case implied
    /// Nobody tells.
    case notCollected = "not-collected"
  }

  /// How far the entered figures are from the reported ones, at the least.
  package enum Difference: Hashable, Sendable {
    case more(Int), fewer(Int)
  }

  /// One measure.
  package struct Line: Hashable, Sendable {
    package var measure: Reported.Measure
    /// How a disability is known; nil for other measures and where nobody said how.
    package var method: DisabilityMethod?
    /// Those of the measure who were listed one by one, and who were counted by category.
    package var listed: Int
    package var counted: Int
    /// Those entered of whom it is not known.
    package var unknown: Int
    /// What sources report; nil when none tells.
    package var reported: Count?
    package var rule: Rule
    /// The figure that is used.
    package var used: Count

    /// The entered figure: at least those known, at most all of the unknown too; nil when nobody was
    /// entered.
    package var entered: Count? {
      rule == .entered
        ? Count(lower: listed + counted, upper: listed + counted + unknown) : nil
    }

    /// How far the entered figure is from the reported one; nil when they may be the same, when there
    /// is only one, and when the reported one is approximate.
    package var difference: Difference? {
      guard let entered, let reported, !reported.isApproximate else { return nil }
      if let most = reported.upper, entered.lower > most { return .more(entered.lower - most) }
      if let most = entered.upper, most < reported.lower { return .fewer(reported.lower - most) }
      return nil
    }
  }

  /// The total first.
  package let lines: [Line]

  package init(_ activity: Activity, youth: YouthDefinition) {
    var headcounts = CrossTable()
    for headcount in activity.headcounts {
      headcounts.add(headcount.traits, times: headcount.count, youth: youth)
    }
    var people = activity
    people.headcounts = []
    people.reported = []
    let listed = Figures(people, youth: youth).entered
    let counted = headcounts.composition
    let reported = ReportedCounts(activity.reported)
    let isEntered = listed.total != .zero || counted.total != .zero
    var lines: [Line] = []

    func add(
      _ measure: Reported.Measure, by method: DisabilityMethod? = nil,
      isReported: Bool = true, _ ratio: (Composition) -> Ratio
    ) {
      let told = isReported ? reported?[measure] : nil
      let (one, other) = (ratio(listed), ratio(counted))
      var line = Line(
        measure: measure, method: method, listed: one.part.lower, counted: other.part.lower,
        unknown: one.unknown.lower + other.unknown.lower, reported: told?.count,
        rule: isEntered ? .entered : told?.origin.rule ?? .notCollected, used: .notCollected)
      line.used = line.entered ?? told?.count ?? .notCollected
      lines.append(line)
    }

    add(.total) { Ratio(part: $0.total, base: $0.total) }
    add(.women, \.women)
    add(.men, \.men)
    add(.young, \.young)
    add(.youngWomen, \.youngWomen)
    add(.youngMen, \.youngMen)
    // A line for each method, because they are never added up; a report is held against its own.
    let stated = activity.reported.inOrderOfUse.first { $0.measure == .withDisability }
    var methods = (listed.disabilities + counted.disabilities).methods
    if let stated, !methods.contains(stated.disabilityMethod) {
      methods.append(stated.disabilityMethod)
    }
    for method in methods.isEmpty ? [nil] : methods {
      add(
        .withDisability, by: method,
        isReported: stated.map { $0.disabilityMethod == method } ?? true
      ) { $0.disabilities.ratio(by: method, among: $0.total) }
    }
    add(.displaced, \.displaced)
    self.lines = lines
  }

  package subscript(measure: Reported.Measure) -> Line? { lines.first { $0.measure == measure } }

  /// The differences that are not a mere consequence of that of the total: while fewer people were
  /// entered than reported, only what is above the reported; while more, only what is below.
  package var differences: [Line] {
    guard let total = lines.first else { return [] }
    let parts = lines.dropFirst().filter { line in
      switch (line.difference, total.difference) {
      case (nil, _), (.more, .more), (.fewer, .fewer): false
      default: true
      }
    }
    return (total.difference == nil ? [] : [total]) + parts
  }
}

extension ReportedCounts.Origin {
  fileprivate var rule: Reconciliation.Rule {
    switch self {
    case .office: .office
    case .printed: .printed
    case .percentage: .percentage
    case .implied: .implied
    }
  }
}
