import Frames
import Programmes
import Reports

extension Dashboard {
  /// The reach of the period by groups, with their ratios, beside earlier periods.
  func reachList(
    _ overview: Overview, _ quarters: [PeriodStanding], _ pyramid: AgePyramid, _ view: ViewScreen
  ) -> ViewList {
    let screen = words.screen
    let rows = overview.rows
    var list = ViewList()
    list.columns = [
      .init(
        title: words.views.name(of: overview.dimension ?? .region), width: 16,
        align: .leading),
      .init(title: screen.activitiesShort, width: 5),
      .init(title: words.participationsShort, width: 9),
      .init(title: words.persons, width: 11),
      .init(title: screen.womenLetter, width: 7),
      .init(title: screen.youngLetter, width: 7),
      .init(title: screen.youngWomenLetters, width: 7),
      .init(title: screen.disabilityLetters, width: 6),
    ]
    // A period of which nothing is known, nor of those before, has no line.
    list.count = overview.groups.isEmpty && overview.total.now.activities == 0 ? 0 : rows.count
    list.isTotal = { rows[$0].isTotal }
    list.cells = { index in
      let row = rows[index]
      let (standing, composition) = (row.now, row.now.composition)
      let name =
        row.isTotal
        ? words.total : programme.groupName(row.group, by: overview.dimension ?? .region, words)
      let hasFigures = standing.reach.withTotal > 0
      func figure(_ text: @autoclosure () -> String) -> ViewList.Cell {
        let text = hasFigures ? text() : words.unknownSign
        return .init(
          text, text.first == "≈" ? .estimate : text == words.unknownSign ? .unknown : .text)
      }
      return [
        .init(name + (standing.shared > 0 ? "*" : "")),
        .init(
          standing.reach.withTotal == standing.activities
            ? "\(standing.activities)" : "\(standing.reach.withTotal)/\(standing.activities)"),
        figure(words.text(standing.participations)),
        figure(words.text(standing.persons)),
        figure(words.shortPercent(composition.women)),
        figure(words.shortPercent(composition.young)),
        figure(words.shortPercent(composition.youngWomen)),
        figure(words.shortText(composition.disability.part)),
      ]
    }
    list.detail = { index in
      let row = rows[index]
      return ratioDetail(row, view) + timeDetail(row, quarters, view)
        + (row.isTotal ? pyramidDetail(pyramid) : []) + notes(overview, row, view)
    }
    list.empty = screen.noActivities(words.text(overview.period))
    return list
  }

  private func ratioDetail(_ row: Overview.Row, _ view: ViewScreen) -> [ViewList.Detail] {
    let (now, before, yearBefore) = (
      row.now.composition, row.before.composition, row.yearBefore.composition
    )
    guard row.now.reach.withTotal > 0 else { return [] }
    let law = view.showsLaw ? programme.lawLine?.percent : nil
    func bar(
      _ label: String, _ path: KeyPath<Composition, Ratio>, _ role: Role, _ goal: Goal? = nil,
      law: Int? = nil
    ) -> ViewList.Detail? {
      let ratio = now[keyPath: path]
      guard ratio.isCounted, ratio.base != .zero else {
        guard ratio.part.state == .present else { return nil }
        return .text([Span("\(label)\(words.colon)\(words.text(ratio.part))")])
      }
      func earlier(_ name: String, _ standing: Standing, _ composition: Composition) -> String {
        guard standing.reach.withTotal > 0 else { return "" }
        return "  \(name) \(words.shortPercent(composition[keyPath: path]))"
      }
      var figures = "\(words.fraction(ratio))  \(words.percent(ratio))"
      if let bounds = words.bounds(ratio) { figures += " [\(bounds)]" }
      if let goal { figures += goalText(goal) }
      figures += earlier(words.views.before.lowercased(), row.before, before)
      figures += earlier(words.views.yearBefore.lowercased(), row.yearBefore, yearBefore)
      return .bar(label: label, ratio, role, figures: figures, law: law)
    }
    let goals = row.now.goals
    var lines = [
      bar(words.women, \.women, .women, goals.women, law: law),
      bar(words.men, \.men, .men, law: law),
      bar(words.young, \.young, .youth, goals.young),
      bar(words.views.youngWomen, \.youngWomen, .women),
    ].compactMap { $0 }
    // A line for each method, because they are never added up.
    for method in now.disabilities.methods {
      let ratio = now.disabilities.ratio(by: method, among: now.total)
      guard ratio.isCounted, ratio.base != .zero else { continue }
      lines.append(
        .bar(
          label: words.disability(by: method), ratio, .disability,
          figures: "\(words.fraction(ratio))  \(words.percent(ratio))"
            + (words.bounds(ratio).map { " [\($0)]" } ?? ""), law: nil))
    }
    if let displaced = bar(words.displaced, \.displaced, .displaced, goals.displaced) {
      lines.append(displaced)
    }
    if law != nil, let line = programme.lawLine {
      lines += wrapped(words.views.lawLine(line), to: size.columns - 4).map { note($0) }
    }
    return lines
  }

  /// `  cible ≥50 % ✓`
  private func goalText(_ goal: Goal) -> String {
    func mark(_ isMet: Bool?) -> String { isMet.map { $0 ? " ✓" : " ✗" } ?? "" }
    if let percents = goal.percents {
      let aimed =
        percents.lowerBound == percents.upperBound
        ? words.text(percent: percents.lowerBound)
        : "\(percents.lowerBound)–\(words.text(percent: percents.upperBound))"
      return "  \(words.screen.target) ≥\(aimed)\(mark(goal.meetsPercent))"
    }
    if goal.withPeople > 0 {
      return "  \(words.screen.target) \(goal.people)\(mark(goal.meetsPeople))"
    }
    return ""
  }

  /// What came before: participations per quarter, and those of the earlier periods.
  private func timeDetail(
    _ row: Overview.Row, _ quarters: [PeriodStanding], _ view: ViewScreen
  ) -> [ViewList.Detail] {
    var lines: [ViewList.Detail] = []
    func told(_ standing: Standing) -> String {
      standing.reach.withTotal > 0 ? words.text(standing.participations) : words.unknownSign
    }
    lines.append(
      note(
        "\(words.participations)\(words.colon)\(told(row.now))  ·  \(words.views.before.lowercased()) "
          + "\(told(row.before))  ·  \(words.views.yearBefore.lowercased()) \(told(row.yearBefore))"
      ))
    if row.isTotal {
      let values = quarters.map { quarter in
        let isTold = quarter.total.reach.withTotal > 0
        let people = quarter.total.participations
        return (
          value: isTold ? people.lower : nil,
          text: isTold ? words.shortText(people) : words.unknownSign
        )
      }
      lines.append(.spark(label: words.screen.perQuarter, values))
    }
    return lines
  }

  private func pyramidDetail(_ pyramid: AgePyramid) -> [ViewList.Detail] {
    guard pyramid.known > 0 else { return [] }
    let most = pyramid.bands.map { max($0.women, $0.men) }.max() ?? 0
    return [note(words.screen.pyramid(pyramid.known, pyramid.people))]
      + pyramid.bands.reversed().map { band in
        let upper = band.ages.upper.map { "–\($0)" } ?? "+"
        return .pyramid(
          label: "\(band.ages.lower)\(upper)", women: band.women, men: band.men, most: most)
      }
  }

  /// What the figures leave out or count twice.
  private func notes(_ overview: Overview, _ row: Overview.Row, _ view: ViewScreen)
    -> [ViewList.Detail]
  {
    var notes: [String] = []
    if row.now.shared > 0 {
      notes.append(words.views.shared(row.now.shared, words.text(row.now.sharedParticipations)))
    }
    if row.isTotal {
      if !overview.ofUnknownDays.isEmpty {
        notes.append(words.perhaps(overview.ofUnknownDays.count))
      }
      if !overview.ofOthers.isEmpty { notes.append(words.views.others(overview.ofOthers.count)) }
      notes.append("\(words.young)\(words.colon)\(words.text(overview.youth))")
    }
    return notes.flatMap { wrapped($0, to: size.columns - 4).map { note($0) } }
  }
}
