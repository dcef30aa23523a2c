/// The counts of people that the reported figures of one activity give, each by itself and all
/// together.
///
/// Figures are believed in this order: the office's own before what others printed, counts before
/// percentages, then as they stand. One that contradicts those before it takes no part in what they
/// imply; the checker tells it.
package struct ReportedCounts: Sendable {
  /// Where a count comes from.
  package enum Origin: Hashable, Sendable {
    /// The office's own word.
    case office
    /// A printed number.
    case printed
    /// A printed percentage: the counts that round to it.
    case percentage
    /// No figure of its own: what the others imply.
    case implied
  }

  private let figures: [Reported]
  private let known: KnownFigures
  /// What the figures imply of each measure.
  private let implied: [PeopleGroup: Count]

  /// nil when no figure counts people.
  package init?(_ reported: [Reported]) {
    let figures = reported.inOrderOfUse.filter { $0.knownFigure != nil }
    let counts = figures.filter { $0.value.isCount }
    guard !counts.isEmpty else { return nil }
    self.figures = counts + figures.filter { !$0.value.isCount }
    known = KnownFigures(
      self.figures.compactMap(\.knownFigure), sexMayBeUnstated: figures.sexMayBeUnstated,
      ageMayBeUnstated: figures.ageMayBeUnstated)
    let groups = Reported.Measure.allCases.compactMap { PeopleGroup($0) }
    implied = Dictionary(uniqueKeysWithValues: zip(groups, known.counts(of: groups)))
  }

  /// How many the measure counts, and how it is known; nil when no figure tells.
  ///
  /// Beside the measures that figures count, those are told that follow: the other sex and the other
  /// age; women or men by age when both are told; and what a figure of some of them bounds. Where
  /// nothing but the size of a larger group bounds it from above, it is present and not counted.
  package subscript(measure: Reported.Measure) -> (count: Count, origin: Origin)? {
    guard let group = PeopleGroup(measure) else { return nil }
    if let figure = figures.first(where: { $0.group == group && $0.value.isCount }) {
      let origin: Origin = figure.source == Reported.office ? .office : .printed
      return (count(printedAs: figure), origin)
    }
    let count = implied[group] ?? .notCollected
    if let figure = figures.first(where: { $0.group == group }), figure.isAmong(known.used) {
      return count.upper == nil ? nil : (count, .percentage)
    }
    if follows(measure) { return (count, .implied) }
    if measure == .total { return count.upper == nil ? nil : (count, .implied) }
    let open = opened(count, group)
    return count.lower > 0 || open.upper != nil ? (open, .implied) : nil
  }

  /// A count that a figure gives, with what the others say of it; as printed when it contradicts them.
  private func count(printedAs figure: Reported) -> Count {
    guard let group = figure.group, case .count(let printed) = figure.value else {
      return .notCollected
    }
    // A group of exactly so many is of no other size, whatever else is known.
    let isExact = printed.exact != nil
    guard !isExact, figure.isAmong(known.used) else { return printed }
    let count = implied[group] ?? printed
    return printed.upper == nil ? opened(count, group) : count
  }

  /// Without an upper bound, when that is only the size of a group that holds this one.
  private func opened(_ count: Count, _ group: PeopleGroup) -> Count {
    let wholes = Reported.Measure.allCases.compactMap { PeopleGroup($0) }
      .filter { $0 != group && group.isWithin($0) }
    let isOpen = wholes.contains { implied[$0]?.upper == count.upper }
    guard isOpen || count.upper == nil else { return count }
    // « Plusieurs » is not less certain for standing beside « environ ».
    return Count(lower: count.lower, upper: nil)
  }

  /// Whether it follows from measures that figures count, without being counted itself.
  private func follows(_ measure: Reported.Measure) -> Bool {
    func tells(_ measures: Reported.Measure...) -> Bool {
      measures.contains { measure in
        let group = PeopleGroup(measure)
        let figure = figures.first { $0.group == group }
        return figure.map { $0.value.isCount || $0.isAmong(known.used) } ?? false
      }
    }
    guard tells(.total) || implied[.everybody]?.upper != nil else { return false }
    let tellsAge = tells(.young, .adult) || (implied[PeopleGroup(isYoung: true)]?.lower ?? 0) > 0
    switch measure {
    case .women, .men: return tells(.women, .men)
    case .young, .adult: return tells(.young, .adult)
    case .youngWomen, .youngMen: return tells(.women, .men) && tellsAge
    default: return false
    }
  }
}

extension Reported {
  /// The figure as a condition on the people; nil for what counts none.
  var knownFigure: KnownFigures.Figure? {
    guard let group, let wholeGroup = PeopleGroup(whole) else { return nil }
    switch value {
    case .count(let count): return KnownFigures.Figure(group, .people(count))
    case .percent(let percent, let isApproximate):
      guard group != wholeGroup else { return nil }
      return KnownFigures.Figure(
        group, .percent(percent, of: wholeGroup, isApproximate: isApproximate))
    case .day: return nil
    }
  }

  fileprivate func isAmong(_ known: [KnownFigures.Figure]) -> Bool {
    knownFigure.map { known.contains($0) } ?? false
  }
}

extension Reported.Value {
  var isCount: Bool { if case .count = self { true } else { false } }
}

extension Sequence<Reported> {
  /// Whether people may be neither women nor men: only where a source counts both, and all. A source
  /// that tells one of two says that the others are of the other.
  var sexMayBeUnstated: Bool { count(.women) && count(.men) && count(.total) }
  /// The same of young and adult.
  var ageMayBeUnstated: Bool { count(.young) && count(.adult) && count(.total) }

  private func count(_ measure: Reported.Measure) -> Bool {
    contains { $0.group == PeopleGroup(measure) }
  }
}

extension Composition {
  /// What the reported figures of one activity say together; nil when none of them counts people.
  ///
  /// Each measure has the narrowest bounds that all figures imply (figures, rule 4). Where women and
  /// men, or young and adult, fall short of the total, the others are unknown (figures, rule 5).
  package init?(reported figures: [Reported]) {
    if figures.isEmpty { return nil }
    guard let counts = ReportedCounts(figures) else { return nil }
    let total = counts[.total]?.count ?? .notCollected

    func ratio(_ part: Count?, of known: Count? = nil) -> Ratio {
      guard let part else { return .notCollected(among: total) }
      return Ratio(part: part, base: known ?? total, unknown: known.map { total - $0 } ?? .zero)
    }
    // Those of one of two categories, when they are certainly fewer than the total.
    func known(_ one: Count?, _ other: Count?) -> Count? {
      guard let one, let other, let most = (one + other).upper, most < total.lower else {
        return nil
      }
      return one + other
    }
    let women = counts[.women]?.count
    let men = counts[.men]?.count
    let young = counts[.young]?.count
    let ofKnownSex = known(women, men)
    var disabilities = Disabilities()
    if let count = counts[.withDisability]?.count {
      let method = figures.inOrderOfUse.first { $0.measure == .withDisability }?.disabilityMethod
      disabilities.add(count, of: total, by: method)
    }
    self.init(
      total: total, women: ratio(women, of: ofKnownSex), men: ratio(men, of: ofKnownSex),
      young: ratio(young, of: known(young, counts[.adult]?.count)),
      youngWomen: ratio(counts[.youngWomen]?.count), youngMen: ratio(counts[.youngMen]?.count),
      disabilities: disabilities, displaced: ratio(counts[.displaced]?.count))
  }
}
