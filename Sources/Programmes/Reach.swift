/// The people of several activities together: participations, not persons, for the same woman may
/// have come twice.
package struct Reach: Hashable, Sendable {
  /// How activities are put in groups.
  package enum Grouping: String, Hashable, Sendable, CaseIterable {
    case region, project, theme, kind, activity
  }

  /// The pooled figures of those activities that have any.
  package var composition: Composition { pool.composition }
  private var pool = Pool()
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
    pool(figures, times: 1)
    if let total = figures.leastTotal { largest = max(largest, total) }
  }

  /// Puts an activity's new figures in the place of its old ones, at a cost that does not depend on
  /// how many are pooled. False, and nothing done, when it was the largest and is no longer as large:
  /// then it must be told which is.
  package mutating func replace(_ old: Figures, by new: Figures) -> Bool {
    let before = old.used?.total.lower ?? 0
    let after = new.used?.total.lower ?? 0
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

  private mutating func pool(_ figures: Figures, times: Int) {
    activities += times
    guard let used = figures.used, used.total.isCollected else { return }
    withTotal += times
    if figures.differsFromReported { differing += times }
    if used.women.isTold { withWomen += times }
    if used.young.isTold { withYoung += times }
    let disability = used.disability
    if disability.isTold { withDisability += times }
    if used.displaced.isTold { withDisplaced += times }
    if disability.part.state == .present { presentDisability += times }
    if used.displaced.part.state == .present { presentDisplaced += times }
    pool.add(used.countedOnly, times: times)
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
    pool.add(other.pool)
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
