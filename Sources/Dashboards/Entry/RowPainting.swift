import Frames
import Programmes
import Reports

extension Dashboard {
  func paint(_ rows: RowEntry, _ frame: inout Frame) {
    guard let activity = programme.activities[id: rows.activity], let figures = figures[activity.id]
    else { return }
    paintEntryHeader(words.screen.rowsTitle, activity, &frame)
    let size = frame.size
    let bottom = size.rows - 3
    let hasRatios = size.rows >= 14
    let box = Area(row: 1, column: 0, rows: bottom, columns: size.columns)
    frame.box(box, title: words.screen.participants)
    let ruleRow = box.lastRow - 2
    if hasRatios {
      frame.horizontalRule(row: ruleRow, from: 0, to: size.columns - 1)
      paintRatioLine(figures.entered, &frame, row: ruleRow + 1)
    }
    let inner = Area(
      row: 2, column: 1, rows: (hasRatios ? ruleRow : box.lastRow) - 2, columns: size.columns - 2)
    let table = PersonTable(width: inner.columns - 4, words)
    table.paintHeadings(&frame, row: inner.row, column: inner.column + 4)
    frame.put("#", row: inner.row, column: inner.column + 3, style: Style(.secondary))

    // The row being typed stands under the newest ones, with room for what is offered.
    let offered = completions(rows)
    let room = 7
    let people = activity.attendances
    let listRows = max(0, inner.rows - 1 - 1 - min(room, max(0, inner.rows - 4)))
    let shown = people.suffix(listRows)
    for (offset, person) in shown.enumerated() {
      let row = inner.row + 1 + offset
      let number = people.count - shown.count + offset + 1
      frame.put(
        String(number), row: row, column: inner.column, width: 4, style: Style(.secondary),
        align: .trailing)
      table.paint(
        person, known: person.participant.flatMap { programme.participants[id: $0] },
        on: activity.starts, &frame, row: row, column: inner.column + 4)
      if person.id == rows.editing?.id {
        frame.select(row: row, columns: inner.column..<(inner.column + inner.columns))
      }
    }
    let entryRow = inner.row + 1 + shown.count
    paintEntry(rows, table, &frame, row: entryRow, inner, number: people.count + 1)
    paintOffer(rows, offered, table, &frame, row: entryRow + 1, inner)
  }

  private func paintEntry(
    _ rows: RowEntry, _ table: PersonTable, _ frame: inout Frame, row: Int, _ area: Area,
    number: Int
  ) {
    frame.put(
      "▸" + (rows.editing == nil ? String(number) : "✎"), row: row, column: area.column, width: 4,
      style: Style(.focus, bold: true), align: .trailing)
    var column = area.column + 5
    for heading in table.columns {
      let focused = heading.column == rows.column
      let style = Style(.text, selected: focused, bold: true)
      switch heading.column {
      case .sex, .marks:
        let text =
          heading.column == .sex
          ? rows.sex.map { words.screen.letter(of: $0) } ?? (focused ? "?" : " ")
          : words.screen.marks(rows.disability, rows.isDisplaced)
        frame.put(text, row: row, column: column, width: heading.width, style: style)
        if focused { frame.cursor = Position(row: row, column: column) }
      default:
        if let ditto = rows.ditto(heading.column) {
          frame.put(
            "″\(ditto)", row: row, column: column, width: heading.width,
            style: Style(.secondary, selected: focused))
          if focused { frame.cursor = Position(row: row, column: column) }
        } else {
          frame.put(
            rows.fields[heading.column] ?? TextField(), row: row, column: column,
            width: heading.width, style: style, focused: focused)
        }
      }
      column += heading.width + 1
    }
    // A column that has no room is typed under the row.
    if !table.columns.contains(where: { $0.column == rows.column }) {
      let label = " \(words.screen.title(of: rows.column))\(words.colon)"
      let used = frame.put(label, row: row + 1, column: area.column, style: Style(.focus))
      frame.put(
        rows.fields[rows.column] ?? TextField(), row: row + 1, column: area.column + used,
        width: area.columns - used, style: Style(.text, selected: true), focused: true)
    }
  }

  /// The completions, and what the keys do in this field.
  private func paintOffer(
    _ rows: RowEntry, _ offered: [Completion], _ table: PersonTable, _ frame: inout Frame,
    row: Int, _ area: Area
  ) {
    var column = area.column + 5
    for heading in table.columns.prefix(while: { $0.column != rows.column }) {
      column += heading.width + 1
    }
    column = min(column, area.column + max(0, area.columns - 32))
    let bottom = area.lastRow
    if !offered.isEmpty, row + offered.count + 1 <= bottom {
      let texts = offered.map { completion -> String in
        guard let person = completion.person else {
          return "\(completion.text)  \(completion.count)"
        }
        return [person.name, person.organisation].compactMap { $0 }.joined(separator: " · ")
      }
      let width = min(area.columns - 4, (texts.map { TextWidth.of($0) }.max() ?? 0) + 4)
      let left = min(column, area.column + area.columns - width)
      let box = Area(row: row, column: left, rows: offered.count + 2, columns: width)
      frame.fill(box, style: .plain)
      frame.box(box)
      let best = rows.choice ?? (rows.column == .name ? nil : 0)
      for (index, text) in texts.enumerated() {
        let isChosen = index == best
        frame.put(
          (isChosen ? "▸" : " ") + text, row: row + 1 + index, column: left + 1, width: width - 2,
          style: Style(.text, selected: isChosen))
      }
      if left - area.column > 30 {
        frame.put(
          rows.column == .name ? words.screen.chooseName : keyed(words.screen.tabTakes),
          row: row + 1,
          column: area.column + 1, width: left - area.column - 2, style: Style(.secondary))
      }
      return
    }
    let answers = rows.column == .marks ? answersHelp(rows) : []
    for (index, line) in (words.screen.rowHelp(of: rows.column).map(keyed) + answers).enumerated()
    where row + 1 + index <= bottom {
      frame.put(
        line, row: row + 1 + index, column: area.column + 5, width: area.columns - 6,
        style: Style(.secondary))
    }
  }

  /// The six answers as far as they are typed, and the question that comes next.
  private func answersHelp(_ rows: RowEntry) -> [String] {
    let domains = WashingtonGroup.Domain.allCases
    let typed = rows.answers + String(repeating: "·", count: domains.count - rows.answers.count)
    let next = rows.answers.count < domains.count ? domains[rows.answers.count] : nil
    return words.screen.answersHelp(typed, next.map { words.question($0, in: programme) } ?? "")
  }

  private func paintRatioLine(_ used: Composition, _ frame: inout Frame, row: Int) {
    let half = (frame.size.columns - 4) / 2
    for (index, part) in [
      (words.women, used.women, Role.women), (words.young, used.young, Role.youth),
    ].enumerated() {
      let column = 2 + index * (half + 1)
      let percent = part.1.isOfFew ? "" : "  \(words.percent(part.1))"
      let text = "\(part.0) \(words.fraction(part.1))\(percent) "
      let taken = frame.put(text, row: row, column: column, width: min(half, TextWidth.of(text)))
      frame.bar(part.1, row: row, column: column + taken, width: half - taken - 1, role: part.2)
    }
  }
}
