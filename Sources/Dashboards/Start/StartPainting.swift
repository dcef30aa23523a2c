package import Frames
import Languages
import Reports

extension FirstStart {
  /// The whole screen at that size.
  package func frame(_ size: Size) -> Frame {
    var frame = Frame(size: size)
    guard size.columns >= 20, size.rows >= 6 else {
      if size.rows > 0 { frame.put(words.screen.enlarge, row: 0, column: 0, width: size.columns) }
      return frame
    }
    let bar = Style(.statusBar, onBar: true)
    frame.put("", row: 0, column: 0, width: size.columns, style: bar)
    frame.put(" WIPNET", row: 0, column: 0, style: Style(.title, bold: true, onBar: true))
    frame.put(
      words.language.code + " ", row: 0, column: size.columns - 3, width: 3, style: bar)
    let area = frame.area
    let inner = Area(
      row: 2, column: min(2, area.columns), rows: max(0, size.rows - 5),
      columns: max(0, min(76, size.columns - 4)))
    switch step {
    case .choosing: paintChoices(&frame, inner)
    case .opening(let field, let chosen): paintOpening(&frame, inner, field, chosen)
    case .creating(let new): paintCreating(&frame, inner, new)
    }
    if let refusal {
      let lines = wrapped(refusal, to: size.columns - 2).prefix(2)
      for (offset, line) in lines.enumerated() {
        frame.put(
          " " + line, row: size.rows - 1 - lines.count + offset, column: 0, width: size.columns,
          style: Style(.error, bold: true))
      }
    }
    paintHints(&frame)
    return frame
  }

  private var own: StartWording { words.screen.startWords }

  private func paintChoices(_ frame: inout Frame, _ area: Area) {
    var lines: [(text: String, style: Style, choice: Int?)] = []
    for (index, choice) in choices.enumerated() {
      let isSelected = index == selected
      let mark = isSelected ? "▸ " : "  "
      switch choice {
      case .recent(let path, let isThere):
        if index == 0 { lines.append((own.recent, Style(.title, bold: true), nil)) }
        let aside = isThere ? "" : "  (\(own.absent))"
        lines.append(
          (mark + path + aside, Style(isThere ? .text : .secondary, selected: isSelected), index))
      case .open, .create, .demo:
        let (name, meaning) = own.words(of: choice)
        // With room each has its line of explanation and one of air.
        if area.rows >= 16, !lines.isEmpty { lines.append(("", .plain, nil)) }
        lines.append((mark + name, Style(.text, selected: isSelected, bold: true), index))
        for line in wrapped(meaning, to: area.columns - 4) {
          lines.append(("    " + line, Style(.secondary), nil))
        }
      }
    }
    let chosen = lines.firstIndex { $0.choice == selected } ?? 0
    let welcome = area.rows >= 16 ? wrapped(own.welcome, to: area.columns) + [""] : []
    for (offset, line) in welcome.enumerated() {
      frame.put(line, row: area.row + offset, column: area.column, width: area.columns)
    }
    let rows = max(1, area.rows - welcome.count)
    // What explains the chosen one is seen with it.
    let top = scrolled(0, to: min(lines.count - 1, chosen + 1), count: lines.count, rows: rows)
    for (offset, line) in lines.dropFirst(top).prefix(rows).enumerated() {
      let row = area.row + welcome.count + offset
      frame.put(
        line.text, row: row, column: area.column, width: area.columns, style: line.style)
      if line.choice == selected { frame.cursor = Position(row: row, column: area.column) }
    }
  }

  private func paintOpening(
    _ frame: inout Frame, _ area: Area, _ field: TextField, _ chosen: Int?
  ) {
    frame.put(own.openTitle, row: area.row, column: area.column, style: Style(.title, bold: true))
    let rows = max(0, area.rows - 4)
    let offered = completions(field.text)
    let top = scrolled(0, to: chosen ?? 0, count: offered.count, rows: rows)
    for (offset, folder) in offered.dropFirst(top).prefix(rows).enumerated() {
      let isChosen = top + offset == chosen
      let style = Style(folder.isRegister ? .text : .secondary, selected: isChosen)
      frame.put(
        (isChosen ? "▸ " : "  ") + (folder.isRegister ? "✓ " : "  ") + folder.name + "/",
        row: area.row + 4 + offset, column: area.column, width: area.columns, style: style)
    }
    let help = offered.contains { $0.isRegister } ? own.registersMarked : own.openHelp
    frame.put(
      help, row: area.row + 3, column: area.column, width: area.columns, style: Style(.secondary))
    frame.put(
      field, row: area.row + 1, column: area.column, width: area.columns,
      style: Style(.text, selected: true), focused: true)
  }

  private func paintCreating(_ frame: inout Frame, _ area: Area, _ new: NewRegister) {
    frame.put(own.createTitle, row: area.row, column: area.column, style: Style(.title, bold: true))
    let room = min(15, area.columns * 2 / 5)
    for (index, (label, field)) in [(own.name, new.name), (own.folder, new.folder)].enumerated() {
      let isFocused = (index == 1) == new.isAtFolder
      let row = area.row + 2 + index
      frame.put(
        label, row: row, column: area.column, width: room - 1,
        style: Style(isFocused ? .focus : .text, bold: isFocused))
      frame.put(
        field, row: row, column: area.column + room, width: area.columns - room,
        style: Style(.text, selected: isFocused), focused: isFocused)
    }
    for (offset, line) in wrapped(own.createHelp, to: area.columns).enumerated()
    where offset + 5 < area.rows {
      frame.put(
        line, row: area.row + 5 + offset, column: area.column, width: area.columns,
        style: Style(.secondary))
    }
  }

  private func paintHints(_ frame: inout Frame) {
    let bar = Style(.statusBar, onBar: true)
    let row = frame.size.rows - 1
    frame.put("", row: row, column: 0, width: frame.size.columns, style: bar)
    let screen = words.screen
    func key(_ name: CommandName, _ scope: Command.Scope) -> String {
      keymap.keys(of: name, in: scope).first.map { screen.key($0) } ?? ""
    }
    let hints: [(String, String)] =
      switch step {
      case .choosing:
        [
          (key(.choose, .picker), screen.choose),
          (key(.quit, .activities), words.command(.quit).short),
          (key(.up, .picker) + key(.down, .picker), screen.move),
          (key(.language, .activities), words.command(.language).short),
        ]
      case .opening:
        [
          (key(.choose, .reason), words.command(.open).short),
          (key(.cancel, .reason), screen.back), ("Tab", own.complete),
          (key(.up, .palette) + key(.down, .palette), screen.move),
        ]
      case .creating:
        [
          (key(.commit, .form), own.make),
          (key(.discard, .form), screen.back),
          (key(.nextField, .form), words.command(.nextField).short),
        ]
      }
    var column = 1
    for (key, text) in hints where !key.isEmpty {
      guard column + TextWidth.of(key) + TextWidth.of(text) + 1 < frame.size.columns else { break }
      column += frame.put(
        key, row: row, column: column, style: Style(.focus, bold: true, onBar: true))
      column += frame.put(" \(text)", row: row, column: column, style: bar) + 2
    }
  }
}
