import Frames
import Programmes
import Reports

/// The period being chosen; moving shows its figures at once.
struct PeriodPicker: Hashable, Sendable {
  let before: Period

  init(period: Period) {
    self.before = period
  }
}

/// The keys of the screen one is on, and the signs.
struct Help: Hashable, Sendable {
  let scope: Command.Scope
  var top = 0
}

/// A question to which Enter says yes and Escape no. Nothing is lost by one key, nor by one key
/// twice.
enum Confirmation: Hashable, Sendable {
  /// What was typed in a form or a row.
  case discard
  case removePerson(Activity.ID, Attendance)
  case removeActivity(Activity.ID)
  case quitUnsaved
}

extension Dashboard {
  mutating func press(_ key: Key, inPopupAt moment: Moment) -> [Effect] {
    switch popup {
    case .menu(let menu): return press(key, in: menu, at: moment)
    case .themes(let picker): return press(key, in: picker)
    case .period(let picker): return press(key, in: picker)
    case .help(let help): return press(key, in: help)
    case .confirmation(let question): return press(key, in: question)
    case .reason(let question): return press(key, in: question)
    case .pasted(let pasted): return press(key, in: pasted)
    case nil: return []
    }
  }

  private mutating func press(_ key: Key, in picker: PeriodPicker) -> [Effect] {
    switch keymap.command(for: key, in: .picker) {
    case .choose:
      popup = nil
      return []
    case .cancel:
      popup = nil
      show(picker.before)
      return []
    case let name?: return perform(name)
    case nil: break
    }
    // The key that opened it takes what is shown, as Enter does.
    if keymap.command(for: key, in: scope) == .period {
      popup = nil
      return []
    }
    switch key {
    case .left, .up, .character("h"), .character("k"): show(period.previous)
    case .right, .down, .character("l"), .character("j"): show(period.next)
    case .character(let letter):
      if let kind = words.screen.periodKey(letter) {
        show(kind)
      } else if letter == words.screen.wholeKey {
        showWholePeriod()
      }
    default: break
    }
    return []
  }

  /// Shows a period of that kind: within what is shown, the one that holds today, else the last.
  mutating func show(_ kind: Period.Kind) {
    show(Period(kind, containing: period.contains(today) ? today : period.last))
  }

  /// Shows from the register's first activity to its last.
  mutating func showWholePeriod() {
    let days = programme.activities.lazy.map(\.starts)
    if let first = days.min(), let last = days.max() { show(Period(from: first, through: last)) }
  }

  mutating func show(_ period: Period) {
    self.period = period
    refreshLists()
    refreshView()
  }

  private mutating func press(_ key: Key, in help: Help) -> [Effect] {
    var help = help
    if let step = listStep(key) {
      help.top = step.index(from: help.top, count: 200)
      popup = .help(help)
    } else {
      popup = nil
    }
    return []
  }

  private mutating func press(_ key: Key, in question: Confirmation) -> [Effect] {
    switch keymap.command(for: key, in: .question) {
    case .answerYes:
      popup = nil
      return answerYes(question)
    case .answerNo: popup = nil
    case let name?: return perform(name)
    case nil: break
    }
    return []
  }

  private mutating func answerYes(_ question: Confirmation) -> [Effect] {
    switch question {
    case .discard:
      screen = .browse
      return []
    case .quitUnsaved: return [.quit]
    case .removePerson(let activity, let person):
      let name = person.participant.flatMap { programme.participants[id: $0]?.name }
      return perform(
        Change(.attendance(activity, before: person, after: nil)),
        words.screen.removed(name ?? person.id))
    case .removeActivity(let id):
      guard let activity = programme.activities[id: id] else { return [] }
      return perform(
        Change(.activity(before: activity, after: nil)), words.screen.removed(activity.listTitle))
    }
  }
}
