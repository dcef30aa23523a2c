import Frames
import Programmes
import Reports

extension Dashboard {
  /// A column of the list of activities.
  private struct Column {
    let field: ActivityColumn
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
        if reading == nil, programme.activities.isEmpty {
          words.screen.helpWords.newRegister
        } else if activityList.filter.isEmpty || activitiesInPeriod == 0 {
          words.screen.noActivities(words.text(period))
        } else {
          words.browse.nothingMatches(words.text(period))
        }
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

  /// The columns there is room for: those chosen; else day, title, N and women always.
  private func activityColumns(_ width: Int) -> [Column] {
    let isWide = width >= 70
    let least = 8
    let wanted: [ActivityColumn]
    var takesLarge = isWide
    if let chosen = activityList.columns {
      wanted = Dashboard.columnsByNeed.filter(chosen.contains)
      // More of them rather than wider ones.
      let large = wanted.reduce(2 + least) { $0 + column($1, isWide: true).width + 1 }
      takesLarge = isWide && large <= width
    } else {
      wanted = [.date, .total, .women, .young, .kind] + (isWide ? [.place, .disability] : [])
    }
    var rest = width - 1 - least - 1
    var columns: [ActivityColumn: Column] = [:]
    for field in wanted {
      let column = column(field, isWide: takesLarge)
      let isNeeded = activityList.columns == nil && Dashboard.neededColumns.contains(field)
      guard isNeeded || rest >= column.width + 1 else { continue }
      columns[field] = column
      rest -= column.width + 1
    }
    columns[.title] = Column(
      field: .title, title: words.screen.activity, width: least + max(0, rest))
    return ActivityColumn.allCases.compactMap { columns[$0] }.map { column in
      guard activityList.order != .oldestFirst, activityList.order.column == column.field else {
        return column
      }
      let sign = activityList.order.isDescending ? "↓" : "↑"
      return Column(
        field: column.field, title: clipped(column.title, to: column.width - 1) + sign,
        width: column.width, align: column.align)
    }
  }

  private static let neededColumns: Set<ActivityColumn> = [.date, .total, .women]

  /// Which of the chosen columns give way last.
  private static let columnsByNeed: [ActivityColumn] = [
    .date, .total, .women, .young, .kind, .place, .disability, .project, .source, .displaced,
  ]

  private func column(_ field: ActivityColumn, isWide: Bool) -> Column {
    let screen = words.screen
    return switch field {
    case .date: Column(field: field, title: screen.date, width: 8)
    case .kind: Column(field: field, title: screen.kind, width: isWide ? 10 : 4)
    case .title: Column(field: field, title: screen.activity, width: 8)
    case .place: Column(field: field, title: screen.place, width: 11)
    case .project: Column(field: field, title: screen.project, width: isWide ? 10 : 7)
    case .total: Column(field: field, title: "N", width: 5, align: .trailing)
    case .women: Column(field: field, title: screen.womenLetter, width: 6, align: .trailing)
    case .young: Column(field: field, title: screen.youngLetter, width: 6, align: .trailing)
    case .disability:
      Column(field: field, title: screen.disabilityLetters, width: 4, align: .trailing)
    case .displaced:
      Column(field: field, title: words.browse.displacedLetters, width: 4, align: .trailing)
    case .source: Column(field: field, title: words.browse.basis, width: 8)
    }
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
      case .date: words.shortDays(of: activity.details)
      case .kind: kind(activity.kind, columns: column.width)
      case .title: activity.listTitle
      case .place: programme.placeNames(of: activity.details, words)
      case .project: projectNames(of: activity.details)
      case .source: words.browse.name(of: figures[activity.id]?.basis ?? .none)
      case .total, .women, .young, .disability, .displaced:
        used.map { figure($0, column.field) } ?? words.unknownSign
      }
    }
    let differs = figures[activity.id]?.differsFromReported ?? false
    let isMarked = activityList.marked.contains(activity.id)
    let marker = isMarked ? "*" : isSelected ? "▸" : activity.role.isOurs ? " " : "↗"
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
    let name = words.name(of: kind)
    return columns <= 4 ? String(name.prefix(columns)) : name
  }

  private func figure(_ composition: Composition, _ field: ActivityColumn) -> String {
    switch field {
    case .total: words.shortText(composition.total)
    case .women: words.shortPercent(composition.women)
    case .young: words.shortPercent(composition.young)
    case .disability: words.shortText(composition.disability.part)
    case .displaced: words.shortText(composition.displaced.part)
    default: ""
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
