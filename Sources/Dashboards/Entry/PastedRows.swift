import Frames
import Programmes
import Reports

/// People pasted from a spreadsheet, looked at before any of them is added.
package struct PastedRows: Hashable, Sendable {
  struct Row: Hashable, Sendable {
    /// From 1, as in what was pasted, headings counted.
    let line: Int
    var entry: RowEntry
    /// What is wrong, and nothing of the row is taken; nil when it can be added.
    var problem: String?
    /// What needs a look: somebody who may be here already.
    var warning: String?
  }

  let activity: Activity.ID
  let rows: [Row]
  var top = 0
  /// How many can be added, and the lines of those that cannot.
  let goodCount: Int
  let badLines: [Int]

  init(activity: Activity.ID, rows: [Row]) {
    self.activity = activity
    self.rows = rows
    badLines = rows.filter { $0.problem != nil }.map(\.line)
    goodCount = rows.count - badLines.count
  }

  var good: [Row] { rows.filter { $0.problem == nil } }
}

extension Dashboard {
  mutating func press(_ key: Key, in pasted: PastedRows) -> [Effect] {
    switch keymap.command(for: key, in: .picker) {
    case .cancel:
      popup = nil
      return []
    case .choose:
      popup = nil
      return add(pasted)
    case let name?: return perform(name)
    case nil:
      guard let step = listStep(key) else { return [] }
      var pasted = pasted
      pasted.top = step.index(from: pasted.top, count: pasted.rows.count)
      popup = .pasted(pasted)
      return []
    }
  }

  /// Adds all that can be added, as one change: one sync, and one step to take back.
  private mutating func add(_ pasted: PastedRows) -> [Effect] {
    var edits: [Edit] = []
    for row in pasted.good { edits += change(of: row.entry).0.edits }
    guard !edits.isEmpty else { return [] }
    let effects = perform(Change(edits), words.screen.pasteAdded(pasted.goodCount))
    guard !effects.isEmpty else { return [] }
    if case .rows(var rows) = screen {
      rows.committed += pasted.goodCount
      screen = .rows(rows)
    }
    notice = Notice(words.screen.pasteAdded(pasted.goodCount))
    return effects
  }
}
