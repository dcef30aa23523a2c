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
  /// The keys of those of the listed who are named, for counting persons.
  let named: [UInt64]
  private let printed: Printed

  /// Apart, because it is large and most activities have none.
  private indirect enum Printed: Hashable, Sendable {
    case nothing
    case figures(Composition)
  }

  package init(_ activity: Activity, youth: YouthDefinition) {
    let listed = activity.attendances.crossed(on: activity.details.starts, youth: youth)
    self.init(
      listed: listed, named: activity.attendances.namedKeys, headcounts: activity.headcounts,
      reported: activity.reported, youth: youth)
  }

  /// The figures of those listed one by one, crossed already, and of all that stands beside them.
  package init(
    listed: CrossTable, named: [UInt64], headcounts: [Headcount], reported: [Reported],
    youth: YouthDefinition
  ) {
    var crossed = listed
    var counted = 0
    for headcount in headcounts {
      crossed.add(headcount.traits, times: headcount.count, youth: youth)
      counted += headcount.count
    }
    self.listed = listed.total
    self.counted = counted
    self.crossed = crossed
    self.named = named
    self.printed = Composition(reported: reported).map { .figures($0) } ?? .nothing
  }

  package var reported: Composition? {
    if case .figures(let composition) = printed { composition } else { nil }
  }

  package var entered: Composition { crossed.composition }

  package var basis: Basis {
    if listed + counted > 0 { return .entered }
    return reported == nil ? .none : .reported
  }

  /// Whether more or fewer were entered than a source reports; « environ » allows any number.
  package var differsFromReported: Bool {
    guard basis == .entered, let total = reported?.total, !total.isApproximate else { return false }
    return !total.allows(listed + counted)
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
  /// A printed percentage becomes the counts that round to it, never a single guess (figures, rule 4).
  /// What the figures imply is filled in: men from total and women; the young where all are women
  /// and the young women are known. Where women and men, or young and adult, fall short of the total,
  /// the others are unknown (figures, rule 5). Of two figures for one measure the office's own is used,
  /// else the first; the checker reports the other.
  package init?(reported figures: [Reported]) {
    if figures.isEmpty { return nil }
    let printed = ReportedCounts(figures)
    guard printed.hasPeople else { return nil }
    let women = printed[.women]
    let men = printed[.men]
    var total = printed[.total] ?? .notCollected
    if !total.isCollected, let women, let men { total = women + men }

    let allWomen = total.upper == total.lower && women == total
    let youngWomen = printed[.youngWomen]
    let youngMen = printed[.youngMen] ?? (allWomen ? .zero : nil)
    var young = printed[.young]
    if young == nil, let youngWomen, let youngMen { young = youngWomen + youngMen }
    if young == nil, let adult = printed[.adult], total.isCollected { young = total - adult }
    let crossedWomen = youngWomen ?? (allWomen ? young : nil)

    func ratio(_ part: Count?, of known: Count? = nil) -> Ratio {
      guard let part else { return .notCollected(among: total) }
      return Ratio(part: part, base: known ?? total, unknown: known.map { total - $0 } ?? .zero)
    }
    func rest(_ part: Count?) -> Count? { total.isCollected ? part.map { total - $0 } : nil }
    // Those of one of two categories, when they are certainly fewer than the total.
    func known(_ one: Count?, _ other: Count?) -> Count? {
      guard let one, let other, let most = (one + other).upper, most < total.lower else {
        return nil
      }
      return one + other
    }
    let ofKnownSex = known(women, men)
    var disabilities = Disabilities()
    if let count = printed[.withDisability] {
      let method = figures.inOrderOfUse.first { $0.measure == .withDisability }?.disabilityMethod
      disabilities.add(count, of: total, by: method)
    }
    self.init(
      total: total,
      women: ratio(women ?? rest(men), of: ofKnownSex),
      men: ratio(men ?? rest(women), of: ofKnownSex),
      young: ratio(young, of: known(printed[.young], printed[.adult])),
      youngWomen: ratio(crossedWomen),
      youngMen: ratio(youngMen),
      disabilities: disabilities,
      displaced: ratio(printed[.displaced]))
  }
}

/// The counts of people that reported figures give, percentages turned into the counts they allow.
package struct ReportedCounts {
  /// Whom a figure counts: all of a measure, or only those of them among some others.
  private struct Group: Hashable {
    var measure: Reported.Measure
    /// nil: all of them.
    var among: Reported.Measure?

    init(_ figure: Reported) {
      switch (figure.measure, figure.whole) {
      case (.young, .women), (.women, .young): measure = .youngWomen
      case (.young, .men), (.men, .young): measure = .youngMen
      case (.youngWomen, .women), (.youngWomen, .young), (.youngMen, .men), (.youngMen, .young),
        (.total, _), (_, .total):
        measure = figure.measure
      default:
        measure = figure.measure
        among = figure.whole == figure.measure ? nil : figure.whole
      }
    }

    init(all measure: Reported.Measure) {
      self.measure = measure
    }
  }

  private var counts: [Group: Count] = [:]

  package init(_ figures: [Reported]) {
    let people = figures.inOrderOfUse.filter { $0.measure.isPeople }
    for figure in people where counts[Group(figure)] == nil {
      if case .count(let count) = figure.value { counts[Group(figure)] = count }
    }
    // The whole of a percentage may itself be one.
    var waiting = people
    var isNew = true
    while isNew {
      isNew = false
      waiting.removeAll { figure in
        guard counts[Group(figure)] == nil else { return true }
        guard case .percent(let percent, let isApproximate) = figure.value,
          let whole = counts[Group(all: figure.whole)],
          let feasible = ReportedCounts.feasible(percent, of: whole)
        else { return false }
        counts[Group(figure)] = Count(
          lower: feasible.lowerBound, upper: feasible.upperBound,
          isApproximate: isApproximate || whole.isApproximate)
        isNew = true
        return true
      }
    }
  }

  package var hasPeople: Bool { !counts.isEmpty }

  /// All of a measure. Where only some are counted, as those with a disability among the young, at
  /// least so many.
  package subscript(measure: Reported.Measure) -> Count? {
    if let count = counts[Group(all: measure)] { return count }
    let some = counts.filter { $0.key.measure == measure }.values
    return some.map(\.lower).max().map { least in
      Count(lower: least, upper: nil, isApproximate: some.contains(where: \.isApproximate))
    }
  }

  /// Those whom a figure counts.
  package func count(of figure: Reported) -> Count? { counts[Group(figure)] }

  /// The counts that round to the percentage of some whole within its bounds.
  package static func feasible(_ percent: Int, of whole: Count) -> ClosedRange<Int>? {
    guard let upper = whole.upper, upper > 0, (0...100).contains(percent) else { return nil }
    if whole.lower == upper { return countsRounding(to: percent, of: upper) }
    // Both bounds grow with the whole, so that they hold for each number between its ends too, even
    // when an end itself has no such count.
    let lowest = leastRounding(to: percent, of: whole.lower)
    let highest = mostRounding(to: percent, of: upper)
    return lowest <= highest ? lowest...highest : nil
  }
}
