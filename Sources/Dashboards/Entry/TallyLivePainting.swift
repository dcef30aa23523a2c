import Frames
import Programmes
import Reports

extension Dashboard {
  /// The total, the ratios with their bars, the rhythm and the doors, as they stand at this key.
  func paintLive(
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
    if let shares = stationShares(activity) { line(shares, Style(.focus)) }
    for text in rhythm(tally, programme.tallyBands(of: activity)) { line(text, Style(.secondary)) }
    let share = "\(figures.listed)/\(used.total.lower)"
    let label = clipped(words.screen.listedByName, to: width - TextWidth.of(share) - 1)
    line("\(label) \(share)", Style(.secondary))
  }

  private func rhythm(_ tally: Tally, _ bands: TallyBands) -> [String] {
    guard let first = tally.ticks.first, let last = tally.ticks.last else { return [] }
    let seconds = max(1, last.at.seconds(since: first.at))
    let people = tally.ticks.reduce(0) { $0 + $1.count }
    var lines: [String] = []
    if seconds >= 10 { lines.append(words.screen.rhythm(people * 60 / seconds)) }
    lines.append(words.screen.lastTick(initials(of: last.traits, bands), last.at.clock))
    return lines
  }

  /// What was counted at this door and at the others; nil while there is only this one.
  func stationShares(_ activity: Activity) -> String? {
    var (mine, others) = (0, 0)
    var stations: Set<String> = []
    for headcount in activity.headcounts {
      if headcount.station == station {
        mine += headcount.count
      } else {
        others += headcount.count
        stations.insert(headcount.station)
      }
    }
    return stations.isEmpty ? nil : words.tally.shares(mine, others, stations.count)
  }
}
