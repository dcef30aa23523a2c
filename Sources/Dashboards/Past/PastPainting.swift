import Frames
import Programmes
import Reports

extension Dashboard {
  func paint(_ screen: PastScreen, _ frame: inout Frame) {
    let bar = Style(.statusBar, onBar: true)
    var spans: [Span] = [Span(" ", bar)]
    for tab in PastScreen.Tab.allCases {
      let name = tab == .changes ? words.past.changes : words.past.trash
      spans.append(
        tab == screen.tab
          ? Span("[\(name)]", Style(.focus, bold: true, onBar: true)) : Span(" \(name) ", bar))
    }
    frame.put(spans: spans, row: 0, column: 0, width: frame.size.columns, padding: bar)
    let area = Area(row: 1, column: 0, rows: frame.size.rows - 3, columns: frame.size.columns)
    let title =
      screen.activity.flatMap { programme.activities[id: $0]?.listTitle }
      ?? (screen.tab == .changes ? words.past.changes : words.past.trash)
    frame.box(area, title: title, active: true)
    let inner = area.inner
    let (column, width) = (inner.column + 1, inner.columns - 2)
    guard past != nil, count(in: screen) > 0 else {
      let text =
        past == nil
        ? words.past.reading
        : screen.tab == .changes ? words.past.noChanges : words.past.emptyTrash
      for (index, line) in wrapped(text, to: width).enumerated() where index < inner.rows {
        frame.put(line, row: inner.row + index, column: column, width: width)
      }
      return
    }
    let rows = min(Dashboard.pastRows(frame.size), count(in: screen))
    let top = scrolled(screen.top, to: screen.selected, count: count(in: screen), rows: rows)
    let lines = screen.tab == .changes ? changes(in: screen).map(line) : trashLines
    for offset in 0..<rows where top + offset < lines.count {
      let row = inner.row + offset
      let (text, isFaint) = lines[top + offset]
      frame.put(
        text, row: row, column: column, width: width, style: Style(isFaint ? .secondary : .text))
      if top + offset == screen.selected {
        frame.put("▸", row: row, column: inner.column, style: Style(.focus, bold: true))
        frame.cursor = Position(row: row, column: inner.column)
        frame.select(row: row, columns: inner.column..<(inner.column + inner.columns))
      }
    }
    var row = inner.row + rows + 1
    for line in details(screen, width) where row <= inner.lastRow {
      frame.put(
        line.text, row: row, column: column, width: width, style: Style(line.role))
      row += 1
    }
  }

  func line(_ change: PastChange) -> (String, Bool) {
    let mark = change.isTakenBack ? "  \(words.past.takenBack)" : ""
    return ("\(when(change))  \(change.who)  \(name(of: change))\(mark)", change.isTakenBack)
  }

  private func when(_ change: PastChange) -> String {
    "\(words.text(change.moment.day)) \(change.moment.clock.prefix(5))"
  }

  private var trashLines: [(String, Bool)] {
    (past?.putAway ?? []).map { (line($0), false) }
  }

  /// When and by whom it was put away, and what it is.
  func line(_ item: PutAway) -> String {
    let day = item.change.map { "\(when($0))  \($0.who)" } ?? words.unknownSign
    let name: String
    switch item.what {
    case .activity(let activity, _):
      name = "\(words.forms.activity.one) «\u{A0}\(activity.listTitle)\u{A0}»"
    case .record(let type, _, let called):
      name = "\(words.past.name(ofType: type) ?? type) «\u{A0}\(called)\u{A0}»"
    }
    return "\(day)  \(name)"
  }

  /// What the selected change did.
  private func details(_ screen: PastScreen, _ width: Int) -> [(text: String, role: Role)] {
    let change =
      screen.tab == .changes
      ? changes(in: screen)[screen.selected] : past?.putAway[screen.selected].change
    return change.map { details(of: $0, width: width) } ?? []
  }

  /// What a change did, each field with before and after.
  func details(of change: PastChange, width: Int) -> [(text: String, role: Role)] {
    var lines: [(String, Role)] = []
    for step in change.steps.prefix(20) {
      let type = words.past.name(ofType: step.type) ?? step.type
      let what = [words.past.name(of: step.kind), type, step.id].filter { !$0.isEmpty }
      lines.append((what.joined(separator: " "), .secondary))
      for field in step.fields {
        let label =
          step.kind == .mended
          ? words.past.line(field.name) : label(ofField: field.name)
        let before = field.before.isEmpty ? words.unknownSign : field.before
        let after = field.after.isEmpty ? words.unknownSign : field.after
        let text =
          switch step.kind {
          case .added: "  \(label)\(words.colon)\(after)"
          case .removed: "  \(label)\(words.colon)\(before)"
          default: "  \(label)\(words.colon)\(before) → \(after)"
          }
        for part in wrapped(text, to: width).prefix(3) { lines.append((part, .text)) }
      }
    }
    return lines
  }

  func paint(_ question: PurgeQuestion, _ frame: inout Frame) {
    let columns = min(60, frame.size.columns - 4)
    let lines = wrapped(words.past.purgeQuestion(question.name), to: columns - 4)
    let box = frame.area.centered(rows: lines.count + 4, columns: columns)
    frame.fill(box, style: .plain)
    frame.box(box, title: words.screen.question, active: true)
    for (index, line) in lines.enumerated() {
      frame.put(line, row: box.row + 1 + index, column: box.column + 2, width: columns - 4)
    }
    frame.put(
      question.field, row: box.row + lines.count + 2, column: box.column + 2, width: columns - 4,
      style: Style(.text, selected: true), focused: true)
  }
}
