import Programmes

/// The reach of the period's activities, kept up to date at a cost that does not depend on how many
/// they are.
struct PooledReach: Sendable {
  private(set) var reach = Reach()
  private var pooled: Set<Activity.ID> = []
  /// How many activities have each total, so that the largest is known when one of them grows smaller.
  private var totals: [Int: Int] = [:]

  init() {}

  /// Pools the activities that count as reach.
  init(_ activities: [Activity], _ figures: [Activity.ID: Figures]) {
    pooled.reserveCapacity(activities.count)
    for activity in activities where activity.details.countsAsReach {
      pooled.insert(activity.id)
      guard let figures = figures[activity.id] else { continue }
      reach.add(figures)
      if let total = figures.leastTotal { totals[total, default: 0] += 1 }
    }
  }

  /// Puts an activity's new figures in the place of its old ones, if it is one of those pooled.
  mutating func replace(_ id: Activity.ID, _ old: Figures, by new: Figures) {
    guard pooled.contains(id) else { return }
    if let total = old.leastTotal, let count = totals[total] {
      totals[total] = count > 1 ? count - 1 : nil
    }
    if let total = new.leastTotal { totals[total, default: 0] += 1 }
    // Different totals are few, however many activities there are.
    if !reach.replace(old, by: new) {
      reach.replace(old, by: new, largest: totals.keys.max() ?? 0)
    }
  }
}
