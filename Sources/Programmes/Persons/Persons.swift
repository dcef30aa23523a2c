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

  /// The same with room for so many attendances that name somebody. Tens of thousands of activities are
  /// counted each by itself: to grow step by step would cost each of them more than to count.
  fileprivate init(_ kept: KeptPeople, attendances: Int) {
    self.init(kept)
    var room = slots.count
    while room <= 2 * min(attendances, 1_000) { room *= 2 }
    slots = [Slot](repeating: Slot(), count: room)
  }

  /// Adds an activity's people.
  package mutating func add(_ figures: Figures) { count(figures, isLeaving: false) }

  /// Takes out an activity's people who were added.
  package mutating func remove(_ figures: Figures) { count(figures, isLeaving: true) }

  private mutating func count(_ figures: Figures, isLeaving: Bool) {
    guard let total = figures.leastTotal else { return }
    startVisit()
    var twice = 0
    for key in figures.named {
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
    namedParticipations += isLeaving ? -figures.named.count : figures.named.count
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

/// The people of some activities, kept until somebody asks how many persons they are: to pool activities
/// for many groups costs next to nothing, and only groups that are shown are counted.
package struct PeopleReached: Hashable, Sendable {
  private var activities: [Figures] = []
  /// The largest of those at which nobody is named, of which no more need be known.
  private var largestUnnamed = 0
  private let kept: KeptPeople

  package init(_ kept: KeptPeople = KeptPeople()) {
    self.kept = kept
  }

  package mutating func add(_ figures: Figures) {
    if figures.named.isEmpty {
      largestUnnamed = max(largestUnnamed, figures.leastTotal ?? 0)
    } else {
      activities.append(figures)
    }
  }

  /// Adds the people of other activities, none of which is among these.
  package mutating func add(_ other: PeopleReached) {
    activities += other.activities
    largestUnnamed = max(largestUnnamed, other.largestUnnamed)
  }

  /// How many persons there are among so many participations of these activities; by the rule of
  /// `PersonCounter`.
  package func persons(among participations: Count) -> Count {
    var met = KeySet()
    var largest = largestUnnamed
    var keys: [UInt64] = []
    keys.reserveCapacity(activities.reduce(0) { $0 + $1.named.count })
    for figures in activities {
      guard let total = figures.leastTotal else { continue }
      met.empty(for: figures.named.count)
      var twice = 0
      for key in figures.named {
        let key = kept.keys.isEmpty ? key : kept.keys[key] ?? key
        if met.insert(key) { keys.append(key) } else { twice += 1 }
      }
      largest = max(largest, total - twice)
    }
    let namedParticipations = activities.reduce(0) {
      $0 + ($1.leastTotal == nil ? 0 : $1.named.count)
    }
    // At one activity, nobody is left of those who were met twice.
    let named = activities.count == 1 ? keys.count : met.countDifferent(keys)
    return Count(
      lower: max(named, largest),
      upper: participations.upper.map { $0 - namedParticipations + named },
      isApproximate: participations.isApproximate)
  }
}

/// Keys met, none of them zero, for telling a second one: an open table that is used again and again.
private struct KeySet {
  private var slots: [UInt64] = []
  private var mask = 0

  /// Forgets all, and makes room for so many.
  mutating func empty(for count: Int) {
    var size = 16
    while size < count * 2 { size *= 2 }
    mask = size - 1
    if slots.count < size { slots = [UInt64](repeating: 0, count: size) }
    for index in 0..<size { slots[index] = 0 }
  }

  /// Adds one; false when it was there.
  mutating func insert(_ key: UInt64) -> Bool {
    var index = Int(truncatingIfNeeded: KeySet.hash(key) >> 32) & mask
    while slots[index] != 0 {
      if slots[index] == key { return false }
      index = (index + 1) & mask
    }
    slots[index] = key
    return true
  }

  /// How many of the keys differ. Of a million the table would not fit the processor's own memory; so they
  /// are parted by their hashes first, and each part is looked at by itself.
  mutating func countDifferent(_ keys: [UInt64]) -> Int {
    if keys.count < 1 << 14 {
      empty(for: keys.count)
      return keys.reduce(0) { $0 + (insert($1) ? 1 : 0) }
    }
    let parts = 256
    var starts = [Int](repeating: 0, count: parts + 1)
    for key in keys { starts[Int(KeySet.hash(key) >> 56) + 1] += 1 }
    for part in 0..<parts { starts[part + 1] += starts[part] }
    var next = starts
    var parted = [UInt64](repeating: 0, count: keys.count)
    for key in keys {
      let part = Int(KeySet.hash(key) >> 56)
      parted[next[part]] = key
      next[part] += 1
    }
    var different = 0
    for part in 0..<parts where starts[part] < starts[part + 1] {
      empty(for: starts[part + 1] - starts[part])
      for key in parted[starts[part]..<starts[part + 1]] where insert(key) { different += 1 }
    }
    return different
  }

  private static func hash(_ key: UInt64) -> UInt64 { key &* 0x9E37_79B9_7F4A_7C15 }
}
