import Frames
import Programmes
import Reports

extension Dashboard {
  func paint(_ tally: Tally, _ frame: inout Frame) {
    guard let activity = programme.activities[id: tally.activity],
      let figures = figures[tally.activity]
    else { return }
    if tally.isProjected { return paintProjector(activity, &frame) }
    paintEntryHeader(words.screen.tallyTitle, activity, &frame)
    let size = frame.size
    if size.columns >= 72, size.rows >= 20 {
      paintKeys(tally, activity, figures, &frame)
    } else {
      paintSmall(tally, activity, figures, &frame)
    }
  }

  /// The screen's name, the activity and what is saved.
  func paintEntryHeader(_ title: String, _ activity: Activity, _ frame: inout Frame) {
    let bar = Style(.statusBar, onBar: true)
    let columns = frame.size.columns
    frame.put("", row: 0, column: 0, width: columns, style: bar)
    let saved = Span(
      " " + shortSaved(columns < 60) + " ", Style(savedSpans[0].style.role, bold: true, onBar: true)
    )
    let savedWidth = min(columns / 2, TextWidth.of(saved.text))
    let place = programme.placeNames(of: activity.details, words)
    let text = [activity.listTitle, place, words.days(of: activity.details)].filter { !$0.isEmpty }
    frame.put(
      spans: [
        Span(" \(title)  ", Style(.title, bold: true, onBar: true)),
        Span(text.joined(separator: " · "), bar),
      ], row: 0, column: 0, width: columns - savedWidth, padding: bar)
    frame.put(spans: [saved], row: 0, column: columns - savedWidth, width: savedWidth, padding: bar)
  }

  /// The block of keys as it lies under the hand, the live ratios beside it.
  private func paintKeys(
    _ tally: Tally, _ activity: Activity, _ figures: Figures, _ frame: inout Frame
  ) {
    let size = frame.size
    let bands = programme.tallyBands(of: activity)
    let block = TallyBlock(activity, bands)
    let right = max(28, min(40, size.columns * 36 / 100))
    let left = size.columns - right + 1
    let blockHeight = max(5, min(7, (size.rows - 9) / 2))
    let bottom = size.rows - 3
    let ratios = Area(row: 1, column: left - 1, rows: bottom, columns: right)
    let upper = Area(row: 1, column: 0, rows: blockHeight + 1, columns: left)
    let lower = Area(row: 1 + blockHeight, column: 0, rows: blockHeight + 1, columns: left)
    let rest = Area(
      row: 1 + 2 * blockHeight, column: 0, rows: bottom - 2 * blockHeight, columns: left)
    frame.box(upper, title: title(of: bands, 0))
    frame.box(lower)
    frame.box(rest)
    frame.box(ratios, title: words.screen.liveRatios)
    // The edges of the columns, shared by neighbours.
    let edges = (0...bands.ages.count).map { $0 * (left - 1) / bands.ages.count }
    for column in bands.ages.indices.dropFirst() {
      frame.verticalRule(column: edges[column], from: upper.row, to: lower.lastRow)
      frame.put(
        clipped(" \(title(of: bands, column)) ", to: edges[column + 1] - edges[column] - 3),
        row: upper.row, column: edges[column] + 2, style: Style(.title))
    }
    for (sex, area) in [(Sex.female, upper), (.male, lower)] {
      for column in bands.ages.indices {
        let cell = Area(
          row: area.row + 1, column: edges[column] + 1, rows: blockHeight - 1,
          columns: edges[column + 1] - edges[column] - 1)
        paint(block, sex, column, bands, &frame, cell)
      }
    }
    paintTallyHelp(tally, figures, block, bands, &frame, rest.inner)
    paintLive(tally, activity, figures, &frame, ratios.inner)
  }

  /// One key of the block: who it counts, how many there are, and how many of them with a disability.
  private func paint(
    _ block: TallyBlock, _ sex: Sex, _ column: Int, _ bands: TallyBands, _ frame: inout Frame,
    _ area: Area
  ) {
    let role: Role = sex == .female ? .women : .men
    let top = area.row + (area.rows > 5 ? 1 : 0)
    let margin = bands.ages.count > 2 ? " " : "  "
    let key = tallyKey(sex, column: column)
    frame.put(
      spans: [
        Span(margin + key + margin, Style(.focus, bold: true)),
        Span(name(of: sex, bands, column), Style(role)),
      ], row: top, column: area.column, width: area.columns, padding: .plain)
    frame.put(
      String(block.people(sex, column: column)), row: top + 2, column: area.column,
      width: area.columns - (bands.ages.count > 2 ? 4 : 8), style: Style(role, bold: true),
      align: .trailing)
    let marked = block.peopleWithDisability(sex, column: column)
    if marked > 0, area.rows > 3 {
      frame.put(
        words.screen.withDisabilityAmong(marked), row: top + 3, column: area.column + 3,
        width: area.columns - 4, style: Style(.disability))
    }
  }

  private func paintTallyHelp(
    _ tally: Tally, _ figures: Figures, _ block: TallyBlock, _ bands: TallyBands,
    _ frame: inout Frame, _ area: Area
  ) {
    // Whoever is in no column: children where none is theirs, and those of whom something is not stated.
    let hasColumn = bands.ages.contains { programme.youthDefinition.group(of: $0) == .child }
    let children = hasColumn ? 0 : figures.crossed.people(age: .child)
    let unstated = block.elsewhere - children
    let recent = tally.ticks.suffix(14).map { tick in
      (tick.count > 1 ? "\(tick.count)×" : "") + initials(of: tick.traits, bands)
    }
    let lines =
      [
        keyed(words.screen.marksBefore), keyed(words.screen.quantityBefore),
        keyed(words.screen.unstatedKey(unstated))
          + (children > 0 ? "   \(words.screen.children) : \(children)" : ""),
      ] + (recent.isEmpty ? [] : ["", "\(words.screen.latest)  " + recent.joined(separator: " ")])
    for (index, line) in lines.prefix(area.rows).enumerated() {
      frame.put(
        line, row: area.row + index, column: area.column + 1, width: area.columns - 1,
        style: Style(index < 3 ? .secondary : .text))
    }
  }

  /// For windows from 40×10.
  private func paintSmall(
    _ tally: Tally, _ activity: Activity, _ figures: Figures, _ frame: inout Frame
  ) {
    let used = figures.entered
    let columns = frame.size.columns
    func share(_ letter: String, _ ratio: Ratio) -> String {
      "\(letter) \(words.fraction(ratio))" + (ratio.isOfFew ? "" : " \(words.percent(ratio))")
    }
    let figures = [
      "N \(words.text(used.total))", share(words.screen.womenLetter, used.women),
      share(words.screen.youngLetter, used.young),
    ]
    frame.put(figures.joined(separator: "  "), row: 1, column: 0, width: columns)
    let bands = programme.tallyBands(of: activity)
    let block = TallyBlock(activity, bands)
    let width = columns / bands.ages.count
    for (row, sex) in [(3, Sex.female), (4, .male)] {
      for column in bands.ages.indices {
        let key = tallyKey(sex, column: column)
        let name =
          bands.ages.count > 2
          ? "\(words.screen.letter(of: sex))\(bands.ages[column])" : name(of: sex, bands, column)
        frame.put(
          spans: [Span("\(key) ", Style(.focus, bold: true)), Span(name)], row: row,
          column: column * width, width: width - 5, padding: .plain)
        frame.put(
          String(block.people(sex, column: column)), row: row, column: (column + 1) * width - 5,
          width: 4, align: .trailing)
      }
    }
    frame.put(
      keyed(words.screen.smallTallyHelp), row: 6, column: 0, width: columns,
      style: Style(.secondary))
    if let shares = stationShares(activity) {
      frame.put(shares, row: 7, column: 0, width: columns, style: Style(.secondary))
    }
  }

  /// The key that counts in a column, as it is written on the keyboard.
  func tallyKey(_ sex: Sex, column: Int) -> String {
    TallyKeys.command(sex, column: column).flatMap { keyName(of: $0, in: .tally) } ?? " "
  }

  /// What the next count will carry, in words.
  func preparedText(_ tally: Tally) -> String {
    words.screen.prepared(
      tally.keys.quantity, tally.keys.isDisabilityArmed, tally.keys.isDisplacedArmed)
  }
}
