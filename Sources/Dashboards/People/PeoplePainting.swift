import Frames
import Programmes
import Reports

extension Dashboard {
  func paint(_ people: PeopleScreen, _ frame: inout Frame) {
    let bar = Style(.statusBar, onBar: true)
    let all = programme.participants.count - programme.participants.merged.count
    let count = "\(words.number(people.found.count))/\(words.number(all)) "
    frame.put(
      " \(words.browse.peopleTitle)", row: 0, column: 0, width: frame.size.columns,
      style: Style(bar.role, bold: true, onBar: true))
    frame.put(
      count, row: 0, column: max(0, frame.size.columns - TextWidth.of(count)), style: bar)
    let area = Area(row: 1, column: 0, rows: frame.size.rows - 3, columns: frame.size.columns)
    frame.box(area, title: words.browse.people, active: true)
    let inner = area.inner
    guard !people.found.isEmpty else {
      let text = all == 0 ? words.browse.nobodyInRoster : words.browse.nobodyAnswers
      for (index, line) in wrapped(keyed(text), to: inner.columns - 2).enumerated() {
        frame.put(line, row: inner.row + 1 + index, column: inner.column + 1)
      }
      return
    }
    let table = RosterTable(width: inner.columns, words)
    table.paintHeadings(&frame, row: inner.row, column: inner.column)
    let rows = min(PeopleScreen.rows(frame.size), inner.rows - 1)
    let top = scrolled(
      people.top, to: people.selected, count: people.found.count, rows: rows)
    for (offset, position) in people.found.dropFirst(top).prefix(rows).enumerated() {
      guard Int(position) < programme.participants.count else { continue }
      let row = inner.row + 1 + offset
      table.paint(
        programme.participants[Int(position)], on: today, &frame, row: row, column: inner.column)
      if top + offset == people.selected {
        frame.put("▸", row: row, column: inner.column, style: Style(.focus, bold: true))
        frame.select(row: row, columns: inner.column..<(inner.column + inner.columns))
      }
    }
  }

  func paint(_ page: PersonPage, _ frame: inout Frame) {
    guard let person = programme.participants[id: page.person] else { return }
    let bar = Style(.statusBar, onBar: true)
    frame.put(
      " \(words.browse.personTitle)", row: 0, column: 0, width: frame.size.columns,
      style: Style(bar.role, bold: true, onBar: true))
    let area = Area(row: 1, column: 0, rows: frame.size.rows - 3, columns: frame.size.columns)
    frame.box(area, title: person.name, active: true)
    let inner = area.inner
    var row = inner.row
    // In the smallest window the activities come first: they are what keys act on.
    let fields = inner.rows < 12 ? [] : fields(of: person)
    for (label, value) in fields {
      frame.put(label, row: row, column: inner.column + 1, width: 16, style: Style(.secondary))
      frame.put(value, row: row, column: inner.column + 17, width: inner.columns - 18)
      row += 1
    }
    if !fields.isEmpty { row += 1 }
    frame.put(
      words.browse.attended(page.attended.count, attendedDays(page)), row: row,
      column: inner.column + 1, width: inner.columns - 2, style: Style(.title, bold: true))
    row += 1
    let rows = inner.lastRow - row + 1
    let top = scrolled(page.top, to: page.selected, count: page.attended.count, rows: rows)
    for (offset, attended) in page.attended.dropFirst(top).prefix(rows).enumerated() {
      paint(
        attended, &frame, row: row + offset, inner, isSelected: top + offset == page.selected)
    }
  }

  /// Days noted over all activities; nil where none are.
  private func attendedDays(_ page: PersonPage) -> Int? {
    let days = page.attended.compactMap(\.attendance.daysAttended)
    return days.isEmpty ? nil : days.reduce(0, +)
  }

  /// What the register says of somebody, by labels; what it does not say is the sign for that.
  func fields(of person: Participant) -> [(String, String)] {
    let screen = words.screen
    let roles = person.networkRoles.map { words.views.name(of: $0) }
    let others = programme.participants.merged.count {
      $0 != person.id && programme.participants.kept($0) == person.id
    }
    let known: [(String, String?)] = [
      (words.browse.sex, person.sex.map { screen.letter(of: $0) }),
      (words.browse.born, person.birthYear.map(String.init)),
      (screen.organisation, person.organisation), (screen.function, person.function),
      (screen.phone, person.phone), (screen.locality, person.locality),
      (words.browse.networkRole, roles.isEmpty ? nil : roles.joined(separator: ", ")),
      (words.browse.otherRecords, others == 0 ? nil : String(others)),
      (words.browse.invented, person.isInvented ? screen.yes : nil),
    ]
    let optional: Set<String> = [
      words.browse.networkRole, words.browse.otherRecords, words.browse.invented,
    ]
    return known.compactMap { label, value in
      value == nil && optional.contains(label) ? nil : (label, value ?? words.unknownSign)
    }
  }

  private func paint(
    _ attended: PersonAttendance, _ frame: inout Frame, row: Int, _ inner: Area, isSelected: Bool
  ) {
    guard let activity = programme.activities[id: attended.activity] else { return }
    let isWide = inner.columns >= 90
    let days = words.days(of: activity.details)
    let noted = attended.attendance.daysAttended.map { words.browse.daysAttended($0) } ?? ""
    let place = programme.placeNames(of: activity.details, words)
    let kind = words.name(of: activity.kind)
    let role: Role = activity.countsAsReach ? .text : .secondary
    let marker = isSelected ? "▸" : activity.role.isOurs ? " " : "↗"
    var column = inner.column + 1
    frame.put(marker, row: row, column: inner.column, style: Style(.focus, bold: true))
    func put(_ text: String, _ width: Int, _ align: Alignment = .leading) {
      guard width > 0 else { return }
      frame.put(text, row: row, column: column, width: width, style: Style(role), align: align)
      column += width + 1
    }
    let dates = inner.columns < 50 ? 10 : 17
    let others = dates + 1 + (isWide ? 15 : 5) + (inner.columns >= 50 ? 13 : 0) + 7
    put(days, dates)
    put(isWide ? kind : String(kind.prefix(4)), isWide ? 14 : 4)
    put(activity.listTitle, max(4, inner.columns - 2 - others))
    if inner.columns >= 50 { put(place, 12) }
    put(noted, 6, .trailing)
    if isSelected {
      frame.cursor = Position(row: row, column: inner.column)
      frame.select(row: row, columns: inner.column..<(inner.column + inner.columns))
    }
  }
}

/// The columns in which the register's people are listed.
struct RosterTable {
  private enum Field: Hashable {
    case name, sex, age, organisation, function, phone, locality
  }

  private var columns: [(field: Field, title: String, width: Int)]
  private let words: Wording

  /// As many columns as the width holds; name, sex and age always.
  init(width: Int, _ words: Wording) {
    self.words = words
    let screen = words.screen
    columns = [
      (.name, screen.name, 18), (.sex, screen.sexLetter, 1), (.age, screen.age, 4),
    ]
    var rest = width - 1 - columns.reduce(0) { $0 + $1.width + 1 }
    for wanted: (field: Field, title: String, width: Int) in [
      (.phone, screen.phone, 11), (.organisation, screen.organisation, 12),
      (.locality, screen.locality, 11), (.function, screen.function, 12),
    ] {
      guard rest > wanted.width else { break }
      columns.append(wanted)
      rest -= wanted.width + 1
    }
    for (field, most) in [(Field.name, 30), (.organisation, 24), (.function, 20), (.locality, 16)] {
      guard let index = columns.firstIndex(where: { $0.field == field }) else { continue }
      let more = max(0, min(rest, most - columns[index].width))
      columns[index].width += more
      rest -= more
    }
  }

  func paintHeadings(_ frame: inout Frame, row: Int, column: Int) {
    var next = column + 1
    for heading in columns {
      frame.put(
        heading.title, row: row, column: next, width: heading.width, style: Style(.secondary),
        align: heading.field == .age ? .trailing : .leading)
      next += heading.width + 1
    }
  }

  func paint(
    _ person: Participant, on day: Day, _ frame: inout Frame, row: Int, column: Int
  ) {
    var next = column + 1
    for heading in columns {
      let text = text(heading.field, person, day)
      let role: Role =
        text == words.unknownSign ? .unknown : person.isInvented ? .secondary : .text
      frame.put(
        text, row: row, column: next, width: heading.width, style: Style(role),
        align: heading.field == .age ? .trailing : .leading)
      next += heading.width + 1
    }
  }

  private func text(_ field: Field, _ person: Participant, _ day: Day) -> String {
    switch field {
    case .name: person.name
    case .sex: words.screen.letter(of: person.sex)
    case .age: words.screen.age(person.birthYear.map { .birthYear($0) }, on: day)
    case .organisation: person.organisation ?? words.unknownSign
    case .function: person.function ?? words.unknownSign
    case .phone: person.phone ?? words.unknownSign
    case .locality: person.locality ?? words.unknownSign
    }
  }
}
