import Frames
import Programmes
import Reports

/// The list of activities: what is asked for, and what then is to be seen.
struct ActivityList: Hashable, Sendable {
  enum Order: Hashable, Sendable, CaseIterable {
    case oldestFirst, newestFirst, title, mostPeople, mostWomen

    /// Whether one more person can change the order.
    var isByFigures: Bool { self == .mostPeople || self == .mostWomen }
  }

  var selected: Activity.ID?
  var filter = TextField()
  var isFiltering = false
  var order = Order.oldestFirst
  /// In the order to be shown.
  var visible: [Activity.ID] = []
  /// The first row shown.
  var top = 0
}

/// The list of the people of one activity.
struct ParticipantList: Hashable, Sendable {
  enum Order: Hashable, Sendable, CaseIterable {
    case asEntered, name
  }

  var selected: Attendance.ID?
  var filter = TextField()
  var isFiltering = false
  var order = Order.asEntered
  var visible: [Attendance.ID] = []
  var top = 0
}

extension Dashboard {
  /// The activity that keys act on.
  var selectedActivity: Activity? {
    activityList.selected.flatMap { programme.activities[id: $0] }
  }

  /// The selected activity's place in the list as shown.
  var activityIndex: Int? {
    activityList.selected.flatMap { activityList.visible.firstIndex(of: $0) }
  }

  /// The selected person's place in the list as shown.
  var participantIndex: Int? {
    participantList.selected.flatMap { participantList.visible.firstIndex(of: $0) }
  }

  // MARK: What is to be seen

  /// Brings the lists and the reach up to date with the programme, the period and the filters. A
  /// selection is kept by identifier, as long as it is there.
  mutating func refreshLists() {
    let needle = folded(activityList.filter.text)
    var inPeriod = programme.activities(in: period)
    activitiesInPeriod = inPeriod.count
    reachedIDs = Set(inPeriod.lazy.filter { $0.details.countsAsReach }.map(\.id))
    poolReach()
    if !needle.isEmpty { inPeriod = inPeriod.filter { matches($0, needle) } }
    activityList.visible = sorted(inPeriod).map(\.id)
    activityList.selected = kept(activityList.selected, in: activityList.visible)
    refreshParticipants()
  }

  /// Pools the figures of the period's activities anew.
  mutating func poolReach() {
    reach = Reach()
    for id in reachedIDs {
      if let figures = figures[id] { reach.add(figures) }
    }
  }

  mutating func refreshParticipants() {
    guard let activity = selectedActivity else {
      participantList.visible = []
      participantList.selected = nil
      return
    }
    let needle = folded(participantList.filter.text)
    var people = Array(activity.attendances)
    if !needle.isEmpty {
      people = people.filter { person in
        let known = person.participant.flatMap { programme.participants[id: $0] }
        let text = [known?.name, known?.organisation, known?.function, known?.locality]
        return text.contains { $0.map { folded($0).contains(needle) } ?? false }
      }
    }
    if participantList.order == .name {
      let names = people.map { person in
        folded(person.participant.flatMap { programme.participants[id: $0]?.name } ?? "~")
      }
      people = zip(names, people).sorted { $0.0 < $1.0 }.map(\.1)
    }
    participantList.visible = people.map(\.id)
    participantList.selected = kept(participantList.selected, in: participantList.visible)
  }

  private func kept(_ selected: String?, in visible: [String]) -> String? {
    if let selected, visible.contains(selected) { return selected }
    return visible.first
  }

  /// Text without regard to accents and case: in the titles, the kind, the places, the projects and
  /// the organisations.
  private func matches(_ activity: Activity, _ needle: String) -> Bool {
    let details = activity.details
    let texts =
      [details.title, details.shortTitle ?? "", words.kinds[details.kind] ?? ""]
      + details.places.map { programme.placeName($0) }
      + details.projects.map { programme.projectName($0) }
      + (details.organisers + details.partners + details.attended).flatMap { id in
        [programme.organisationName(id), programme.organisations[id: id]?.name ?? ""]
      }
    let hay = folded(texts.joined(separator: "\n"))
    return needle.split(separator: " ").allSatisfy { hay.contains($0) }
  }

  private func sorted(_ activities: [Activity]) -> [Activity] {
    func byDay(_ left: Activity, _ right: Activity) -> Bool {
      (left.starts, left.id) < (right.starts, right.id)
    }
    func number(_ activity: Activity, _ value: (Composition) -> Int?) -> Int {
      figures[activity.id]?.used.flatMap(value) ?? -1
    }
    switch activityList.order {
    case .oldestFirst: return activities.sorted(by: byDay)
    case .newestFirst: return activities.sorted { byDay($1, $0) }
    case .title:
      let keyed = activities.map { (folded($0.details.listTitle), $0) }
      return keyed.sorted { $0.0 < $1.0 }.map(\.1)
    case .mostPeople:
      let keyed = activities.map { (number($0) { $0.total.lower }, $0) }
      return keyed.sorted { ($1.0, $0.1.id) < ($0.0, $1.1.id) }.map(\.1)
    case .mostWomen:
      let keyed = activities.map { (number($0) { $0.women.percent?.lowerBound }, $0) }
      return keyed.sorted { ($1.0, $0.1.id) < ($0.0, $1.1.id) }.map(\.1)
    }
  }

  // MARK: Keys

  mutating func pressInBrowse(_ key: Key) -> [Effect] {
    if activityList.isFiltering || participantList.isFiltering { return pressInFilter(key) }
    if let name = Command.named(for: key, in: scope) { return perform(name) }
    if let step = Step(key) {
      move(step)
    } else if key == .escape {
      clearFilter()
    }
    return []
  }

  /// How far a key moves a selection.
  enum Step: Hashable, Sendable {
    case by(Int), page(Int), first, last

    init?(_ key: Key) {
      switch key {
      case .up, .character("k"): self = .by(-1)
      case .down, .character("j"): self = .by(1)
      case .pageUp: self = .page(-1)
      case .pageDown: self = .page(1)
      case .home, .character("g"): self = .first
      case .end, .character("G"): self = .last
      default: return nil
      }
    }

    /// Where a step leads in a list of so many, a page being so many rows.
    func index(from index: Int, count: Int, page: Int = 10) -> Int {
      let moved =
        switch self {
        case .by(let step): index + step
        case .page(let pages): index + max(1, page) * pages
        case .first: 0
        case .last: count - 1
        }
      return max(0, min(count - 1, moved))
    }
  }

  private mutating func move(_ step: Step) {
    switch pane {
    case .activities:
      let visible = activityList.visible
      guard !visible.isEmpty else { return }
      let page = Layout.listRows(Layout(size, pane: pane).activities)
      select(visible[step.index(from: activityIndex ?? 0, count: visible.count, page: page)])
    case .participants:
      let visible = participantList.visible
      guard !visible.isEmpty else { return }
      let page = Layout.listRows(Layout(size, pane: pane).participants)
      participantList.selected =
        visible[step.index(from: participantIndex ?? 0, count: visible.count, page: page)]
    case .ratios:
      ratiosScroll = step.index(from: ratiosScroll, count: 200)
    }
  }

  /// Selects an activity; its people and ratios follow.
  mutating func select(_ id: Activity.ID) {
    guard activityList.selected != id else { return }
    activityList.selected = id
    participantList.filter = TextField()
    participantList.selected = nil
    ratiosScroll = 0
    refreshParticipants()
  }

  private mutating func pressInFilter(_ key: Key) -> [Effect] {
    switch key {
    case .enter:
      activityList.isFiltering = false
      participantList.isFiltering = false
    case .escape: clearFilter()
    case .up, .down, .pageUp, .pageDown: if let step = Step(key) { move(step) }
    default: typeInFilter(key)
    }
    return []
  }

  mutating func typeInFilter(_ key: Key) {
    if activityList.isFiltering {
      guard activityList.filter.press(key) else { return }
      refreshLists()
    } else {
      guard participantList.filter.press(key) else { return }
      refreshParticipants()
    }
  }

  private mutating func clearFilter() {
    if pane == .participants {
      participantList.isFiltering = false
      participantList.filter = TextField()
    } else {
      activityList.isFiltering = false
      activityList.filter = TextField()
    }
    refreshLists()
  }

  /// Does what a command says, from a key or from the menu.
  mutating func perform(_ name: CommandName) -> [Effect] {
    switch name {
    case .nextPane: turnPane(by: 1)
    case .previousPane: turnPane(by: -1)
    case .open:
      if let id = activityList.selected { screen = .sheet(Sheet(activity: id)) }
    case .tally, .rows, .reported, .edit, .duplicate, .new, .editPerson: return enter(name)
    case .remove: return askToRemove()
    case .filter:
      if pane == .participants {
        participantList.isFiltering = true
      } else {
        pane = .activities
        activityList.isFiltering = true
      }
    case .sort: sortDifferently()
    case .period: popup = .period(PeriodPicker(period: period))
    case .undo: return undo()
    case .redo: return redo()
    case .menu: popup = .menu(Menu(scope: scope, words: words))
    case .theme: popup = .themes(ThemePicker(before: theme))
    case .help, .helpInEntry: popup = .help(Help(scope: scope))
    case .language:
      words = (words.language == .french ? Language.english : .french).words
      refreshLists()
    case .quit: return quit()
    case .back, .leave: screen = .browse
    default: break
    }
    return []
  }

  private mutating func turnPane(by step: Int) {
    let panes = Pane.allCases
    let index = panes.firstIndex(of: pane) ?? 0
    pane = panes[(index + step + panes.count) % panes.count]
  }

  private mutating func sortDifferently() {
    if pane == .participants {
      participantList.order = participantList.order == .asEntered ? .name : .asEntered
      notice = Notice(words.screen.sortedPeople(participantList.order == .name))
      refreshParticipants()
    } else {
      let orders = ActivityList.Order.allCases
      let index = orders.firstIndex(of: activityList.order) ?? 0
      activityList.order = orders[(index + 1) % orders.count]
      refreshLists()
      notice = Notice(words.screen.sorted(orderName))
    }
  }

  var orderName: String {
    switch activityList.order {
    case .oldestFirst: words.screen.oldestFirst
    case .newestFirst: words.screen.newestFirst
    case .title: words.screen.byTitle
    case .mostPeople: words.screen.mostPeople
    case .mostWomen: words.screen.mostWomen
    }
  }

  /// Opens an entry screen on the selected activity.
  private mutating func enter(_ name: CommandName) -> [Effect] {
    if mustWait() { return [] }
    if name == .new {
      screen = .form(
        ActivityForm(creatingOn: period.contains(today) ? today : nil, programme, words))
      return []
    }
    guard let activity = selectedActivity else {
      notice = Notice(words.screen.noActivityYet)
      return []
    }
    switch name {
    case .tally: screen = .tally(Tally(activity: activity.id))
    case .rows: screen = .rows(RowEntry(activity: activity.id))
    case .editPerson:
      guard let id = participantList.selected, let person = activity.attendances[id: id] else {
        return []
      }
      let known = person.participant.flatMap { programme.participants[id: $0] }
      screen = .rows(RowEntry(activity: activity.id, editing: person, known: known))
    case .reported: screen = .reported(ReportedForm(activity, programme))
    case .edit: screen = .form(ActivityForm(editing: activity.details, programme, words))
    case .duplicate:
      screen = .form(ActivityForm(duplicating: activity.details, on: today, programme, words))
    default: break
    }
    return []
  }

  private mutating func askToRemove() -> [Effect] {
    if mustWait() { return [] }
    guard let activity = selectedActivity else { return [] }
    if pane == .participants {
      guard let person = participantList.selected.flatMap({ activity.attendances[id: $0] }) else {
        return []
      }
      return confirm(.removePerson(activity.id, person))
    }
    return confirm(.removeActivity(activity.id))
  }
}
