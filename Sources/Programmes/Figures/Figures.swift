import Synchronization

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
    /// Whether more or fewer were entered than a source reports; see `differsFromReported`.
    let differs: Bool
    private let printed: Mutex<Printed>

    /// What is printed, taken together.
    var reported: Composition? {
      printed.withLock { printed in
        if case .unread(let figures) = printed { printed = Printed(figures) }
        if case .figures(let composition) = printed { return composition }
        return nil
      }
    }

    init(
      listed: Int, counted: Int, crossed: CrossTable, keepsCrossing: Bool, named: NamedPeople,
      reported: [Reported]
    ) {
      self.listed = listed
      self.counted = counted
      self.crossed = keepsCrossing ? crossed : CrossTable()
      self.marginals = crossed.marginals
      self.named = named
      let entered = listed + counted
      differs = entered > 0 && !reported.allow(total: entered)
      // Figures that are printed beside those entered are seldom asked for, and what they imply together
      // costs more than to read the activity.
      printed = Mutex(entered > 0 && !reported.isEmpty ? .unread(reported) : Printed(reported))
    }

    static func == (left: Parts, right: Parts) -> Bool {
      left === right
        || left.listed == right.listed && left.counted == right.counted
          && left.crossed == right.crossed && left.named == right.named
          && left.reported == right.reported
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(crossed)
      hasher.combine(named)
      hasher.combine(reported)
    }
  }

  /// Apart, because it is large and most activities have none.
  private indirect enum Printed: Sendable {
    case nothing
    case figures(Composition)
    /// Not yet taken together.
    case unread([Reported])

    init(_ reported: [Reported]) {
      self = Composition(reported: reported).map { .figures($0) } ?? .nothing
    }
  }

  /// Listed one by one.
  package var listed: Int { parts.listed }
  /// Counted by category, not listed.
  package var counted: Int { parts.counted }
  /// Listed and counted, crossed; of nobody where the figures were made for pooling alone.
  package var crossed: CrossTable { parts.crossed }
  /// The same, each measure by itself: asked of tens of thousands of activities in turn, so worked out
  /// where the activity is read.
  var marginals: Marginals { parts.marginals }
  /// Those of the listed who are named, for counting persons.
  var named: NamedPeople { parts.named }
  package var reported: Composition? { parts.reported }

  package init(_ activity: Activity, youth: YouthDefinition) {
    let listed = activity.attendances.crossed(on: activity.details.starts, youth: youth)
    self.init(
      listed: listed, named: NamedPeople(activity.attendances.namedKeys),
      headcounts: activity.headcounts,
      reported: activity.reported, youth: youth)
  }

  /// The figures of those listed one by one, crossed already, and of all that stands beside them.
  ///
  /// - Parameter keepsCrossing: whether more will be asked than each measure by itself; what tens of
  ///   thousands of activities need not keep is a seventh of all that is read of them.
  package init(
    listed: CrossTable, named: NamedPeople, headcounts: [Headcount], reported: [Reported],
    youth: YouthDefinition, keepsCrossing: Bool = true
  ) {
    var crossed = listed
    var counted = 0
    for headcount in headcounts {
      crossed.add(headcount.traits, times: headcount.count, youth: youth)
      counted += headcount.count
    }
    parts = Parts(
      listed: listed.total, counted: counted, crossed: crossed, keepsCrossing: keepsCrossing,
      named: named, reported: reported)
  }

  package var entered: Composition { marginals.composition }

  package var basis: Basis {
    if listed + counted > 0 { return .entered }
    return reported == nil ? .none : .reported
  }

  /// Whether more or fewer were entered than a source reports; « environ » allows any number.
  package var differsFromReported: Bool { parts.differs }

  /// The figures to show and to pool; nil when nobody was entered and nothing reported.
  package var used: Composition? {
    switch basis {
    case .entered: entered
    case .reported: reported
    case .none: nil
    }
  }
}

extension [Reported] {
  /// Whether so many people may have been there for all that these figures say of everybody.
  fileprivate func allow(total: Int) -> Bool {
    if isEmpty { return true }
    // A total of exactly so many is of no other size, whatever the others say.
    let printed = inOrderOfUse.lazy.filter { $0.group == .everybody && $0.value.isCount }.first
    let count: Count? =
      if case .count(let count)? = printed?.value, count.exact != nil {
        count
      } else {
        Composition(reported: self)?.total
      }
    guard let count, !count.isApproximate else { return true }
    return count.allows(total)
  }
}
