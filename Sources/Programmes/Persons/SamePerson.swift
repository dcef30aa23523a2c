// Two records of one person. The one that is not used stays, with `SameAs`, and so do the attendances
// that name it: nothing is rewritten, so that nothing is lost, and to say that it was a mistake takes
// back one field.

extension Roster {
  /// The identifier under which somebody counts: that of the record which an officer has said to be the
  /// same person's, as long as it is there, or their own.
  ///
  /// Where records point at one another in a circle, as after two offices have each kept their own, the
  /// least identifier of the circle: everywhere the same, whoever looks.
  package func kept(_ id: Participant.ID) -> Participant.ID {
    guard var next = saidToBe[id] else { return id }
    var way = [id]
    while position(of: next) != nil {
      if let start = way.firstIndex(of: next) { return way[start...].min() ?? next }
      way.append(next)
      guard let further = saidToBe[next] else { break }
      next = further
    }
    return way[way.count - 1]
  }

  /// Whether somebody points, over whatever others, at themselves.
  package func isInCircle(_ id: Participant.ID) -> Bool {
    var met: Set<Participant.ID> = []
    var current = id
    while let next = saidToBe[current], met.insert(next).inserted {
      if next == id { return true }
      current = next
    }
    return false
  }

  /// Those who count under another identifier than their own.
  package var merged: [Participant.ID] { saidToBe.keys.sorted() }

  /// By the keys of `RosterColumns.key`: under which key somebody counts, if not under the own one.
  var keptKeys: [UInt64: UInt64] {
    var keys: [UInt64: UInt64] = [:]
    for id in saidToBe.keys {
      let kept = kept(id)
      if kept != id { keys[RosterColumns.key(of: id)] = RosterColumns.key(of: kept) }
    }
    return keys
  }
}

extension Programme {
  /// Says that two records are one person's: the kept one gets what it lacks, the other one points at it.
  /// Nil when one of them is not there, or they are one already.
  package func merge(_ other: Participant.ID, into kept: Participant.ID) -> Change? {
    let kept = participants.kept(kept)
    guard participants.kept(other) != kept, let before = participants[id: kept],
      let double = participants[id: participants.kept(other)]
    else { return nil }
    let after = before.completed(by: double)
    var pointing = double
    pointing.sameAs = kept
    let completing = Edit.participant(before: before, after: after)
    let pointingEdit = Edit.participant(before: double, after: pointing)
    return Change(before == after ? [pointingEdit] : [completing, pointingEdit])
  }
}

extension Participant {
  /// This person with what only another record of the same person tells. What both tell stays as it is
  /// here.
  func completed(by other: Participant) -> Participant {
    var result = self
    result.sex = sex ?? other.sex
    result.birthYear = birthYear ?? other.birthYear
    result.organisation = organisation ?? other.organisation
    result.function = function ?? other.function
    result.phone = phone ?? other.phone
    result.locality = locality ?? other.locality
    result.networkRoles += other.networkRoles.filter { !networkRoles.contains($0) }
    return result
  }
}
