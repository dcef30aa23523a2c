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
  /// Those of the listed who are named, for counting persons.
  let named: NamedPeople
  private let printed: Printed

  /// Apart, because it is large and most activities have none.
  private indirect enum Printed: Hashable, Sendable {
    case nothing
    case figures(Composition)
  }

  package init(_ activity: Activity, youth: YouthDefinition) {
    let listed = activity.attendances.crossed(on: activity.details.starts, youth: youth)
    self.init(
      listed: listed, named: NamedPeople(activity.attendances.namedKeys),
      headcounts: activity.headcounts,
      reported: activity.reported, youth: youth)
  }

  /// The figures of those listed one by one, crossed already, and of all that stands beside them.
  package init(
    listed: CrossTable, named: NamedPeople, headcounts: [Headcount], reported: [Reported],
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
