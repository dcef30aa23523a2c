import Programmes

/// What was done in this session, to be taken back and done again. What was done before it is in the
/// register's history.
struct EditHistory: Hashable, Sendable {
  struct Entry: Hashable, Sendable {
    var change: Change
    /// Under which it was done, taken back or done again last.
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

  /// The newest change was taken back under a ticket.
  mutating func takeBack(under ticket: Int) {
    guard var entry = done.popLast() else { return }
    entry.ticket = ticket
    undone.append(entry)
  }

  /// What was taken back last was done again under a ticket.
  mutating func doAgain(under ticket: Int) {
    guard var entry = undone.popLast() else { return }
    entry.ticket = ticket
    done.append(entry)
  }

  /// What was made or removed in this session. What is made anew has other identifiers, so that taking
  /// back finds the right one.
  var givenIDs: GivenIDs {
    var ids = GivenIDs()
    for edit in (done + undone).flatMap(\.change.edits) {
      switch edit {
      case .activity(let before, let after):
        if let id = before?.id ?? after?.id { ids.insert(id, of: "Activity") }
      case .filed(let before, let after) where before == nil || after == nil:
        if let record = before ?? after { ids.insert(record.id, of: record.kind.fileWord) }
      default: break
      }
    }
    return ids
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
      case .activity, .details, .settings: false
      case .filed(let before, let after): (after ?? before)?.kind == .known
      case .attendance, .headcount, .reported, .participant, .commitment: true
      }
    }
  }
}

extension Edit {
  /// Whether the young may be counted by another definition since.
  var mayChangeYouth: Bool {
    switch self {
    case .settings(let before, let after): before.youthDefinition != after.youthDefinition
    case .filed(let before, let after): (after ?? before)?.kind == .youthDefinition
    default: false
    }
  }
}
