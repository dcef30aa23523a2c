package import Programmes

/// What a register holds, record by record and in no order, so that what is lost and what is false can
/// be named.
package struct Content: Hashable, Sendable {
  package enum Item: Hashable, Sendable {
    case details(Activity.Details)
    case attendance(Activity.ID, Attendance)
    /// Which record counts them is no matter, nor is one that counts nobody.
    case headcount(Activity.ID, station: String, Traits, Int)
    case reported(Activity.ID, Reported)
    case commitment(Activity.ID, Commitment)
    case participant(Participant)
    case filed(FiledRecord)
    case settings(Settings)
  }

  package private(set) var items: [Item: Int] = [:]
  /// The records of activities that were put away, by the activity's identifier. What was brought back
  /// may lie in the trash as well.
  package private(set) var putAway: [Activity.ID: Set<String>] = [:]

  package init(_ programme: Programme, putAway: [Activity] = []) {
    for activity in putAway {
      let ids = activity.attendances.map(\.id) + activity.reported.map(\.id)
      self.putAway[activity.id] = Set(ids + activity.commitments.map(\.id))
    }
    for activity in programme.activities {
      let id = activity.id
      add(.details(activity.details))
      for one in activity.attendances { add(.attendance(id, one)) }
      for one in activity.headcounts where one.count != 0 {
        add(.headcount(id, station: one.station, one.traits, one.count))
      }
      for one in activity.reported { add(.reported(id, one)) }
      for one in activity.commitments { add(.commitment(id, one)) }
    }
    for one in programme.participants { add(.participant(one)) }
    for kind in FiledRecord.Kind.allCases {
      for one in programme.filed(kind) { add(.filed(one)) }
    }
    add(.settings(programme.settings))
  }

  private mutating func add(_ item: Item) { items[item, default: 0] += 1 }

  /// What differs, one line an item: `-` was wanted, `+` was found.
  package func difference(to found: Content) -> [String] {
    let all = Set(items.keys).union(found.items.keys)
    return all.compactMap { item in
      let (wanted, found) = (items[item] ?? 0, found.items[item] ?? 0)
      return wanted == found ? nil : "\(wanted > found ? "-" : "+") \(item)"
    }
    .sorted()
  }

  /// The whole as text, the same for the same content.
  package var text: String {
    items.map { "\($0.key)\($0.value == 1 ? "" : " \($0.value) times")\n" }.sorted().joined()
  }
}
