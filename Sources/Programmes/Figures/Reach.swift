/// The people of several activities together: participations, not persons, for the same woman may
/// have come twice. `PersonCounter` counts persons.
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
  private var pool: Pool {
    get { if case .pool(let pool) = apart { pool } else { Pool() } }
    set { apart = .pool(newValue) }
  }
  private var reported = 0
  private var apart = Apart.nothing

  /// Apart, because it is large and many a reach has none.
  private indirect enum Apart: Hashable, Sendable {
    case nothing
    case pool(Pool)
  }

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

  package init() {}

  /// The reach of one activity.
  package init(_ figures: Figures) {
    add(figures)
  }

  /// Adds an activity. What it does not tell takes no part in that ratio: its people are *unknown*
  /// there, so that coverage falls and the percentage stays that of the known.
  package mutating func add(_ figures: Figures) { pool(figures, times: 1) }

  /// Puts an activity's new figures in the place of its old ones, at a cost that does not depend on
  /// how many are pooled.
  package mutating func replace(_ old: Figures, by new: Figures) {
    pool(old, times: -1)
    pool(new, times: 1)
  }

  /// Adds or takes out an activity's figures.
  private mutating func pool(_ figures: Figures, times: Int) {
    activities += times
    if figures.basis == .entered {
      let people = figures.marginals
      withTotal += times
      if figures.differsFromReported { differing += times }
      if people.women.known != 0 { withWomen += times }
      if people.young.known != 0 { withYoung += times }
      if people.tellsDisability { withDisability += times }
      if people.displaced.known != 0 { withDisplaced += times }
      entered.add(people, times: times)
      return
    }
    guard let used = figures.reported, used.total.isCollected else { return }
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
    if reported == 0 { apart = .nothing }
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
    entered.add(other.entered)
    if other.reported != 0 {
      pool.add(other.pool)
      reported += other.reported
    }
  }

  /// Whether anybody in it was entered, and whether any of it is only reported.
  package var hasEntered: Bool { entered.total > 0 }
  package var hasReported: Bool { reported > 0 }

  /// Participations.
  package var participations: Count { composition.total }
}

extension Figures {
  /// The least number of people that were there; nil when nobody was told.
  package var leastTotal: Int? {
    if basis == .entered { return listed + counted }
    guard let total = reported?.total, total.isCollected else { return nil }
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
