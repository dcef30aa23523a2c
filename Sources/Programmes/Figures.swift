/// The figures of one activity: what was entered person by person or by tally, what a source
/// reports, and which of the two is used.
///
/// The rule: as soon as one person was entered, the entered figures are used, for they can be shown
/// to anybody; until then those reported. The other ones stand beside, with the gap.
package struct Figures: Hashable, Sendable {
  package enum Basis: Hashable, Sendable {
    case entered, reported, none
  }

  /// Listed one by one.
  package let listed: Int
  /// Counted by category, not listed.
  package let counted: Int
  /// Listed and counted, crossed.
  package let crossed: CrossTable
  package let reported: Composition?

  package init(_ activity: Activity, youth: YouthDefinition) {
    var crossed = CrossTable()
    for attendance in activity.attendances {
      crossed.add(attendance.traits(on: activity.starts), youth: youth)
    }
    var counted = 0
    for headcount in activity.headcounts {
      crossed.add(headcount.traits, times: headcount.count, youth: youth)
      counted += headcount.count
    }
    self.listed = activity.attendances.count
    self.counted = counted
    self.crossed = crossed
    self.reported = Composition(reported: activity.reported)
  }

  package var entered: Composition { crossed.composition }

  package var basis: Basis {
    if listed + counted > 0 { return .entered }
    return reported == nil ? .none : .reported
  }

  /// The figures to show and to pool; nil when nobody was entered and nothing reported.
  package var used: Composition? {
    switch basis {
    case .entered: entered
    case .reported: reported
    case .none: nil
    }
  }
}

extension Composition {
  /// What the reported figures of one activity say together; nil when none of them counts people.
  ///
  /// A printed percentage becomes the counts that round to it, never a single guess (product rule 4).
  /// What the figures imply is filled in: men from total and women; the young where all are women
  /// and the young women are known. The first of two figures for one measure is used; the checker
  /// reports the second.
  package init?(reported figures: [Reported]) {
    let printed = ReportedCounts(figures)
    guard printed.hasPeople else { return nil }
    let women = printed[.women]
    let men = printed[.men]
    var total = printed[.total] ?? .notCollected
    if !total.isCollected, let women, let men { total = women + men }

    let allWomen = total.isCollected && women == total
    let youngWomen = printed[.youngWomen]
    let youngMen = printed[.youngMen] ?? (allWomen ? .zero : nil)
    var young = printed[.young]
    if young == nil, let youngWomen, let youngMen { young = youngWomen + youngMen }
    if young == nil, let adult = printed[.adult], total.isCollected { young = total - adult }
    let crossedWomen = youngWomen ?? (allWomen ? young : nil)

    func ratio(_ part: Count?, among whole: Count) -> Ratio {
      guard let part else { return .notCollected(among: whole) }
      return Ratio(part: part, base: whole)
    }
    self.init(
      total: total,
      women: ratio(women ?? men.map { total - $0 }, among: total),
      men: ratio(men ?? women.flatMap { total.isCollected ? total - $0 : nil }, among: total),
      young: ratio(young, among: total),
      youngWomen: ratio(crossedWomen, among: total),
      youngMen: ratio(youngMen, among: total),
      disability: ratio(printed[.withDisability], among: total),
      displaced: ratio(printed[.displaced], among: total))
  }
}

/// The counts of people that reported figures give, percentages turned into the counts they allow.
package struct ReportedCounts {
  private var counts: [Reported.Measure: Count] = [:]

  package init(_ figures: [Reported]) {
    let people = figures.filter { $0.measure.isPeople }
    for figure in people where counts[figure.measure] == nil {
      if case .count(let count) = figure.value { counts[figure.measure] = count }
    }
    for figure in people where counts[figure.measure] == nil {
      guard case .percent(let percent, let isApproximate) = figure.value,
        let whole = counts[figure.whole],
        let feasible = ReportedCounts.feasible(percent, of: whole)
      else { continue }
      counts[figure.measure] = Count(
        lower: feasible.lowerBound, upper: feasible.upperBound,
        isApproximate: isApproximate || whole.isApproximate)
    }
  }

  package var hasPeople: Bool { !counts.isEmpty }

  package subscript(measure: Reported.Measure) -> Count? { counts[measure] }

  /// The counts that round to the percentage of some whole within its bounds.
  package static func feasible(_ percent: Int, of whole: Count) -> ClosedRange<Int>? {
    guard let upper = whole.upper, upper > 0 else { return nil }
    if whole.lower == upper { return countsRounding(to: percent, of: upper) }
    let ends = [whole.lower, upper].compactMap { countsRounding(to: percent, of: $0) }
    guard let lowest = ends.map(\.lowerBound).min(), let highest = ends.map(\.upperBound).max()
    else { return nil }
    return lowest...highest
  }
}
