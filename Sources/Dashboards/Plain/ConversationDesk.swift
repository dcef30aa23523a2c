import Frames
import Programmes
import Reports

/// What can be asked for at the desk, outside of every entry.
enum PlainCommand: Hashable, Sendable, CaseIterable {
  case list, more, sheet, tally, rows, reported, new, totals, period, undo, redo, language, help,
    quit, export
}

extension Conversation {
  /// How many activities are said at once.
  private static let page = 20

  mutating func answerAtDesk(_ text: String, at moment: Moment) -> [Effect] {
    if text.isEmpty {
      sayWhereOneIs()
      return []
    }
    let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
    let rest = parts.count > 1 ? String(parts[1].trimmingSpaces) : ""
    guard let command = plain.command(parts[0]),
      rest.isEmpty || command == .period || command == .export
    else {
      choose(text)
      return []
    }
    return perform(command, rest)
  }

  private mutating func perform(_ command: PlainCommand, _ rest: String) -> [Effect] {
    switch command {
    case .list: sayActivities(programme.activities(in: dashboard.period).map(\.id))
    case .more: sayMore()
    case .sheet: sayEverything()
    case .tally, .rows, .reported: enter(command)
    case .new:
      if !dashboard.mustWait() {
        let day = dashboard.period.contains(dashboard.today) ? dashboard.today : nil
        dashboard.screen = .form(dashboard.activityForm(on: day))
        say(plain.formHelp)
      }
    case .totals: sayPeriod()
    case .period: turnPeriod(rest)
    case .export: beginExport(rest)
    case .undo: return dashboard.undo()
    case .redo: return dashboard.redo()
    case .language:
      _ = dashboard.perform(.language)
      say(plain.languageNow)
    case .help: say(plain.deskHelp)
    case .quit: isOver = true
    }
    return []
  }

  private mutating func sayWhereOneIs() {
    if let id = chosen { sayActivity(id) } else { sayPeriod() }
    say(plain.askHelp)
  }

  // MARK: Activities

  /// Says a numbered list; the numbers hold until the next one.
  mutating func sayActivities(_ ids: [Activity.ID]) {
    numbered = ids.sorted { left, right in
      let days = [left, right].map { programme.activities[id: $0]?.starts.number ?? 0 }
      return (days[0], left) < (days[1], right)
    }
    saidOfNumbered = 0
    if ids.isEmpty { return say(plain.noActivities) }
    sayMore()
  }

  private mutating func sayMore() {
    guard saidOfNumbered < numbered.count else { return say(plain.nothingMore) }
    let end = min(numbered.count, saidOfNumbered + Conversation.page)
    for (offset, id) in numbered[saidOfNumbered..<end].enumerated() {
      say("\(saidOfNumbered + offset + 1). \(label(of: id))")
    }
    saidOfNumbered = end
    if end < numbered.count { say(plain.more(numbered.count - end)) }
  }

  /// An activity in one line: its days, title and place, and its people.
  private func label(of id: Activity.ID) -> String {
    guard let activity = programme.activities[id: id] else { return id }
    let details = activity.details
    let place = programme.placeNames(of: details, words)
    let title = details.listTitle + (place.isEmpty ? "" : ", \(place)")
    var text = "\(words.days(of: details)). \(title)"
    if let aside = dashboard.outsideReach(details) { text += ". \(aside)" }
    guard let used = dashboard.figures[id]?.used else { return text }
    text += ". \(words.total) \(words.text(used.total))"
    if used.women.isCollected {
      text += ", \(words.women.lowercased()) \(words.percent(used.women))"
    }
    return text
  }

  /// Chooses an activity by its number in the last list, else by words of its title, kind, place, day or
  /// identifier: in the period, and where none is there, in the whole register.
  private mutating func choose(_ text: String) {
    if let number = Int(text) {
      guard numbered.indices.contains(number - 1) else { return say(plain.noSuchNumber(number)) }
      return chose(numbered[number - 1])
    }
    let wanted = folded(text).split(separator: " ")
    func isMeant(_ activity: Activity) -> Bool {
      let details = activity.details
      let places = details.places.map { programme.placeName($0) }
      let all = [
        details.id, details.title, details.shortTitle ?? "", words.name(of: details.kind),
        words.days(of: details),
      ]
      let found = folded((all + places).joined(separator: " "))
      return wanted.allSatisfy { found.contains($0) }
    }
    var met = programme.activities(in: dashboard.period).filter(isMeant)
    if met.isEmpty { met = programme.activities.filter(isMeant) }
    switch met.count {
    case 0: say(plain.nothingMatches(text))
    case 1: chose(met[0].id)
    default: sayActivities(met.map(\.id))
    }
  }

  private mutating func chose(_ id: Activity.ID) {
    chosen = id
    dashboard.show(id)
    sayActivity(id)
    say(plain.activityHelp)
  }

  private mutating func sayActivity(_ id: Activity.ID) {
    say(label(of: id))
    say(figuresLine(of: id))
    if let figures = dashboard.figures[id], figures.basis == .entered,
      let reported = figures.reported
    {
      say(words.screen.gap(words.text(reported.total), figures.listed + figures.counted))
    }
  }

  private mutating func sayEverything() {
    guard let activity = activityInHand() else { return }
    for spans in dashboard.sheetLines(activity, width: 76) {
      say(spans.map(\.text).joined())
    }
  }

  /// The chosen activity; says that one must be chosen when there is none.
  mutating func activityInHand() -> Activity? {
    guard let activity = chosen.flatMap({ programme.activities[id: $0] }) else {
      say(plain.chooseFirst)
      return nil
    }
    return activity
  }

  private mutating func enter(_ command: PlainCommand) {
    guard !dashboard.mustWait(), let activity = activityInHand() else { return }
    switch command {
    case .tally:
      dashboard.screen = .tally(Tally(activity: activity.id))
      sayTallyHelp()
      say(figuresLine(of: activity.id))
    case .rows:
      dashboard.screen = .rows(RowEntry(activity: activity.id))
      forgetRow()
      say(plain.rowsHelp)
    default:
      dashboard.screen = .reported(ReportedForm(activity, programme))
      say(plain.reportedHelp)
    }
  }

  // MARK: The period

  /// The period's figures, as the quarter's line on the screen tells them.
  mutating func sayPeriod() {
    let reach = dashboard.reach
    say(
      "\(words.text(dashboard.period)). \(reach.withTotal)/\(reach.activities) "
        + words.screen.activitiesWithFigures)
    guard reach.withTotal > 0 else { return }
    let composition = reach.composition
    say(line(composition, disabilities: composition.disabilities.methods))
    say("\(words.text(dashboard.pooled.persons)) \(words.persons)")
  }

  private mutating func turnPeriod(_ text: String) {
    switch text {
    case "": break
    case "+": dashboard.period = dashboard.period.next
    case "-": dashboard.period = dashboard.period.previous
    default:
      if plain.everything.contains(folded(text)), let whole = programme.wholePeriod {
        dashboard.period = whole
      } else if let period = programme.period(plain.period(text)) {
        dashboard.period = period
      } else {
        return say(plain.periodWrong(text))
      }
    }
    dashboard.refreshLists()
    chosen = nil
    sayPeriod()
    sayActivities(programme.activities(in: dashboard.period).map(\.id))
  }
}
