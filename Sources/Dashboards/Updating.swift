import Frames
import Programmes
import Reports

extension Dashboard {
  /// Takes an event and says what is to be done outside.
  package mutating func update(_ event: Event, at moment: Moment) -> [Effect] {
    today = moment.day
    defer {
      settlePeople()
      settle()
    }
    let effects = take(event, at: moment)
    return isIndexOutdated() ? effects + [.index] : effects
  }

  private mutating func take(_ event: Event, at moment: Moment) -> [Effect] {
    switch event {
    case .input(.key(let key)):
      notice = nil
      toRestore = nil
      if let effects = stopWork(with: key) { return effects }
      return following(key) { $0.press(key, at: moment) }
    case .input(.paste(let text)): return paste(text)
    case .input(.mouse(let action)): return hear(action, at: moment)
    case .input(.resize(let size)):
      self.size = size
      return []
    case .saved(let tickets):
      for ticket in tickets { saving.waiting[ticket] = nil }
      saving.failure = nil
      saving.lastSaved = moment
      return readPastAnew()
    case .notSaved(_, let failure):
      saving.failure = failure
      return []
    case .reading(let state):
      if reading != nil { reading = state }
      return []
    case .opened(let register):
      open(register)
      return []
    case .indexed(let index):
      rosterIndex = index
      for id in peopleToIndex { rosterIndex?.note(id) }
      peopleToIndex = []
      isIndexing = false
      return []
    case .texts(let made):
      take(made)
      return []
    case .refused(let ticket, let reason):
      let change = saving.waiting.removeValue(forKey: ticket)
      giveUp(ticket, change, reason)
      return []
    case .changed(let activities, let people):
      take(activities, people)
      return []
    case .tookBack(_, let day, let id):
      if let id { show(id) }
      let title = id.flatMap { programme.activities[id: $0]?.listTitle }
      notice = Notice(words.screen.tookBackEarlier(words.text(day), title))
      return []
    case .away(let failure):
      saving.away = failure
      return []
    case .checked(let found):
      self.found = found
      end(.check)
      countOpenFindings()
      selectSought()
      return []
    case .table(let pasted):
      end(.table)
      if case .rows(let rows) = screen, rows.activity == pasted.activity, popup == nil {
        popup = .pasted(pasted)
      } else {
        notice = Notice(words.work.tableTooLate)
      }
      return []
    case .past(let past):
      take(past)
      return []
    case .pairs(let pairs):
      likelyPairs = pairs
      end(.pairs)
      return []
    case .themes(let choices):
      take(choices)
      return []
    case .working(let work):
      take(work)
      return []
    case .stopped(let kind):
      takeStopped(kind)
      return []
    case .failed(let kind, let reason):
      takeFailed(kind, reason)
      return []
    case .exported(let text):
      end(.export)
      notice = Notice(text)
      return []
    case .told(let text):
      notice = Notice(text)
      return []
    }
  }

  /// Moves the lists no further than needed for what is selected to be seen.
  private mutating func settle() {
    let layout = Layout(size, pane: pane)
    activityList.place = activityIndex ?? 0
    activityList.top = scrolled(
      activityList.top, to: activityList.place, count: activityList.visible.count,
      rows: Layout.listRows(layout.activities))
    participantList.top = scrolled(
      participantList.top, to: participantIndex ?? 0, count: participantList.visible.count,
      rows: Layout.listRows(layout.participants))
  }

  private mutating func press(_ key: Key, at moment: Moment) -> [Effect] {
    switch keymap.command(for: key, in: keyScope) {
    case .redraw: return [.redraw]
    case .interrupt: return leaveByInterrupt()
    default: return popup == nil ? press(key, onScreenAt: moment) : press(key, inPopupAt: moment)
    }
  }

  mutating func press(_ key: Key, onScreenAt moment: Moment) -> [Effect] {
    switch screen {
    case .browse: return pressInBrowse(key)
    case .sheet(let sheet): return press(key, in: sheet)
    case .form(let form): return press(key, in: form)
    case .tally(let tally): return press(key, in: tally, at: moment)
    case .rows(let rows): return press(key, in: rows)
    case .reported(let form): return press(key, in: form)
    case .findings(let list): return press(key, in: list)
    case .views(let view): return press(key, in: view)
    case .people(let people): return press(key, in: people)
    case .person(let page): return press(key, in: page)
    case .records(let records): return press(key, in: records)
    case .past(let past): return press(key, in: past)
    case .pairs(let pairs): return press(key, in: pairs)
    }
  }

  /// Pasted text goes where typing goes, a line at a time; outside a field it does nothing. A table of
  /// people pasted into the rows is shown before any of them is added.
  private mutating func paste(_ text: String) -> [Effect] {
    let line = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    if case .purge(var question) = popup {
      for character in line.prefix(400) { question.field.insert(character) }
      popup = .purge(question)
      return []
    }
    if case .reason(var question) = popup {
      for character in line.prefix(400) {
        question.field.insert(character == "\t" ? " " : character)
      }
      popup = .reason(question)
      return []
    }
    guard popup == nil, isTyping else {
      notice = Notice(words.screen.pasteNeedsField)
      return []
    }
    if case .rows(let rows) = screen, rows.editing == nil,
      let table = TableReading(text, for: rows.activity, self)
    {
      guard table.isShort else { return [.readTable(table)] }
      if let pasted = table.rows() {
        popup = .pasted(pasted)
        return []
      }
    }
    for character in line.prefix(400) where !character.isNewline {
      let typed: Character = character == "\t" ? " " : character
      switch screen {
      case .browse, .people: typeInFilter(.character(typed))
      case .form(var form):
        form.type(typed)
        screen = .form(form)
      case .rows(var rows):
        rows.type(typed)
        screen = .rows(rows)
      case .reported(var form):
        form.type(typed)
        screen = .reported(form)
      case .records(var records):
        _ = records.filter.press(.character(typed))
        screen = .records(records)
        refreshRecords()
      case .sheet, .tally, .findings, .views, .person, .past, .pairs: break
      }
    }
    return []
  }

  /// Whether a text field has the keys.
  var isTyping: Bool {
    switch screen {
    case .browse: activityList.isFiltering || participantList.isFiltering
    case .form, .rows, .reported, .people: true
    case .records(let records): records.isSearching
    case .sheet, .tally, .findings, .views, .person, .past, .pairs: false
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
    leaveEntry()
    return []
  }

  /// Goes back to what stood behind the screen of entry.
  mutating func leaveEntry() {
    if case .form(let form) = screen {
      screen = form.behind.first ?? .browse
    } else {
      screen = .browse
    }
    refreshView()
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
    guard !change.edits.isEmpty, let ticket = apply(change) else { return [] }
    history.record(EditHistory.Entry(change: change, ticket: ticket, summary: summary))
    return [.save(change, ticket: ticket)]
  }

  /// Takes the newest change back: of this session at once, of an earlier one when the register answers.
  mutating func undo() -> [Effect] {
    if mustWait() { return [] }
    guard let entry = history.done.last else {
      return [.takeBackEarlier(ticket: newTicket(Change([])))]
    }
    if let refusal = programme.refusal(ofTakingBack: entry.change) {
      notice = Notice(words.text(refusal), .error)
      return []
    }
    guard let ticket = apply(entry.change.inverse) else { return [] }
    history.takeBack(under: ticket)
    show(entry.change)
    notice = Notice(words.screen.undone(entry.summary))
    return [.takeBack(entry.ticket, entry.change.inverse, ticket: ticket)]
  }

  mutating func redo() -> [Effect] {
    if mustWait() { return [] }
    guard let entry = history.undone.last else {
      // What was done in this session came after whatever an earlier one took back.
      guard history.done.isEmpty else {
        notice = Notice(words.screen.nothingToRedo)
        return []
      }
      return [.doAgainEarlier(ticket: newTicket(Change([])))]
    }
    if let refusal = programme.refusal(ofTakingBack: entry.change.inverse) {
      notice = Notice(words.text(refusal), .error)
      return []
    }
    guard let ticket = apply(entry.change) else { return [] }
    history.doAgain(under: ticket)
    show(entry.change)
    notice = Notice(words.screen.redone(entry.summary))
    return [.takeBack(entry.ticket, entry.change, ticket: ticket)]
  }

  /// Goes to the activity that a change is about, in its period, so that what was taken back or done
  /// again is seen.
  private mutating func show(_ change: Change) {
    if let id = change.edits.lazy.compactMap(\.activity).first { show(id) }
  }

  mutating func show(_ id: Activity.ID) {
    guard let activity = programme.activities[id: id] else { return }
    if !period.contains(activity.starts) {
      period = Period(period.kind == .span ? .quarter : period.kind, containing: activity.starts)
      refreshLists()
    }
    if activityList.selected != id, activityList.visible.contains(id) { select(id) }
  }

  /// Applies a change here, and returns the ticket under which it waits; nil when it is refused.
  private mutating func apply(_ change: Change) -> Int? {
    do throws(ChangeRefusal) {
      try programme.apply(change)
    } catch {
      notice = Notice(words.text(error), .error)
      return nil
    }
    refresh(after: change)
    return newTicket(change)
  }

  mutating func newTicket(_ change: Change) -> Int {
    defer { saving.nextTicket += 1 }
    saving.waiting[saving.nextTicket] = change
    return saving.nextTicket
  }

  /// A change that the register refused is taken back here too.
  private mutating func giveUp(_ ticket: Int, _ change: Change?, _ reason: ChangeRefusal) {
    history.forget(ticket: ticket)
    if let change, !change.edits.isEmpty {
      do throws(ChangeRefusal) {
        try programme.apply(change.inverse)
        refresh(after: change)
      } catch {
        // What cannot be taken back was never there: the register's own content stands.
      }
    }
    notice = Notice(words.text(reason), .error)
  }

  // MARK: What others change

  /// Takes what is in the register now, and over it what this officer has done that is not in it yet.
  private mutating func take(
    _ activities: [Activity.ID: Activity?], _ people: [Participant.ID: Participant?]
  ) {
    let former = activities.keys.map { ($0, programme.activities[id: $0]) }
    let isOfPersons = people.contains { id, person in
      programme.participants[id: id]?.sameAs != person?.sameAs
    }
    for (id, person) in people {
      programme.participants[id: id] = person
      noteInIndex(id)
    }
    for (id, activity) in activities {
      programme.activities[id: id] = activity
      if activity == nil { givenIDs.insert(id, of: "Activity") }
    }
    applyWaiting { edit in edit.activity.map { activities.keys.contains($0) } ?? true }
    let changed = former.filter { $0.1 != programme.activities[id: $0.0] }
    guard !changed.isEmpty || !people.isEmpty else { return }
    for (id, _) in changed { measureAnew(id) }
    if isOfPersons { refreshLists() }
    refresh(
      isOnlyOfPeople: changed.allSatisfy { id, former in
        former.map { $0.details == programme.activities[id: id]?.details } ?? false
      })
    if let id = changed.first?.0, let activity = programme.activities[id: id] {
      meetForm()
      // At the door the other doors' keys come all the time, and are seen in the total.
      if !isTallying(id) {
        notice = notice ?? Notice(words.screen.changedElsewhere(activity.listTitle))
      }
    }
    leaveWhatIsGone()
    refreshPerson()
  }

  private func isTallying(_ id: Activity.ID) -> Bool {
    switch screen {
    case .tally(let tally): tally.activity == id
    case .sheet(let sheet): sheet.isProjected && sheet.activity == id
    default: false
    }
  }

  /// Applies what this officer has done and the register does not hold yet, as far as any of its steps is
  /// about something that was read anew.
  mutating func applyWaiting(touching isTouched: (Edit) -> Bool) {
    for ticket in saving.waiting.keys.sorted() {
      guard let change = saving.waiting[ticket], change.edits.contains(where: isTouched) else {
        continue
      }
      // What is refused here will be refused there, and told.
      guard (try? programme.apply(change)) != nil else { continue }
      for id in Set(change.edits.compactMap(\.activity)) { measureAnew(id) }
    }
  }

  /// Brings an activity's figures, and with them the period's, up to date.
  private mutating func measureAnew(_ id: Activity.ID) {
    let before = figures[id]
    if let activity = programme.activities[id: id] {
      measure(activity)
    } else {
      figures[id] = nil
    }
    guard let before, let after = figures[id] else { return }
    pooled.replace(id, before, by: after)
    if activityList.marked.contains(id), programme.activities[id: id]?.countsAsReach == true {
      markedReach?.replace(before, by: after)
    }
  }

  /// An activity that somebody put away can be neither shown nor entered.
  mutating func leaveWhatIsGone() {
    let id: Activity.ID? =
      switch screen {
      case .browse, .findings, .views, .people, .person, .records, .past, .pairs: nil
      case .sheet(let sheet): sheet.activity
      case .form(let form): form.activityID
      case .tally(let tally): tally.activity
      case .rows(let rows): rows.activity
      case .reported(let form): form.activity
      }
    guard let id, programme.activities[id: id] == nil else { return }
    screen = .browse
    notice = Notice(words.text(ChangeRefusal.noSuchActivity(id)), .error)
  }

  /// Whom a change is about is found by the index too.
  private mutating func noteInIndex(_ id: Participant.ID) {
    rosterIndex?.note(id)
    if rosterIndex == nil || isIndexing { peopleToIndex.append(id) }
  }

  /// Whether so many people came or were changed that the roster's index is to be made anew behind the
  /// screen; that of a small roster is made at once.
  private mutating func isIndexOutdated() -> Bool {
    guard !isIndexing, let index = rosterIndex, index.notedCount > Dashboard.mostNoted else {
      return false
    }
    guard programme.participants.count > Dashboard.smallRoster else {
      rosterIndex = RosterIndex(programme.participants)
      return false
    }
    isIndexing = true
    return true
  }

  private mutating func refresh(after change: Change) {
    if found != nil { countOpenFindings() }
    for case .participant(let before, let after) in change.edits {
      if let id = after?.id ?? before?.id { noteInIndex(id) }
    }
    // Who is one with whom may have changed, and with it the number of persons.
    if change.edits.contains(where: \.mayChangeYouth) {
      chosenYouth = nil
      for activity in programme.activities { measure(activity) }
    }
    let isOfPersons = change.edits.contains {
      if case .participant(let before, let after) = $0 {
        before?.sameAs != after?.sameAs
      } else {
        false
      }
    }
    if isOfPersons { refreshLists() }
    for id in Set(change.edits.compactMap(\.activity)) { measureAnew(id) }
    refresh(isOnlyOfPeople: change.isOnlyOfPeople)
  }

  /// Brings the lists up to date with a change. One more person leaves the activities as they are, and
  /// costs no sorting of all of them.
  private mutating func refresh(isOnlyOfPeople: Bool) {
    if isOnlyOfPeople, !activityList.order.column.isOfFigures {
      refreshParticipants()
    } else {
      refreshLists()
    }
    refreshView()
    refreshRecords()
  }

  mutating func measure(_ activity: Activity) {
    figures[activity.id] = Figures(activity, youth: programme.youthDefinition)
  }

  /// A new identifier that nothing in the programme has.
  mutating func newID(_ prefix: Character) -> String {
    Identifiers.random(prefix, using: &generator)
  }
}
