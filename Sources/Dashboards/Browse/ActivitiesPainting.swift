import Frames
import Programmes
import Reports

extension Dashboard {
  /// A column of the list of activities.
  private struct Column {
    enum Field: Hashable {
      case days, kind, title, place, total, women, young, disability
    }

    let field: Field
    let title: String
    var width: Int
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
        activityList.filter.isEmpty || activitiesInPeriod == 0
        ? words.screen.noActivities(words.text(period)) : words.screen.nothingMatches
      for (index, line) in wrapped(keyed(text), to: area.columns - 2).enumerated() {
        frame.put(line, row: area.row + 2 + index, column: area.column + 1)
      }
      return
    }
    // The pooled line takes a row of its own when every activity has one.
    let rows = area.rows - 1
    let showsTotal = reading == nil && rows >= activityList.visible.count + 2
    let top = scrolled(
      activityList.top, to: activityIndex ?? 0, count: activityList.visible.count, rows: rows)
    for (offset, id) in activityList.visible.dropFirst(top).prefix(rows).enumerated() {
      guard let activity = programme.activities[id: id] else { continue }
      paint(activity, &frame, row: area.row + 1 + offset, area, columns)
    }
    if showsTotal {
      paintTotal(&frame, row: area.row + activityList.visible.count + 2, area, columns)
    }
  }

  /// The columns there is room for; day, title, N and women always.
  private func activityColumns(_ width: Int) -> [Column] {
    let screen = words.screen
    let least = 8
    var columns = [
      Column(field: .days, title: screen.date, width: 8),
      Column(field: .title, title: screen.activity, width: least),
      Column(field: .total, title: "N", width: 5, align: .trailing),
      Column(field: .women, title: screen.womenLetter, width: 6, align: .trailing),
    ]
    var rest = width - 1 - columns.reduce(0) { $0 + $1.width + 1 }
    func add(_ column: Column, after field: Column.Field) {
      guard rest >= column.width + 1,
        let index = columns.firstIndex(where: { $0.field == field })
      else { return }
      columns.insert(column, at: index + 1)
      rest -= column.width + 1
    }
    let isWide = width >= 70
    add(Column(field: .young, title: screen.youngLetter, width: 6, align: .trailing), after: .women)
    add(Column(field: .kind, title: screen.kind, width: isWide ? 10 : 4), after: .days)
    if isWide {
      add(Column(field: .place, title: screen.place, width: 11), after: .title)
      add(
        Column(field: .disability, title: screen.disabilityLetters, width: 4, align: .trailing),
        after: .young)
    }
    if let index = columns.firstIndex(where: { $0.field == .title }) {
      columns[index].width += max(0, rest)
    }
    return columns
  }

  private func paint(
    _ activity: Activity, _ frame: inout Frame, row: Int, _ area: Area, _ columns: [Column]
  ) {
    let used = figures[activity.id]?.used
    let isSelected = activity.id == activityList.selected
    // What is not ours is listed, not counted.
    let role: Role = activity.details.countsAsReach ? .text : .secondary
    let cells = columns.map { column in
      switch column.field {
      case .days: words.shortDays(of: activity.details)
      case .kind: kind(activity.kind, columns: column.width)
      case .title: activity.listTitle
      case .place: programme.placeNames(of: activity.details, words)
      case .total, .women, .young, .disability:
        used.map { figure($0, column.field) } ?? words.unknownSign
      }
    }
    let differs = figures[activity.id]?.differsFromReported ?? false
    let marker = isSelected ? "▸" : activity.role.isOurs ? " " : "↗"
    frame.put(marker, row: row, column: area.column, style: Style(.focus, bold: true))
    var column = area.column + 1
    for (heading, cell) in zip(columns, cells) {
      let isGap = differs && heading.field == .total
      let cellRole: Role =
        isGap
        ? .unsaved : cell.first == "≈" ? .estimate : cell == words.unknownSign ? .unknown : role
      frame.put(
        isGap ? "!\(cell)" : cell, row: row, column: column, width: heading.width,
        style: Style(cellRole), align: heading.align)
      column += heading.width + 1
    }
    if isSelected {
      if pane == .activities { frame.cursor = Position(row: row, column: area.column) }
      frame.select(row: row, columns: area.column..<(area.column + area.columns))
    }
  }

  /// The kind's name, cut without a sign where four columns are all there is.
  private func kind(_ kind: Activity.Kind, columns: Int) -> String {
    let name = words.kinds[kind] ?? kind.rawValue
    return columns <= 4 ? String(name.prefix(columns)) : name
  }

  private func figure(_ composition: Composition, _ field: Column.Field) -> String {
    switch field {
    case .total: words.shortText(composition.total)
    case .women: words.shortPercent(composition.women)
    case .young: words.shortPercent(composition.young)
    default: words.shortText(composition.disability.part)
    }
  }

  /// The pooled line under the activities.
  private func paintTotal(_ frame: inout Frame, row: Int, _ area: Area, _ columns: [Column]) {
    let style = Style(.text, bold: true)
    let firstFigure = columns.firstIndex { $0.field == .total } ?? 0
    let titleWidth = columns[..<firstFigure].reduce(0) { $0 + $1.width + 1 } - 1
    frame.put(
      words.screen.totalOurs(reach.withTotal, reach.activities), row: row, column: area.column + 1,
      width: titleWidth, style: style)
    guard reach.withTotal > 0 else { return }
    var column = area.column + 1 + titleWidth + 1
    for heading in columns[firstFigure...] {
      frame.put(
        figure(reach.composition, heading.field), row: row, column: column, width: heading.width,
        style: style, align: .trailing)
      column += heading.width + 1
    }
  }
}
