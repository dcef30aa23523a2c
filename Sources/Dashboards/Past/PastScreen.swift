import Frames
import Programmes
import Reports

/// What was done and what was put away, to be looked at and taken back.
struct PastScreen: Hashable, Sendable {
  enum Tab: Hashable, Sendable, CaseIterable {
    case changes, trash
  }

  var tab: Tab
  /// The activity whose changes alone are shown.
  var activity: Activity.ID?
  var selected = 0
  var top = 0
  /// The screen that it was opened over; one or none, which is the panes.
  var behind: [Screen] = []
}

/// To destroy something its name is typed: no key does it, nor the same key twice.
struct PurgeQuestion: Hashable, Sendable {
  let name: String
  let file: String
  var field = TextField()
}

extension Dashboard {
  mutating func openPast(_ tab: PastScreen.Tab) -> [Effect] {
    if mustWait() { return [] }
    var screen = PastScreen(tab: tab)
    switch self.screen {
    case .browse: break
    case .sheet(let sheet):
      screen.activity = sheet.activity
      screen.behind = [self.screen]
    default: screen.behind = [self.screen]
    }
    self.screen = .past(screen)
    past = nil
    return [.readPast]
  }

  /// When something was saved, what the screen of the past shows is not all any more.
  func readPastAnew() -> [Effect] {
    if case .past = screen { [.readPast] } else { [] }
  }

  mutating func take(_ past: Past) {
    self.past = past
    guard case .past(var screen) = screen else { return }
    screen.selected = max(0, min(screen.selected, count(in: screen) - 1))
    self.screen = .past(screen)
  }

  func changes(in screen: PastScreen) -> [PastChange] {
    guard let activity = screen.activity else { return past?.changes ?? [] }
    return past?.changes.filter { $0.activity == activity } ?? []
  }

  func count(in screen: PastScreen) -> Int {
    screen.tab == .changes ? changes(in: screen).count : past?.putAway.count ?? 0
  }

  static func pastRows(_ size: Size) -> Int { max(1, (size.rows - 6) / 2) }

  mutating func press(_ key: Key, in screen: PastScreen) -> [Effect] {
    var screen = screen
    switch keymap.command(for: key, in: .past) {
    case .nextView, .previousView:
      screen.tab = screen.tab == .changes ? .trash : .changes
      (screen.selected, screen.top) = (0, 0)
    case .bringBack: return bringBack(in: screen)
    case .purge: return askToPurge(in: screen)
    case .backFromView:
      self.screen = screen.behind.first ?? .browse
      refreshView()
      refreshRecords()
      return []
    case .language:
      _ = perform(.language)
      return []
    case let name?: return perform(name)
    case nil:
      guard let step = listStep(key) else { return [] }
      let rows = Dashboard.pastRows(size)
      let count = count(in: screen)
      screen.selected = step.index(from: screen.selected, count: max(1, count), page: rows)
      screen.top = scrolled(screen.top, to: screen.selected, count: count, rows: rows)
    }
    self.screen = .past(screen)
    return []
  }

  private mutating func bringBack(in screen: PastScreen) -> [Effect] {
    if screen.tab == .changes {
      let all = changes(in: screen)
      guard all.indices.contains(screen.selected) else { return [] }
      let change = all[screen.selected]
      if change.isTakenBack {
        notice = Notice(words.past.takenBackAlready)
        return []
      }
      return confirm(.takeBack(change))
    }
    guard let item = past?.putAway, item.indices.contains(screen.selected) else { return [] }
    switch item[screen.selected].what {
    case .activity(let activity, _):
      let effects = perform(
        Change(.activity(before: nil, after: activity)), activity.listTitle)
      if !effects.isEmpty { notice = Notice(words.past.broughtBack(activity.listTitle)) }
      return effects
    case .record: return item[screen.selected].change.map { takeBack($0) } ?? []
    }
  }

  mutating func takeBack(_ change: PastChange) -> [Effect] {
    [
      .takeBackOf(
        station: change.station, serial: change.serial, ticket: newTicket(Change([])))
    ]
  }

  // MARK: Destroying

  private mutating func askToPurge(in screen: PastScreen) -> [Effect] {
    guard screen.tab == .trash, let items = past?.putAway, items.indices.contains(screen.selected)
    else { return [] }
    guard case .activity(let activity, let file) = items[screen.selected].what else {
      notice = Notice(words.past.recordsStay)
      return []
    }
    popup = .purge(PurgeQuestion(name: activity.listTitle, file: file))
    return []
  }

  mutating func press(_ key: Key, in question: PurgeQuestion) -> [Effect] {
    var question = question
    switch keymap.command(for: key, in: .reason) {
    case .cancel: popup = nil
    case .choose:
      popup = nil
      guard folded(question.field.text.trimmingSpaces) == folded(question.name) else {
        notice = Notice(words.past.notTheName, .error)
        return []
      }
      notice = Notice(words.past.purged(question.name))
      return [.purge(trash: question.file, ticket: newTicket(Change([])))]
    default:
      _ = question.field.press(key)
      popup = .purge(question)
    }
    return []
  }

  // MARK: Words

  /// A change in one line: what it did to what.
  func name(of change: PastChange) -> String {
    guard let step = change.steps.first else { return "" }
    let what = words.past.name(of: step.kind)
    let more = change.steps.count > 1 ? " +\(change.steps.count - 1)" : ""
    return "\(what) \(name(of: step, in: change))\(more)"
  }

  private func name(of step: PastChange.Step, in change: PastChange) -> String {
    if step.type == "Participant", let person = programme.participants[id: step.id] {
      return person.name
    }
    // A file has the name of its activity, or its own.
    if step.type.isEmpty {
      let title = change.activity.flatMap { programme.activities[id: $0]?.listTitle }
      return title.map { "«\u{A0}\($0)\u{A0}»" } ?? step.id
    }
    let type = words.past.name(ofType: step.type) ?? step.type
    let filed = FiledRecord.Kind.allCases.first { $0.fileWord == step.type }
      .flatMap { programme.filed($0, id: step.id) }
    let name =
      step.name ?? filed.map { self.name(of: $0) }
      ?? (step.type == "Activity" ? change.activity : nil).map {
        programme.activities[id: $0]?.listTitle ?? $0
      }
    return name.map { "\(type) «\u{A0}\($0)\u{A0}»" } ?? type
  }

  /// A field of a file in the words of the forms.
  func label(ofField name: String) -> String {
    FieldName(field: name).map { words.forms.label(of: $0) } ?? words.past.name(ofField: name)
      ?? name
  }
}
