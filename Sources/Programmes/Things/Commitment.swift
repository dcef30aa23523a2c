/// What somebody promised at an advocacy meeting, and what was heard of it since.
package struct Commitment: Hashable, Sendable, Identifiable {
  package enum State: String, Hashable, Sendable, CaseIterable {
    case open, done, dropped
  }

  /// What was seen or heard of it on a day.
  package struct FollowUp: Hashable, Sendable {
    package var day: Day
    /// Not empty.
    package var text: String

    package init(day: Day, text: String) {
      self.day = day
      self.text = text
    }

    /// Reads `2023-12-01 le comité s’est réuni`; nil for anything else.
    package init?(written text: some StringProtocol) {
      guard let day = Day(text.prefix(10)) else { return nil }
      let rest = text.dropFirst(10)
      guard let start = rest.firstIndex(where: { !$0.isWhitespace }), start != rest.startIndex
      else {
        return nil
      }
      self.init(day: day, text: String(rest[start...]))
    }

    package var written: String { "\(day) \(text)" }
  }

  package var id: String
  package var by: String
  package var what: String
  package var made: Day?
  package var due: Day?
  package var state: State
  /// In the order in which they were written.
  package var followUps: [FollowUp]
  package var note: String?

  package init(
    id: String, by: String, what: String, made: Day? = nil, due: Day? = nil, state: State = .open,
    followUps: [FollowUp] = [], note: String? = nil
  ) {
    self.id = id
    self.by = by
    self.what = what
    self.made = made
    self.due = due
    self.state = state
    self.followUps = followUps
    self.note = note
  }

  /// Whether it should have been kept by now and is not. One without a due day never is.
  package func isOverdue(on today: Day) -> Bool {
    state == .open && due.map { $0 < today } ?? false
  }
}

/// A commitment with the activity at which it was made and how it stands today.
package struct FollowedCommitment: Hashable, Sendable, Identifiable {
  package let commitment: Commitment
  package let activity: Activity.ID
  /// The day it was made, else the activity's first.
  package let made: Day
  /// How many days it is past its due day; nil when it is not overdue.
  package let daysOverdue: Int?

  /// Commitments are told apart within their activity.
  package var id: String { "\(activity) \(commitment.id)" }
  package var isOverdue: Bool { daysOverdue != nil }

  /// The last that was heard of it.
  package var lastFollowUp: Commitment.FollowUp? {
    commitment.followUps.enumerated().max {
      ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
    }?
    .element
  }

  fileprivate init(_ commitment: Commitment, _ details: Activity.Details, today: Day?) {
    self.commitment = commitment
    self.activity = details.id
    self.made = commitment.made ?? details.starts
    let due = today.flatMap { commitment.isOverdue(on: $0) ? commitment.due : nil }
    self.daysOverdue = due.flatMap { due in today.map { $0.number - due.number } }
  }

  /// What is to be looked at first: the longest overdue, then what is due soonest, then what is open
  /// without a day, then what is done, then what was dropped.
  fileprivate var urgency: (Int, Int, Int) {
    switch commitment.state {
    case .open:
      guard let due = commitment.due else { return (1, made.number, 0) }
      return (0, due.number, made.number)
    case .done: return (2, -made.number, 0)
    case .dropped: return (3, -made.number, 0)
    }
  }
}

extension Programme {
  /// How commitments are put in groups.
  package enum CommitmentGrouping: String, Hashable, Sendable, CaseIterable {
    case activity, region
    /// Who promised: an organisation of the register by its name or acronym, else the words as they are.
    case organisation
  }

  /// Every commitment, the overdue first; those of practice left out, and no regard to whose activity
  /// it was.
  ///
  /// - Parameters:
  ///   - today: the day by which one is overdue.
  ///   - period: only those made in it.
  package func commitments(
    today: Day, in period: Period? = nil, filter: ActivityFilter = .everything
  ) -> [FollowedCommitment] {
    followed(today: today, in: period, filter: filter).enumerated()
      .sorted { left, right in
        let (one, other) = (left.element.urgency, right.element.urgency)
        return one == other ? left.offset < right.offset : one < other
      }
      .map(\.element)
  }

  /// Those made in a period, in the order of the register.
  func commitments(in period: Period, filter: ActivityFilter) -> [FollowedCommitment] {
    followed(today: nil, in: period, filter: filter)
  }

  private func followed(today: Day?, in period: Period?, filter: ActivityFilter)
    -> [FollowedCommitment]
  {
    var found: [FollowedCommitment] = []
    for index in activities.indices where !activities[index].commitments.isEmpty {
      let details = activities[index].details
      guard !details.isPractice, filter.admits(details, in: self) else { continue }
      for commitment in activities[index].commitments {
        let one = FollowedCommitment(commitment, details, today: today)
        if period?.contains(one.made) ?? true { found.append(one) }
      }
    }
    return found
  }

  /// Commitments in groups, each kept in its order; the groups in the order in which they are met, so
  /// that what is overdue comes first here too. One made at an activity of two regions stands in both.
  package func group(_ commitments: [FollowedCommitment], by grouping: CommitmentGrouping)
    -> [(group: String, commitments: [FollowedCommitment])]
  {
    var names: [String] = []
    var members: [String: [FollowedCommitment]] = [:]
    for one in commitments {
      let groups: [String] =
        switch grouping {
        case .activity: [one.activity]
        case .region:
          activities[id: one.activity].map { self.groups(of: $0.details, by: .region) } ?? []
        case .organisation: [organisation(named: one.commitment.by) ?? one.commitment.by]
        }
      for name in groups.isEmpty ? [""] : groups {
        if members[name] == nil { names.append(name) }
        members[name, default: []].append(one)
      }
    }
    return names.map { ($0, members[$0] ?? []) }
  }

  /// The organisation of the register that has this identifier, name or acronym, whatever the case and
  /// accents.
  package func organisation(named text: String) -> Organisation.ID? {
    if organisations[id: text] != nil { return text }
    let wanted = folded(text)
    return organisations.first { folded($0.name) == wanted || $0.acronym.map(folded) == wanted }?.id
  }
}
