import Frames
import Programmes
import Reports

/// Everything the register holds beside its activities, by kind, to be searched and changed.
struct RecordsScreen: Hashable, Sendable {
  enum Tab: Int, Hashable, Sendable, CaseIterable {
    case projects, organisations, places, themes, people, commitments, products, incidents
    case indicators, sources, settings

    /// The kind of record that is made here; nil for those of other kinds.
    var kind: FiledRecord.Kind? {
      switch self {
      case .projects: .project
      case .organisations: .organisation
      case .places: .place
      case .themes: .theme
      case .products: .product
      case .incidents: .incidentCount
      case .indicators: .indicator
      case .sources: .source
      case .settings: .youthDefinition
      case .people, .commitments: nil
      }
    }
  }

  /// What a line is about.
  enum Line: Hashable, Sendable {
    case filed(FiledRecord.Kind, String)
    case person(Participant.ID)
    case commitment(Activity.ID, String)
    case settings
  }

  var tab = Tab.projects
  var filter = TextField()
  var isSearching = false
  var selected = 0
  var top = 0
  /// The screen that it was opened over; one or none, which is the panes.
  var behind: [Screen] = []
}

extension Dashboard {
  /// No more lines than anybody reads: a longer roster is searched.
  static let mostRecords = 2_000

  mutating func openRecords(_ tab: RecordsScreen.Tab? = nil, searching text: String = "")
    -> [Effect]
  {
    if mustWait() { return [] }
    var records = RecordsScreen()
    records.tab = tab ?? lastRecordsTab
    records.filter = TextField(text)
    if case .browse = screen {} else { records.behind = [screen] }
    screen = .records(records)
    refreshRecords()
    return []
  }

  /// Looks up anew what the lines are.
  mutating func refreshRecords() {
    guard case .records(var records) = screen else { return }
    recordLines = lines(of: records)
    records.selected = max(0, min(records.selected, recordLines.count - 1))
    records.top = scrolled(
      records.top, to: records.selected, count: recordLines.count, rows: recordRows(size))
    lastRecordsTab = records.tab
    screen = .records(records)
  }

  /// Selects the record of that identifier, if it is listed.
  mutating func selectRecord(_ id: String?) {
    guard let id, case .records(var records) = screen else { return }
    let index = recordLines.firstIndex { if case .filed(_, id) = $0 { true } else { false } }
    guard let index else { return }
    records.selected = index
    screen = .records(records)
    refreshRecords()
  }

  func recordRows(_ size: Size) -> Int { max(1, size.rows - 6) }

  private func lines(of records: RecordsScreen) -> [RecordsScreen.Line] {
    let wanted = folded(records.filter.text.trimmingSpaces)
    func holds(_ texts: [String?]) -> Bool {
      wanted.isEmpty || texts.contains { $0.map { folded($0).contains(wanted) } ?? false }
    }
    switch records.tab {
    case .people:
      return Array(
        programme.participants.lazy
          .filter { holds([$0.name, $0.phone, $0.organisation, $0.locality]) }
          .prefix(Dashboard.mostRecords).map { .person($0.id) })
    case .commitments:
      return programme.commitments(today: today)
        .filter { holds([$0.commitment.what, $0.commitment.by]) }
        .map { .commitment($0.activity, $0.commitment.id) }
    default:
      guard let kind = records.tab.kind else { return [] }
      let filed = programme.filed(kind).map { ($0, cells(of: $0)) }
        .filter { holds([$0.0.id] + $0.1) }
      // Series and spans tell by their days, everything else by its name.
      let sorted = filed.sorted { folded($0.1[0]) < folded($1.1[0]) }
        .map { RecordsScreen.Line.filed(kind, $0.0.id) }
      return (records.tab == .settings ? [.settings] : []) + sorted
    }
  }

  /// The record of a line with the activity it was made at, as a form holds it.
  func subject(of line: RecordsScreen.Line) -> (FormSubject, Activity.ID?)? {
    switch line {
    case .filed(let kind, let id): programme.filed(kind, id: id).map { (.filed($0), nil) }
    case .person(let id): programme.participants[id: id].map { (.participant($0), nil) }
    case .commitment(let activity, let id):
      programme.activities[id: activity]?.commitments.first { $0.id == id }
        .map { (.commitment($0), activity) }
    case .settings: (.settings(programme.settings), nil)
    }
  }

  /// Opens the form of a record.
  mutating func edit(_ subject: FormSubject, at activity: Activity.ID? = nil) {
    var form = RecordForm(editing: subject, formText)
    form.activity = activity
    openForm(form)
  }

  // MARK: Keys

  mutating func press(_ key: Key, in records: RecordsScreen) -> [Effect] {
    var records = records
    if records.isSearching { return search(key, in: &records) }
    let line = recordLines.indices.contains(records.selected) ? recordLines[records.selected] : nil
    let name = keymap.command(for: key, in: .records)
    switch name {
    case .nextView, .previousView:
      let tabs = RecordsScreen.Tab.allCases
      let step = name == .nextView ? 1 : tabs.count - 1
      records.tab = tabs[(records.tab.rawValue + step) % tabs.count]
      (records.selected, records.top, records.filter) = (0, 0, TextField())
    case .filter: records.isSearching = true
    case .open, .edit:
      if let (subject, activity) = line.flatMap({ subject(of: $0) }) { edit(subject, at: activity) }
      return []
    case .new: return makeRecord(in: records)
    case .remove: return line.map { askToRemove($0) } ?? []
    case .backFromView:
      if !records.filter.isEmpty {
        records.filter = TextField()
      } else {
        screen = records.behind.first ?? .browse
        refreshView()
        return []
      }
    case let name?: return perform(name)
    case nil:
      guard let step = listStep(key) else { return [] }
      records.selected = step.index(
        from: records.selected, count: max(1, recordLines.count), page: recordRows(size))
      records.top = scrolled(
        records.top, to: records.selected, count: recordLines.count, rows: recordRows(size))
      screen = .records(records)
      return []
    }
    screen = .records(records)
    refreshRecords()
    return []
  }

  private mutating func search(_ key: Key, in records: inout RecordsScreen) -> [Effect] {
    switch keymap.command(for: key, in: .filter) {
    case .keepFilter: records.isSearching = false
    case .clearFilter:
      records.isSearching = false
      records.filter = TextField()
    default:
      if records.filter.press(key) { (records.selected, records.top) = (0, 0) }
    }
    screen = .records(records)
    refreshRecords()
    return []
  }

  private mutating func makeRecord(in records: RecordsScreen) -> [Effect] {
    if let kind = records.tab.kind {
      openForm(form(creating: kind))
    } else if records.tab == .people {
      openForm(RecordForm(creating: .participant(Participant(id: "", name: "")), formText))
    } else if let activity = selectedActivity {
      makeCommitment(at: activity)
    } else {
      notice = Notice(words.screen.noActivityYet)
    }
    return []
  }

  /// A new commitment, made at that activity on its first day.
  mutating func makeCommitment(at activity: Activity) {
    var commitment = Commitment(id: "", by: "", what: "")
    commitment.made = activity.starts
    var form = RecordForm(creating: .commitment(commitment), formText)
    form.activity = activity.id
    notice = Notice(words.records.commitmentAt(activity.listTitle))
    openForm(form)
  }

  // MARK: Removing

  /// Asks with the record's name; where others name it, says who and asks nothing.
  private mutating func askToRemove(_ line: RecordsScreen.Line) -> [Effect] {
    guard line != .settings, let (subject, activity) = subject(of: line) else {
      notice = Notice(words.records.settingsStay)
      return []
    }
    let uses: [Use] =
      switch subject {
      case .filed(let record): programme.uses(of: record)
      case .participant(let participant): programme.uses(of: participant)
      default: []
      }
    guard uses.isEmpty else {
      let names = uses.prefix(4).map { name(of: $0) }.joined(separator: ", ")
      notice = Notice(
        words.records.stillUsed(summary(of: subject), names + (uses.count > 4 ? ", …" : "")), .error
      )
      return []
    }
    return confirm(.removeRecord(subject, activity))
  }

  private func name(of use: Use) -> String {
    switch use {
    case .activity(let id): programme.activities[id: id]?.listTitle ?? id
    case .filed(let record): name(of: record)
    case .participant(let id): programme.participants[id: id]?.name ?? id
    case .settings: words.forms.office.one
    }
  }

  mutating func remove(_ subject: FormSubject, at activity: Activity.ID?) -> [Effect] {
    guard let now = current(subject, at: activity) else { return [] }
    let edit: Edit
    switch now {
    case .filed(let record): edit = .filed(before: record, after: nil)
    case .participant(let participant): edit = .participant(before: participant, after: nil)
    case .commitment(let commitment):
      guard let activity else { return [] }
      edit = .commitment(activity, before: commitment, after: nil)
    case .activity, .settings: return []
    }
    return perform(Change(edit), words.screen.removed(summary(of: now)))
  }
}
