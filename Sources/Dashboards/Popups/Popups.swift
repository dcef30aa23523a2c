import Frames
import Programmes
import Reports

/// Every command that applies, found by typing a part of its name.
struct Menu: Hashable, Sendable {
  let scope: Command.Scope
  var field = TextField()
  var selected = 0

  init(scope: Command.Scope, words: Wording) {
    self.scope = scope
  }

  /// The commands whose words hold what is typed, in the table's order.
  func commands(_ words: Wording) -> [Command] {
    let needle = folded(field.text)
    return Command.all(in: scope).filter { command in
      guard command.name != .menu else { return false }
      let names = words.commands[command.name]
      return needle.isEmpty || folded("\(names?.short ?? "") \(names?.long ?? "")").contains(needle)
    }
  }
}

/// The list of themes; moving shows each at once.
struct ThemePicker: Hashable, Sendable {
  /// The theme to go back to.
  let before: String
}

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
  mutating func pressInPopup(_ key: Key) -> [Effect] {
    switch popup {
    case .menu(let menu): return press(key, in: menu)
    case .themes(let picker): return press(key, in: picker)
    case .period(let picker): return press(key, in: picker)
    case .help(let help): return press(key, in: help)
    case .confirmation(let question): return press(key, in: question)
    case .reason(let question): return press(key, in: question)
    case .pasted(let pasted): return press(key, in: pasted)
    case nil: return []
    }
  }

  private mutating func press(_ key: Key, in menu: Menu) -> [Effect] {
    var menu = menu
    let commands = menu.commands(words)
    switch key {
    case .escape, .control("c"), .control("p"): popup = nil
    case .enter:
      popup = nil
      guard commands.indices.contains(menu.selected) else { return [] }
      return perform(commands[menu.selected].name)
    case .up, .down, .pageUp, .pageDown:
      if let step = Step(key) {
        menu.selected = step.index(from: menu.selected, count: commands.count)
      }
      popup = .menu(menu)
    default:
      if menu.field.press(key) { menu.selected = 0 }
      popup = .menu(menu)
    }
    return []
  }

  private mutating func press(_ key: Key, in picker: ThemePicker) -> [Effect] {
    switch key {
    case .enter: popup = nil
    case .escape, .control("c"):
      theme = picker.before
      popup = nil
    default:
      guard let step = Step(key), !themes.isEmpty else { return [] }
      let index = themes.firstIndex(of: theme) ?? 0
      theme = themes[step.index(from: index, count: themes.count)]
    }
    return []
  }

  private mutating func press(_ key: Key, in picker: PeriodPicker) -> [Effect] {
    switch key {
    case .enter, .character("p"): popup = nil
    case .escape, .control("c"):
      popup = nil
      show(picker.before)
    case .left, .up, .character("h"), .character("k"): show(period.previous)
    case .right, .down, .character("l"), .character("j"): show(period.next)
    case .character(let letter):
      if let kind = words.screen.periodKey(letter) {
        // Within what is shown, the part that holds today, else the last.
        let day = period.contains(today) ? today : period.last
        show(Period(kind, containing: day))
      } else if letter == words.screen.wholeKey {
        let days = programme.activities.lazy.map(\.starts)
        if let first = days.min(), let last = days.max() {
          show(Period(from: first, through: last))
        }
      }
    default: break
    }
    return []
  }

  private mutating func show(_ period: Period) {
    self.period = period
    refreshLists()
    refreshView()
  }

  private mutating func press(_ key: Key, in help: Help) -> [Effect] {
    var help = help
    if let step = Step(key) {
      help.top = step.index(from: help.top, count: 200)
      popup = .help(help)
    } else {
      popup = nil
    }
    return []
  }

  private mutating func press(_ key: Key, in question: Confirmation) -> [Effect] {
    switch key {
    case .enter:
      popup = nil
      return answerYes(question)
    case .escape, .control("c"): popup = nil
    default: break
    }
    return []
  }

  private mutating func answerYes(_ question: Confirmation) -> [Effect] {
    switch question {
    case .discard:
      leaveEntry()
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
