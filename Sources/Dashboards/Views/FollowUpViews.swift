import Frames
import Programmes
import Reports

extension Dashboard {
  // MARK: Projects

  /// Each project's time beside what was done.
  func projectList(_ projects: [ProjectProgress]) -> ViewList {
    let screen = words.screen
    var list = ViewList()
    list.columns = [
      .init(title: words.views.project, width: 16, align: .leading),
      .init(title: words.views.month, width: 9), .init(title: words.views.time, width: 7),
      .init(title: screen.activitiesShort, width: 6),
      .init(title: words.participationsShort, width: 10),
      .init(title: screen.womenLetter, width: 7), .init(title: screen.youngLetter, width: 7),
    ]
    list.count = projects.count
    list.cells = { index in
      let progress = projects[index]
      let done = progress.done
      let hasFigures = done.reach.withTotal > 0
      let time = progress.time
      return [
        .init(programme.projectName(progress.project.id)),
        .init(time.map { "\($0.month)/\($0.months)" } ?? words.unknownSign),
        .init(time.map { words.text(percent: $0.percent) } ?? words.unknownSign),
        .init("\(done.activities)"),
        .init(hasFigures ? words.text(done.participations) : words.unknownSign),
        .init(hasFigures ? words.shortPercent(done.composition.women) : words.unknownSign),
        .init(hasFigures ? words.shortPercent(done.composition.young) : words.unknownSign),
      ]
    }
    list.detail = { index in
      let progress = projects[index]
      var lines: [ViewList.Detail] = [
        .text([Span(progress.project.name, Style(.title, bold: true))])
      ]
      if let time = progress.time {
        let whole = time.ends.number - time.starts.number + 1
        let part = max(0, min(whole, time.day.number - time.starts.number + 1))
        lines.append(
          .bar(
            label: words.views.time,
            Ratio(part: .number(part), base: .number(whole)), .text,
            figures: "\(words.views.monthOf(time.month, time.months)) · "
              + "\(words.text(time.starts)) – \(words.text(time.ends))", law: nil))
      } else {
        lines.append(note(words.views.noDays))
      }
      let total = progress.done.goals.total
      if total.withPeople > 0 {
        lines.append(
          .bar(
            label: words.participations,
            Ratio(
              part: .number(min(total.reachedOfPeople.part.lower, total.people)),
              base: .number(total.people)), .text,
            figures: "\(words.text(total.reachedOfPeople.part)) · \(screen.target) \(total.people)",
            law: nil))
      }
      if progress.planned > 0 {
        lines.append(note("\(words.views.planned)\(words.colon)\(progress.planned)"))
      }
      if progress.ofUnknownDays > 0 { lines.append(note(words.perhaps(progress.ofUnknownDays))) }
      if progress.done.shared > 0 {
        lines += wrapped(
          words.views.shared(
            progress.done.shared, words.text(progress.done.sharedParticipations)),
          to: size.columns - 4
        ).map { note($0) }
      }
      return lines
    }
    list.empty = screen.noProjects
    return list
  }

  // MARK: Indicators

  func indicatorList(_ results: [IndicatorResult], _ series: [[IndicatorResult.Value]?]) -> ViewList
  {
    var list = ViewList()
    list.columns = [
      .init(title: words.views.indicator, width: 20, align: .leading),
      .init(title: words.views.span, width: 18), .init(title: words.views.target, width: 7),
      .init(title: words.views.actual, width: 12), .init(title: "", width: 2),
    ]
    list.count = results.count
    list.cells = { index in
      let result = results[index]
      let mark: ViewList.Cell =
        switch result.meetsTarget {
        case true?: .init("✓", .targetMet)
        case false?: .init("✗", .targetMissed)
        case nil: .init("")
        }
      return [
        .init(result.indicator.name),
        .init(result.period.map { words.text($0) } ?? result.span),
        .init(
          result.target.map { result.isShare ? words.text(percent: $0) : "\($0)" }
            ?? words.unknownSign),
        .init(text(result.actual, of: result)), mark,
      ]
    }
    list.detail = { index in
      let result = results[index]
      var lines: [ViewList.Detail] = wrapped(result.indicator.name, to: size.columns - 4).map {
        .text([Span($0, Style(.title, bold: true))])
      }
      let how =
        result.isComputed
        ? "\(words.views.counts)\(words.colon)"
          + (result.indicator.computation.map { words.views.name(of: $0) } ?? "")
        : words.views.typed
      lines.append(note(how))
      if case .share(let ratio)? = result.actual, ratio.isCounted, ratio.base != .zero {
        lines.append(
          .bar(
            label: words.views.actual, ratio, .text,
            figures: "\(words.fraction(ratio))  \(words.percent(ratio))", law: nil))
      } else if case .count(let count)? = result.actual, let target = result.target, target > 0 {
        lines.append(
          .bar(
            label: words.views.actual,
            Ratio(part: .number(min(count.lower, target)), base: .number(target)), .text,
            figures: "\(words.text(count))/\(target)", law: nil))
      }
      if result.differs, let typed = result.typed {
        lines.append(.text([Span("! \(words.views.differs(typed))", Style(.unsaved))]))
      }
      if result.perhaps > 0 { lines.append(note(words.perhaps(result.perhaps))) }
      if let values = series[index] {
        let told = values.map { value -> (value: Int?, text: String) in
          switch value {
          case .count(let count):
            (count.isCollected ? count.lower : nil, words.shortText(count))
          case .share(let ratio): (ratio.percent?.lowerBound, words.shortPercent(ratio))
          }
        }
        lines.append(.spark(label: words.screen.perQuarter, told))
      }
      return lines
    }
    list.empty = words.screen.noIndicators
    return list
  }

  private func text(_ value: IndicatorResult.Value?, of result: IndicatorResult) -> String {
    switch value {
    case .count(let count):
      result.isShare && !result.isComputed ? words.text(percent: count.lower) : words.text(count)
    case .share(let ratio): words.percent(ratio)
    case nil: words.unknownSign
    }
  }

  // MARK: Commitments

  func commitmentList(_ commitments: [FollowedCommitment]) -> ViewList {
    var list = ViewList()
    list.columns = [
      .init(title: words.views.what, width: 20, align: .leading),
      .init(title: words.views.who, width: 22, align: .leading),
      .init(title: words.views.due, width: 11), .init(title: words.views.state, width: 14),
    ]
    list.count = commitments.count
    list.cells = { index in
      let one = commitments[index]
      let state = words.name(of: one.commitment.state)
      return [
        .init(one.commitment.what), .init(one.commitment.by),
        .init(one.commitment.due.map { words.text($0) } ?? words.views.noDue),
        one.daysOverdue.map { .init(words.views.overdue($0), .error) }
          ?? .init(state, one.commitment.state == .done ? .saved : .text),
      ]
    }
    list.detail = { index in
      let one = commitments[index]
      let width = size.columns - 4
      var lines: [ViewList.Detail] = wrapped(one.commitment.what, to: width).map {
        .text([Span($0, Style(.title, bold: true))])
      }
      lines += wrapped(one.commitment.by, to: width).map { .text([Span($0)]) }
      let activity = programme.activities[id: one.activity]?.listTitle ?? one.activity
      lines.append(note("\(activity) · \(words.text(one.made))"))
      for followUp in one.commitment.followUps {
        lines += wrapped("\(words.text(followUp.day))\(words.colon)\(followUp.text)", to: width).map
        {
          .text([Span($0)])
        }
      }
      if let text = one.commitment.note { lines += wrapped(text, to: width).map { note($0) } }
      return lines
    }
    list.empty = words.screen.noCommitments
    return list
  }
}
