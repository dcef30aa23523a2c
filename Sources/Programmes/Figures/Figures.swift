/// The figures of one activity: what was entered person by person or by tally, what a source
/// reports, and which of the two is used.
///
/// The rule: as soon as one person was entered, the entered figures are used, for they can be shown
/// to anybody; until then those reported. The other ones stand beside, with the gap.
///
/// The value is one reference: figures are worked out in one place and handed on by the ten thousand.
package struct Figures: Hashable, Sendable {
  package enum Basis: Hashable, Sendable {
    case entered, reported, none
  }

  private let parts: Parts

  private final class Parts: Hashable, Sendable {
    let listed: Int
    let counted: Int
    let crossed: CrossTable
    let marginals: Marginals
    let named: NamedPeople
    let printed: Printed

    init(
      listed: Int, counted: Int, crossed: CrossTable, named: NamedPeople, printed: Printed
    ) {
      self.listed = listed
      self.counted = counted
      self.crossed = crossed
      self.marginals = crossed.marginals
      self.named = named
      self.printed = printed
    }

    static func == (left: Parts, right: Parts) -> Bool {
      left === right
        || left.listed == right.listed && left.counted == right.counted
          && left.crossed == right.crossed && left.named == right.named
          && left.printed == right.printed
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(crossed)
      hasher.combine(named)
      hasher.combine(printed)
    }
  }

  /// Apart, because it is large and most activities have none.
  private indirect enum Printed: Hashable, Sendable {
    case nothing
    case figures(Composition)
  }

  /// Listed one by one.
  package var listed: Int { parts.listed }
  /// Counted by category, not listed.
  package var counted: Int { parts.counted }
  /// Listed and counted, crossed.
  package var crossed: CrossTable { parts.crossed }
  /// The same, each measure by itself: asked of tens of thousands of activities in turn, so worked out
  /// where the activity is read.
  var marginals: Marginals { parts.marginals }
  /// Those of the listed who are named, for counting persons.
  var named: NamedPeople { parts.named }
  package var reported: Composition? {
    if case .figures(let composition) = parts.printed { composition } else { nil }
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
    parts = Parts(
      listed: listed.total, counted: counted, crossed: crossed, named: named,
      printed: Composition(reported: reported).map { .figures($0) } ?? .nothing)
  }

  package var entered: Composition { marginals.composition }

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
