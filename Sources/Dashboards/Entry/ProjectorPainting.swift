import Frames
import Programmes
import Reports

// The figures of one activity for everybody in the room, who need no table to read them.

/// One figure on the wall.
private struct WallFigure {
  let name: String
  /// Drawn of blocks.
  let large: LargeText
  /// What it stands for, in letters: part, base and who is unknown.
  let basis: String
  let role: Role
  let bar: Ratio?
}

extension Dashboard {
  /// The figures of an activity in blocks as large as the window allows: the total, women, young people
  /// and people with a disability, with their bars. They move with each key, at any door.
  func paintProjector(_ activity: Activity, _ frame: inout Frame) {
    paintEntryHeader(words.tally.projectorTitle, activity, &frame)
    let area = Area(row: 1, column: 0, rows: frame.size.rows - 3, columns: frame.size.columns)
    let figures = wallFigures(activity)
    let (width, height) = (area.columns / 2, area.rows / 2)
    // A line for the name above the blocks, two for what they stand for below.
    let room = Size(columns: width - 4, rows: height - 3)
    let scale = figures.map { $0.large.scale(within: room) ?? 0 }.min() ?? 0
    guard scale > 0 else {
      paintInLines(figures, area, &frame)
      return
    }
    for (index, figure) in figures.enumerated() {
      let row = area.row + index / 2 * height + max(0, (height - 5 * scale - 3) / 2)
      let column = area.column + index % 2 * width + 2
      frame.put(
        figure.name, row: row, column: column, width: width - 4,
        style: Style(figure.role, bold: true))
      frame.put(
        figure.large, row: row + 1, column: column, scale: scale, style: Style(figure.role))
      let below = row + 1 + 5 * scale
      frame.put(
        figure.basis, row: below, column: column, width: width - 4, style: Style(.secondary))
      if let bar = figure.bar {
        frame.bar(bar, row: below + 1, column: column, width: width - 4, role: figure.role)
      }
    }
    frame.cursor = Position(row: area.row, column: area.column + 2)
  }

  private func wallFigures(_ activity: Activity) -> [WallFigure] {
    let known = figures[activity.id]?.used
    let used = known ?? CrossTable().composition
    func figure(_ name: String, _ ratio: Ratio, _ role: Role) -> WallFigure {
      let isShown = ratio.isCounted && ratio.base != .zero
      let percent = words.shortPercent(ratio).filter { !$0.isWhitespace }
      return WallFigure(
        name: name.uppercased(), large: LargeText(isShown ? percent : "—"),
        basis: isShown ? words.whole(ratio) : words.notCollected, role: role,
        bar: isShown ? ratio : nil)
    }
    let disability = used.disabilities.main
    let target = activity.targets.total.map { "\(words.screen.target) \($0)" }
    return [
      WallFigure(
        name: words.total.uppercased(),
        large: LargeText(known == nil ? "—" : words.shortText(used.total)),
        basis: [known == nil ? words.notCollected : nil, target, stationShares(activity)]
          .compactMap { $0 }.joined(separator: " · "),
        role: .text,
        bar: activity.targets.total.map {
          Ratio(part: .number(min(used.total.lower, $0)), base: .number($0))
        }),
      figure(words.women, used.women, .women),
      figure(words.young, used.young, .youth),
      figure(
        words.disability(by: disability),
        used.disabilities.ratio(by: disability, among: used.total), .disability),
    ]
  }

  /// For windows in which no block has room.
  private func paintInLines(_ figures: [WallFigure], _ area: Area, _ frame: inout Frame) {
    for (index, figure) in figures.enumerated() where index < area.rows {
      let text = index == 0 ? figure.large.text : figure.basis
      frame.put(
        "\(figure.name)\(words.colon)\(text)", row: area.row + index, column: 1,
        width: area.columns - 2, style: Style(figure.role, bold: true))
    }
    frame.cursor = Position(row: area.row, column: 1)
  }
}
