import Frames
import Programmes
import Reports

extension Dashboard {
  func participantsTitle(_ area: Area) -> String {
    let count = participantList.visible.count
    guard count > 0, let index = participantIndex else { return words.screen.participants }
    let rows = Layout.listRows(area)
    let top = scrolled(participantList.top, to: index, count: count, rows: rows)
    let total = selectedActivity?.attendances.count ?? count
    return "\(words.screen.participants) \(top + 1)-\(min(count, top + rows))/\(total)"
  }

  func paintParticipants(_ frame: inout Frame, _ area: Area) {
    guard let activity = selectedActivity, !participantList.visible.isEmpty else {
      paintNobody(&frame, area)
      return
    }
    let table = PersonTable(width: area.columns, words)
    table.paintHeadings(&frame, row: area.row, column: area.column)
    let rows = area.rows - 1
    let index = participantIndex ?? 0
    let top = scrolled(
      participantList.top, to: index, count: participantList.visible.count, rows: rows)
    for (offset, id) in participantList.visible.dropFirst(top).prefix(rows).enumerated() {
      guard let person = activity.attendances[id: id] else { continue }
      let row = area.row + 1 + offset
      table.paint(
        person, known: person.participant.flatMap { programme.participants[id: $0] },
        on: activity.starts,
        &frame, row: row, column: area.column)
      if id == participantList.selected, pane == .participants {
        frame.put("▸", row: row, column: area.column, style: Style(.focus, bold: true))
        frame.cursor = Position(row: row, column: area.column)
        frame.select(row: row, columns: area.column..<(area.column + area.columns))
      }
    }
  }

  /// Why nobody is listed, and what to do next.
  private func paintNobody(_ frame: inout Frame, _ area: Area) {
    var text = ""
    if !participantList.filter.isEmpty {
      text = words.screen.nothingMatches
    } else if let id = activityList.selected, let figures = figures[id] {
      switch figures.basis {
      case .entered: text = words.screen.countedNotListed(figures.counted)
      case .reported: text = words.screen.reportedNotListed
      case .none: text = words.screen.nobodyYet
      }
    }
    for (index, line) in wrapped(keyed(text), to: area.columns - 2).prefix(area.rows).enumerated() {
      frame.put(line, row: area.row + index, column: area.column + 1, style: Style(.secondary))
    }
  }
}

/// The columns in which people are listed, in the pane and in the rows.
struct PersonTable {
  struct Column {
    let column: RowEntry.Column
    let title: String
    var width: Int
    var align = Alignment.leading
  }

  let columns: [Column]
  private let words: Wording

  /// As many columns as the width holds; name, sex and age always.
  init(width: Int, _ words: Wording) {
    self.words = words
    let screen = words.screen
    let isNarrow = width < 60
    var columns = [
      Column(column: .name, title: screen.name, width: isNarrow ? 16 : 15),
      Column(column: .sex, title: screen.sexLetter, width: 1),
      Column(column: .age, title: screen.age, width: 5, align: .trailing),
    ]
    let marks = Column(column: .marks, title: screen.marks, width: 2)
    var rest = width - (columns + [marks]).reduce(0) { $0 + $1.width + 1 }
    let wanted = [
      Column(column: .organisation, title: screen.organisation, width: isNarrow ? 8 : 12),
      Column(column: .function, title: screen.function, width: isNarrow ? 10 : 12),
      Column(column: .phone, title: screen.phone, width: 11),
      Column(column: .locality, title: screen.locality, width: isNarrow ? 11 : 8),
    ]
    for column in wanted {
      guard rest >= column.width + 1 else { break }
      columns.append(column)
      rest -= column.width + 1
    }
    columns.append(marks)
    // What is left over goes where texts are long, up to a comfortable width.
    let comfortable: [(RowEntry.Column, Int)] = [
      (.locality, 14), (.organisation, 22), (.function, 20), (.name, 30),
    ]
    for (column, width) in comfortable {
      guard let index = columns.firstIndex(where: { $0.column == column }) else { continue }
      let more = max(0, min(rest, width - columns[index].width))
      columns[index].width += more
      rest -= more
    }
    self.columns = columns
  }

  func paintHeadings(_ frame: inout Frame, row: Int, column: Int) {
    var next = column + 1
    for heading in columns {
      frame.put(
        heading.title, row: row, column: next, width: heading.width, style: Style(.secondary),
        align: heading.align)
      next += heading.width + 1
    }
  }

  func paint(
    _ person: Attendance, known: Participant?, on day: Day, _ frame: inout Frame, row: Int,
    column: Int
  ) {
    var next = column + 1
    for heading in columns {
      let text = text(heading.column, person, known, day)
      frame.put(
        text, row: row, column: next, width: heading.width,
        style: Style(text == words.unknownSign ? .unknown : .text), align: heading.align)
      next += heading.width + 1
    }
  }

  private func text(
    _ column: RowEntry.Column, _ person: Attendance, _ known: Participant?, _ day: Day
  ) -> String {
    switch column {
    case .name: return known?.name ?? (person.participant == nil ? words.screen.unnamed : "…")
    case .sex: return words.screen.letter(of: person.sex)
    case .age: return words.screen.age(person.age, on: day)
    case .organisation: return known?.organisation ?? words.unknownSign
    case .function: return known?.function ?? words.unknownSign
    case .phone: return known?.phone ?? words.unknownSign
    case .locality: return known?.locality ?? words.unknownSign
    case .marks: return words.screen.marks(person.disability.answer, person.isDisplaced)
    }
  }
}
