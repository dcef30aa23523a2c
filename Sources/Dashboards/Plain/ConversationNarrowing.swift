import Frames
import Programmes
import Reports

// To which activities the lists, the totals and the views keep, in which order, and the views.

extension Conversation {
  // MARK: The filter

  /// Keeps to the activities that answer to a filter; an empty one lets go of it. A filter with a slip is
  /// not kept: the slip is said with its word.
  mutating func filter(_ text: String) {
    let former = dashboard.activityList.filter
    dashboard.activityList.filter = TextField(text)
    dashboard.refreshFiltered()
    if let error = dashboard.activityList.problems.first {
      say(slip: error, in: text)
      dashboard.activityList.filter = former
      dashboard.refreshFiltered()
      return
    }
    chosen = nil
    sayPeriod()
    sayActivities(dashboard.activityList.visible)
  }

  /// What of a filter cannot be understood, with its word and a hint.
  mutating func say(slip error: FilterError, in text: String) {
    let characters = Array(text)
    let word = String(characters[error.range.clamped(to: 0..<characters.count)])
    let (message, hint) = words.filter.text(error)
    let named = message.contains(word) ? message : "«\u{A0}\(word)\u{A0}»\(words.colon)\(message)"
    say(named + (hint.map { " (\($0))" } ?? ""))
  }

  // MARK: The order

  /// Says the orders there are, or takes the one that is meant.
  mutating func sort(_ text: String) {
    let orders =
      ActivityOrder.cycle
      + ActivityColumn.allCases.map { column in
        ActivityOrder(column, descending: column.beginsDescending)
      }
    var met: Set<ActivityOrder> = []
    let known = orders.filter { met.insert($0).inserted }
    guard !text.isEmpty else { return sayList(known.map { .order($0) }, empty: "") }
    let wanted = folded(text)
    let named = known.first { order in
      plain.names { Dashboard.name(of: order, $0) }.contains { $0.hasPrefix(wanted) }
    }
    guard let named else { return say(plain.noSuchWord(text)) }
    sort(by: named)
  }

  mutating func sort(by order: ActivityOrder) {
    dashboard.activityList.order = order
    dashboard.refreshLists()
    say(words.screen.sorted(dashboard.orderName))
    sayActivities(dashboard.activityList.visible)
  }

  // MARK: The project

  /// Says the projects, or keeps to the one that is meant.
  mutating func project(_ text: String) {
    let projects = programme.projects
    guard !text.isEmpty else {
      return sayList([.project(nil)] + projects.map { .project($0.id) }, empty: "")
    }
    if plain.everything.contains(folded(text)) { return keep(to: nil) }
    let wanted = folded(text)
    let met = projects.filter { project in
      [project.id, project.name, project.acronym ?? ""].contains { folded($0).contains(wanted) }
    }
    switch met.count {
    case 0: say(plain.noSuchWord(text))
    case 1: keep(to: met[0].id)
    default: sayList(met.map { .project($0.id) }, empty: "")
    }
  }

  mutating func keep(to project: Project.ID?) {
    dashboard.show(project: project)
    chosen = nil
    sayPeriod()
    sayActivities(dashboard.activityList.visible)
  }

  // MARK: The views

  /// Says the views there are, or the one that is meant: `vue portée projet` is the reach by projects.
  mutating func view(_ text: String) {
    let tabs = ViewScreen.Tab.allCases
    let typed = folded(text).split(separator: " ").map(String.init)
    guard let first = typed.first else {
      return sayList(tabs.map { .view($0) }, empty: "")
    }
    let named = Int(first).map { $0 - 1 }
    let tab =
      named.flatMap { tabs.indices.contains($0) ? tabs[$0] : nil }
      ?? tabs.first { tab in
        plain.names { $0.screen.name(of: tab) }.contains { $0.hasPrefix(first) }
      }
    guard let tab else { return say(plain.noSuchWord(text)) }
    guard typed.count > 1 else { return sayView(tab, by: nil) }
    let wanted = typed[typed.count - 1]
    guard tab == .reach,
      let dimension = Dimension.allCases.first(where: { dimension in
        plain.names { $0.views.name(of: dimension) }.contains { $0.hasPrefix(wanted) }
      })
    else { return say(plain.noSuchWord(wanted)) }
    sayView(tab, by: dimension)
  }

  /// Says a view, as the command of the same name prints it.
  mutating func sayView(_ tab: ViewScreen.Tab, by dimension: Dimension?) {
    dashboard.findViewed()
    if let kept = dashboard.keptText(in: tab) { say(kept) }
    let width = 78
    func text(_ tables: [ReportTable]) -> String {
      tables.map { $0.text(limit: width) { TextWidth.of($0) } }.joined(separator: "\n")
    }
    let (period, today) = (dashboard.period, dashboard.today)
    let known = dashboard.knownFigures
    let filter = dashboard.kept(.everything)
    let report: String
    switch tab {
    case .reach, .projects:
      let by = tab == .projects ? .project : dimension
      let overview = Overview(programme, period: period, by: by, filter: filter, figures: known)
      report = text([
        ReachReport(
          programme, overview, timeOn: tab == .projects ? min(today, period.last) : nil,
          words: words
        ).table()
      ])
    case .indicators:
      var programme = programme
      programme.indicators = Table(dashboard.indicatorsInScope)
      report = text([IndicatorReport(programme, figures: known, words: words).table()])
    case .commitments:
      report = CommitmentReport(programme, today: today, filter: filter, words: words)
        .text(limit: width) { TextWidth.of($0) }
    case .earlyWarning:
      report = text(EarlyWarningReport(programme, period: period, words: words).tables())
    case .practitioners: report = text([PractitionerReport(programme, words: words).table()])
    }
    for line in report.split(separator: "\n", omittingEmptySubsequences: false) {
      say(verbatim: String(line))
    }
  }
}
