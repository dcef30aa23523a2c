// Where a change meets what somebody else has changed meanwhile.

extension Activity.Details {
  /// These details with what leads from one state to another; what that does not touch stays.
  package func taking(from before: Activity.Details, to after: Activity.Details)
    -> Activity.Details
  {
    var result = self
    func take<Value: Equatable>(_ path: WritableKeyPath<Activity.Details, Value>) {
      if before[keyPath: path] != after[keyPath: path] {
        result[keyPath: path] = after[keyPath: path]
      }
    }
    take(\.title)
    take(\.shortTitle)
    take(\.kind)
    take(\.role)
    take(\.starts)
    take(\.ends)
    take(\.daysAreKnown)
    take(\.sessions)
    take(\.places)
    take(\.venue)
    take(\.projects)
    take(\.themes)
    take(\.organisers)
    take(\.partners)
    take(\.attended)
    take(\.targets.total)
    take(\.targets.women)
    take(\.targets.young)
    take(\.targets.disability)
    take(\.targets.displaced)
    take(\.tallyBands)
    take(\.narrative)
    take(\.note)
    take(\.results)
    take(\.isPractice)
    take(\.source)
    return result
  }
}

extension Programme {
  /// Why a change that was made cannot be taken back: somebody changed the same thing since. Nil when it
  /// can.
  package func refusal(ofTakingBack change: Change) -> ChangeRefusal? {
    change.edits.lazy.compactMap { refusal(ofTakingBack: $0) }.first
  }

  private func refusal(ofTakingBack edit: Edit) -> ChangeRefusal? {
    switch edit {
    case .activity(_, let after?):
      guard let now = activities[id: after.id] else { return .noSuchActivity(after.id) }
      return now == after ? nil : .changedSince(after.id)
    case .activity(let before?, nil):
      return activities[id: before.id] == nil ? nil : .activityExists(before.id)
    case .activity(nil, nil): return nil
    case .details(let before, let after):
      guard let now = activities[id: after.id] else { return .noSuchActivity(after.id) }
      return now.details.taking(from: before, to: after) == now.details
        ? nil : .changedSince(after.id)
    case .attendance(let id, let before, let after):
      guard let activity = activities[id: id] else { return .noSuchActivity(id) }
      guard let recordID = after?.id ?? before?.id else { return nil }
      return activity.attendances[id: recordID] == after ? nil : .changedSince(recordID)
    case .reported(let id, let before, let after):
      guard let activity = activities[id: id] else { return .noSuchActivity(id) }
      guard let recordID = after?.id ?? before?.id else { return nil }
      return activity.reported.first { $0.id == recordID } == after ? nil : .changedSince(recordID)
    case .commitment(let id, let before, let after):
      guard let activity = activities[id: id] else { return .noSuchActivity(id) }
      guard let recordID = after?.id ?? before?.id else { return nil }
      return activity.commitments.first { $0.id == recordID } == after
        ? nil : .changedSince(recordID)
    case .participant(let before, let after):
      guard let id = after?.id ?? before?.id else { return nil }
      return participants[id: id] == after ? nil : .changedSince(id)
    case .known(let before, let after):
      guard let id = after?.id ?? before?.id else { return nil }
      return knownFindings[id: id] == after ? nil : .changedSince(id)
    case .indicator(let before, let after):
      guard let id = after?.id ?? before?.id else { return nil }
      return indicators[id: id] == after ? nil : .changedSince(id)
    case .headcount(let id, let station, let traits, let number, _):
      guard let activity = activities[id: id] else { return .noSuchActivity(id) }
      let counted = activity.headcounts.first { $0.station == station && $0.traits == traits }
      return counted?.count ?? 0 >= number ? nil : .countBelowZero(id)
    }
  }
}
