import Frames
import Programmes
import Reports

/// What can be asked for at the desk, outside of every entry.
enum PlainCommand: Hashable, Sendable, CaseIterable {
  case list, more, sheet, tally, rows, reported, new, edit, duplicate, remove
  case participants, people
  case totals, period, project, filter, sort, views, youth
  case findings, explain, reopen
  case history, trash, bringBack, purge
  case undo, redo, language, help, quit, export

  /// Whether something may stand behind it.
  var takesText: Bool {
    switch self {
    case .period, .export, .project, .filter, .sort, .views, .participants, .people, .explain,
      .purge:
      true
    default: false
    }
  }
}

extension Conversation {
  mutating func answerAtDesk(_ text: String, at moment: Moment) -> [Effect] {
    if text.isEmpty {
      sayWhereOneIs()
      return []
    }
    // The sign of the filter may stand at its first word: `/lieu:mopti`.
    let typed = text.first == "/" ? "/ " + text.dropFirst() : text
    let parts = typed.split(separator: " ", maxSplits: 1).map(String.init)
    let rest = parts.count > 1 ? String(parts[1].trimmingSpaces) : ""
    guard let command = plain.command(parts[0]), rest.isEmpty || command.takesText else {
      return choose(text)
    }
    return perform(command, rest, at: moment)
  }

  private mutating func perform(
    _ command: PlainCommand, _ rest: String, at moment: Moment
  ) -> [Effect] {
    switch command {
    case .list: sayActivities(dashboard.activityList.visible)
    case .more: sayMore()
    case .sheet: sayEverything()
    case .tally, .rows, .reported: enter(command)
    case .new:
      if !dashboard.mustWait() {
        let day = dashboard.period.contains(dashboard.today) ? dashboard.today : nil
        open(dashboard.activityForm(on: day))
      }
    case .duplicate:
      if !dashboard.mustWait(), let activity = activityInHand() {
        open(dashboard.activityForm(duplicating: activity.details, on: dashboard.today))
      }
    case .edit: edit(at: moment)
    case .remove: remove()
    case .participants: sayParticipants(rest)
    case .people: sayPeople(rest)
    case .totals: sayPeriod()
    case .period: turnPeriod(rest)
    case .project: project(rest)
    case .filter: filter(rest)
    case .sort: sort(rest)
    case .views: view(rest)
    case .youth: _ = dashboard.perform(.youth)
    case .findings: return ask(for: command, .check)
    case .explain: return explain(rest)
    case .reopen: return reopen()
    case .history, .trash: return ask(for: command, .readPast)
    case .bringBack: return bringBack(at: moment)
    case .purge: return purge(rest, at: moment)
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

  /// Asks the register for what is said when it has answered.
  private mutating func ask(for command: PlainCommand, _ effect: Effect) -> [Effect] {
    guard !dashboard.mustWait() else { return [] }
    awaited = command
    return [effect]
  }

  private mutating func open(_ form: RecordForm) {
    dashboard.screen = .form(form)
    say(plain.formHelp)
  }

  /// Corrects what is in hand: a finding where it can be mended, somebody's entry, else the chosen
  /// activity itself.
  private mutating func edit(at moment: Moment) {
    switch inHand {
    case .finding(let found): mend(found, at: moment)
    case .attendance(let activity, let id): correct(id, at: activity)
    default:
      guard !dashboard.mustWait(), let activity = activityInHand() else { return }
      open(RecordForm(editing: .activity(activity.details), dashboard.formText))
    }
  }

  private mutating func sayWhereOneIs() {
    if let id = chosen { sayActivity(id) } else { sayPeriod() }
    say(plain.askHelp)
  }

  // MARK: Activities

  /// Chooses by a number of the last list, else an activity by words of its title, kind, place, day or
  /// identifier: in the period, and where none is there, in the whole register.
  private mutating func choose(_ text: String) -> [Effect] {
    if let number = Int(text) { return take(number: number) }
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
    default: sayActivities(dashboard.oldestFirst(met))
    }
    return []
  }

  mutating func chose(_ id: Activity.ID) {
    chosen = id
    inHand = nil
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

  /// The figures of the period, as the quarter's line on the screen tells them; where a filter keeps to
  /// less, of what it keeps to.
  mutating func sayPeriod() {
    if let project = dashboard.project {
      say("\(words.views.project)\(words.colon)\(programme.projectName(project))")
    }
    var pooled = dashboard.pooled
    let filter = dashboard.activityList.filter.text
    if !filter.isEmpty {
      let visible = dashboard.activityList.visible
      say("\(words.screen.filterActivities) \(filter) (\(visible.count)/\(dashboard.listed.count))")
      pooled = PooledReach(
        visible.compactMap { programme.activities[id: $0] }, dashboard.figures,
        KeptPeople(programme.participants))
    }
    let reach = pooled.reach
    say(
      "\(words.text(dashboard.period)). \(reach.withTotal)/\(reach.activities) "
        + words.screen.activitiesWithFigures)
    guard reach.withTotal > 0 else { return }
    let composition = reach.composition
    say(line(composition, disabilities: composition.disabilities.methods))
    say("\(words.text(pooled.persons)) \(words.persons)")
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
    sayActivities(dashboard.activityList.visible)
  }
}
