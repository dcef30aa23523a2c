/// The people of several activities together: participations, not persons, for the same woman may
/// have come twice.
package struct Reach: Hashable, Sendable {
  /// How activities are put in groups.
  package enum Grouping: String, Hashable, Sendable, CaseIterable {
    case region, project, theme, kind, activity
  }

  /// The pooled figures of those activities that have any.
  package var composition: Composition {
    reported == 0 ? entered.composition : pool.composition + entered.composition
  }
  /// The people of the activities for which the entered figures are used.
  private var entered = Marginals()
  /// The figures of the others, and of how many.
  private var pool = Pool()
  private var reported = 0
  /// Activities that were pooled.
  package private(set) var activities = 0
  /// How many of them have a total.
  package private(set) var withTotal = 0
  /// How many of those tell women, young people, people with disabilities, displaced people.
  package private(set) var withWomen = 0
  package private(set) var withYoung = 0
  package private(set) var withDisability = 0
  package private(set) var withDisplaced = 0
  /// How many say that people with disabilities, displaced people were present, without a number.
  package private(set) var presentDisability = 0
  package private(set) var presentDisplaced = 0
  /// How many of them have other figures entered than reported.
  package private(set) var differing = 0
  /// The most people that one activity had: no fewer persons than that.
  package private(set) var largest = 0

  package init() {}

  /// Adds an activity. What it does not tell takes no part in that ratio: its people are *unknown*
  /// there, so that coverage falls and the percentage stays that of the known.
  package mutating func add(_ figures: Figures) {
    largest = max(largest, pool(figures, times: 1))
  }

  /// Puts an activity's new figures in the place of its old ones, at a cost that does not depend on
  /// how many are pooled. False, and nothing done, when it was the largest and is no longer as large:
  /// then it must be told which is.
  package mutating func replace(_ old: Figures, by new: Figures) -> Bool {
    let before = old.leastPeople
    let after = new.leastPeople
    guard after >= before || before < largest else { return false }
    pool(old, times: -1)
    pool(new, times: 1)
    largest = max(largest, after)
    return true
  }

  /// The same when it is known how large the largest is afterwards.
  package mutating func replace(_ old: Figures, by new: Figures, largest: Int) {
    pool(old, times: -1)
    pool(new, times: 1)
    self.largest = largest
  }

  /// Adds or takes out an activity's figures; how many people there were at least.
  @discardableResult
  private mutating func pool(_ figures: Figures, times: Int) -> Int {
    activities += times
    if figures.basis == .entered {
      let people = figures.crossed.marginals
      withTotal += times
      if figures.differsFromReported { differing += times }
      if people.women.known != 0 { withWomen += times }
      if people.young.known != 0 { withYoung += times }
      if people.tellsDisability { withDisability += times }
      if people.displaced.known != 0 { withDisplaced += times }
      entered.add(people, times: times)
      return people.total
    }
    guard let used = figures.reported, used.total.isCollected else { return 0 }
    withTotal += times
    if used.women.isTold { withWomen += times }
    if used.young.isTold { withYoung += times }
    let disability = used.disability
    if disability.isTold { withDisability += times }
    if used.displaced.isTold { withDisplaced += times }
    if disability.part.state == .present { presentDisability += times }
    if used.displaced.part.state == .present { presentDisplaced += times }
    pool.add(used.countedOnly, times: times)
    reported += times
    return used.total.lower
  }

  /// Adds the activities of another reach, none of which is in this one.
  package mutating func add(_ other: Reach) {
    activities += other.activities
    withTotal += other.withTotal
    withWomen += other.withWomen
    withYoung += other.withYoung
    withDisability += other.withDisability
    withDisplaced += other.withDisplaced
    presentDisability += other.presentDisability
    presentDisplaced += other.presentDisplaced
    differing += other.differing
    largest = max(largest, other.largest)
    entered.add(other.entered)
    if other.reported != 0 {
      pool.add(other.pool)
      reported += other.reported
    }
  }

  /// Participations.
  package var participations: Count { composition.total }

  /// Persons: at least those of the largest activity, at most all participations (figures, rule 6).
  package var persons: Count {
    Count(
      lower: largest, upper: participations.upper, isApproximate: participations.isApproximate)
  }
}

extension Figures {
  /// The least number of people that were there; nil when nobody was told.
  package var leastTotal: Int? {
    guard let total = used?.total, total.isCollected else { return nil }
    return total.lower
  }

  /// How many people there were at least; 0 when nobody says.
  fileprivate var leastPeople: Int {
    basis == .entered ? crossed.total : reported?.total.lower ?? 0
  }
}

extension Ratio {
  /// Whether the part is a number or about a number, so that it can be pooled.
  package var isCounted: Bool { part.upper != nil && base.upper != nil }

  /// Whether it is counted of anybody at all.
  fileprivate var isTold: Bool { isCounted && base.upper != 0 }
}

extension Composition {
  /// The same group with every ratio that is only "present" or not collected put in unknown.
  fileprivate var countedOnly: Composition {
    func counted(_ ratio: Ratio) -> Ratio {
      ratio.isCounted ? ratio : Ratio(part: .zero, base: .zero, unknown: total)
    }
    return Composition(
      total: total, women: counted(women), men: counted(men), young: counted(young),
      youngWomen: counted(youngWomen), youngMen: counted(youngMen),
      disabilities: disabilities.countedOnly, displaced: counted(displaced))
  }
}
