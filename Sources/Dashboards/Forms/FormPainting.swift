import Frames
import Programmes
import Reports

extension Dashboard {
  func paint(_ form: RecordForm, _ frame: inout Frame) {
    paintBar(of: form, &frame)
    let area = Area(row: 1, column: 0, rows: frame.size.rows - 3, columns: frame.size.columns)
    frame.box(area, title: words.forms.title(of: form.base), active: true)
    let inner = area.inner
    let context = formText
    let labelWidth = min(22, inner.columns / 3)
    let column = inner.column + labelWidth + 1
    let width = inner.columns - labelWidth - 2
    // A long text takes the rows it needs while one is in it.
    let heights = form.fields.map { field in
      field.name == form.line && field.isLong
        ? min(max(1, inner.rows / 2), lines(of: form, field, width).count) : 1
    }
    let index = form.fields.firstIndex { $0.name == form.line } ?? 0
    let start = heights[..<index].reduce(0, +)
    let all = heights.reduce(0, +)
    // One row more, for what can be taken.
    let end = min(all, start + heights[index] + 1)
    let top = max(0, min(start, end - inner.rows))
    var row = inner.row - top
    for (field, height) in zip(form.fields, heights) {
      defer { row += height }
      guard row + height > inner.row, row <= inner.lastRow else { continue }
      let focused = field.name == form.line
      frame.put(
        (focused ? "▸" : " ") + words.forms.label(field.name, of: form.base), row: row,
        column: inner.column, width: labelWidth,
        style: Style(focused ? .focus : .secondary, bold: focused))
      let problem = form.problems[field.name]
      let told = problem.map { "✗ \($0)" }
      let room = told.map { max(12, width - TextWidth.of($0) - 1) } ?? width
      if focused, height > 1 {
        paintLong(form, field, &frame, row: row, column: column, width: width, rows: height)
      } else {
        paintField(
          form, field, context, &frame, row: row, column: column, width: room, focused)
      }
      if let told, height == 1 {
        frame.put(
          told, row: row, column: column + room + 1, width: max(0, width - room - 1),
          style: Style(.error))
      }
    }
    // Over the next line; on the last row of the box over the one before.
    let below = inner.row - top + start + heights[index]
    paintOffers(
      form, context, &frame,
      row: below <= inner.lastRow ? below : max(inner.row, below - heights[index] - 1),
      column: column, width: width)
  }

  private func paintBar(of form: RecordForm, _ frame: inout Frame) {
    let bar = Style(.statusBar, onBar: true)
    let saved = " \(shortSaved(frame.size.columns < 60)) "
    let savedWidth = min(frame.size.columns / 2, TextWidth.of(saved))
    let title = words.forms.heading(form.base, isNew: form.isNew)
    let name = form.isNew ? "" : "\(words.colon)\(summary(of: form.base))"
    frame.put(
      " \(title)\(name)", row: 0, column: 0, width: frame.size.columns - savedWidth,
      style: Style(bar.role, bold: true, onBar: true))
    frame.put(
      saved, row: 0, column: frame.size.columns - savedWidth, width: savedWidth,
      style: Style(savedSpans[0].style.role, bold: true, onBar: true))
  }

  private func paintField(
    _ form: RecordForm, _ field: FormField, _ context: FormText, _ frame: inout Frame, row: Int,
    column: Int, width: Int, _ focused: Bool
  ) {
    let style = Style(.text, selected: focused)
    guard field.isTyped else {
      let text = context.label(ofWord: form.text(field.name), in: field.name)
      frame.put(
        focused ? "‹ \(text) ›" : text, row: row, column: column, width: width, style: style)
      if focused { frame.cursor = Position(row: row, column: column) }
      return
    }
    let text = form.texts[field.name] ?? TextField()
    frame.put(text, row: row, column: column, width: width, style: style, focused: focused)
    if let said = form.saidDay(field, context) {
      let used = TextWidth.of(text.text) + 2
      frame.put(
        "= \(said)", row: row, column: column + used, width: max(0, width - used),
        style: Style(.secondary))
    }
  }

  /// What can be taken or made, in the row behind the line, over the next one.
  private func paintOffers(
    _ form: RecordForm, _ context: FormText, _ frame: inout Frame, row: Int, column: Int,
    width: Int
  ) {
    var spans: [Span] = []
    let offers = form.completions(context)
    if !offers.isEmpty {
      spans.append(
        Span(
          "\(keyed(words.screen.tabTakes))\(words.colon)" + offers.joined(separator: " · "),
          Style(.focus)))
    }
    if form.field?.reference != nil, form.problems[form.line] != nil, !form.typedPart.isEmpty {
      let make = "\(keyed("{makeReferred}")) \(words.forms.make(form.typedPart))"
      // What is there already goes before what could be made.
      let used = spans.reduce(0) { $0 + TextWidth.of($1.text) + 3 }
      if spans.isEmpty || used + TextWidth.of(make) <= width {
        spans.append(Span((spans.isEmpty ? "" : "   ") + make, Style(.focus)))
      }
    }
    guard !spans.isEmpty else { return }
    frame.put(spans: spans, row: row, column: column, width: width, padding: .plain)
  }

  // MARK: Long texts

  /// The text's characters by the rows they stand in.
  private func lines(of form: RecordForm, _ field: FormField, _ width: Int) -> [Range<Int>] {
    let characters = form.texts[field.name]?.characters ?? []
    var lines: [Range<Int>] = []
    var start = 0
    var used = 0
    var lastBlank: Int?
    for (index, character) in characters.enumerated() {
      let columns = TextWidth.of(character)
      if used + columns > max(1, width - 1) {
        let end = lastBlank.map { $0 + 1 } ?? index
        lines.append(start..<end)
        used = characters[end..<index].reduce(0) { $0 + TextWidth.of($1) }
        start = end
        lastBlank = nil
      }
      used += columns
      if character == " " { lastBlank = index }
    }
    return lines + [start..<characters.count]
  }

  private func paintLong(
    _ form: RecordForm, _ field: FormField, _ frame: inout Frame, row: Int, column: Int, width: Int,
    rows: Int
  ) {
    let text = form.texts[field.name] ?? TextField()
    let lines = lines(of: form, field, width)
    let at = lines.lastIndex { $0.lowerBound <= text.cursor } ?? 0
    let top = max(0, min(at - rows + 1, lines.count - rows))
    for offset in 0..<rows where top + offset < lines.count {
      let line = lines[top + offset]
      frame.put(
        String(text.characters[line]), row: row + offset, column: column, width: width,
        style: Style(.text, selected: true))
      if top + offset == at {
        let before = text.characters[line.lowerBound..<text.cursor]
        frame.cursor = Position(
          row: row + offset,
          column: column + before.reduce(0) { $0 + TextWidth.of($1) })
      }
    }
  }
}
