import Frames
import Programmes
import Reports

/// Which columns the list of activities has, and by which it is ordered. What is chosen shows at once.
struct ColumnPicker: Hashable, Sendable {
  var selected = 0
}

extension Dashboard {
  mutating func press(_ key: Key, in picker: ColumnPicker) -> [Effect] {
    var picker = picker
    let column = ActivityColumn.allCases[picker.selected]
    switch keymap.command(for: key, in: .columns) {
    case .closeColumns: popup = nil
    case .showColumn:
      // Without its title an activity is nothing.
      guard column != .title else { return [] }
      var columns = activityList.columns ?? Dashboard.usualColumns
      if columns.remove(column) == nil { columns.insert(column) }
      activityList.columns = columns == Dashboard.usualColumns ? nil : columns
    case .sortByColumn:
      let isAgain = activityList.order.column == column
      activityList.order = ActivityOrder(
        column, descending: isAgain ? !activityList.order.isDescending : column.beginsDescending)
      refreshLists()
    case .usualColumns:
      activityList.columns = nil
      activityList.order = .oldestFirst
      refreshLists()
    case let name?: return perform(name)
    case nil:
      guard let step = listStep(key) else { return [] }
      picker.selected = step.index(from: picker.selected, count: ActivityColumn.allCases.count)
      popup = .columns(picker)
    }
    return []
  }

  /// What the list shows where nobody chose.
  static let usualColumns: Set<ActivityColumn> = [
    .date, .kind, .title, .place, .total, .women, .young, .disability,
  ]

  func paint(_ picker: ColumnPicker, _ frame: inout Frame) {
    let all = ActivityColumn.allCases
    let area = dialog(
      &frame, rows: min(all.count, frame.size.rows - 4), columns: 44,
      title: words.browse.columnsTitle)
    let rows = area.rows
    let top = scrolled(0, to: picker.selected, count: all.count, rows: rows)
    let shown = activityList.columns ?? Dashboard.usualColumns
    for (offset, column) in all.dropFirst(top).prefix(rows).enumerated() {
      let row = area.row + offset
      let isSelected = top + offset == picker.selected
      let style = Style(.text, selected: isSelected)
      let mark = shown.contains(column) ? "[x]" : "[ ]"
      frame.put(
        "\(isSelected ? "▸" : " ")\(mark) \(words.browse.name(of: column))", row: row,
        column: area.column, width: area.columns, style: style)
      if activityList.order.column == column {
        let sign = activityList.order.isDescending ? "↓" : "↑"
        frame.put(
          "\(words.browse.sorted) \(sign)", row: row, column: area.column, width: area.columns - 1,
          style: style, align: .trailing)
        frame.put(
          "\(isSelected ? "▸" : " ")\(mark) \(words.browse.name(of: column))", row: row,
          column: area.column, style: style)
      }
      if isSelected { frame.cursor = Position(row: row, column: area.column + 2) }
    }
  }
}
