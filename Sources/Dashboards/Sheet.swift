import Frames
import Programmes

/// Everything about one activity, to be read.
struct Sheet: Hashable, Sendable {
  let activity: Activity.ID
  var top = 0
}

extension Dashboard {
  mutating func press(_ key: Key, in sheet: Sheet) -> [Effect] {
    if let name = Command.named(for: key, in: .sheet) { return perform(name) }
    var sheet = sheet
    if let step = Step(key) { sheet.top = step.index(from: sheet.top, count: 400) }
    screen = .sheet(sheet)
    return []
  }
}
