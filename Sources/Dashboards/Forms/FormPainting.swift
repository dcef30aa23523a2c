import Frames
import Programmes
import Reports

extension Dashboard {
  func paint(_ form: ActivityForm, _ frame: inout Frame) {
    let screen = words.screen
    let bar = Style(.statusBar, onBar: true)
    let saved = " \(shortSaved(frame.size.columns < 60)) "
    let savedWidth = min(frame.size.columns / 2, TextWidth.of(saved))
    frame.put(
      form.before == nil ? " \(screen.newActivity)" : " \(screen.editActivity)", row: 0, column: 0,
      width: frame.size.columns - savedWidth, style: Style(bar.role, bold: true, onBar: true))
    frame.put(
      saved, row: 0, column: frame.size.columns - savedWidth, width: savedWidth,
      style: Style(savedSpans[0].style.role, bold: true, onBar: true))
    let area = Area(row: 1, column: 0, rows: frame.size.rows - 3, columns: frame.size.columns)
    frame.box(area, title: screen.activity, active: true)
    let inner = area.inner
    let labelWidth = min(22, inner.columns / 3)
    let lines = ActivityForm.Line.allCases
    let top = scrolled(0, to: form.line.rawValue, count: lines.count, rows: inner.rows)
    for (offset, line) in lines.dropFirst(top).prefix(inner.rows).enumerated() {
      let row = inner.row + offset
      let focused = line == form.line
      frame.put(
        (focused ? "▸" : " ") + screen.label(of: line), row: row, column: inner.column,
        width: labelWidth, style: Style(focused ? .focus : .secondary, bold: focused))
      let column = inner.column + labelWidth + 1
      let width = inner.columns - labelWidth - 2
      let problem = form.problems[line]
      let fieldWidth = problem == nil ? width : max(12, width - TextWidth.of(problem ?? "") - 3)
      paintField(form, line, &frame, row: row, column: column, width: fieldWidth, focused)
      if let problem {
        frame.put(
          "✗ \(problem)", row: row, column: column + fieldWidth + 1, width: width - fieldWidth - 1,
          style: Style(.error))
      }
    }
    let places = form.completions(programme, words)
    if !places.isEmpty {
      let row = inner.row + form.line.rawValue - top + 1
      guard row <= inner.lastRow else { return }
      frame.put(
        "\(screen.tabTakes)\(words.colon)" + places.joined(separator: " · "), row: row,
        column: inner.column + labelWidth + 1, width: inner.columns - labelWidth - 2,
        style: Style(.focus))
    }
  }

  private func paintField(
    _ form: ActivityForm, _ line: ActivityForm.Line, _ frame: inout Frame, row: Int, column: Int,
    width: Int, _ focused: Bool
  ) {
    guard line.isChoice else {
      frame.put(
        form.fields[line] ?? TextField(), row: row, column: column, width: width,
        style: Style(.text, selected: focused), focused: focused)
      return
    }
    let text: String
    switch line {
    case .kind: text = words.kinds[form.kind] ?? ""
    case .role: text = words.roles[form.role] ?? ""
    case .project: text = form.project.map { programme.projectName($0) } ?? words.unknownSign
    case .theme: text = form.theme.map { programme.themeName($0, words) } ?? words.unknownSign
    default: text = form.isPractice ? words.screen.yes : words.screen.no
    }
    frame.put(
      focused ? "‹ \(text) ›" : text, row: row, column: column, width: width,
      style: Style(.text, selected: focused))
    if focused { frame.cursor = Position(row: row, column: column) }
  }
}
