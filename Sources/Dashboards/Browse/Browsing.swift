import Frames
import Languages
import Programmes
import Reports

/// The list of activities: what is asked for, and what then is to be seen.
struct ActivityList: Hashable, Sendable {
  var selected: Activity.ID?
  var filter = TextField()
  var isFiltering = false
  /// What is asked for: as much of the filter as can be understood, and what of it cannot.
  var asked = Filter()
  var problems: [FilterError] = []
  var marked: Set<Activity.ID> = []
  var order = ActivityOrder.oldestFirst
  /// The columns chosen; nil: as many as there is room for.
  var columns: Set<ActivityColumn>?
  /// In the order to be shown.
  var visible: [Activity.ID] = []
  /// The first row shown.
  var top = 0
  /// Where the selected one was last found.
  var place = 0
}

/// The list of the people of one activity.
struct ParticipantList: Hashable, Sendable {
  enum Order: Hashable, Sendable, CaseIterable {
    case asEntered, name
  }

  var selected: Attendance.ID?
  var filter = TextField()
  var isFiltering = false
  var asked = PeopleFilter()
  var problems: [FilterError] = []
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
    guard let selected = activityList.selected else { return nil }
    let (visible, place) = (activityList.visible, activityList.place)
    if visible.indices.contains(place), visible[place] == selected { return place }
    return visible.firstIndex(of: selected)
  }

  /// The selected person's place in the list as shown.
  var participantIndex: Int? {
    participantList.selected.flatMap { participantList.visible.firstIndex(of: $0) }
  }

  // MARK: What is to be seen

  /// Brings the lists and the reach up to date with the programme, the period and the filters. A
  /// selection is kept by identifier, as long as it is there.
  mutating func refreshLists() {
    let inScope = activitiesInScope
    pooled = PooledReach(inScope, figures, KeptPeople(programme.participants))
    poolMarked()
    listed = sorted(inScope)
    searched = ActivityTexts()
    listVersion += 1
    vocabulary = nil
    peopleVocabulary = nil
    refreshFiltered()
  }

  /// Brings the lists up to date with the filter.
  mutating func refreshFiltered() {
    readActivityFilter()
    if activityList.asked.terms.isEmpty {
      activityList.visible = listed
    } else {
      if searched.isEmpty { searched = ActivityTexts(listed, programme, filterVocabulary()) }
      let places = activityList.asked.places(in: searched, today: today) { place in
        let id = listed[place]
        guard let activity = programme.activities[id: id] else { return nil }
        return (activity, figures[id], activityList.marked.contains(id))
      }
      activityList.visible = places.map { listed[$0] }
    }
    activityList.selected = kept(activityList.selected, in: activityList.visible)
    refreshParticipants()
  }

  mutating func refreshParticipants() {
    guard let activity = selectedActivity else {
      participantList.visible = []
      participantList.selected = nil
      return
    }
    readPeopleFilter()
    var people = Array(activity.attendances)
    if !participantList.asked.terms.isEmpty {
      people = people.filter { person in
        let known = person.participant.flatMap { programme.participants[id: $0] }
        return participantList.asked.matches(
          person, known, on: activity.starts, youth: programme.youthDefinition)
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

  // MARK: Keys

  mutating func pressInBrowse(_ key: Key) -> [Effect] {
    if activityList.isFiltering || participantList.isFiltering { return pressInFilter(key) }
    if let name = keymap.command(for: key, in: scope) { return perform(name) }
    if let step = listStep(key) { move(step) }
    return []
  }

  /// How far a key moves a selection.
  enum Step: Hashable, Sendable {
    case by(Int), page(Int), first, last

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

  mutating func move(_ step: Step) {
    switch pane {
    case .activities:
      let visible = activityList.visible
      guard !visible.isEmpty else { return }
      let page = Layout.listRows(Layout(size, pane: pane).activities)
      let index = step.index(from: activityIndex ?? 0, count: visible.count, page: page)
      select(visible[index])
      activityList.place = index
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

  mutating func clearFilter() {
    if pane == .participants {
      participantList.isFiltering = false
      participantList.filter = TextField()
    } else {
      activityList.isFiltering = false
      activityList.filter = TextField()
    }
    refreshFiltered()
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
        return openActivityFilter()
      }
    case .sort: sortDifferently()
    case .findings: return openFindingsScreen()
    case .views: return openViews()
    case .people: return openPeople()
    case .goBack: goBack()
    case .goForward: goForward()
    case .projects: return openProjects()
    case .columns: popup = .columns(ColumnPicker())
    case .mark, .markAll: mark(name)
    case .markUp: markOn(by: -1)
    case .markDown: markOn(by: 1)
    case .records: return openRecords()
    case .likelyPairs: return openPairs()
    case .editOutside: return editOutside()
    case .history: return openPast(.changes)
    case .trash: return openPast(.trash)
    case .period: popup = .period(PeriodPicker(period: period))
    case .youth: countYoungDifferently()
    case .undo: return undo()
    case .redo: return redo()
    case .menu: popup = .menu(Menu())
    case .theme: popup = openThemes()
    case .mouse: return turnMouse()
    case .help, .helpInEntry: popup = .help(Help(scope: keyScope, below: popup))
    case .language:
      words = words.language.following(in: languages).words
      refreshLists()
      refreshView()
      refreshRecords()
      return [.remember(.language(words.language))]
    case .quit: return quit()
    case .dropFilter:
      if activityList.filter.isEmpty, pane != .participants { unmarkAll() }
      clearFilter()
    case .copySentence: return copySentence()
    case .project: toggleProjection()
    case .export: return openExport()
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
      let orders = ActivityOrder.cycle
      let index = orders.firstIndex(of: activityList.order) ?? -1
      activityList.order = orders[(index + 1) % orders.count]
      refreshLists()
      notice = Notice(words.screen.sorted(orderName))
    }
  }

  /// Opens an entry screen on the selected activity.
  private mutating func enter(_ name: CommandName) -> [Effect] {
    if mustWait() { return [] }
    if name == .new {
      openForm(activityForm(on: period.contains(today) ? today : nil))
      return []
    }
    if name == .edit, !activityList.marked.isEmpty { return openBulk() }
    guard let activity = selectedActivity else {
      notice = Notice(keyed(words.screen.noActivityYet))
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
    case .edit: openForm(RecordForm(editing: .activity(activity.details), formText))
    case .duplicate: openForm(activityForm(duplicating: activity.details, on: today))
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
    let marked = markedActivities
    return confirm(marked.isEmpty ? .removeActivity(activity.id) : .removeActivities(marked))
  }
}
