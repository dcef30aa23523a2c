// Where a change meets what somebody else has changed meanwhile.

/// Something of which two people may change different parts at the same time.
package protocol Parted: Hashable, Sendable {
  /// Every part but the identifier.
  static var parts: [Part<Self>] { get }
}

/// A part that is taken over by itself.
package struct Part<Whole: Sendable>: Sendable {
  fileprivate let take: @Sendable (inout Whole, _ before: Whole, _ after: Whole) -> Void

  package init<Value: Equatable & Sendable>(_ path: any WritableKeyPath<Whole, Value> & Sendable) {
    take = { whole, before, after in
      if before[keyPath: path] != after[keyPath: path] {
        whole[keyPath: path] = after[keyPath: path]
      }
    }
  }
}

extension Parted {
  /// This with what leads from one state to another; what that does not touch stays.
  package func taking(from before: Self, to after: Self) -> Self {
    var result = self
    for part in Self.parts { part.take(&result, before, after) }
    return result
  }

  /// This, made from an earlier state, over what is there now.
  func meeting(_ now: Self?, since before: Self?) -> Self {
    guard let now, let before else { return self }
    return now.taking(from: before, to: self)
  }

  /// Whether what led from one state to another is still there, whatever else has changed.
  func holds(from before: Self?, to after: Self) -> Bool {
    before.map { taking(from: $0, to: after) == self } ?? (self == after)
  }
}

extension Activity.Details: Parted {
  package static let parts: [Part<Activity.Details>] = [
    Part(\.title), Part(\.shortTitle), Part(\.kind), Part(\.role), Part(\.starts), Part(\.ends),
    Part(\.daysAreKnown), Part(\.sessions), Part(\.places), Part(\.venue), Part(\.projects),
    Part(\.themes), Part(\.organisers), Part(\.partners), Part(\.attended), Part(\.targets.total),
    Part(\.targets.women), Part(\.targets.young), Part(\.targets.disability),
    Part(\.targets.displaced), Part(\.tallyBands), Part(\.narrative), Part(\.note), Part(\.results),
    Part(\.isPractice), Part(\.source),
  ]
}

extension Participant: Parted {
  package static let parts: [Part<Participant>] = [
    Part(\.name), Part(\.sex), Part(\.birthYear), Part(\.organisation), Part(\.function),
    Part(\.phone), Part(\.locality), Part(\.networkRoles), Part(\.isInvented), Part(\.sameAs),
  ]
}

extension Reported: Parted {
  package static let parts: [Part<Reported>] = [
    Part(\.measure), Part(\.value), Part(\.whole), Part(\.source), Part(\.locus), Part(\.sentence),
    Part(\.youthDefinition), Part(\.disabilityMethod), Part(\.note),
  ]
}

extension Commitment: Parted {
  package static let parts: [Part<Commitment>] = [
    Part(\.by), Part(\.what), Part(\.made), Part(\.due), Part(\.state), Part(\.followUps),
    Part(\.note),
  ]
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
      return holds(activity.reported.first { $0.id == recordID }, before, after)
        ? nil : .changedSince(recordID)
    case .commitment(let id, let before, let after):
      guard let activity = activities[id: id] else { return .noSuchActivity(id) }
      guard let recordID = after?.id ?? before?.id else { return nil }
      return holds(activity.commitments.first { $0.id == recordID }, before, after)
        ? nil : .changedSince(recordID)
    case .participant(let before, let after):
      guard let id = after?.id ?? before?.id else { return nil }
      return holds(participants[id: id], before, after) ? nil : .changedSince(id)
    case .filed(let before, let after):
      guard let record = after ?? before else { return nil }
      return holds(before, after, like: record) ? nil : .changedSince(record.id)
    case .settings(let before, let after):
      return settings.holds(from: before, to: after) ? nil : .changedSince(after.id)
    case .headcount(let id, let station, let traits, let number, _):
      guard let activity = activities[id: id] else { return .noSuchActivity(id) }
      let counted = activity.headcounts.first { $0.station == station && $0.traits == traits }
      return counted?.count ?? 0 >= number ? nil : .countBelowZero(id)
    }
  }

  /// Whether what a change left is still there: the record, or nothing where it removed one.
  func holds<Record: Parted>(_ now: Record?, _ before: Record?, _ after: Record?) -> Bool {
    guard let now, let after else { return now == after }
    return now.holds(from: before, to: after)
  }
}
