import Frames
import Programmes
import Reports

/// A question to which Enter says yes and Escape no. Nothing is lost by one key, nor by one key
/// twice.
enum Confirmation: Hashable, Sendable {
  /// What was typed in a form or a row.
  case discard
  case removePerson(Activity.ID, Attendance)
  case removeActivity(Activity.ID)
  /// The marked ones.
  case removeActivities([Activity.ID])
  /// Of a commitment, with the activity it was made at.
  case removeRecord(FormSubject, Activity.ID?)
  case takeBack(PastChange)
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
    case .export(let form): return press(key, in: form)
    case .person(let card): return press(key, in: card)
    case .projects(let picker): return press(key, in: picker)
    case .columns(let picker): return press(key, in: picker)
    case .bulk(let form): return press(key, in: form)
    case .purge(let question): return press(key, in: question)
    case nil: return []
    }
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
      leaveEntry()
      return []
    case .quitUnsaved: return [.quit]
    case .removePerson(let activity, let person):
      let name = person.participant.flatMap { programme.participants[id: $0]?.name }
      return perform(
        Change(.attendance(activity, before: person, after: nil)),
        words.screen.removed(name ?? person.id))
    case .removeActivities(let ids): return remove(ids)
    case .removeRecord(let subject, let activity): return remove(subject, at: activity)
    case .takeBack(let change): return takeBack(change)
    case .removeActivity(let id):
      guard let activity = programme.activities[id: id] else { return [] }
      return perform(
        Change(.activity(before: activity, after: nil)), words.screen.removed(activity.listTitle))
    }
  }
}
