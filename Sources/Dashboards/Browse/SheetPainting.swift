import Frames
import Programmes
import Reports

extension Dashboard {
  /// Everything the register says of one activity, figures with the words they come from.
  func paint(_ sheet: Sheet, _ frame: inout Frame) {
    guard let activity = programme.activities[id: sheet.activity] else { return }
    if sheet.isProjected { return paintProjector(activity, &frame) }
    let bar = Style(.statusBar, onBar: true)
    frame.put(
      " \(words.screen.sheetTitle)", row: 0, column: 0, width: frame.size.columns,
      style: Style(bar.role, bold: true, onBar: true))
    let area = Area(row: 1, column: 0, rows: frame.size.rows - 3, columns: frame.size.columns)
    let inner = area.inner
    let lines = sheetLines(activity, width: inner.columns - 2)
    let top = min(sheet.top, max(0, lines.count - inner.rows))
    let more =
      lines.count > inner.rows
      ? "  \(top + 1)–\(min(lines.count, top + inner.rows))/\(lines.count)" : ""
    frame.box(area, title: activity.listTitle + more, active: true)
    for (offset, spans) in lines.dropFirst(top).prefix(inner.rows).enumerated() {
      frame.put(
        spans: spans, row: inner.row + offset, column: inner.column + 1, width: inner.columns - 2,
        padding: .plain)
    }
  }

  func sheetLines(_ activity: Activity, width: Int) -> [[Span]] {
    let screen = words.screen
    let details = activity.details
    var lines: [[Span]] = wrapped(details.title, to: width).map {
      [Span($0, Style(.title, bold: true))]
    }
    func field(_ label: String, _ value: String?) {
      guard let value, !value.isEmpty else { return }
      let column = 15
      let name = clipped(label, to: column - 1)
      let texts = paragraphs(value).flatMap { wrapped($0, to: max(10, width - column)) }
      for (index, line) in texts.enumerated() {
        let head = index == 0 ? name : ""
        lines.append([
          Span(
            head + String(repeating: " ", count: column - TextWidth.of(head)), Style(.secondary)),
          Span(line),
        ])
      }
    }
    func heading(_ text: String) {
      lines.append([])
      lines.append([Span(text, Style(.title, bold: true))])
    }
    field(screen.kind, words.name(of: details.kind))
    field(screen.role, outsideReach(details) ?? words.name(of: details.role))
    field(
      screen.date,
      words.days(of: details) + (details.daysAreKnown ? "" : " (\(screen.daysUnknown))"))
    if details.sessions > 1 { field(screen.sessions, String(details.sessions)) }
    field(
      screen.place, details.places.map { programme.placeLabel($0, words) }.joined(separator: ", "))
    field(screen.venue, details.venue)
    field(
      screen.project, details.projects.map { programme.projectName($0) }.joined(separator: ", "))
    field(
      screen.theme, details.themes.map { programme.themeName($0, words) }.joined(separator: ", "))
    field(screen.organiser, names(details.organisers))
    field(screen.partners, names(details.partners))
    field(screen.attended, names(details.attended))
    field(screen.narrative, details.narrative)
    for result in details.results { field(screen.result, result) }
    field(screen.note, details.note)

    if let figures = figures[activity.id], let used = figures.used {
      heading(
        figures.basis == .entered
          ? screen.basisEntered(figures.listed, figures.counted) : screen.basisReported)
      let reconciliation = Reconciliation(activity, youth: programme.youthDefinition)
      for line in reconciliation.lines where line.rule != .notCollected {
        let parts = [text(of: line, in: used), words.text(line, besides: figures.basis)]
        field(words.name(of: line), parts.filter { !$0.isEmpty }.joined(separator: " · "))
      }
      for rule in Set(reconciliation.lines.map(\.rule)).sorted(by: { $0.rawValue < $1.rawValue })
      where rule != .notCollected {
        field("", words.explanation(of: rule))
      }
      if figures.basis == .entered {
        field("", "\(words.young)\(words.colon)\(words.text(programme.youthDefinition))")
      }
      if figures.basis == .entered, let reported = figures.reported {
        field("", screen.gap(words.text(reported.total), figures.listed + figures.counted))
      }
    }
    if let sentence = sentence(of: activity) {
      heading(screen.sentence)
      lines += wrapped(sentence, to: width).map { [Span($0)] }
    }
    if !activity.reported.isEmpty {
      heading(screen.reportedTitle)
      for figure in activity.reported {
        field(words.name(of: figure.measure), text(figure))
        field("", [figure.locus, figure.note].compactMap { $0 }.joined(separator: " · "))
      }
      field(words.young, screen.youthNotStated)
    }
    if !activity.commitments.isEmpty {
      heading(screen.commitments)
      for commitment in activity.commitments {
        field(
          words.name(of: commitment.state),
          "\(commitment.by)\(words.colon)\(commitment.what)")
        field("", commitment.note)
      }
    }
    if let source = details.source {
      lines.append([])
      field(screen.source, programme.sources[id: source]?.title ?? source)
    }
    return lines
  }

  /// A figure with its base, its percentage, its bounds and who is unknown.
  private func text(of line: Reconciliation.Line, in used: Composition) -> String {
    let ratio: Ratio
    switch line.measure {
    case .women: ratio = used.women
    case .men: ratio = used.men
    case .young: ratio = used.young
    case .youngWomen: ratio = used.youngWomen
    case .youngMen: ratio = used.youngMen
    case .withDisability: ratio = used.disabilities.ratio(by: line.method, among: used.total)
    case .displaced: ratio = used.displaced
    default: return words.text(line.used)
    }
    return words.whole(ratio)
  }

  /// The paragraphs of a value: a line break within one is a space, an empty line parts two.
  private func paragraphs(_ value: String) -> [String] {
    value.split(separator: "\n\n").map { String($0.replacing("\n", with: " ")) }
  }

  private func names(_ organisations: [Organisation.ID]) -> String {
    organisations.map { programme.organisationName($0) }.joined(separator: ", ")
  }

  /// The printed value with the words around it.
  private func text(_ figure: Reported) -> String {
    let value =
      switch figure.value {
      case .count(let count): words.text(count)
      case .percent(let percent, let isApproximate):
        (isApproximate ? "≈" : "") + words.text(percent: percent)
      case .day(let day): words.text(day)
      }
    return figure.sentence.map { "\(value) · « \($0) »" } ?? value
  }
}
