package import Programmes

/// What was promised and how it stands, the overdue first.
package struct CommitmentReport {
  private struct Group {
    let title: String?
    let commitments: [FollowedCommitment]
  }

  private let programme: Programme
  private let groups: [Group]
  private let all: [FollowedCommitment]
  private let title: String
  private let words: Wording

  /// - Parameter today: the day by which one is overdue.
  package init(
    _ programme: Programme, today: Day, period: Period? = nil,
    filter: ActivityFilter = .everything, by grouping: Programme.CommitmentGrouping? = nil,
    words: Wording
  ) {
    self.programme = programme
    self.words = words
    let all = programme.commitments(today: today, in: period, filter: filter)
    self.all = all
    let views = words.views
    let open = all.count { $0.commitment.state == .open }
    let states =
      "\(open) \(words.name(of: .open)), "
      + views.overdueCount(all.count(where: \.isOverdue))
    self.title =
      [views.commitments, period.map { programme.periodName($0, words) }, states]
      .compactMap(\.self).joined(separator: " · ")
    guard let grouping else {
      groups = [Group(title: nil, commitments: all)]
      return
    }
    groups = programme.group(all, by: grouping).map { name, commitments in
      let title =
        switch grouping {
        case .activity: programme.groupName(name, by: .activity, words)
        case .region: programme.groupName(name.isEmpty ? nil : name, by: .region, words)
        case .organisation: programme.organisationName(name)
        }
      return Group(title: title, commitments: commitments)
    }
  }

  private func due(_ one: FollowedCommitment) -> String {
    one.commitment.due.map { words.text($0) } ?? words.views.noDue
  }

  /// « en cours », « en retard de 12 j ».
  private func state(_ one: FollowedCommitment) -> String {
    one.daysOverdue.map { words.views.overdue($0) }
      ?? words.name(of: one.commitment.state)
  }

  private func activityTitle(_ one: FollowedCommitment) -> String {
    programme.groupName(one.activity, by: .activity, words)
  }

  /// A few lines for each, for a terminal: what was promised is longer than a cell.
  ///
  /// - Parameter width: how many columns a text takes; `limit` is how many a line may.
  package func text(limit: Int, width: (String) -> Int) -> String {
    var lines = [title]
    func add(_ text: String, indent: Int) {
      let margin = String(repeating: " ", count: indent)
      lines += wrapped(text, to: limit - indent, width).map { margin + $0 }
    }
    for group in groups {
      if let title = group.title {
        lines += ["", title]
      }
      for one in group.commitments {
        lines.append("")
        add("\(state(one)) · \(due(one)) · \(one.commitment.by)", indent: 0)
        add(one.commitment.what, indent: 2)
        add("\(words.text(one.made)) · \(activityTitle(one))", indent: 2)
        for followUp in one.commitment.followUps {
          add("\(words.text(followUp.day)) : \(followUp.text)", indent: 4)
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A table for Markdown, one for each group.
  package func tables() -> [ReportTable] {
    let views = words.views
    return groups.map { group in
      var table = ReportTable(
        title: group.title ?? title,
        columns: [
          views.state, views.due, views.who, views.what, views.name(of: Dimension.activity),
          views.followUp,
        ].map { .init($0, .leading) }, notes: [])
      for one in group.commitments {
        table.rows.append([
          state(one), due(one), one.commitment.by, one.commitment.what, activityTitle(one),
          one.lastFollowUp.map { "\(words.text($0.day)) : \($0.text)" } ?? "",
        ])
      }
      return table
    }
  }

  /// One line for each, for programs.
  package func data() -> ReportTable {
    var table = ReportTable(
      title: "",
      columns: [
        "id", "activity", "by", "what", "made", "due", "state", "overdue",
      ].map { .init($0, .leading) } + [.init("days_overdue", .trailing)]
        + ["follow_up_day", "follow_up"].map { .init($0, .leading) },
      notes: [])
    for one in all {
      table.rows.append([
        one.commitment.id, one.activity, one.commitment.by, one.commitment.what,
        one.made.description, one.commitment.due?.description ?? "",
        one.commitment.state.rawValue, one.isOverdue ? "yes" : "no",
        one.daysOverdue.map { "\($0)" } ?? "", one.lastFollowUp?.day.description ?? "",
        one.lastFollowUp?.text ?? "",
      ])
    }
    return table
  }
}
