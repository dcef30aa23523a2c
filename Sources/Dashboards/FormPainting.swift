import Frames
import Programmes
import Reports

extension Dashboard {
  // MARK: An activity

  func paint(_ form: ActivityForm, _ frame: inout Frame) {
    let screen = words.screen
    let bar = Style(.statusBar, onBar: true)
    frame.put(
      form.before == nil ? " \(screen.newActivity)" : " \(screen.editActivity)", row: 0, column: 0,
      width: frame.size.columns, style: Style(bar.role, bold: true, onBar: true))
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
        "\(screen.tabTakes) : " + places.joined(separator: " · "), row: row,
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

  // MARK: Reported figures

  func paint(_ form: ReportedForm, _ frame: inout Frame) {
    let screen = words.screen
    let title = programme.activities[id: form.activity]?.details.listTitle ?? ""
    let box = frame.area.centered(rows: 14, columns: min(frame.size.columns - 2, 66))
    frame.fill(box, style: .plain)
    frame.box(box, title: "\(screen.reportedTitle) : \(title)", active: true)
    let inner = box.inner
    let total = form.count(.total)
    for (index, line) in ReportedForm.Line.allCases.enumerated() {
      let row = inner.row + index
      guard row <= inner.lastRow else { return }
      let focused = form.line == line
      frame.put(
        (focused ? "▸" : " ") + screen.label(of: line), row: row, column: inner.column, width: 24,
        style: Style(focused ? .focus : .text, bold: focused))
      let column = inner.column + 25
      switch line {
      case .quality, .source:
        let text =
          line == .quality
          ? (form.isEstimate ? screen.estimated : screen.counted)
          : programme.sources[id: form.source]?.title ?? screen.officeSource
        frame.put(
          focused ? "‹ \(text) ›" : text, row: row, column: column, width: inner.columns - 26,
          style: Style(.text, selected: focused))
        if focused { frame.cursor = Position(row: row, column: column) }
      case .locus:
        frame.put(
          form.fields[line] ?? TextField(), row: row, column: column, width: inner.columns - 26,
          style: Style(.text, selected: focused), focused: focused)
      default:
        frame.put(
          form.fields[line] ?? TextField(), row: row, column: column, width: 7,
          style: Style(.text, selected: focused), focused: focused)
        frame.put(
          share(of: line, form, total), row: row, column: column + 9, width: inner.columns - 35,
          style: Style(form.aboveTotal.contains(line) ? .error : .secondary))
      }
    }
    paintCheck(form, total, &frame, inner)
  }

  private func share(of line: ReportedForm.Line, _ form: ReportedForm, _ total: Count?) -> String {
    guard let count = form.count(line) else { return words.notCollected }
    guard line != .total, let total else { return form.isEstimate ? "≈" : "" }
    let ratio = Ratio(part: count, base: total)
    var text = words.percent(ratio)
    if line == .women, ratio.isCounted {
      let men = Ratio(part: total - count, base: total)
      text += "   \(words.men) \(words.text(men.part))  \(words.percent(men))"
    }
    return text
  }

  private func paintCheck(
    _ form: ReportedForm, _ total: Count?, _ frame: inout Frame, _ area: Area
  ) {
    guard area.rows > 9 else { return }
    let row = area.row + 9
    let wrong = form.aboveTotal
    if let total, wrong.isEmpty {
      let parts = ReportedForm.Line.allCases.compactMap { line -> String? in
        guard line != .total, line.measure != nil, let count = form.count(line), count.upper != nil
        else { return nil }
        return "\(words.text(count)) ≤ \(words.text(total))"
      }
      if !parts.isEmpty {
        frame.put(
          "✓ \(words.screen.consistent) : " + parts.joined(separator: ", "), row: row,
          column: area.column + 1, width: area.columns - 2, style: Style(.saved))
      }
    } else if !wrong.isEmpty {
      frame.put(
        "✗ \(words.screen.partAboveTotal)", row: row, column: area.column + 1,
        width: area.columns - 2, style: Style(.error, bold: true))
    }
    let figures = figures[form.activity]
    if let figures, figures.listed + figures.counted > 0, let total {
      frame.put(
        words.screen.gap(words.text(total), figures.listed + figures.counted), row: row + 1,
        column: area.column + 1, width: area.columns - 2, style: Style(.unsaved))
    }
  }
}
