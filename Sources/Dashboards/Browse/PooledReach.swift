import Programmes

/// The reach of the period's activities, kept up to date at a cost that does not depend on how many
/// they are.
struct PooledReach: Sendable {
  private(set) var reach = Reach()
  private var people = PersonCounter()
  private var pooled: Set<Activity.ID> = []

  init() {}

  /// Pools the activities that count as reach. `kept` tells who counts under another's name.
  init(_ activities: [Activity], _ figures: [Activity.ID: Figures], _ kept: KeptPeople) {
    people = PersonCounter(kept)
    pooled.reserveCapacity(activities.count)
    for activity in activities where activity.details.countsAsReach {
      pooled.insert(activity.id)
      guard let figures = figures[activity.id] else { continue }
      reach.add(figures)
      people.add(figures)
    }
  }

  /// Different persons.
  var persons: Count { people.persons(among: reach.participations) }

  /// Puts an activity's new figures in the place of its old ones, if it is one of those pooled.
  mutating func replace(_ id: Activity.ID, _ old: Figures, by new: Figures) {
    guard pooled.contains(id) else { return }
    reach.replace(old, by: new)
    people.remove(old)
    people.add(new)
  }
}
