import Frames
import Programmes
import Reports

extension Dashboard {
  /// How many lines a view's table shows at that size; what is left tells of the selected one.
  static func viewRows(_ size: Size, _ count: Int) -> Int {
    // Without the bar, the box, the headings and the two lines at the bottom.
    let rows = size.rows - 6
    return rows < 10 ? max(1, min(count, rows)) : max(3, min(count, rows - 10))
  }

  func paint(_ view: ViewScreen, _ frame: inout Frame) {
    let bar = Style(.statusBar, onBar: true)
    paintTop(view, &frame, bar)
    let area = Area(row: 1, column: 0, rows: frame.size.rows - 3, columns: frame.size.columns)
    frame.box(area, title: title(of: view), active: true)
    let inner = area.inner
    let list = viewList(view)
    guard list.count > 0 else {
      let empty = keptText(in: view.tab).map { words.browse.nothingOf($0) } ?? keyed(list.empty)
      for (index, line) in wrapped(empty, to: inner.columns - 2).enumerated() {
        frame.put(line, row: inner.row + 1 + index, column: inner.column + 1)
      }
      return
    }
    let widths = columnWidths(list, inner.columns - 2)
    let shown = list.columns.indices.filter { widths[$0] > 0 }
    var column = inner.column + 1
    for index in shown {
      frame.put(
        list.columns[index].title, row: inner.row, column: column, width: widths[index],
        style: Style(.secondary), align: list.columns[index].align)
      column += widths[index] + 1
    }
    let rows = Dashboard.viewRows(frame.size, list.count)
    let top = scrolled(view.top, to: view.selected, count: list.count, rows: rows)
    for offset in 0..<rows where top + offset < list.count {
      let row = inner.row + 1 + offset
      let cells = list.cells(top + offset)
      let isTotal = list.isTotal(top + offset)
      column = inner.column + 1
      for index in shown where index < cells.count {
        frame.put(
          cells[index].text, row: row, column: column, width: widths[index],
          style: Style(cells[index].role, bold: isTotal), align: list.columns[index].align)
        column += widths[index] + 1
      }
      if top + offset == view.selected {
        frame.put("▸", row: row, column: inner.column, style: Style(.focus, bold: true))
        frame.cursor = Position(row: row, column: inner.column)
        frame.select(row: row, columns: inner.column..<(inner.column + inner.columns))
      }
    }
    let below = inner.row + rows + 2
    for (offset, detail) in list.detail(view.selected).enumerated() {
      guard below + offset <= inner.lastRow else { break }
      paint(detail, &frame, row: below + offset, column: inner.column + 1, width: inner.columns - 2)
    }
  }

  /// The views by name, the one that is shown marked, and the period.
  private func paintTop(_ view: ViewScreen, _ frame: inout Frame, _ bar: Style) {
    var spans: [Span] = [Span(" ", bar)]
    for tab in ViewScreen.Tab.allCases {
      let name = words.screen.name(of: tab)
      spans.append(
        tab == view.tab
          ? Span("[\(name)]", Style(.focus, bold: true, onBar: true)) : Span(" \(name) ", bar))
    }
    let period = view.tab.isOfPeriod ? "\(words.text(self.period)) ▾ " : ""
    let room = TextWidth.of(period)
    frame.put(
      spans: spans, row: 0, column: 0, width: max(0, frame.size.columns - room), padding: bar)
    frame.put(period, row: 0, column: max(0, frame.size.columns - room), width: room, style: bar)
  }

  private func title(of view: ViewScreen) -> String {
    let name = name(of: view)
    return keptText(in: view.tab).map { "\(name) · \($0)" } ?? name
  }

  private func name(of view: ViewScreen) -> String {
    guard view.tab == .reach else { return words.screen.name(of: view.tab) }
    guard let inside = view.inside else {
      return words.screen.byDimension(words.views.name(of: view.dimension))
    }
    return programme.groupName(inside.id, by: inside.dimension, words)
  }

  /// The first column takes what is left; those for which there is no room go from the right, but the
  /// first two.
  private func columnWidths(_ list: ViewList, _ width: Int) -> [Int] {
    var widths = list.columns.map(\.width)
    var last = widths.count - 1
    while last > 1, widths.reduce(-1, { $0 + ($1 > 0 ? $1 + 1 : 0) }) > width {
      widths[last] = 0
      last -= 1
    }
    let used = widths.reduce(-1) { $0 + ($1 > 0 ? $1 + 1 : 0) }
    if !widths.isEmpty { widths[0] = max(4, widths[0] + width - used) }
    return widths
  }

  private func paint(
    _ detail: ViewList.Detail, _ frame: inout Frame, row: Int, column: Int, width: Int
  ) {
    let label = min(15, width / 4)
    switch detail {
    case .text(let spans):
      frame.put(spans: spans, row: row, column: column, width: width, padding: .plain)
    case .bar(let name, let ratio, let role, let figures, let law):
      let bar = min(24, width / 4)
      frame.put(name, row: row, column: column, width: label)
      frame.bar(ratio, row: row, column: column + label + 1, width: bar, role: role)
      if let law {
        frame.put(
          "│", row: row, column: column + label + 1 + bar * law / 100,
          style: Style(.text, bold: true))
      }
      let start = column + label + bar + 3
      frame.put(
        figures, row: row, column: start, width: max(0, column + width - start),
        style: Style(ratio.isApproximate ? .estimate : .text))
    case .spark(let name, let values):
      frame.put(name, row: row, column: column, width: label)
      let used = frame.sparkline(
        values.map(\.value), row: row, column: column + label + 1, style: Style(.text))
      let told = values.map(\.text).joined(separator: " ")
      frame.put(
        "\(quartersCaption)\(words.colon)\(told)", row: row, column: column + label + used + 3,
        width: max(0, width - label - used - 3), style: Style(.secondary))
    case .pyramid(let name, let women, let men, let most):
      let bar = max(4, min(24, (width - 24) / 2))
      let start = column + 6 + bar
      let filled = most == 0 ? 0 : (women * bar + most - 1) / most
      frame.put("\(women)", row: row, column: column, width: 5, align: .trailing)
      // From the ages outwards: this one grows to the left.
      frame.put(
        String(repeating: "█", count: min(bar, filled)), row: row, column: column + 6, width: bar,
        style: Style(.women), align: .trailing)
      frame.put(
        name, row: row, column: start + 1, width: 6, style: Style(.secondary), align: .center)
      let filledMen = most == 0 ? 0 : (men * bar + most - 1) / most
      frame.put(
        String(repeating: "█", count: min(bar, filledMen)), row: row, column: start + 8, width: bar,
        style: Style(.men))
      frame.put("\(men)", row: row, column: start + 9 + bar, width: 5)
    }
  }
}

extension ViewScreen.Tab {
  /// Whether the project that was chosen narrows it.
  var keepsToProject: Bool {
    switch self {
    case .reach, .projects, .indicators, .commitments: true
    case .earlyWarning, .practitioners: false
    }
  }

  /// Whether the filter of the activities narrows it.
  var keepsToFilter: Bool {
    switch self {
    case .reach, .projects, .commitments: true
    case .indicators, .earlyWarning, .practitioners: false
    }
  }

  /// Whether it shows the figures of the period.
  var isOfPeriod: Bool {
    switch self {
    case .reach, .projects, .earlyWarning: true
    case .indicators, .commitments, .practitioners: false
    }
  }
}
