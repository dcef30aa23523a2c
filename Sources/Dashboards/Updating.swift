import Frames
import Programmes
import Reports

extension Dashboard {
  /// Takes an event and says what is to be done outside.
  package mutating func update(_ event: Event, at moment: Moment) -> [Effect] {
    today = moment.day
    defer { settle() }
    switch event {
    case .input(.key(let key)):
      notice = nil
      return press(key, at: moment)
    case .input(.paste(let text)): return paste(text)
    case .input(.resize(let size)):
      self.size = size
      return []
    case .saved(let tickets):
      saving.waiting.subtract(tickets)
      saving.failure = nil
      saving.lastSaved = moment
      return []
    case .notSaved(_, let failure):
      saving.failure = failure
      return []
    case .refused(let ticket, let reason):
      saving.waiting.remove(ticket)
      giveUp(ticket, reason)
      return []
    }
  }

  /// Moves the lists no further than needed for what is selected to be seen.
  private mutating func settle() {
    let layout = Layout(size, pane: pane)
    activityList.top = scrolled(
      activityList.top, to: activityIndex ?? 0, count: activityList.visible.count,
      rows: Layout.listRows(layout.activities))
    participantList.top = scrolled(
      participantList.top, to: participantIndex ?? 0, count: participantList.visible.count,
      rows: Layout.listRows(layout.participants))
  }

  private mutating func press(_ key: Key, at moment: Moment) -> [Effect] {
    if key == .control("l") { return [.redraw] }
    if popup != nil { return pressInPopup(key) }
    if key == .control("c") { return leaveByInterrupt() }
    switch screen {
    case .browse: return pressInBrowse(key)
    case .sheet(let sheet): return press(key, in: sheet)
    case .form(let form): return press(key, in: form)
    case .tally(let tally): return press(key, in: tally, at: moment)
    case .rows(let rows): return press(key, in: rows)
    case .reported(let form): return press(key, in: form)
    }
  }

  /// Pasted text goes where typing goes, a line at a time; outside a field it does nothing.
  private mutating func paste(_ text: String) -> [Effect] {
    let line = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    guard popup == nil, isTyping else {
      notice = Notice(words.screen.pasteNeedsField)
      return []
    }
    for character in line.prefix(400) where !character.isNewline {
      let typed: Character = character == "\t" ? " " : character
      switch screen {
      case .browse: typeInFilter(.character(typed))
      case .form(var form):
        form.type(typed)
        screen = .form(form)
      case .rows(var rows):
        rows.type(typed)
        screen = .rows(rows)
      case .reported(var form):
        form.type(typed)
        screen = .reported(form)
      case .sheet, .tally: break
      }
    }
    return []
  }

  /// Whether a text field has the keys.
  private var isTyping: Bool {
    switch screen {
    case .browse: activityList.isFiltering || participantList.isFiltering
    case .form, .rows, .reported: true
    case .sheet, .tally: false
    }
  }

  /// Ctrl-C: asks only when something typed would be lost.
  private mutating func leaveByInterrupt() -> [Effect] {
    switch screen {
    case .form(let form) where form.isDirty: return confirm(.discard)
    case .rows(let rows) where rows.isDirty: return confirm(.discard)
    case .reported(let form) where form.isDirty: return confirm(.discard)
    default: return quit()
    }
  }

  /// Goes back to the panes; asks first when something typed would be lost.
  mutating func leaveEntry(isDirty: Bool) -> [Effect] {
    if isDirty { return confirm(.discard) }
    screen = .browse
    return []
  }

  mutating func quit() -> [Effect] {
    guard saving.failure == nil else { return confirm(.quitUnsaved) }
    return [.quit]
  }

  mutating func confirm(_ question: Confirmation) -> [Effect] {
    popup = .confirmation(question)
    return []
  }

  // MARK: Changes

  /// Applies a change here and asks for it to be saved. It is told as saved only when a receipt says
  /// so. `summary` is what it did, in words.
  mutating func perform(_ change: Change, _ summary: String) -> [Effect] {
    guard !change.edits.isEmpty, let effect = apply(change) else { return [] }
    if case .save(_, let ticket) = effect {
      history.record(EditHistory.Entry(change: change, ticket: ticket, summary: summary))
    }
    return [effect]
  }

  mutating func undo() -> [Effect] {
    guard let entry = history.takeBack() else {
      notice = Notice(words.screen.nothingToUndo)
      return []
    }
    guard let effect = apply(entry.change.inverse) else { return [] }
    show(entry.change)
    notice = Notice(words.screen.undone(entry.summary))
    return [effect]
  }

  mutating func redo() -> [Effect] {
    guard let entry = history.doAgain() else {
      notice = Notice(words.screen.nothingToRedo)
      return []
    }
    guard let effect = apply(entry.change) else { return [] }
    show(entry.change)
    notice = Notice(words.screen.redone(entry.summary))
    return [effect]
  }

  /// Goes to the activity that a change is about, in its period, so that what was taken back or done
  /// again is seen.
  private mutating func show(_ change: Change) {
    guard let id = change.edits.lazy.compactMap(\.activity).first,
      let activity = programme.activities[id: id]
    else { return }
    if !period.contains(activity.starts) {
      period = Period(period.kind == .span ? .quarter : period.kind, containing: activity.starts)
      refreshLists()
    }
    if activityList.visible.contains(id) { select(id) }
  }

  private mutating func apply(_ change: Change) -> Effect? {
    do throws(ChangeRefusal) {
      try programme.apply(change)
    } catch {
      notice = Notice(words.text(error), .error)
      return nil
    }
    refresh(after: change)
    let ticket = saving.nextTicket
    saving.nextTicket += 1
    saving.waiting.insert(ticket)
    return .save(change, ticket: ticket)
  }

  /// A change that the register refused is taken back here too.
  private mutating func giveUp(_ ticket: Int, _ reason: ChangeRefusal) {
    let entry = history.done.first { $0.ticket == ticket }
    history.forget(ticket: ticket)
    if let entry {
      do throws(ChangeRefusal) {
        try programme.apply(entry.change.inverse)
        refresh(after: entry.change)
      } catch {
        // What cannot be taken back was never there: the register's own content stands.
      }
    }
    notice = Notice(words.text(reason), .error)
  }

  private mutating func refresh(after change: Change) {
    for id in Set(change.edits.compactMap(\.activity)) {
      if let activity = programme.activities[id: id] {
        measure(activity)
      } else {
        figures[id] = nil
      }
    }
    if change.isOnlyOfPeople, !activityList.order.isByFigures {
      // The list stays as it is: one more person costs no sorting of all activities.
      poolReach()
      refreshParticipants()
    } else {
      refreshLists()
    }
  }

  mutating func measure(_ activity: Activity) {
    figures[activity.id] = Figures(activity, youth: programme.youthDefinition)
  }

  /// A new identifier that nothing in the programme has.
  mutating func newID(_ prefix: Character) -> String {
    Identifiers.random(prefix, using: &generator)
  }
}
