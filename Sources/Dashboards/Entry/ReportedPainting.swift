import Frames
import Programmes
import Reports

extension Dashboard {
  func paint(_ form: ReportedForm, _ frame: inout Frame) {
    let title = programme.activities[id: form.activity]?.details.listTitle ?? ""
    let above = Area(row: 0, column: 0, rows: frame.size.rows - 2, columns: frame.size.columns)
    let lines = ReportedForm.Line.allCases
    // Two rows under the lines say whether they agree, and the gap to what was entered.
    let box = above.centered(rows: lines.count + 5, columns: min(frame.size.columns - 2, 66))
    frame.fill(box, style: .plain)
    frame.box(box, title: "\(words.screen.reportedTitle)\(words.colon)\(title)", active: true)
    let inner = box.inner
    let rows = inner.rows - 2
    let total = form.count(.total)
    let top = scrolled(0, to: form.line.rawValue, count: lines.count, rows: rows)
    for (offset, line) in lines.dropFirst(top).prefix(rows).enumerated() {
      paint(line, form, total, &frame, row: inner.row + offset, inner)
    }
    paintCheck(form, total, &frame, inner)
  }

  private func paint(
    _ line: ReportedForm.Line, _ form: ReportedForm, _ total: Count?, _ frame: inout Frame,
    row: Int, _ area: Area
  ) {
    let screen = words.screen
    let focused = form.line == line
    let labelWidth = min(24, area.columns / 2 + 4)
    frame.put(
      (focused ? "▸" : " ") + screen.label(of: line), row: row, column: area.column,
      width: labelWidth, style: Style(focused ? .focus : .text, bold: focused))
    let column = area.column + labelWidth + 1
    let width = area.columns - labelWidth - 2
    let field = form.fields[line] ?? TextField()
    let style = Style(.text, selected: focused)
    switch line {
    case .quality, .source:
      let text =
        line == .quality
        ? (form.isEstimate ? screen.estimated : screen.counted)
        : programme.sources[id: form.source]?.title ?? screen.officeSource
      frame.put(
        focused ? "‹ \(text) ›" : text, row: row, column: column, width: width, style: style)
      if focused { frame.cursor = Position(row: row, column: column) }
    case .locus:
      frame.put(field, row: row, column: column, width: width, style: style, focused: focused)
    default:
      frame.put(field, row: row, column: column, width: 7, style: style, focused: focused)
      frame.put(
        share(of: line, form, total), row: row, column: column + 9, width: width - 9,
        style: Style(form.aboveTotal.contains(line) ? .error : .secondary))
    }
  }

  private func share(of line: ReportedForm.Line, _ form: ReportedForm, _ total: Count?) -> String {
    guard let count = form.count(line) else { return words.notCollected }
    if form.aboveTotal.contains(line) { return "✗" }
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
    let row = area.lastRow - 1
    let wrong = form.aboveTotal
    if let total, wrong.isEmpty {
      let parts = ReportedForm.Line.allCases.compactMap { line -> String? in
        guard line != .total, line.measure != nil, let count = form.count(line), count.upper != nil
        else { return nil }
        return "\(words.text(count)) ≤ \(words.text(total))"
      }
      if !parts.isEmpty {
        frame.put(
          "✓ \(words.screen.consistent)\(words.colon)" + parts.joined(separator: ", "), row: row,
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
