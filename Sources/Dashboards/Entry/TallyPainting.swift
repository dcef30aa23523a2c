import Frames
import Programmes
import Reports

extension Dashboard {
  func paint(_ tally: Tally, _ frame: inout Frame) {
    guard let activity = programme.activities[id: tally.activity],
      let figures = figures[tally.activity]
    else { return }
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
      shortSaved(columns < 60) + " ", Style(savedSpans[0].style.role, bold: true, onBar: true))
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
    let screen = words.screen
    let size = frame.size
    let right = max(28, min(40, size.columns * 36 / 100))
    let left = size.columns - right + 1
    let half = left / 2
    let blockHeight = max(5, min(7, (size.rows - 9) / 2))
    let bottom = size.rows - 3
    let youth = programme.youthDefinition.ages
    let titles = (
      screen.youngBand(youth.lowerBound, youth.upperBound), screen.adultBand(youth.upperBound + 1)
    )
    let ratios = Area(row: 1, column: left - 1, rows: bottom, columns: right)
    let upper = Area(row: 1, column: 0, rows: blockHeight + 1, columns: left)
    let lower = Area(row: 1 + blockHeight, column: 0, rows: blockHeight + 1, columns: left)
    let rest = Area(
      row: 1 + 2 * blockHeight, column: 0, rows: bottom - 2 * blockHeight, columns: left)
    frame.box(upper, title: titles.0)
    frame.box(lower)
    frame.box(rest)
    frame.box(ratios, title: screen.liveRatios)
    frame.verticalRule(column: half, from: upper.row, to: lower.lastRow)
    frame.put(" \(titles.1) ", row: upper.row, column: half + 2, style: Style(.title))

    let blocks: [(key: String, sex: Sex, young: Bool, area: Area)] = [
      (
        tallyKey(.countYoungWoman), .female, true,
        Area(row: 2, column: 1, rows: blockHeight - 1, columns: half - 1)
      ),
      (
        tallyKey(.countAdultWoman), .female, false,
        Area(row: 2, column: half + 1, rows: blockHeight - 1, columns: left - half - 2)
      ),
      (
        tallyKey(.countYoungMan), .male, true,
        Area(row: lower.row + 1, column: 1, rows: blockHeight - 1, columns: half - 1)
      ),
      (
        tallyKey(.countAdultMan), .male, false,
        Area(row: lower.row + 1, column: half + 1, rows: blockHeight - 1, columns: left - half - 2)
      ),
    ]
    for block in blocks { paint(block, figures, &frame) }
    paintTallyHelp(tally, figures, &frame, rest.inner)
    paintLive(tally, activity, figures, &frame, ratios.inner)
  }

  private func paint(
    _ block: (key: String, sex: Sex, young: Bool, area: Area), _ figures: Figures,
    _ frame: inout Frame
  ) {
    let (area, table) = (block.area, figures.crossed)
    let count = table.people(sex: block.sex, age: block.young ? .young : .adult)
    let role: Role = block.sex == .female ? .women : .men
    let top = area.row + (area.rows > 5 ? 1 : 0)
    frame.put(
      spans: [
        Span("  \(block.key)  ", Style(.focus, bold: true)),
        Span(words.screen.category(block.sex, block.young), Style(role)),
      ], row: top, column: area.column, width: area.columns, padding: .plain)
    frame.put(
      String(count), row: top + 2, column: area.column, width: area.columns - 8,
      style: Style(role, bold: true), align: .trailing)
    let marked = table.peopleWithDisability(
      sex: block.sex, age: block.young ? .young : .adult)
    if marked > 0, area.rows > 3 {
      frame.put(
        words.screen.withDisabilityAmong(marked), row: top + 3, column: area.column + 3,
        width: area.columns - 4, style: Style(.disability))
    }
  }

  private func paintTallyHelp(
    _ tally: Tally, _ figures: Figures, _ frame: inout Frame, _ area: Area
  ) {
    // Whoever is in none of the four blocks: children, and those of whom something is not stated.
    let blocks = [Sex.female, .male].reduce(0) { sum, sex in
      sum + [.young, .adult].reduce(0) { $0 + figures.crossed.people(sex: sex, age: $1) }
    }
    let children = figures.crossed.people(age: .child)
    let unstated = figures.crossed.total - blocks - children
    let recent = tally.ticks.suffix(14).map { tick in
      (tick.count > 1 ? "\(tick.count)×" : "") + words.screen.initials(of: tick.traits)
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

  private func paintLive(
    _ tally: Tally, _ activity: Activity, _ figures: Figures, _ frame: inout Frame, _ area: Area
  ) {
    let used = figures.entered
    let width = area.columns - 2
    var row = area.row
    func line(_ text: String, _ style: Style = .plain) {
      guard row <= area.lastRow else { return }
      frame.put(text, row: row, column: area.column + 1, width: width, style: style)
      row += 1
    }
    let target = activity.targets.total
    frame.cursor = Position(row: row, column: area.column + 1)
    line(
      words.screen.totalLine(words.text(used.total), target.map { String($0) }),
      Style(.text, bold: true))
    if let target, row <= area.lastRow {
      frame.bar(
        row: row, column: area.column + 1, width: width, part: min(used.total.lower, target),
        whole: target, style: Style(.text))
      row += 1
    }
    let targets = activity.targets
    let ratios: [(String, Ratio, Role, Activity.Target?)] = [
      (words.women, used.women, .women, targets.women), (words.men, used.men, .men, nil),
      (words.young, used.young, .youth, targets.young),
      (
        words.disability(by: .observed),
        used.disabilities.ratio(by: .observed, among: used.total), .disability, targets.disability
      ),
      (words.displaced, used.displaced, .displaced, targets.displaced),
    ]
    for (name, ratio, role, target) in ratios {
      let met = target.flatMap { ratio.meets($0) }.map { $0 ? " ✓" : " ✗" } ?? ""
      let name = clipped(name, to: 8)
      let head =
        name + String(repeating: " ", count: 9 - TextWidth.of(name)) + words.fraction(ratio)
      let percent = ratio.isOfFew ? "" : words.percent(ratio)
      let gap = 22 - TextWidth.of(head) - TextWidth.of(percent)
      line(head + String(repeating: " ", count: max(1, gap)) + percent + met)
      guard row <= area.lastRow else { break }
      frame.bar(ratio, row: row, column: area.column + 1, width: width, role: role)
      row += 1
    }
    for text in rhythm(tally) { line(text, Style(.secondary)) }
    line(words.screen.listed(figures.listed, used.total.lower), Style(.secondary))
  }

  private func rhythm(_ tally: Tally) -> [String] {
    guard let first = tally.ticks.first, let last = tally.ticks.last else { return [] }
    let seconds = max(1, last.at.seconds(since: first.at))
    let people = tally.ticks.reduce(0) { $0 + $1.count }
    var lines: [String] = []
    if seconds >= 10 { lines.append(words.screen.rhythm(people * 60 / seconds)) }
    lines.append(words.screen.lastTick(words.screen.initials(of: last.traits), last.at.clock))
    return lines
  }

  /// For windows from 40×10.
  private func paintSmall(
    _ tally: Tally, _ activity: Activity, _ figures: Figures, _ frame: inout Frame
  ) {
    let (used, crossed) = (figures.entered, figures.crossed)
    let columns = frame.size.columns
    func share(_ letter: String, _ ratio: Ratio) -> String {
      "\(letter) \(words.fraction(ratio))" + (ratio.isOfFew ? "" : " \(words.percent(ratio))")
    }
    let figures = [
      "N \(words.text(used.total))", share(words.screen.womenLetter, used.women),
      share(words.screen.youngLetter, used.young),
    ]
    frame.put(figures.joined(separator: "  "), row: 1, column: 0, width: columns)
    let half = columns / 2
    let blocks: [(String, Sex, Bool)] = [
      (tallyKey(.countYoungWoman), .female, true), (tallyKey(.countAdultWoman), .female, false),
      (tallyKey(.countYoungMan), .male, true), (tallyKey(.countAdultMan), .male, false),
    ]
    for (index, (key, sex, young)) in blocks.enumerated() {
      let count = String(crossed.people(sex: sex, age: young ? .young : .adult))
      let row = 3 + index / 2
      let column = index % 2 * half
      frame.put(
        spans: [
          Span("\(key) ", Style(.focus, bold: true)), Span(words.screen.category(sex, young)),
        ],
        row: row, column: column, width: half - 5, padding: .plain)
      frame.put(count, row: row, column: column + half - 5, width: 4, align: .trailing)
    }
    frame.put(
      keyed(words.screen.smallTallyHelp), row: 6, column: 0, width: columns,
      style: Style(.secondary))
  }

  private func tallyKey(_ name: CommandName) -> String { keyName(of: name, in: .tally) ?? " " }

  /// What the next count will carry, in words.
  func preparedText(_ tally: Tally) -> String {
    words.screen.prepared(
      tally.keys.quantity, tally.keys.isDisabilityArmed, tally.keys.isDisplacedArmed)
  }
}
