import Frames
package import Reports

extension Dashboard {
  func paint(_ picker: ThemePicker, _ frame: inout Frame) {
    let words = words.screen.theming
    let found = themes(in: picker)
    let rows = min(max(1, found.count), ThemePicker.rows(in: frame.size))
    let top = scrolled(
      picker.top, to: found.firstIndex { $0.name == theme } ?? 0, count: found.count, rows: rows)
    var title = self.words.screen.themes
    if rows < found.count { title += " \(top + 1)–\(top + rows)/\(found.count)" }
    if !picker.field.isEmpty { title += " · \(picker.field.text)" }
    let area = dialog(&frame, rows: rows + 3, columns: 64, title: title)
    let columns = ThemeColumns(width: area.columns)
    paint(
      columns, [words.name, words.background, words.pairs, words.colors, words.origin],
      row: area.row, area, Style(.secondary), &frame)
    for (offset, choice) in found.dropFirst(top).prefix(rows).enumerated() {
      let row = area.row + 1 + offset
      let isChosen = choice.name == theme
      paint(
        columns, choice.cells(words), row: row, area, Style(.text, selected: isChosen), &frame)
      frame.put(
        isChosen ? "▸" : " ", row: row, column: area.column,
        style: Style(.text, selected: isChosen))
      if isChosen { frame.cursor = Position(row: row, column: area.column) }
    }
    if found.isEmpty {
      frame.put(
        self.words.screen.nothingMatches, row: area.row + 1, column: area.column,
        width: area.columns)
    }
    guard area.rows > rows + 2 else { return }
    // Each role once, so that a theme can be judged at a glance.
    let samples: [(String, Role)] = [
      (self.words.women, .women), (self.words.young, .youth),
      (self.words.screen.disabilityLetters, .disability), ("✓", .targetMet), ("✗", .targetMissed),
      ("≈", .estimate), ("!", .error),
    ]
    frame.put(
      spans: samples.map { Span("\($0.0) ", Style($0.1)) }, row: area.lastRow,
      column: area.column + 1, width: area.columns - 1, padding: .plain)
  }

  private func paint(
    _ columns: ThemeColumns, _ texts: [String], row: Int, _ area: Area, _ style: Style,
    _ frame: inout Frame
  ) {
    var column = area.column + 1
    frame.fill(
      Area(row: row, column: area.column, rows: 1, columns: area.columns), style: style)
    for (text, width) in zip(texts, columns.widths) where width > 0 {
      frame.put(text, row: row, column: column, width: width - 1, style: style)
      column += width
    }
  }
}

extension ThemeChoice {
  /// The same as one line of text.
  package func line(_ words: Wording) -> String {
    let cells = cells(words.screen.theming)
    return zip(cells, [26, 10, 16, 7, 0]).reduce("") { line, cell in
      let room = max(0, cell.1 - TextWidth.of(cell.0) - 1)
      return line + cell.0 + (cell.1 > 0 ? String(repeating: " ", count: room + 1) : "")
    }
  }

  fileprivate func cells(_ words: ThemeWording) -> [String] {
    [
      name, isDark.map { $0 ? words.dark : words.light } ?? words.terminal,
      contrast?.text ?? (colors == nil ? "…" : words.notApplicable),
      colors.map { $0 > 256 ? words.millions : String($0) } ?? "…",
      isOwn ? words.folder : words.builtIn,
    ]
  }
}

extension ThemeChoice.Contrast {
  /// « 2/24 → 24/24 »: as written, and as painted where that is another number.
  fileprivate var text: String {
    func text(_ reached: Int) -> String { (reached < 10 ? " " : "") + "\(reached)/\(pairs)" }
    if isHigh { return "\(text(painted)) (≥7:1)" }
    return asWritten == painted ? text(painted) : "\(text(asWritten)) → \(text(painted))"
  }
}

/// How wide the columns of the list are; those that have no room are 0.
private struct ThemeColumns {
  /// Name, background, pairs, colours, origin, each with a space after it.
  private(set) var widths = [0, 10, 16, 7, 9]

  init(width: Int) {
    for column in [4, 3, 1] where widths.reduce(1, +) + 16 > width { widths[column] = 0 }
    widths[0] = max(8, width - 1 - widths.reduce(0, +))
  }
}
