import Languages
package import Programmes

/// The programme's view of a period for readers and for programs: each group's people with base and
/// bounds, beside its targets and, when asked, beside the period before and the year before.
package struct ReachReport {
  package struct Options: Hashable, Sendable {
    /// Whether the period before and the same of the year before stand beside.
    package var compares = false
    /// Whether the line of the country's law is shown, with what it governs.
    package var showsLawLine = false
    /// Figures of fewer people are left out of what is exported; 0 leaves nothing out.
    package var suppressesBelow = 0

    package init(compares: Bool = false, showsLawLine: Bool = false, suppressesBelow: Int = 0) {
      self.compares = compares
      self.showsLawLine = showsLawLine
      self.suppressesBelow = suppressesBelow
    }
  }

  package let overview: Overview
  package let options: Options
  let words: Wording
  let lawLine: LawLine?
  /// The periods that stand beside one another.
  let columns: [Column]
  private let names: [String]
  private let title: String
  /// How far each project's time has run, where it is asked for.
  private let times: [String]

  /// - Parameter day: by which day the projects' time is told; nil for not at all.
  package init(
    _ programme: Programme, _ overview: Overview, options: Options = Options(),
    timeOn day: Day? = nil, words: Wording
  ) {
    self.times = programme.projects.compactMap { project in
      guard let time = day.flatMap({ ProjectTime(project, on: $0) }), time.hasBegun else {
        return nil
      }
      let share = words.views.timeShare(words.text(percent: time.percent))
      return "\(programme.projectName(project.id)) : "
        + "\(words.views.monthOf(time.month, time.months)), \(share)"
    }
    self.overview = overview
    self.options = options
    self.words = words
    self.lawLine = options.showsLawLine ? programme.lawLine : nil
    self.columns = Column.all(of: overview, options, words)
    self.title = "\(words.views.reach) · \(programme.periodName(overview.period, words))"
    self.names = overview.groups.map { row in
      overview.dimension.map { programme.groupName(row.group, by: $0, words) } ?? ""
    }
  }

  /// One of the periods that stand beside one another.
  struct Column {
    let title: String
    /// In the columns for programs.
    let key: String
    let period: Period
    let standing: KeyPath<Overview.Row, Standing>
    let small: SmallCells

    fileprivate static func all(of overview: Overview, _ options: Options, _ words: Wording)
      -> [Column]
    {
      func column(
        _ title: String, _ key: String, _ part: PeriodStanding,
        _ standing: KeyPath<Overview.Row, Standing>
      ) -> Column {
        Column(
          title: title, key: key, period: part.period, standing: standing,
          small: SmallCells(part, below: options.suppressesBelow))
      }
      let now = column(words.text(overview.period), "now", overview.now, \.now)
      guard options.compares else { return [now] }
      let before = column(words.views.before, "before", overview.before, \.before)
      let earlier = overview.yearBefore.period
      // Of a span longer than a year the year before would hold a part of itself.
      guard !earlier.overlaps(overview.period), earlier != before.period else {
        return [now, before]
      }
      return [
        now, before,
        column(words.views.yearBefore, "year-before", overview.yearBefore, \.yearBefore),
      ]
    }
  }

  /// The name of each row, the total's last.
  var rowNames: [String] { names + [words.total] }

  // MARK: Tables for readers

  /// The report for readers: without groups a line for each measure, else one for each group.
  package func table() -> ReportTable {
    var table = overview.dimension.map { groupTable($0) } ?? measureTable
    table.notes = notes
    return table
  }

  private var measureTable: ReportTable {
    let hasGoals = !overview.total.now.goals.isEmpty
    var table = ReportTable(
      title: title,
      columns: [.init("", .leading)] + columns.map { .init($0.title, .trailing) }
        + (hasGoals ? [.init(words.views.target, .leading)] : []),
      notes: [])
    for measure in measures {
      let cells = columns.map { measure.text($0, overview.total) }
      let target = hasGoals ? [measure.goal.map { text($0(overview.total.now.goals)) } ?? ""] : []
      table.rows.append([measure.name] + cells + target)
    }
    return table
  }

  private func groupTable(_ dimension: Dimension) -> ReportTable {
    let targets = measures.filter { measure in
      measure.goal.map { goal in overview.rows.contains { !goal($0.now.goals).isEmpty } } ?? false
    }
    var table = ReportTable(
      title: title, columns: [.init(words.views.name(of: dimension), .leading)], notes: [])
    for measure in measures {
      table.columns += columns.map { column in
        .init(column.key == "now" ? measure.name : "\(measure.name), \(column.title)", .trailing)
      }
    }
    table.columns += targets.map { .init("\(words.views.target) \($0.name)", .leading) }
    for (name, row) in zip(rowNames, overview.rows) {
      let mark = row.now.shared > 0 ? " (*)" : ""
      var cells = [name + mark]
      for measure in measures { cells += columns.map { measure.text($0, row) } }
      for measure in targets {
        cells.append(measure.goal.map { text($0(row.now.goals)) } ?? "")
      }
      table.rows.append(cells)
    }
    return table
  }

  /// A goal: what was aimed at, and whether it was reached.
  private func text(_ goal: Goal) -> String {
    func verdict(_ met: Bool?) -> String {
      met.map { $0 ? " (\(words.views.met))" : " (\(words.views.missed))" } ?? ""
    }
    var texts: [String] = []
    if goal.withPeople > 0 {
      texts.append("\(goal.people)" + verdict(goal.meetsPeople))
    }
    if let percents = goal.percents {
      let bounds =
        percents.lowerBound == percents.upperBound ? "" : "\(percents.lowerBound)–"
      texts.append(
        "≥\(bounds)\(words.text(percent: percents.upperBound))" + verdict(goal.meetsPercent))
    }
    return texts.joined(separator: " · ")
  }

  private var notes: [String] {
    let views = words.views
    let total = overview.total.now
    let isWhole = columns.allSatisfy { $0.small.isEmpty }
    var notes = [
      words.young + words.colon
        + words.text(overview.youth),
      words.onlyOurs,
    ]
    if overview.sharesActivities {
      let shared = overview.now.parts.filter { $0.key.count > 1 }.map(\.value)
      let people = shared.reduce(Count.zero) { $0 + $1.participations }
      notes.append(
        views.shared(
          shared.reduce(0) { $0 + $1.activities }, isWhole ? words.text(people) : nil))
    }
    if !overview.ofOthers.isEmpty { notes.append(views.others(overview.ofOthers.count)) }
    if !overview.ofUnknownDays.isEmpty { notes.append(words.perhaps(overview.ofUnknownDays.count)) }
    let composition = total.composition
    if overview.dimension != nil, !columns[0].small.hides(.disability) {
      for case let method? in composition.disabilities.methods {
        let ratio = composition.disabilities.ratio(by: method, among: composition.total)
        notes.append("\(words.disability(by: method)) : \(words.fraction(ratio))")
      }
    }
    notes += times
    if let lawLine { notes.append(views.lawLine(lawLine)) }
    if !isWhole {
      notes.append(views.suppressed(options.suppressesBelow))
    }
    return notes
  }
}

extension ReachReport {
  /// A line of the report: how it is shown for a row in a period.
  struct Measure {
    let name: String
    let text: (Column, Overview.Row) -> String
    /// What was aimed at, where something can be.
    var goal: ((Goals) -> Goal)?
  }

  var measures: [Measure] {
    let views = words.views
    var measures = [
      Measure(name: views.activities) { column, row in
        let standing = row[keyPath: column.standing]
        return "\(standing.reach.withTotal)/\(standing.activities)"
      },
      Measure(
        name: overview.dimension == nil ? views.participations : words.participationsShort,
        text: count(.people) { $0.participations }, goal: \.total),
      Measure(name: views.persons, text: count(.people) { $0.persons }),
      ratio(
        words.women + (lawLine.map { " │\($0.percent)" } ?? ""), .sexAndAge, \.women,
        goal: \.women),
    ]
    // The men are the rest; in a table of groups they would take the room of others.
    if overview.dimension == nil { measures.append(ratio(words.men, .sexAndAge, \.men)) }
    measures += [
      ratio(words.young, .sexAndAge, \.young, goal: \.young),
      ratio(views.youngWomen, .sexAndAge, \.youngWomen),
    ]
    if overview.dimension == nil {
      measures.append(ratio(views.youngMen, .sexAndAge, \.youngMen))
      measures += disabilityMeasures
    } else {
      measures.append(
        ratio(
          words.withDisability, .disability, \.disability, present: \.presentDisability,
          goal: \.disability))
    }
    measures.append(
      ratio(
        words.displaced, .displaced, \.displaced, present: \.presentDisplaced, goal: \.displaced))
    return measures
  }

  /// One line for each way of knowing: methods are never mixed.
  private var disabilityMeasures: [Measure] {
    let met = columns.flatMap { column in
      overview.total[keyPath: column.standing].composition.disabilities.methods
    }
    let methods = Disabilities.allMethods.filter { met.contains($0) }
    guard !methods.isEmpty else {
      return [
        ratio(
          words.withDisability, .disability, \.disability, present: \.presentDisability,
          goal: \.disability)
      ]
    }
    return methods.map { method in
      var measure = ratio(words.disability(by: method), .disability, present: \.presentDisability) {
        $0.disabilities.ratio(by: method, among: $0.total)
      }
      if method == methods.first { measure.goal = { $0.disability } }
      return measure
    }
  }

  private func count(_ family: SmallCells.Family, _ count: @escaping (Standing) -> Count)
    -> (Column, Overview.Row) -> String
  {
    { column, row in
      let standing = row[keyPath: column.standing]
      if column.small.hides(family, row) { return ReportTable.suppressed }
      return standing.reach.withTotal == 0 ? words.unknownSign : words.text(count(standing))
    }
  }

  private func ratio(
    _ name: String, _ family: SmallCells.Family, present: KeyPath<Reach, Int>? = nil,
    goal: ((Goals) -> Goal)? = nil, _ ratio: @escaping (Composition) -> Ratio
  ) -> Measure {
    Measure(
      name: name,
      text: { column, row in
        let standing = row[keyPath: column.standing]
        if column.small.hides(family, row) { return ReportTable.suppressed }
        let isPresent = present.map { standing.reach[keyPath: $0] > 0 } ?? false
        return words.cell(ratio(standing.composition), isPresent: isPresent)
      }, goal: goal)
  }

  private func ratio(
    _ name: String, _ family: SmallCells.Family, _ ratio: KeyPath<Composition, Ratio>,
    present: KeyPath<Reach, Int>? = nil, goal: ((Goals) -> Goal)? = nil
  ) -> Measure {
    self.ratio(name, family, present: present, goal: goal) { $0[keyPath: ratio] }
  }
}

extension SmallCells {
  func hides(_ family: Family, _ row: Overview.Row) -> Bool {
    row.isTotal ? hides(family) : hides(family, ofGroup: row.group ?? "")
  }
}

extension Wording {
  /// A ratio in one cell: `79 % (91/115) [79–83 %]`; `+` behind it when others are said to have been
  /// there, without a number.
  func cell(_ ratio: Ratio, isPresent: Bool = false) -> String {
    guard ratio.base != .zero else { return isPresent ? present : unknownSign }
    let percent = ratio.isOfFew ? "" : percent(ratio) + " "
    let bounds = bounds(ratio).map { " [\($0)]" } ?? ""
    return "\(percent)(\(fraction(ratio)))\(bounds)" + (isPresent ? " +" : "")
  }
}
