import Programmes
import Reports

// Files out of the register, question by question.

extension Conversation {
  /// Begins with what is at hand: the chosen activity, its people when that is said, else the period's
  /// activities.
  mutating func beginExport(_ rest: String) {
    guard !dashboard.mustWait() else { return }
    let subject: ExportSubject
    if plain.peopleWords.contains(folded(rest)) {
      guard let activity = activityInHand() else { return }
      subject = .people(activity.id)
    } else if let id = chosen {
      subject = .activity(id)
    } else {
      subject = .activities(nil)
    }
    let form = ExportForm(subject, folder: dashboard.exportFolder)
    exporting = form
    ask(form)
  }

  func question(of form: ExportForm) -> String {
    let words = words.export
    return switch form.line {
    case .format: "\(words.format) [\(words.name(of: form.format))]"
    case .names: "\(words.names) [\(words.withoutNames)]"
    case .folder: "\(words.folder) [\(form.folder.text)]"
    }
  }

  private mutating func ask(_ form: ExportForm) {
    exporting = form
    switch form.line {
    case .format:
      let names = form.subject.formats.map { words.export.name(of: $0) }
      say(names.enumerated().map { "\($0.offset + 1) \($0.element)" }.joined(separator: "; "))
    case .names: say(plain.withNamesHelp)
    case .folder: say(words.export.neverOver)
    }
  }

  /// Takes an answer; an empty one leaves what stands there. Behind the last the file is written.
  mutating func answer(_ text: String, in form: ExportForm) -> [Effect] {
    var form = form
    let word = folded(text)
    if plain.abandonWords.contains(word) || isLeaving(word) {
      exporting = nil
      say(plain.abandoned)
      return []
    }
    switch form.line {
    case .format where !text.isEmpty:
      let formats = form.subject.formats
      let named = formats.firstIndex { folded(words.export.name(of: $0)).hasPrefix(word) }
      guard let index = Int(text).map({ $0 - 1 }) ?? named, formats.indices.contains(index) else {
        say(plain.numberOrWord(formats.count))
        return []
      }
      form.format = formats[index]
    case .names where !text.isEmpty:
      guard let answer = words.screen.answer(text) else {
        say(plain.yesOrNo)
        return []
      }
      form.withNames = answer
    case .folder where !text.isEmpty: form.folder = TextField(text)
    default: break
    }
    guard form.line == form.lines.last else {
      form.go(by: 1)
      ask(form)
      return []
    }
    exporting = nil
    let effects = dashboard.write(form)
    // Where the file is will be told when it is there.
    dashboard.notice = nil
    return effects
  }
}
