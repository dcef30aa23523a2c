/// What an officer does to a register, as a value: it can be applied, compared, written down and
/// taken back.
package struct Change: Hashable, Sendable {
  /// Applied in order, together or not at all.
  package var edits: [Edit]

  package init(_ edits: [Edit]) {
    self.edits = edits
  }

  package init(_ edit: Edit) {
    self.edits = [edit]
  }

  /// The change that takes this one back.
  package var inverse: Change { Change(edits.reversed().map(\.inverse)) }
}

/// One step of a change. `nil` before means a new record, `nil` after a removed one.
package enum Edit: Hashable, Sendable {
  /// A whole activity is made (nil before) or put away (nil after).
  case activity(before: Activity?, after: Activity?)
  case details(before: Activity.Details, after: Activity.Details)
  case attendance(Activity.ID, before: Attendance?, after: Attendance?)
  /// People counted at a station, by a difference, so that two officers' keys add.
  case headcount(Activity.ID, station: String, Traits, by: Int, newID: Headcount.ID)
  case reported(Activity.ID, before: Reported?, after: Reported?)
  case commitment(Activity.ID, before: Commitment?, after: Commitment?)
  case participant(before: Participant?, after: Participant?)
  /// What stands by itself: a project, a place, a product, …
  case filed(before: FiledRecord?, after: FiledRecord?)
  case settings(before: Settings, after: Settings)

  /// A change of one of the records that stand by themselves.
  package static func filed<Record: Filed>(_ before: Record?, _ after: Record?) -> Edit {
    .filed(before: before?.filed, after: after?.filed)
  }

  package static func indicator(before: Indicator?, after: Indicator?) -> Edit {
    .filed(before, after)
  }

  package static func known(before: KnownFinding?, after: KnownFinding?) -> Edit {
    .filed(before, after)
  }

  package var inverse: Edit {
    switch self {
    case .activity(let before, let after): .activity(before: after, after: before)
    case .details(let before, let after): .details(before: after, after: before)
    case .attendance(let id, let before, let after): .attendance(id, before: after, after: before)
    case .headcount(let id, let station, let traits, let number, let newID):
      .headcount(id, station: station, traits, by: -number, newID: newID)
    case .reported(let id, let before, let after): .reported(id, before: after, after: before)
    case .commitment(let id, let before, let after): .commitment(id, before: after, after: before)
    case .participant(let before, let after): .participant(before: after, after: before)
    case .filed(let before, let after): .filed(before: after, after: before)
    case .settings(let before, let after): .settings(before: after, after: before)
    }
  }

  /// The activity that it belongs to; nil for what stands beside them.
  package var activity: Activity.ID? {
    switch self {
    case .activity(let before, let after): after?.id ?? before?.id
    case .details(let before, _): before.id
    case .attendance(let id, _, _), .headcount(let id, _, _, _, _), .reported(let id, _, _),
      .commitment(let id, _, _):
      id
    case .participant, .filed, .settings: nil
    }
  }
}

/// Why a change cannot be applied.
package enum ChangeRefusal: Error, Hashable, Sendable {
  case noSuchActivity(Activity.ID)
  case activityExists(Activity.ID)
  /// More people would be taken away than were counted.
  case countBelowZero(Activity.ID)
  case noSuchRecord(String)
  /// Somebody changed the record of that identifier meanwhile, and this would take it away.
  case changedSince(String)
  /// There is nothing of this officer's to take back or to do again.
  case nothingToTakeBack
}

extension Programme {
  /// Applies every step, or none of them when one is refused.
  package mutating func apply(_ change: Change) throws(ChangeRefusal) {
    // A copy of everything to fall back on would cost as much as the register is large, and inverse
    // steps would put a removed record back at the end. The last step needs none: refused, it has
    // changed nothing.
    var formers: [Former] = []
    // Once for each record: a step of thousands about one activity would find it copied each time.
    var kept: Set<Former.Subject> = []
    for (index, edit) in change.edits.enumerated() {
      if index + 1 < change.edits.count, let subject = Former.Subject(edit),
        kept.insert(subject).inserted
      {
        formers.append(former(edit))
      }
      do throws(ChangeRefusal) {
        try apply(edit)
      } catch {
        for former in formers.reversed() { restore(former) }
        throw error
      }
    }
  }

  /// What stands where a step is about to change something, with its position.
  private enum Former {
    case activity(Activity.ID, Activity?, Int?)
    case participant(Participant.ID, Participant?, Int?)
    /// The one whose place it is names the table.
    case filed(FiledRecord, FiledRecord?, Int?)
    case settings(Settings)
    case nothing

    /// What one stands for.
    enum Subject: Hashable {
      case activity(Activity.ID)
      case participant(Participant.ID)
      case filed(FiledRecord.Kind, String)
      case settings

      /// nil for an edit that changes nothing.
      init?(_ edit: Edit) {
        switch edit {
        case .participant(let before, let after):
          guard let id = after?.id ?? before?.id else { return nil }
          self = .participant(id)
        case .filed(let before, let after):
          guard let record = after ?? before else { return nil }
          self = .filed(record.kind, record.id)
        case .settings: self = .settings
        default:
          guard let id = edit.activity else { return nil }
          self = .activity(id)
        }
      }
    }
  }

  private func former(_ edit: Edit) -> Former {
    if let id = edit.activity {
      return .activity(id, activities[id: id], activities.position(of: id))
    }
    switch edit {
    case .participant(let before, let after):
      guard let id = after?.id ?? before?.id else { return .nothing }
      return .participant(id, participants[id: id], participants.position(of: id))
    case .filed(let before, let after):
      guard let record = after ?? before else { return .nothing }
      return .filed(record, filed(like: record), position(of: record))
    case .settings: return .settings(settings)
    default: return .nothing
    }
  }

  private mutating func restore(_ former: Former) {
    switch former {
    case .activity(let id, let activity, let position):
      activities.restore(activity, id: id, at: position)
    case .participant(let id, let participant, let position):
      participants.restore(participant, id: id, at: position)
    case .filed(let record, let former, let position):
      restore(former, inPlaceOf: record, at: position)
    case .settings(let former): settings = former
    case .nothing: break
    }
  }

  private mutating func apply(_ edit: Edit) throws(ChangeRefusal) {
    switch edit {
    case .activity(_, let after?):
      guard activities.add(after) else { throw .activityExists(after.id) }
    case .activity(let before?, nil):
      guard activities[id: before.id] != nil else { throw .noSuchActivity(before.id) }
      activities[id: before.id] = nil
    case .activity(nil, nil): break
    case .details(let before, let after):
      guard before.id == after.id else { throw .noSuchActivity(after.id) }
      try change(after.id) { (activity) throws(ChangeRefusal) in
        activity.details = activity.details.taking(from: before, to: after)
      }
    case .attendance(let id, let before, let after):
      try change(id) { (activity) throws(ChangeRefusal) in
        guard let recordID = after?.id ?? before?.id else { return }
        guard before == nil || activity.attendances[id: recordID] != nil else {
          throw .noSuchRecord(recordID)
        }
        activity.attendances[id: recordID] = after
      }
    case .headcount(let id, let station, let traits, let number, let newID):
      try change(id) { (activity) throws(ChangeRefusal) in
        try activity.count(traits, at: station, by: number, newID: newID)
      }
    case .reported(let id, let before, let after):
      try change(id) { (activity) throws(ChangeRefusal) in
        try activity.setReported(before: before, after: after)
      }
    case .participant(let before, let after):
      guard let id = after?.id ?? before?.id else { return }
      let now = participants[id: id]
      guard before == nil || now != nil else { throw .noSuchRecord(id) }
      participants[id: id] = after?.meeting(now, since: before)
    case .commitment(let id, let before, let after):
      try change(id) { (activity) throws(ChangeRefusal) in
        try activity.setCommitment(before: before, after: after)
      }
    case .filed(let before, let after): try change(before, to: after)
    case .settings(let before, let after): settings = settings.taking(from: before, to: after)
    }
  }

  private mutating func change(
    _ id: Activity.ID, _ body: (inout Activity) throws(ChangeRefusal) -> Void
  ) throws(ChangeRefusal) {
    guard try activities.update(id, body) != nil else { throw .noSuchActivity(id) }
  }
}

extension Activity {
  fileprivate mutating func count(
    _ traits: Traits, at station: String, by number: Int, newID: Headcount.ID
  ) throws(ChangeRefusal) {
    let index = headcounts.firstIndex { $0.station == station && $0.traits == traits }
    let count = (index.map { headcounts[$0].count } ?? 0) + number
    guard count >= 0 else { throw .countBelowZero(id) }
    if let index, count == 0, number < 0 {
      // Counted and taken back: as if nobody had come.
      headcounts.remove(at: index)
    } else if let index {
      headcounts[index].count = count
    } else {
      headcounts.append(Headcount(id: newID, station: station, traits: traits, count: count))
    }
  }

  fileprivate mutating func setReported(
    before: Reported?, after: Reported?
  ) throws(ChangeRefusal) {
    guard let recordID = after?.id ?? before?.id else { return }
    let index = reported.firstIndex { $0.id == recordID }
    switch (index, after) {
    case (let index?, let after?):
      reported[index] = after.meeting(reported[index], since: before)
    case (let index?, nil): reported.remove(at: index)
    case (nil, let after?) where before == nil: reported.append(after)
    case (nil, _): throw .noSuchRecord(recordID)
    }
  }

  fileprivate mutating func setCommitment(
    before: Commitment?, after: Commitment?
  ) throws(ChangeRefusal) {
    guard let recordID = after?.id ?? before?.id else { return }
    let index = commitments.firstIndex { $0.id == recordID }
    switch (index, after) {
    case (let index?, let after?):
      commitments[index] = after.meeting(commitments[index], since: before)
    case (let index?, nil): commitments.remove(at: index)
    case (nil, let after?) where before == nil: commitments.append(after)
    case (nil, _): throw .noSuchRecord(recordID)
    }
  }
}
