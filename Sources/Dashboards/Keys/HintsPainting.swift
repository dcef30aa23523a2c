import Frames
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

  private var hints: [KeyHint] {
    let screen = words.screen
    let (enter, escape) = (screen.key(.enter), screen.key(.escape))
    switch popup {
    case .columns:
      return [
        KeyHint("↑↓", screen.move), KeyHint(screen.key(.character(" ")), words.browse.show),
        KeyHint("o", words.browse.sortBy), KeyHint(escape, screen.back, .vital),
      ]
    case .bulk:
      return [
        KeyHint("↑↓", screen.move), KeyHint("← →", screen.choose, .vital),
        KeyHint(enter, words.browse.apply, .vital), KeyHint(escape, screen.cancel, .vital),
      ]
    case .menu, .themes, .period, .projects:
      return [
        KeyHint("↑↓", screen.move), KeyHint(enter, screen.choose, .vital),
        KeyHint(escape, screen.cancel, .vital),
      ]
    case .help: return [KeyHint("↑↓", screen.move), KeyHint(escape, screen.back, .vital)]
    case .pasted:
      return [
        KeyHint("↑↓", screen.move), KeyHint(enter, screen.choose, .vital),
        KeyHint(escape, screen.cancel, .vital),
      ]
    case .reason:
      return [
        KeyHint(enter, screen.choose, .vital), KeyHint(escape, screen.cancel, .vital),
      ]
    case .confirmation:
      return [KeyHint(enter, screen.yes, .vital), KeyHint(escape, screen.no, .vital)]
    case nil: break
    }
    if activityList.isFiltering || participantList.isFiltering {
      return [
        KeyHint(enter, screen.keepFilter, .vital), KeyHint(escape, screen.clearFilter, .vital),
        KeyHint("Tab", screen.proposeInFilter), KeyHint("↑↓", screen.move, .ifRoom),
      ]
    }
    // The tally's keys are shown as the block they are.
    if scope == .tally {
      return [
        KeyHint("u i j k", screen.count, .vital), KeyHint("s d", screen.mark),
        KeyHint(screen.key(.backspace), screen.undoShort),
        KeyHint("r", screen.redoShort, .ifRoom), KeyHint(escape, screen.done, .vital),
        KeyHint("F1", screen.helpShort),
      ]
    }
    return Command.all(in: scope).filter { $0.hint != .never }.map { command in
      KeyHint(
        screen.key(command.keys[0]), words.commands[command.name]?.short ?? "", command.hint)
    }
  }
}
