package import Programmes

/// The people of a period in groups, with women, young people, people with disabilities and
/// displaced people, each with its base.
package struct RatioReport: Sendable {
  package struct Row: Sendable {
    package let name: String
    package let reach: Reach
  }

  package let period: Period
  package let grouping: Reach.Grouping?
  package let youth: YouthDefinition
  package let rows: [Row]
  /// All of them pooled.
  package let total: Reach
  /// How many of our activities may lie in the period, their days not being known.
  private let perhaps: Int
  private let words: Wording

  /// Pools the period, by groups if asked.
  package init(
    _ programme: Programme, period: Period, by grouping: Reach.Grouping?, words: Wording
  ) {
    self.period = period
    self.grouping = grouping
    self.youth = programme.youthDefinition
    self.words = words
    self.perhaps = programme.activitiesPerhaps(in: period).count { $0.details.countsAsReach }
    self.total = programme.reach(in: period)
    self.rows =
      grouping.map { grouping in
        programme.reach(in: period, by: grouping).map {
          Row(name: programme.groupName($0.group, by: grouping, words), reach: $0.reach)
        }
      } ?? []
  }

  private struct Measure {
    let name: String
    /// In the columns for programs.
    let key: String
    let ratio: KeyPath<Composition, Ratio>
    /// How many activities say "present" without a number, where that can be said.
    var present: KeyPath<Reach, Int>?
  }

  private var measures: [Measure] {
    [
      Measure(name: words.women, key: "women", ratio: \.women),
      Measure(name: words.men, key: "men", ratio: \.men),
      Measure(name: words.young, key: "young", ratio: \.young),
      Measure(
        name: words.withDisability, key: "disability", ratio: \.disability,
        present: \.presentDisability),
      Measure(
        name: words.displaced, key: "displaced", ratio: \.displaced, present: \.presentDisplaced),
    ]
  }

  /// The report for people: a table with what stands behind each percentage.
  package func table() -> ReportTable {
    var table = ReportTable(
      title: "\(words.participations) · \(words.text(period))",
      columns: [
        .init(grouping.map { words.groupings[$0] ?? "" } ?? "", .leading),
        .init(words.activitiesCounted, .trailing), .init(words.participationsShort, .trailing),
      ] + measures.map { .init($0.name, .trailing) },
      notes: [
        words.young + (words.language == .french ? " : " : ": ")
          + (words.youthDefinitions[youth.id] ?? youth.id),
        words.onlyOurs,
      ])
    for row in rows { table.rows.append(cells(row.name, row.reach)) }
    table.rows.append(cells(words.total, total))
    // One method's figure stands in the table; the others are told, never added.
    if perhaps > 0 { table.notes.append(words.perhaps(perhaps)) }
    let disabilities = total.composition.disabilities
    for case let method? in disabilities.methods {
      let ratio = disabilities.ratio(by: method, among: total.participations)
      let name = words.disabilityMethods[method]?.long ?? ""
      table.notes.append("\(words.withDisability), \(name) : \(words.fraction(ratio))")
    }
    table.notes.insert(
      "\(words.participationsShort) \(words.text(total.participations)) · "
        + "\(words.persons) \(words.text(total.persons))",
      at: 0)
    return table
  }

  private func cells(_ name: String, _ reach: Reach) -> [String] {
    let participations = reach.withTotal == 0 ? words.unknownSign : words.text(reach.participations)
    return [name, "\(reach.withTotal)/\(reach.activities)", participations]
      + measures.map { measure in
        let ratio = reach.composition[keyPath: measure.ratio]
        let isPresent = measure.present.map { reach[keyPath: $0] > 0 } ?? false
        guard ratio.base != .zero else { return isPresent ? words.present : words.unknownSign }
        let percent = ratio.isOfFew ? "" : words.percent(ratio) + " "
        let bounds = words.bounds(ratio).map { " [\($0)]" } ?? ""
        return "\(percent)(\(words.fraction(ratio)))\(bounds)" + (isPresent ? " +" : "")
      }
  }

  /// The report for programs: one line for each group, one column for each number, bounds apart.
  package func data() -> ReportTable {
    var columns = [
      "group", "activities", "counted", "participations_lower", "participations_upper",
    ]
    for measure in measures {
      columns += ["lower", "upper", "base", "unknown", "percent_lower", "percent_upper"].map {
        "\(measure.key)_\($0)"
      }
      if measure.present != nil { columns.append("\(measure.key)_present_uncounted") }
    }
    columns += ["approximate", "youth_definition", "period"]
    var table = ReportTable(
      title: "",
      columns: columns.map {
        let isText = ["group", "approximate", "youth_definition", "period"].contains($0)
        return .init($0, isText ? .leading : .trailing)
      }, notes: [])
    for row in rows { table.rows.append(numbers(row.name, row.reach)) }
    table.rows.append(numbers("total", total))
    return table
  }

  private func numbers(_ name: String, _ reach: Reach) -> [String] {
    func upper(_ count: Count) -> String { count.upper.map { String($0) } ?? "" }
    var cells = [
      name, String(reach.activities), String(reach.withTotal),
      reach.withTotal == 0 ? "" : String(reach.participations.lower),
      reach.withTotal == 0 ? "" : upper(reach.participations),
    ]
    for measure in measures {
      let ratio = reach.composition[keyPath: measure.ratio]
      let percent = ratio.percent
      cells += [
        ratio.base == .zero ? "" : String(ratio.part.lower),
        ratio.base == .zero ? "" : upper(ratio.part),
        String(ratio.base.lower), String(ratio.unknown.lower),
        percent.map { String($0.lowerBound) } ?? "", percent.map { String($0.upperBound) } ?? "",
      ]
      if let present = measure.present { cells.append(String(reach[keyPath: present])) }
    }
    let isApproximate =
      reach.participations.isApproximate
      || measures.contains { reach.composition[keyPath: $0.ratio].part.isApproximate }
    return cells + [isApproximate ? "yes" : "no", youth.id, period.description]
  }
}
