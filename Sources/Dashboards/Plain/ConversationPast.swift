import Frames
import Programmes
import Reports

// The history, the trash, and what goes there.

extension Conversation {
  /// Says what the register's history tells: of the chosen activity, else of everything.
  mutating func sayHistory() {
    let all = dashboard.past?.changes ?? []
    let changes = chosen.map { id in all.filter { $0.activity == id } } ?? all
    sayList(changes.map { .change($0) }, empty: words.past.noChanges)
  }

  mutating func sayTrash() {
    sayList((dashboard.past?.putAway ?? []).map { .putAway($0) }, empty: words.past.emptyTrash)
  }

  mutating func say(_ change: PastChange) {
    say(dashboard.line(change).0)
    for line in dashboard.details(of: change, width: 76) { say(line.text) }
    say(change.isTakenBack ? words.past.takenBackAlready : plain.changeHelp)
  }

  mutating func say(_ item: PutAway) {
    say(dashboard.line(item))
    say(plain.trashHelp)
  }

  /// Takes the change in hand back, or brings back what lies in the trash, as the screen does.
  mutating func bringBack(at moment: Moment) -> [Effect] {
    var past = PastScreen(tab: .changes)
    switch inHand {
    case .change(let change):
      past.selected = dashboard.past?.changes.firstIndex(of: change) ?? -1
    case .putAway(let item):
      past.tab = .trash
      past.selected = dashboard.past?.putAway.firstIndex(of: item) ?? -1
    default:
      say(plain.pastFirst)
      return []
    }
    dashboard.screen = .past(past)
    let effects = dashboard.update(.input(.key(Keymap.standIn(for: .bringBack))), at: moment)
    dashboard.screen = .browse
    sayQuestion()
    // What is not in the trash any more is not in hand either.
    if !effects.isEmpty { inHand = nil }
    return effects
  }

  /// Destroys what lies in the trash when its name is said in full: the only thing that is not undone.
  mutating func purge(_ name: String, at moment: Moment) -> [Effect] {
    guard case .putAway(let item) = inHand else {
      say(plain.pastFirst)
      return []
    }
    guard case .activity(let activity, let file) = item.what else {
      say(words.past.recordsStay)
      return []
    }
    dashboard.popup = .purge(
      PurgeQuestion(name: activity.listTitle, file: file, field: TextField(name)))
    let effects = dashboard.update(.input(.key(Keymap.standIn(for: .choose))), at: moment)
    if !effects.isEmpty { inHand = nil }
    return effects
  }

  /// Asks whether the person in hand is to be taken off the list, or the chosen activity put away.
  mutating func remove() {
    guard !dashboard.mustWait() else { return }
    if case .attendance(let activity, let id) = inHand,
      let person = programme.activities[id: activity]?.attendances[id: id]
    {
      _ = dashboard.confirm(.removePerson(activity, person))
    } else if let activity = activityInHand() {
      _ = dashboard.confirm(.removeActivity(activity.id))
    }
    sayQuestion()
  }

  mutating func sayQuestion() {
    guard case .confirmation(let question) = dashboard.popup else { return }
    say(dashboard.text(of: question))
  }

  /// Yes or no to a question; nothing else is taken for an answer.
  mutating func answer(_ text: String, to question: Confirmation, at moment: Moment) -> [Effect] {
    let word = folded(text)
    if plain.yesWords.contains(word) {
      let effects = dashboard.update(.input(.key(Keymap.standIn(for: .answerYes))), at: moment)
      dashboard.screen = .browse
      switch question {
      case .removeActivity(let id):
        chosen = nil
        say(plain.putAway(dashboard.history.done.last?.summary ?? id))
      case .removePerson(let activity, _):
        inHand = nil
        say(plain.putAway(dashboard.history.done.last?.summary ?? ""))
        say(figuresLine(of: activity))
      default: break
      }
      return effects
    }
    if plain.noWords.contains(word) || plain.abandonWords.contains(word) {
      dashboard.popup = nil
      say(plain.abandoned)
    } else {
      say(plain.yesOrNoOnly)
    }
    return []
  }
}
