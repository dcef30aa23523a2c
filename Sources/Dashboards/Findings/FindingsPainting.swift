import Frames
import Programmes
import Reports

extension FindingsScreen {
  /// How many rows the list has at that size; the rest tells of the one that is selected.
  static func listRows(_ size: Size, _ count: Int) -> Int {
    let rows = size.rows - 5
    return rows < 9 ? max(1, rows - 3) : max(3, min(count, rows - detailRows))
  }

  /// A line between, the message, the place, the file's line with its mark, the hint.
  fileprivate static let detailRows = 9
}

extension Dashboard {
  func paint(_ list: FindingsScreen, _ frame: inout Frame) {
    let screen = words.screen
    let (errors, warnings) = (openFindings.errors, openFindings.warnings)
    let all = sortedFound ?? []
    let title =
      found == nil
      ? screen.findingsTitle
      : "\(screen.findingsTitle)  \(screen.findingsCount(errors, warnings, all.count - errors - warnings))"
    frame.put(
      " \(title)", row: 0, column: 0, width: frame.size.columns,
      style: Style(.statusBar, bold: true, onBar: true))
    let area = Area(row: 1, column: 0, rows: frame.size.rows - 3, columns: frame.size.columns)
    frame.box(area, title: screen.findings, active: true)
    let inner = area.inner
    guard !all.isEmpty else {
      let text =
        found != nil
        ? keyed(screen.nothingFound)
        : stopped.contains(.check) ? keyed(words.work.checkStopped) : screen.checking
      for (index, line) in wrapped(text, to: inner.columns - 2).enumerated() {
        frame.put(line, row: inner.row + 1 + index, column: inner.column + 1)
      }
      return
    }
    let rows = FindingsScreen.listRows(frame.size, all.count)
    let top = scrolled(list.top, to: list.selected, count: all.count, rows: rows)
    for (offset, found) in all.dropFirst(top).prefix(rows).enumerated() {
      paint(
        found, &frame, row: inner.row + offset, inner, isSelected: top + offset == list.selected)
    }
    guard all.indices.contains(list.selected) else { return }
    let lines = detail(all[list.selected], width: inner.columns - 2)
    for (offset, spans) in lines.prefix(inner.rows - rows).enumerated() {
      frame.put(
        spans: spans, row: inner.row + rows + offset, column: inner.column + 1,
        width: inner.columns - 2, padding: .plain)
    }
  }

  private func paint(
    _ found: Found, _ frame: inout Frame, row: Int, _ area: Area, isSelected: Bool
  ) {
    let isKnown = known(found) != nil
    let (sign, role): (String, Role) =
      isKnown ? ("✓", .secondary) : found.diagnostic.isError ? ("✗", .error) : ("!", .unsaved)
    let place = placeText(found)
    let column = min(24, area.columns / 3)
    frame.put(sign, row: row, column: area.column, style: Style(role, bold: true))
    frame.put(
      place, row: row, column: area.column + 2, width: column,
      style: Style(isKnown ? .secondary : .text))
    frame.put(
      found.diagnostic.message, row: row, column: area.column + column + 3,
      width: area.columns - column - 3, style: Style(isKnown ? .secondary : .text))
    if isSelected {
      frame.cursor = Position(row: row, column: area.column)
      frame.select(row: row, columns: area.column..<(area.column + area.columns))
    }
  }

  /// What it is about in a few words: the activity, or the file.
  func placeText(_ found: Found) -> String {
    if let id = found.finding?.subject.activity, let activity = programme.activities[id: id] {
      return activity.listTitle
    }
    return found.diagnostic.file.split(separator: "/").last.map(String.init)
      ?? found.diagnostic.file
  }

  private func detail(_ found: Found, width: Int) -> [[Span]] {
    let diagnostic = found.diagnostic
    var lines: [[Span]] = [[]]
    lines += wrapped(diagnostic.message, to: width).prefix(2).map {
      [Span($0, Style(.text, bold: true))]
    }
    let place = "\(diagnostic.file):\(diagnostic.line):\(diagnostic.column)"
    // The end of a path tells more than its beginning.
    let shown = TextWidth.of(place) <= width ? place : "…" + String(place.suffix(width - 1))
    lines.append([Span(shown, Style(.secondary))])
    if !diagnostic.lineText.isEmpty {
      lines.append([Span(clipped("  " + diagnostic.lineText, to: width))])
      if diagnostic.column + 1 < width {
        let marks = "^" + String(repeating: "~", count: max(0, diagnostic.length - 1))
        let blanks = String(repeating: " ", count: diagnostic.column + 1)
        lines.append([Span(clipped(blanks + marks, to: width), Style(.focus))])
      }
    }
    if let known = known(found) {
      lines += wrapped("\(words.reasonWord)\(words.colon)\(known.reason)", to: width).map {
        [Span($0, Style(.saved))]
      }
    } else if let hint = diagnostic.hint {
      lines += wrapped("\(words.hintWord)\(words.colon)\(hint)", to: width).map { [Span($0)] }
    }
    return lines
  }
}
