import Synchronization

/// The reach of a period, whole and in groups, all from one walk over the activities.
package struct GroupedReach: Sendable {
  /// The activities that one group pools.
  package struct Group: Sendable {
    /// What names it: identifiers of regions, projects or themes, of an activity, or a kind's word;
    /// empty for activities without any.
    package let names: [String]
    package let reach: Reach
    /// Different persons (see `PersonCounter`).
    package let persons: Count
  }

  package private(set) var total = Reach()
  private var people: PeopleReached
  private let kept: KeptPeople
  /// What others held and we attended or visited, practice left out: in the register, not in the reach
  /// (figures, rule 7).
  package private(set) var beside = Reach()
  /// Different persons of all of them (see `PersonCounter`).
  package var persons: Count { counted ?? people.persons(among: total.participations) }
  /// They, where they were counted with those of groups.
  private var counted: Count?

  /// For each grouping that was asked for but that by activity, its groups in the order in which they are
  /// first met.
  package private(set) var groups: [Reach.Grouping: [Group]] = [:]
  /// Where those pooled stand in the programme, in its order: each is a group by activity. Tens of thousands
  /// of these would be large; so they are made one by one.
  package private(set) var positions: [Int] = []
  /// Those of all activities of the programme that lie in the period.
  private let figures: [Figures]

  /// Calls `body` with the groups by activity, those in a range of `positions`, and with each one's title
  /// for a list. `programme` is the one that was pooled.
  package func forEachActivity(
    in range: Range<Int>, of programme: Programme, _ body: (Group, _ title: String) -> Void
  ) {
    let figures = figures.span
    let activities = programme.activities.elements.span
    for position in positions[range] {
      // All that is asked of an activity stands apart: a copy of it all would touch six lists.
      let apart = activities[position].apart
      let reach = Reach(figures[position])
      let persons = figures[position].persons(kept, among: reach.participations)
      body(
        Group(names: [apart.details.id], reach: reach, persons: persons),
        apart.details.shortTitle ?? apart.details.title)
    }
  }

  /// Pools what we organised or co-organised in the period, practice left out (figures, rule 7).
  ///
  /// An activity with one record for several regions (or projects, themes) has one total for all of
  /// them; it stands in a group of its own, named by all of them, because to split it would be to
  /// invent.
  ///
  /// - Parameters:
  ///   - figures: those of each activity in the programme's order, when they are known already.
  ///   - sharing: how the counting of persons is shared out.
  package init(
    _ programme: Programme, in period: Period, by groupings: [Reach.Grouping] = [],
    figures: [Figures] = [], sharing: Sharing = .none
  ) {
    let kept = KeptPeople(programme.participants)
    self.kept = kept
    let activities = programme.activities.elements
    if figures.count == activities.count {
      self.figures = figures
    } else {
      let nothing = Figures(
        listed: CrossTable(), named: NamedPeople([]), headcounts: [], reported: [],
        youth: programme.youthDefinition)
      self.figures = activities.map {
        $0.isHeld(in: period) ? Figures($0, youth: programme.youthDefinition) : nothing
      }
    }
    let all = self.figures
    let pieces = sharing.width == 1 ? 1 : min(activities.count / 256 + 1, sharing.width * 4)
    let walks = Mutex([Walk?](repeating: nil, count: pieces))
    sharing(pieces) { piece in
      var walk = Walk(groupings, kept)
      let first = activities.count * piece / pieces
      for index in first..<activities.count * (piece + 1) / pieces {
        // Asked here, where the activity stands: to hand it on would copy it.
        guard !activities.span[index].isPractice, activities.span[index].isHeld(in: period) else {
          continue
        }
        if activities.span[index].countsAsReach {
          walk.add(index, activities.span[index].apart, all.span[index], programme)
        } else {
          walk.beside.add(all.span[index])
        }
      }
      walks.withLock { [walk] in $0[piece] = walk }
    }
    let whole = walks.withLock { walks in
      walks.reduce(into: Walk(groupings, kept)) { if let walk = $1 { $0.add(walk) } }
    }
    (total, beside, people, positions) = (whole.total, whole.beside, whole.people, whole.positions)
    for sorter in whole.sorters {
      let (groups, all) = sorter.groups(among: total.participations, sharing)
      self.groups[sorter.grouping] = groups
      counted = all
    }
  }

  /// What one way over some activities, in their order, puts together.
  private struct Walk: Sendable {
    var total = Reach()
    var beside = Reach()
    var people: PeopleReached
    var positions: [Int] = []
    var sorters: [Sorter]
    private let tellsEach: Bool

    init(_ groupings: [Reach.Grouping], _ kept: KeptPeople) {
      people = PeopleReached(kept)
      sorters = groupings.filter { $0 != .activity }.map { Sorter(grouping: $0, kept: kept) }
      tellsEach = groupings.contains(.activity)
    }

    mutating func add(
      _ index: Int, _ activity: Activity.Apart, _ figures: Figures, _ programme: Programme
    ) {
      let reach = Reach(figures)
      total.add(reach)
      if sorters.isEmpty { people.add(figures) }
      for sorter in sorters.indices { sorters[sorter].add(reach, figures, activity, programme) }
      if tellsEach { positions.append(index) }
    }

    /// Adds what another walk put together of activities behind these.
    mutating func add(_ later: Walk) {
      total.add(later.total)
      beside.add(later.beside)
      people.add(later.people)
      positions += later.positions
      for sorter in sorters.indices { sorters[sorter].add(later.sorters[sorter]) }
    }
  }

  /// Puts activities in the groups of one grouping.
  private struct Sorter: Sendable {
    let grouping: Reach.Grouping
    private var names: [[String]] = []
    private var reaches: [(reach: Reach, people: PeopleReached)] = []
    private let kept: KeptPeople
    /// One group whatever the order in which an activity names its regions.
    private var indices: [Set<String>: Int] = [:]
    /// The groups of what activities name, as they name it: few differ.
    private var known: [[String]: Int] = [:]

    init(grouping: Reach.Grouping, kept: KeptPeople) {
      self.grouping = grouping
      self.kept = kept
    }

    /// The groups, and how many persons all of them have together, among so many participations.
    func groups(
      among participations: Count, _ sharing: Sharing
    ) -> (groups: [Group], all: Count) {
      let persons = PeopleReached.persons(
        reaches.map { ($0.people, $0.reach.participations) }, all: participations,
        sharing: sharing)
      let groups = reaches.indices.map {
        Group(names: names[$0], reach: reaches[$0].reach, persons: persons.ofEach[$0])
      }
      return (groups, persons.ofAll)
    }

    mutating func add(
      _ reach: Reach, _ figures: Figures, _ activity: Activity.Apart, _ programme: Programme
    ) {
      let named =
        switch grouping {
        case .region: activity.details.places
        case .project: activity.details.projects
        case .theme: activity.details.themes
        case .kind: [activity.details.kind.rawValue]
        case .activity: [activity.details.id]
        }
      let index: Int
      if let found = known[named] {
        index = found
      } else {
        index = self.index(of: named, programme)
        known[named] = index
      }
      reaches[index].reach.add(reach)
      reaches[index].people.add(figures)
    }

    /// Adds the groups of other activities, in their order.
    mutating func add(_ later: Sorter) {
      for group in later.names.indices {
        let index = self.index(ofGroup: later.names[group])
        reaches[index].reach.add(later.reaches[group].reach)
        reaches[index].people.add(later.reaches[group].people)
      }
    }

    private mutating func index(of named: [String], _ programme: Programme) -> Int {
      var names = named
      if grouping == .region {
        names = []
        for place in named {
          if let region = programme.region(of: place), !names.contains(region) {
            names.append(region)
          }
        }
      }
      return index(ofGroup: names)
    }

    private mutating func index(ofGroup names: [String]) -> Int {
      if let index = indices[Set(names)] { return index }
      indices[Set(names)] = reaches.count
      self.names.append(names)
      reaches.append((Reach(), PeopleReached(kept)))
      return reaches.count - 1
    }
  }
}

extension Activity {
  /// Whether it belongs to the period; see `Details.isHeld`.
  package func isHeld(in period: Period) -> Bool {
    period.contains(starts) && (daysAreKnown || period.contains(ends))
  }
}

extension Activity.Details {
  /// Whether it belongs to the period: its first day lies in it, or the whole span in which it took
  /// place when its days are not known.
  package func isHeld(in period: Period) -> Bool {
    period.contains(starts) && (daysAreKnown || period.contains(ends))
  }

  /// Whether the span in which it took place lies partly in the period.
  func isPerhapsHeld(in period: Period) -> Bool {
    let isWithin = period.contains(starts) && period.contains(ends)
    return !isWithin && starts <= period.last && ends >= period.first
  }
}

extension Programme {
  /// The reach of the period: what we organised or co-organised, practice left out (figures, rule 7).
  package func reach(in period: Period) -> Reach { GroupedReach(self, in: period).total }

  /// The reach of the period in groups, in the order in which they are first met.
  package func reach(in period: Period, by grouping: Reach.Grouping) -> [GroupedReach.Group] {
    let grouped = GroupedReach(self, in: period, by: [grouping])
    guard grouping == .activity else { return grouped.groups[grouping] ?? [] }
    var groups: [GroupedReach.Group] = []
    grouped.forEachActivity(in: grouped.positions.indices, of: self) { group, _ in
      groups.append(group)
    }
    return groups
  }
}
