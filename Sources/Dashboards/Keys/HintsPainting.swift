import Frames
import Programmes
import Reports

/// A key and what it does, for the line at the bottom.
private struct KeyHint {
  var key: String
  var text: String
  var hint = Command.Hint.always

  /// With the space inside and the two behind it.
  var columns: Int { TextWidth.of(key) + TextWidth.of(text) + 3 }

  init(_ key: String, _ text: String, _ hint: Command.Hint = .always) {
    self.key = key
    self.text = text
    self.hint = hint
  }
}

extension Dashboard {
  /// The keys that do something here, in the table's order, as many as there is room for: the ways on
  /// and out first, then what is always shown, then the rest.
  func paintHints(_ frame: inout Frame, row: Int) {
    let bar = Style(.statusBar, onBar: true)
    frame.put("", row: row, column: 0, width: frame.size.columns, style: bar)
    let all = hints
    var room = frame.size.columns + 1
    var shown: Set<Int> = []
    for rank in [Command.Hint.vital, .always, .ifRoom] {
      for (index, hint) in all.enumerated() where hint.hint == rank && hint.columns <= room {
        shown.insert(index)
        room -= hint.columns
      }
    }
    var column = 1
    for (index, hint) in all.enumerated() where shown.contains(index) {
      column += frame.put(
        hint.key, row: row, column: column, style: Style(.focus, bold: true, onBar: true))
      column += frame.put(" \(hint.text)", row: row, column: column, style: bar) + 2
    }
  }

  /// The keys that count, as they lie: by rows.
  private var tallyKeys: String {
    guard case .tally(let tally) = screen, let activity = programme.activities[id: tally.activity]
    else { return "" }
    let columns = programme.tallyBands(of: activity).ages.indices
    return [Sex.female, .male].flatMap { sex in
      columns.map { tallyKey(sex, column: $0) }
    }.joined(separator: " ")
  }

  private var hints: [KeyHint] {
    let screen = words.screen
    let scope = keyScope
    var hints = keymap.commands(in: scope).compactMap { command -> KeyHint? in
      guard command.hint != .never, let key = command.keys.first else { return nil }
      return KeyHint(screen.key(key), words.command(command.name).short, command.hint)
    }
    if [.palette, .picker, .period, .help, .columns].contains(scope) {
      hints.insert(KeyHint(keys(.up, .down, in: scope).filter { $0 != " " }, screen.move), at: 0)
    }
    guard scope == .tally else { return hints }
    // The tally's keys are shown as the block they are.
    func hint(_ name: CommandName, _ text: String, _ hint: Command.Hint = .always) -> [KeyHint] {
      keyName(of: name, in: .tally).map { [KeyHint($0, text, hint)] } ?? []
    }
    return [
      KeyHint(tallyKeys, screen.count, .vital),
      KeyHint(keys(.markDisability, .markDisplaced, in: .tally), screen.mark),
    ] + hint(.undoTally, screen.undoShort) + hint(.redoTally, screen.redoShort, .ifRoom)
      + hint(.project, words.command(.project).short, .ifRoom)
      + hint(.leave, screen.done, .vital) + hint(.helpInEntry, screen.helpShort)
  }

  /// The first keys of several commands, as they stand beside one another.
  private func keys(_ names: CommandName..., in scope: Command.Scope) -> String {
    names.compactMap { keyName(of: $0, in: scope) }.joined(separator: " ")
  }
}
