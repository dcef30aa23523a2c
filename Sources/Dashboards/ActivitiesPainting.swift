import Frames
import Programmes
import Reports

extension Dashboard {
  /// A column of the list of activities.
  private struct Column {
    let title: String
    let width: Int
    var align = Alignment.leading
  }

  func paintActivities(_ frame: inout Frame, _ area: Area, _ layout: Layout) {
    let columns = activityColumns(area.columns)
    let names = Style(.secondary)
    var column = area.column + 1
    for heading in columns {
      frame.put(
        heading.title, row: area.row, column: column, width: heading.width, style: names,
        align: heading.align)
      column += heading.width + 1
    }
    guard !activityList.visible.isEmpty else {
      let text =
        activityList.filter.isEmpty
        ? words.screen.noActivities(words.text(period)) : words.screen.nothingMatches
      for (index, line) in wrapped(text, to: area.columns - 2).enumerated() {
        frame.put(line, row: area.row + 2 + index, column: area.column + 1)
      }
      return
    }
    // The pooled line takes a row of its own when every activity has one.
    let rows = area.rows - 1
    let showsTotal = rows >= activityList.visible.count + 2
    let index = activityList.selected.flatMap { activityList.visible.firstIndex(of: $0) } ?? 0
    let top = scrolled(activityList.top, to: index, count: activityList.visible.count, rows: rows)
    for (offset, id) in activityList.visible.dropFirst(top).prefix(rows).enumerated() {
      guard let activity = programme.activities[id: id] else { continue }
      paint(activity, &frame, row: area.row + 1 + offset, area, columns)
    }
    if showsTotal {
      paintTotal(&frame, row: area.row + activityList.visible.count + 2, area, columns)
    }
  }

  private func activityColumns(_ width: Int) -> [Column] {
    let screen = words.screen
    let isWide = width >= 70
    let kind = isWide ? 10 : 4
    var columns = [
      Column(title: screen.date, width: 8), Column(title: screen.kind, width: kind),
      Column(title: screen.activity, width: 0),
    ]
    if isWide { columns.append(Column(title: screen.place, width: 11)) }
    columns += [
      Column(title: "N", width: 5, align: .trailing),
      Column(title: screen.womenLetter, width: 6, align: .trailing),
      Column(title: screen.youngLetter, width: 6, align: .trailing),
    ]
    if isWide {
      columns.append(Column(title: screen.disabilityLetters, width: 4, align: .trailing))
    }
    let taken = columns.reduce(0) { $0 + $1.width + 1 } + 1
    columns[2] = Column(title: screen.activity, width: max(8, width - taken))
    return columns
  }

  private func paint(
    _ activity: Activity, _ frame: inout Frame, row: Int, _ area: Area, _ columns: [Column]
  ) {
    let used = figures[activity.id]?.used
    let isSelected = activity.id == activityList.selected
    // What is not ours is listed, not counted.
    let role: Role = activity.details.countsAsReach ? .text : .secondary
    let kind = words.kinds[activity.kind] ?? activity.kind.rawValue
    var cells = [
      words.shortDays(of: activity.details), columns[1].width > 4 ? kind : String(kind.prefix(4)),
      activity.listTitle,
    ]
    if columns.count > 6 { cells.append(programme.placeNames(of: activity.details, words)) }
    cells += [
      used.map { words.shortText($0.total) } ?? words.unknownSign,
      used.map { words.shortPercent($0.women) } ?? words.unknownSign,
      used.map { words.shortPercent($0.young) } ?? words.unknownSign,
    ]
    if columns.count > 6 {
      cells.append(used.map { words.shortText($0.disability.part) } ?? words.unknownSign)
    }
    let marker = isSelected ? "▸" : activity.role.isOurs ? " " : "↗"
    frame.put(marker, row: row, column: area.column, style: Style(.focus, bold: true))
    var column = area.column + 1
    for (heading, cell) in zip(columns, cells) {
      let isEstimate = cell.first == "≈"
      frame.put(
        cell, row: row, column: column, width: heading.width,
        style: Style(isEstimate ? .estimate : cell == words.unknownSign ? .unknown : role),
        align: heading.align)
      column += heading.width + 1
    }
    if isSelected {
      frame.select(row: row, columns: area.column..<(area.column + area.columns))
    }
  }

  private func paintTotal(_ frame: inout Frame, row: Int, _ area: Area, _ columns: [Column]) {
    let composition = reach.composition
    let title = words.screen.totalOurs(reach.withTotal, reach.activities)
    let figures =
      reach.withTotal == 0
      ? []
      : [
        words.shortText(composition.total), words.shortPercent(composition.women),
        words.shortPercent(composition.young),
      ] + (columns.count > 6 ? [words.shortText(composition.disability.part)] : [])
    var right = area.column + 1 + columns.reduce(0) { $0 + $1.width + 1 } - 1
    let last = columns.suffix(columns.count > 6 ? 4 : 3)
    for (heading, figure) in zip(last.reversed(), figures.reversed()) {
      right -= heading.width
      frame.put(
        figure, row: row, column: right, width: heading.width, style: Style(.text, bold: true),
        align: .trailing)
      right -= 1
    }
    frame.put(
      title, row: row, column: area.column + 1, width: max(0, right - area.column - 1),
      style: Style(.text, bold: true))
  }
}
