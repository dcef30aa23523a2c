import Programmes

extension ReachReport {
  /// The report for programs: one line for each group and period, one column for each number, bounds
  /// apart. A figure that was left out is an empty cell, and `suppressed` says which ones were.
  package func data() -> ReportTable {
    var table = ReportTable(title: "", columns: titles, notes: [])
    for column in columns {
      for (name, row) in zip(names(rowNames), overview.rows) {
        table.rows.append(cells(name, row, column))
      }
    }
    return table
  }

  /// A name for the total that no language changes.
  private func names(_ names: [String]) -> [String] { names.dropLast() + ["total"] }

  private typealias Part = (
    key: String, family: SmallCells.Family, ratio: KeyPath<Composition, Ratio>
  )

  private static var parts: [Part] {
    [
      ("women", .sexAndAge, \.women), ("men", .sexAndAge, \.men), ("young", .sexAndAge, \.young),
      ("young_women", .sexAndAge, \.youngWomen), ("young_men", .sexAndAge, \.youngMen),
      ("displaced", .displaced, \.displaced),
    ]
  }

  private static var goals: [(key: String, family: SmallCells.Family, goal: KeyPath<Goals, Goal>)] {
    [
      ("total", .people, \.total), ("women", .sexAndAge, \.women), ("young", .sexAndAge, \.young),
      ("disability", .disability, \.disability), ("displaced", .displaced, \.displaced),
    ]
  }

  private func key(_ method: DisabilityMethod?) -> String {
    "disability_" + (method?.rawValue.replacing("-", with: "_") ?? "unstated")
  }

  private var titles: [ReportTable.Column] {
    var texts = ["by", "id", "group", "period", "compared"].map { ReportTable.Column($0, .leading) }
    var numbers = [
      "activities", "sessions", "shared_activities", "counted", "participations_lower",
      "participations_upper", "persons_lower", "persons_upper",
    ]
    let ratios = Self.parts.map(\.key) + Disabilities.allMethods.map { key($0) }
    for key in ratios {
      numbers += ["lower", "upper", "base", "unknown", "percent_lower", "percent_upper"].map {
        "\(key)_\($0)"
      }
    }
    numbers += ["disability_present_uncounted", "displaced_present_uncounted"]
    for goal in Self.goals {
      numbers += ["people", "percent_lower", "percent_upper", "met", "missed", "open"].map {
        "target_\(goal.key)_\($0)"
      }
    }
    texts += numbers.map { .init($0, .trailing) }
    return texts
      + ["approximate", "suppressed", "youth_definition"].map { .init($0, .leading) }
  }

  private func cells(_ name: String, _ row: Overview.Row, _ column: Column) -> [String] {
    let standing = row[keyPath: column.standing]
    let (reach, composition) = (standing.reach, standing.composition)
    let hidden = SmallCells.Family.allCases.filter { column.small.hides($0, row) }
    var cells = [
      row.isTotal ? "total" : overview.dimension?.rawValue ?? "", row.group ?? "", name,
      column.period.description, column.key,
      "\(standing.activities)", "\(standing.sessions)", "\(standing.shared)", "\(reach.withTotal)",
    ]
    func count(_ count: Count) {
      let isTold = reach.withTotal > 0 && !hidden.contains(.people)
      cells.append(isTold ? "\(count.lower)" : "")
      cells.append(isTold ? count.upper.map { "\($0)" } ?? "" : "")
    }
    count(standing.participations)
    count(standing.persons)
    var isApproximate = standing.participations.isApproximate
    func numbers(_ ratio: Ratio, _ family: SmallCells.Family) {
      guard !hidden.contains(family) else {
        cells += [String](repeating: "", count: 6)
        return
      }
      let isKnown = ratio.base != .zero
      cells.append(isKnown ? "\(ratio.part.lower)" : "")
      cells.append(isKnown ? ratio.part.upper.map { "\($0)" } ?? "" : "")
      cells += ["\(ratio.base.lower)", "\(ratio.unknown.lower)"]
      cells += [ratio.percent?.lowerBound, ratio.percent?.upperBound].map {
        $0.map { "\($0)" } ?? ""
      }
      isApproximate = isApproximate || ratio.part.isApproximate
    }
    for (_, family, ratio) in Self.parts { numbers(composition[keyPath: ratio], family) }
    for method in Disabilities.allMethods {
      numbers(composition.disabilities.ratio(by: method, among: composition.total), .disability)
    }
    cells += ["\(reach.presentDisability)", "\(reach.presentDisplaced)"]
    for (_, family, path) in Self.goals {
      let goal = standing.goals[keyPath: path]
      cells.append(goal.withPeople > 0 ? "\(goal.people)" : "")
      cells += [goal.percents?.lowerBound, goal.percents?.upperBound].map {
        $0.map { "\($0)" } ?? ""
      }
      // Whether a target of three people was met tells how many came.
      cells +=
        hidden.contains(family) ? ["", "", ""] : ["\(goal.met)", "\(goal.missed)", "\(goal.open)"]
    }
    return cells + [
      isApproximate ? "yes" : "no", hidden.map(\.rawValue).joined(separator: " "),
      overview.youth.id,
    ]
  }
}
