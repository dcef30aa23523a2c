import Frames
import Programmes
import Reports

/// Everything about one activity, to be read.
struct Sheet: Hashable, Sendable {
  let activity: Activity.ID
  var top = 0
  /// Whether its figures are shown to the room.
  var isProjected = false
}

extension Dashboard {
  mutating func press(_ key: Key, in sheet: Sheet) -> [Effect] {
    if let name = keymap.command(for: key, in: .sheet) {
      return perform(sheet.isProjected && name == .back ? .project : name)
    }
    var sheet = sheet
    if let step = listStep(key) { sheet.top = step.index(from: sheet.top, count: 400) }
    screen = .sheet(sheet)
    return []
  }

  /// Shows the figures to the room, or the sheet again.
  mutating func toggleProjection() {
    guard case .sheet(var sheet) = screen else { return }
    sheet.isProjected.toggle()
    screen = .sheet(sheet)
  }

  /// What a report would print of the activity; nil when its figures are not known yet.
  func sentence(of activity: Activity) -> String? {
    figures[activity.id].map { words.sentence(of: activity, $0, in: programme) }
  }

  /// Hands the sentence to the clipboard. It tells nobody's name: it is made of what the activity's own
  /// record and its figures say.
  mutating func copySentence() -> [Effect] {
    guard case .sheet(let sheet) = screen, let activity = programme.activities[id: sheet.activity],
      let sentence = sentence(of: activity)
    else { return [] }
    notice = Notice(words.screen.sentenceCopied)
    return [.copy(displayable(sentence))]
  }
}
