/// The people of some activities, kept until somebody asks how many persons they are: to pool activities
/// for many groups costs next to nothing, and only groups that are shown are counted.
package struct PeopleReached: Hashable, Sendable {
  /// What is to be known of one activity at which somebody is named.
  struct Occasion: Hashable {
    var named: NamedPeople
    /// The least number of people that were there.
    var least: Int
  }

  private var occasions: [Occasion] = []
  /// The largest of those at which nobody is named, of which no more need be known.
  private var largestUnnamed = 0
  private let kept: KeptPeople

  package init(_ kept: KeptPeople = KeptPeople()) {
    self.kept = kept
  }

  package mutating func add(_ figures: Figures) {
    guard let least = figures.leastTotal else { return }
    if figures.named.count == 0 {
      largestUnnamed = max(largestUnnamed, least)
    } else {
      occasions.append(Occasion(named: figures.named, least: least))
    }
  }

  /// Adds the people of other activities, none of which is among these.
  package mutating func add(_ other: PeopleReached) {
    occasions += other.occasions
    largestUnnamed = max(largestUnnamed, other.largestUnnamed)
  }

  /// How many persons there are among so many participations of these activities; by the rule of
  /// `PersonCounter`.
  package func persons(among participations: Count) -> Count {
    let people = counted
    return persons(
      among: participations, Attended(people), different: DifferentPeople([people]).total)
  }

  /// The same of groups of which no two have an activity in common, and of all their activities
  /// together.
  static func persons(
    _ groups: [(people: PeopleReached, participations: Count)], all: Count,
    sharing: Sharing = .none
  ) -> (ofEach: [Count], ofAll: Count) {
    let people = groups.map(\.people.counted)
    let different = DifferentPeople(people, sharing: sharing)
    var ofEach: [Count] = []
    var (everybody, together) = (PeopleReached(), Attended([]))
    for (index, group) in groups.enumerated() {
      let attended = Attended(people[index])
      ofEach.append(
        group.people.persons(
          among: group.participations, attended, different: different.inGroups[index]))
      everybody.largestUnnamed = max(everybody.largestUnnamed, group.people.largestUnnamed)
      together.add(attended)
    }
    return (ofEach, everybody.persons(among: all, together, different: different.total))
  }

  /// Those of each activity under the keys by which they count.
  private var counted: [Occasion] {
    if kept.keys.isEmpty { return occasions }
    return occasions.map { Occasion(named: $0.named.counted(as: kept), least: $0.least) }
  }

  /// What is asked of all occasions together.
  private struct Attended {
    /// The most people that one of them had for certain.
    private(set) var largest = 0
    /// Attendances that name somebody.
    private(set) var attendances = 0

    init(_ occasions: [Occasion]) {
      for occasion in occasions {
        largest = max(largest, occasion.least - occasion.named.repeats)
        attendances += occasion.named.attendances
      }
    }

    mutating func add(_ other: Attended) {
      largest = max(largest, other.largest)
      attendances += other.attendances
    }
  }

  private func persons(
    among participations: Count, _ attended: Attended, different: Int
  ) -> Count {
    Count(
      lower: max(different, largestUnnamed, attended.largest),
      upper: participations.upper.map { $0 - attended.attendances + different },
      isApproximate: participations.isApproximate)
  }
}

extension Figures {
  /// How many persons there are among the people of this activity alone; by the rule of `PersonCounter`.
  func persons(_ kept: KeptPeople, among participations: Count) -> Count {
    guard let least = leastTotal else { return participations }
    let different = kept.keys.isEmpty ? named.count : named.counted(as: kept).count
    let repeats = named.attendances - different
    return Count(
      lower: max(different, least - repeats),
      upper: participations.upper.map { $0 - repeats },
      isApproximate: participations.isApproximate)
  }
}
