/// What some activities of the programme came to in a period.
package struct Standing: Hashable, Sendable {
  /// Those of our activities that were pooled, and their people.
  package private(set) var reach = Reach()
  private var people: PeopleReached
  /// How many times they were held: one record may stand for several.
  package private(set) var sessions = 0
  /// Their targets, beside what was reached.
  package private(set) var goals = Goals()
  /// How many of the activities belong to other groups of the same view too, and how many people
  /// those have: they are counted whole in each of them, once in the total.
  package private(set) var shared = 0
  package private(set) var sharedParticipations = Count.zero

  package init(_ kept: KeptPeople = KeptPeople()) {
    people = PeopleReached(kept)
  }

  package var activities: Int { reach.activities }
  package var participations: Count { reach.participations }
  /// Different persons; counted when asked for (see `PersonCounter`).
  package var persons: Count { people.persons(among: participations) }
  package var composition: Composition { reach.composition }

  mutating func add(_ figures: Figures, _ details: Activity.Details) {
    reach.add(figures)
    people.add(figures)
    sessions += details.sessions
    goals.add(details.targets, figures.used)
  }

  /// The same activities, all of them in several groups.
  var asShared: Standing {
    var shared = self
    shared.shared = activities
    shared.sharedParticipations = reach.withTotal > 0 ? participations : .zero
    return shared
  }

  /// Pools the activities of another standing, none of which is in this one.
  package static func + (left: Standing, right: Standing) -> Standing {
    var sum = left
    sum.reach.add(right.reach)
    sum.people.add(right.people)
    sum.sessions += right.sessions
    sum.goals = left.goals + right.goals
    sum.shared += right.shared
    sum.sharedParticipations += right.sharedParticipations
    return sum
  }
}

/// What the programme reached in one period, whole and in groups.
package struct PeriodStanding: Sendable {
  package let period: Period
  /// All our activities of the period, each once.
  package fileprivate(set) var total: Standing
  /// The activities that belong to the same groups, each in one part: what the groups share. Empty
  /// without a dimension.
  package fileprivate(set) var parts: [Set<String>: Standing] = [:]
  /// By the group's identifier, "" for activities that belong to none.
  package fileprivate(set) var groups: [String: Standing] = [:]
  /// Activities of ours that may or may not lie in the period, their days not being known: they are in
  /// none of its figures.
  package fileprivate(set) var ofUnknownDays: [Activity.ID] = []
  /// What others held and we attended or visited: in the register, not in the reach (figures, rule 7).
  package fileprivate(set) var ofOthers: [Activity.ID] = []

  private let kept: KeptPeople

  fileprivate init(_ period: Period, _ kept: KeptPeople) {
    self.period = period
    self.kept = kept
    total = Standing(kept)
  }

  fileprivate mutating func add(
    _ figures: Figures, _ details: Activity.Details, _ groups: [String]?
  ) {
    total.add(figures, details)
    guard let groups else { return }
    parts[groups.isEmpty ? [""] : Set(groups), default: Standing(kept)]
      .add(figures, details)
  }

  /// Puts the parts together as groups.
  fileprivate mutating func gather() {
    for (names, part) in parts {
      let part = names.count > 1 ? part.asShared : part
      for name in names { groups[name] = groups[name].map { $0 + part } ?? part }
    }
  }
}

/// The programme's figures over a period, whole and by region, project, theme, kind…, beside those of
/// the period before and of the same period a year earlier.
///
/// Counts are pooled from the activities, never from percentages (figures, rule 10). It holds all that
/// a screen or a report shows; nothing is recomputed from it.
package struct Overview: Sendable {
  /// One line: a group, or all of them.
  package struct Row: Sendable, Identifiable {
    /// The group's identifier; nil for activities that belong to none, and for the total.
    package let group: String?
    package let isTotal: Bool
    package let now: Standing
    /// The period just before.
    package let before: Standing
    /// The same period of the year before.
    package let yearBefore: Standing

    package var id: String { isTotal ? "total" : "group " + (group ?? "") }
  }

  package let period: Period
  package let dimension: Dimension?
  /// The groups that have an activity in any of the three periods, in the order of the register, those
  /// of no group last. Empty without a dimension.
  package let groups: [Row]
  /// Every activity once.
  package let total: Row
  /// The three periods: what the rows were taken from.
  package let now, before, yearBefore: PeriodStanding
  /// The definition by which the young were counted.
  package let youth: YouthDefinition

  /// Whether some activity stands in two groups, so that the groups add up to more than the total.
  package var sharesActivities: Bool { groups.contains { $0.now.shared > 0 } }

  /// The groups, then the total.
  package var rows: [Row] { groups + [total] }

  /// See `PeriodStanding`.
  package var ofUnknownDays: [Activity.ID] { now.ofUnknownDays }
  package var ofOthers: [Activity.ID] { now.ofOthers }

  /// - Parameter figures: those of each activity in the programme's order, when they are known
  ///   already.
  package init(
    _ programme: Programme, period: Period, by dimension: Dimension? = nil,
    filter: ActivityFilter = .everything, figures: [Figures] = []
  ) {
    let all = programme.standings(
      in: [period, period.previous, period.yearBefore], by: dimension, filter: filter,
      figures: figures)
    let (now, before, yearBefore) = (all[0], all[1], all[2])
    self.period = period
    self.dimension = dimension
    self.youth = programme.youthDefinition
    self.total = Row(
      group: nil, isTotal: true, now: now.total, before: before.total,
      yearBefore: yearBefore.total)
    let names = Set(now.groups.keys).union(before.groups.keys).union(yearBefore.groups.keys)
    let named = dimension.map { programme.inOrder(names.subtracting([""]), by: $0) } ?? []
    self.groups = (named + (names.contains("") ? [""] : [])).map { name in
      Row(
        group: name.isEmpty ? nil : name, isTotal: false, now: now.groups[name] ?? Standing(),
        before: before.groups[name] ?? Standing(),
        yearBefore: yearBefore.groups[name] ?? Standing())
    }
    (self.now, self.before, self.yearBefore) = (now, before, yearBefore)
  }
}

extension Programme {
  /// What the programme reached in each of several periods, which may overlap: one walk over the
  /// activities for all of them, as for a year of months or the quarters of a sparkline.
  ///
  /// - Parameter figures: those of each activity in the programme's order, when they are known
  ///   already.
  package func standings(
    in periods: [Period], by dimension: Dimension? = nil, filter: ActivityFilter = .everything,
    figures: [Figures] = []
  ) -> [PeriodStanding] {
    let kept = KeptPeople(participants)
    var standings = periods.map { PeriodStanding($0, kept) }
    let isKnown = figures.count == activities.count
    for index in activities.indices {
      let details = activities[index].details
      guard !details.isPractice, filter.admits(details, in: self) else { continue }
      var own: (figures: Figures, groups: [String])?
      for place in standings.indices {
        let period = standings[place].period
        guard details.isHeld(in: period) else {
          if details.countsAsReach, !details.daysAreKnown, details.isPerhapsHeld(in: period) {
            standings[place].ofUnknownDays.append(details.id)
          }
          continue
        }
        guard details.countsAsReach else {
          standings[place].ofOthers.append(details.id)
          continue
        }
        let (figures, groups) =
          own ?? (
            isKnown ? figures[index] : Figures(activities[index], youth: youthDefinition),
            dimension.map { self.groups(of: details, by: $0) } ?? []
          )
        own = (figures, groups)
        standings[place].add(figures, details, dimension.map { _ in groups })
      }
    }
    for place in standings.indices { standings[place].gather() }
    return standings
  }

  /// The programme's last periods of a kind, the last of which holds the day: what a sparkline draws.
  package func standings(
    ofLast count: Int, _ kind: Period.Kind, through day: Day, filter: ActivityFilter = .everything,
    figures: [Figures] = []
  ) -> [PeriodStanding] {
    standings(
      in: Period.run(of: kind, count: count, through: day), filter: filter, figures: figures)
  }
}

/// A line that a law draws across a percentage, and what it governs.
///
/// It is shown where somebody asks for it, with its own words: no law says how many participants must
/// be women.
package struct LawLine: Hashable, Sendable {
  package let id: String
  /// The least share of either sex, in percent.
  package let percent: Int

  /// Mali, law 2015-052 of 18 December 2015: at least 30 % of either sex in nominations and elections
  /// to offices.
  package static let mali = LawLine(id: "mali-2015-052", percent: 30)
}

extension Programme {
  /// The line that the law of the programme's country draws; nil where we know none.
  package var lawLine: LawLine? { country == "mali" ? .mali : nil }
}
