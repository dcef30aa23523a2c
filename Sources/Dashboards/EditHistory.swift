import Programmes

/// What was done in this session, to be taken back and done again.
struct EditHistory: Hashable, Sendable {
  struct Entry: Hashable, Sendable {
    var change: Change
    var ticket: Int
    /// What the change did, for the line that says it was taken back.
    var summary: String
  }

  private(set) var done: [Entry] = []
  private(set) var undone: [Entry] = []

  /// A new change: what was taken back before can no longer be done again.
  mutating func record(_ entry: Entry) {
    done.append(entry)
    undone = []
  }

  mutating func takeBack() -> Entry? {
    guard let entry = done.popLast() else { return nil }
    undone.append(entry)
    return entry
  }

  mutating func doAgain() -> Entry? {
    guard let entry = undone.popLast() else { return nil }
    done.append(entry)
    return entry
  }

  /// Forgets a change that was refused, wherever it stands.
  mutating func forget(ticket: Int) {
    done.removeAll { $0.ticket == ticket }
    undone.removeAll { $0.ticket == ticket }
  }
}

extension Change {
  /// Whether it leaves every activity's own description as it was.
  var isOnlyOfPeople: Bool {
    edits.allSatisfy { edit in
      switch edit {
      case .activity, .details: false
      case .attendance, .headcount, .reported, .participant: true
      }
    }
  }
}
