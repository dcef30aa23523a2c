import Frames
import Programmes
import Reports

/// A line of the ratios pane.
private enum RatioLine {
  case text([Span])
  case bar(Ratio, Role)
  case progress(Int, of: Int)
}

extension Dashboard {
  func paintRatios(_ frame: inout Frame, _ area: Area) {
    let width = area.columns - 2
    if pane == .ratios { frame.cursor = Position(row: area.row, column: area.column + 1) }
    let lines: [RatioLine]
    if let marked = markedReach {
      lines = markedLines(marked, width)
    } else {
      guard let activity = selectedActivity, let figures = figures[activity.id] else { return }
      lines = heading(activity, width) + ratioLines(activity, figures, width)
    }
    let top = min(ratiosScroll, max(0, lines.count - area.rows))
    for (offset, line) in lines.dropFirst(top).prefix(area.rows).enumerated() {
      let row = area.row + offset
      switch line {
      case .text(let spans):
        frame.put(spans: spans, row: row, column: area.column + 1, width: width)
      case .bar(let ratio, let role):
        frame.bar(ratio, row: row, column: area.column + 1, width: width, role: role)
      case .progress(let part, let whole):
        frame.bar(
          row: row, column: area.column + 1, width: width, part: min(part, whole), whole: whole,
          style: Style(.text))
      }
    }
  }

  /// The marked activities together: participations of those that count as reach.
  private func markedLines(_ reach: Reach, _ width: Int) -> [RatioLine] {
    let title = words.browse.markedTitle(activityList.marked.count)
    var lines: [RatioLine] = [
      .text([Span(title, Style(.title, bold: true))]),
      .text([Span(words.browse.markedCounted(reach.withTotal, reach.activities), Style(.secondary))]
      ),
      .text([]),
    ]
    let used = reach.composition
    if reach.withTotal > 0 {
      lines.append(
        .text([Span(words.screen.totalLine(words.text(used.total), nil), Style(.text, bold: true))])
      )
      lines += lineAndBar(words.women, used.women, nil, .women, width)
      lines += lineAndBar(words.men, used.men, nil, .men, width)
      lines += lineAndBar(words.young, used.young, nil, .youth, width)
      for method in used.disabilities.methods.isEmpty ? [nil] : used.disabilities.methods {
        let ratio = used.disabilities.ratio(by: method, among: used.total)
        lines += lineAndBar(words.disability(by: method), ratio, nil, .disability, width)
      }
      lines += lineAndBar(words.displaced, used.displaced, nil, .displaced, width)
    }
    return lines
      + wrapped(keyed(words.browse.markedHelp), to: width).map {
        .text([Span($0, Style(.secondary))])
      }
  }

  private func heading(_ activity: Activity, _ width: Int) -> [RatioLine] {
    let details = activity.details
    var meta = [words.days(of: details), programme.placeNames(of: details, words)]
    if width > 34 {
      meta.insert(words.name(of: details.kind), at: 0)
      meta += details.projects.map { programme.projectName($0) }
    }
    return [
      .text([Span(details.listTitle, Style(.title, bold: true))]),
      .text([Span(meta.filter { !$0.isEmpty }.joined(separator: " · "), Style(.secondary))]),
    ]
  }

  /// The bars with their base and against the target.
  private func ratioLines(
    _ activity: Activity, _ figures: Figures, _ width: Int
  ) -> [RatioLine] {
    var lines: [RatioLine] = []
    if let outside = outsideReach(activity.details) {
      lines.append(.text([Span(outside, Style(.unsaved))]))
    } else {
      lines.append(.text([]))
    }
    guard let used = figures.used else {
      return lines + wrapped(keyed(words.screen.noFigures), to: width).map { .text([Span($0)]) }
    }
    let targets = activity.targets
    let total = words.text(used.total)
    let totalLine = words.screen.totalLine(total, targets.total.map { String($0) })
    lines.append(.text([Span(totalLine, Style(.text, bold: true))]))
    if let target = targets.total { lines.append(.progress(used.total.lower, of: target)) }
    if let gap = gap(figures) { lines.append(.text([Span(gap, Style(.unsaved))])) }
    lines += lineAndBar(words.women, used.women, targets.women, .women, width)
    lines += lineAndBar(words.men, used.men, nil, .men, width)
    lines += lineAndBar(words.young, used.young, targets.young, .youth, width)
    // A line for each method, because they are never added up.
    for method in used.disabilities.methods.isEmpty ? [nil] : used.disabilities.methods {
      let ratio = used.disabilities.ratio(by: method, among: used.total)
      let isMain = method == used.disabilities.main
      lines += lineAndBar(
        words.disability(by: method), ratio, isMain ? targets.disability : nil, .disability, width)
    }
    lines += lineAndBar(words.displaced, used.displaced, targets.displaced, .displaced, width)
    if figures.basis == .entered, width >= 24 { lines += crossing(figures.crossed, width) }
    lines += (basis(figures) + definition(figures.basis, used)).flatMap { text in
      wrapped(text, to: width).map { .text([Span($0, Style(.secondary))]) }
    }
    return lines
  }

  /// Why the activity's people are not in our total; nil when they are.
  func outsideReach(_ details: Activity.Details) -> String? {
    if details.isPractice { return words.screen.practice }
    return details.role.isOurs ? nil : "↗ " + words.name(of: details.role)
  }

  private func lineAndBar(
    _ label: String, _ ratio: Ratio, _ target: Activity.Target?, _ role: Role, _ width: Int
  ) -> [RatioLine] {
    guard ratio.isCounted, ratio.base != .zero else {
      let isPresent = ratio.isCollected && !ratio.isCounted
      let text = isPresent ? words.text(ratio.part) : words.notCollected
      let padding = String(repeating: " ", count: max(1, 10 - TextWidth.of(label)))
      return [.text([Span(label + padding), Span(text, Style(.unknown))])]
    }
    let isNarrow = width <= 34
    let figures = Style(ratio.isApproximate ? .estimate : .text)
    let percent =
      ratio.isOfFew ? "" : isNarrow ? words.shortPercent(ratio) : words.percent(ratio)
    // The percentages stand under one another, the marks of the targets after them. Figures are
    // never cut: where they are long the label gives way, and bounds stand shortened by their sign.
    let column = isNarrow ? min(25, width - 2) : 30
    let room = column - TextWidth.of(percent) - 1
    let whole = words.fraction(ratio)
    let fraction =
      TextWidth.of(whole) + 8 <= room
      ? whole : "\(words.shortText(ratio.part))/\(words.shortText(ratio.base))"
    let name = clipped(label, to: max(3, min(10, room - TextWidth.of(fraction)) - 1))
    let start = max(TextWidth.of(name) + 1, min(10, room - TextWidth.of(fraction)))
    let padding = String(repeating: " ", count: start - TextWidth.of(name))
    let gap = column - start - TextWidth.of(fraction) - TextWidth.of(percent)
    var spans = [
      Span(name + padding), Span(fraction + String(repeating: " ", count: max(1, gap)), figures),
      Span(percent, Style(figures.role, bold: true)),
    ]
    if let target {
      switch ratio.meets(target) {
      case true?: spans.append(Span(" ✓", Style(.targetMet)))
      case false?: spans.append(Span(" ✗", Style(.targetMissed)))
      case nil: break
      }
      if !isNarrow { spans.append(Span(" \(words.text(target))", Style(.secondary))) }
    }
    // What the unknown could make of it is never left out: beside, or where there is no room below.
    let open = [words.bounds(ratio).map { "[\($0)]" }, words.unknown(ratio)].compactMap { $0 }
    if open.isEmpty { return [.text(spans), .bar(ratio, role)] }
    if isNarrow {
      let below = Span("  " + open.joined(separator: " "), Style(.secondary))
      return [.text(spans), .text([below]), .bar(ratio, role)]
    }
    spans.append(Span(" " + open.joined(separator: " "), Style(.secondary)))
    return [.text(spans), .bar(ratio, role)]
  }

  /// Women and men by age, as they were entered; a column for children where there are any.
  private func crossing(_ table: CrossTable, _ width: Int) -> [RatioLine] {
    var ages: [(title: String, group: YouthDefinition.AgeGroup)] = [
      (words.screen.youngColumn, .young), (words.screen.adultColumn, .adult),
    ]
    if table.people(age: .child) > 0 { ages.insert((words.screen.children, .child), at: 0) }
    let column = ages.count > 2 ? 8 : 9
    func line(_ name: String, _ cells: [String]) -> RatioLine {
      let first = clipped(name, to: width - column * ages.count)
      let start = min(8, width - column * ages.count)
      var text = first + String(repeating: " ", count: max(0, start - TextWidth.of(first)))
      for cell in cells {
        text += String(repeating: " ", count: max(1, column - TextWidth.of(cell))) + cell
      }
      return .text([Span(text)])
    }
    func row(_ name: String, _ sex: Sex) -> RatioLine {
      line(name, ages.map { String(table.people(sex: sex, age: $0.group)) })
    }
    return [
      .text([]), line("", ages.map(\.title)), row(words.women, .female), row(words.men, .male),
    ]
  }

  /// By which definition the young were counted; of reported ones nobody knows.
  private func definition(_ basis: Figures.Basis, _ used: Composition) -> [String] {
    guard used.young.isCollected, used.young.base != .zero else { return [] }
    return [
      words.screen.youthCounted(
        basis == .entered ? words.text(programme.youthDefinition) : words.screen.youthNotStated)
    ]
  }

  /// Where the figures come from.
  private func basis(_ figures: Figures) -> [String] {
    switch figures.basis {
    case .none: []
    case .reported: [words.screen.basisReported]
    case .entered: [words.screen.basisEntered(figures.listed, figures.counted)]
    }
  }

  /// The gap between what was entered and what a source reports; nil when only one of them is there.
  private func gap(_ figures: Figures) -> String? {
    guard figures.basis == .entered, let reported = figures.reported else { return nil }
    return words.screen.gap(words.text(reported.total), figures.listed + figures.counted)
  }
}

extension Frame {
  /// A ratio as a bar: the known part full, what the unknown could add lighter.
  mutating func bar(_ ratio: Ratio, row: Int, column: Int, width: Int, role: Role) {
    let whole = ratio.base.lower + (ratio.unknown.upper ?? 0)
    let possible = (ratio.part.upper ?? 0) + (ratio.unknown.upper ?? 0)
    bar(
      row: row, column: column, width: width, part: ratio.part.lower, whole: whole,
      upTo: possible > ratio.part.lower ? min(possible, whole) : nil, style: Style(role))
  }
}
