import Frames
import Programmes
import Reports

extension Dashboard {
  func paint(_ popup: Popup, _ frame: inout Frame) {
    switch popup {
    case .menu(let menu): paint(menu, &frame)
    case .themes(let picker): paint(picker, &frame)
    case .period(let picker): paint(picker, &frame)
    case .projects(let picker): paint(picker, &frame)
    case .columns(let picker): paint(picker, &frame)
    case .bulk(let form): paint(form, &frame)
    case .help(let help): paint(help, &frame)
    case .confirmation(let question): paint(question, &frame)
    case .reason(let question): paint(question, &frame)
    case .pasted(let pasted): paint(pasted, &frame)
    case .export(let form): paint(form, &frame)
    case .person(let card): paint(card, &frame)
    case .purge(let question): paint(question, &frame)
    }
  }

  /// An empty box in the middle, and the area inside it.
  func dialog(
    _ frame: inout Frame, rows: Int, columns: Int, title: String
  ) -> Area {
    let box = frame.area.centered(
      rows: min(rows + 2, frame.size.rows), columns: min(columns + 4, frame.size.columns))
    frame.fill(box, style: .plain)
    frame.box(box, title: title, active: true)
    let area = Area(
      row: box.row + 1, column: box.column + 2, rows: box.rows - 2, columns: box.columns - 4)
    // A screen reader begins there, unless something in the box has the focus.
    frame.cursor = Position(row: area.row, column: area.column)
    return area
  }

  /// What is asked.
  func text(of question: Confirmation) -> String {
    let screen = words.screen
    switch question {
    case .discard: return screen.discardQuestion
    case .quitUnsaved: return screen.quitQuestion(saving.waiting.count)
    case .removePerson(_, let person):
      let name = person.participant.flatMap { programme.participants[id: $0]?.name }
      return screen.removePersonQuestion(name ?? screen.unnamed)
    case .removeActivities(let ids):
      return words.browse.trashQuestion(ids.count, listTitles(ids))
    case .removeRecord(let subject, _):
      return words.records.removeQuestion(words.forms.words(of: subject), summary(of: subject))
    case .takeBack(let change):
      return words.past.takeBackQuestion(name(of: change))
    case .removeActivity(let id):
      return screen.trashQuestion(programme.activities[id: id]?.details.listTitle ?? id)
    }
  }

  private func paint(_ question: Confirmation, _ frame: inout Frame) {
    let screen = words.screen
    let text = text(of: question)
    let lines = wrapped(text, to: min(56, frame.size.columns - 6))
    let area = dialog(&frame, rows: lines.count + 2, columns: 56, title: screen.question)
    for (index, line) in lines.enumerated() {
      frame.put(line, row: area.row + index, column: area.column, width: area.columns)
    }
    frame.put(
      "\(screen.key(.enter))\(words.colon)\(screen.yes)    \(screen.key(.escape))\(words.colon)\(screen.no)",
      row: area.row + lines.count + 1, column: area.column, width: area.columns,
      style: Style(.focus, bold: true))
  }

  /// What was pasted, each row with what is wrong with it or needs a look.
  private func paint(_ pasted: PastedRows, _ frame: inout Frame) {
    let screen = words.screen
    let rows = min(pasted.rows.count, max(1, frame.size.rows - 8))
    let area = dialog(
      &frame, rows: rows + 2, columns: min(74, frame.size.columns - 4), title: screen.pasteTitle)
    frame.put(
      screen.pasteSummary(pasted.goodCount, pasted.badLines), row: area.row,
      column: area.column, width: area.columns, style: Style(.text, bold: true))
    let top = min(pasted.top, pasted.rows.count - rows)
    let digits = max(4, String(pasted.rows.last?.line ?? 0).count)
    for (offset, row) in pasted.rows.dropFirst(top).prefix(rows).enumerated() {
      let (mark, role, aside): (String, Role, String) =
        if let problem = row.problem {
          ("✗", .error, problem)
        } else if let warning = row.warning {
          ("!", .unsaved, warning)
        } else {
          ("✓", .saved, pasteDetails(row.entry))
        }
      let line = area.row + 1 + offset
      let name = min(26, area.columns / 3)
      frame.put(
        "\(row.line)", row: line, column: area.column, width: digits, style: Style(.secondary),
        align: .trailing)
      let text = area.column + digits + 3
      frame.put(mark, row: line, column: text - 2, style: Style(role, bold: true))
      frame.put(row.entry.text(.name), row: line, column: text, width: name)
      frame.put(
        aside, row: line, column: text + name + 1, width: area.columns - digits - name - 4,
        style: Style(row.problem == nil && row.warning == nil ? .secondary : role))
    }
    let answers = [
      "\(screen.key(.enter))\(words.colon)\(screen.pasteAdd(pasted.goodCount))",
      "\(screen.key(.escape))\(words.colon)\(screen.cancel)",
    ]
    frame.put(
      answers.joined(separator: area.columns < 40 ? "  " : "    "),
      row: area.lastRow, column: area.column, width: area.columns, style: Style(.focus, bold: true))
  }

  /// `F 24 JIGUIFA Présidente 76 12 34 56`
  private func pasteDetails(_ entry: RowEntry) -> String {
    let texts = [
      words.screen.letter(of: entry.sex), entry.text(.age), entry.text(.organisation),
      entry.text(.function), words.spaced(phone: entry.text(.phone)), entry.text(.locality),
    ]
    return texts.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private func paint(_ question: ReasonQuestion, _ frame: inout Frame) {
    let (message, _) = words.finding(question.finding.kind)
    let lines = wrapped(message, to: min(60, frame.size.columns - 6))
    let area = dialog(
      &frame, rows: lines.count + 3, columns: 60, title: words.screen.reasonTitle)
    for (index, line) in lines.enumerated() {
      frame.put(line, row: area.row + index, column: area.column, width: area.columns)
    }
    let row = area.row + min(lines.count, area.rows - 2)
    frame.put(
      question.field, row: row, column: area.column, width: area.columns,
      style: Style(.text, selected: true), focused: true)
    frame.put(
      keyed(words.screen.reasonHelp), row: row + 1, column: area.column, width: area.columns,
      style: Style(.secondary))
  }
}
