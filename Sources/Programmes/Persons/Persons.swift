/// How many different persons came, counted at a cost for each change that does not depend on how many
/// people or activities there are.
///
/// The rule, for activities of which some people are named and others are not (figures, rule 6): somebody
/// who is named twice is one person; somebody unnamed may be anybody who is not named at that activity.
/// So there are
/// - no fewer persons than are named, and no fewer than the largest activity had people;
/// - no more than are named, and everybody else once more for each participation.
///
/// Both can be reached, so nothing narrower could be said without asking who the unnamed are. Where
/// everybody is named, both are the number of persons.
package struct PersonCounter: Sendable {
  private struct Slot {
    /// As `RosterColumns.key`; zero: free.
    var key: UInt64 = 0
    /// At how many activities the person was met. Those met at none any more keep their slot.
    var activities: UInt32 = 0
    /// When the person was last met, for telling a second time at one activity.
    var visit: UInt32 = 0
  }

  /// Open table, at least half of it free.
  private var slots = [Slot](repeating: Slot(), count: 16)
  private var used = 0
  private var visit: UInt32 = 0
  /// Who counts under another key; see `Roster.kept`.
  private let kept: [UInt64: UInt64]

  /// Different people who are named.
  package private(set) var named = 0
  /// Attendances that name somebody.
  package private(set) var namedParticipations = 0
  /// How many activities had each least number of people; so that the largest is known when one of them
  /// grows smaller. Different numbers are few, however many activities there are.
  private var leasts: [Int: Int] = [:]

  package init(_ kept: KeptPeople = KeptPeople()) {
    self.kept = kept.keys
  }

  /// Adds an activity's people.
  package mutating func add(_ figures: Figures) { count(figures, isLeaving: false) }

  /// Takes out an activity's people who were added.
  package mutating func remove(_ figures: Figures) { count(figures, isLeaving: true) }

  private mutating func count(_ figures: Figures, isLeaving: Bool) {
    guard let total = figures.leastTotal else { return }
    startVisit()
    var twice = figures.named.repeats
    for key in figures.named.keys {
      let key = kept.isEmpty ? key : kept[key] ?? key
      let slot = slot(of: key)
      if slots[slot].visit == visit {
        twice += 1
        continue
      }
      slots[slot].visit = visit
      if isLeaving {
        slots[slot].activities -= 1
        if slots[slot].activities == 0 { named -= 1 }
      } else {
        if slots[slot].activities == 0 { named += 1 }
        slots[slot].activities += 1
      }
    }
    namedParticipations += isLeaving ? -figures.named.attendances : figures.named.attendances
    let least = total - twice
    let activities = leasts[least, default: 0] + (isLeaving ? -1 : 1)
    leasts[least] = activities == 0 ? nil : activities
  }

  /// How many persons there are among so many participations.
  package func persons(among participations: Count) -> Count {
    // The fewest different numbers of people, not the fewest activities, are looked through.
    Count(
      lower: max(named, leasts.keys.max() ?? 0),
      upper: participations.upper.map { $0 - namedParticipations + named },
      isApproximate: participations.isApproximate)
  }

  // MARK: The table

  private mutating func startVisit() {
    if visit == .max {
      for index in slots.indices { slots[index].visit = 0 }
      visit = 0
    }
    visit += 1
  }

  /// The slot of a key, a new one when it was not met yet.
  private mutating func slot(of key: UInt64) -> Int {
    if used * 2 >= slots.count { grow() }
    let index = place(of: key)
    if slots[index].key == 0 {
      slots[index].key = key
      used += 1
    }
    return index
  }

  private func place(of key: UInt64) -> Int {
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: key &* 0x9E37_79B9_7F4A_7C15 >> 32) & mask
    while slots[index].key != 0, slots[index].key != key { index = (index + 1) & mask }
    return index
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 4)
    for slot in old where slot.key != 0 { slots[place(of: slot.key)] = slot }
  }
}

/// Who counts under whose name, as officers have said; see `Roster.kept`.
package struct KeptPeople: Hashable, Sendable {
  let keys: [UInt64: UInt64]

  /// Everybody counts under the own name.
  package init() {
    keys = [:]
  }

  package init(_ roster: Roster) {
    keys = roster.keptKeys
  }
}
