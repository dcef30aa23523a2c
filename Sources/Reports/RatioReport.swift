package import Programmes

/// The people of a period in groups, with women, young people, people with disabilities and
/// displaced people, each with its base.
package struct RatioReport: Sendable {
  package struct Row: Sendable {
    /// nil for all activities together.
    package let grouping: Reach.Grouping?
    /// The identifiers behind the name.
    package var ids: [String] { if case .group(let group) = content { group.names } else { [] } }
    package let name: String
    fileprivate let content: Content

    fileprivate enum Content: Sendable {
      case group(GroupedReach.Group)
      indirect case all(Reach, persons: Count)
    }

    package var reach: Reach {
      switch content {
      case .group(let group): group.reach
      case .all(let reach, _): reach
      }
    }

    /// Different persons; counted when asked for.
    package var persons: Count {
      switch content {
      case .group(let group): group.persons
      case .all(_, let persons): persons
      }
    }

    /// All activities together.
    fileprivate init(_ total: Reach, persons: Count) {
      grouping = nil
      name = "total"
      content = .all(total, persons: persons)
    }

    fileprivate init(
      _ group: GroupedReach.Group, by grouping: Reach.Grouping, name: String
    ) {
      self.grouping = grouping
      self.name = name
      self.content = .group(group)
    }
  }

  package let period: Period
  package let groupings: [Reach.Grouping]
  package let youth: YouthDefinition
  /// The groups, in the order of the groupings.
  package let rows: [Row]
  /// All of them pooled.
  package let total: Reach
  /// Different persons of all of them.
  package let persons: Count
  /// What others held and we attended or visited.
  private let beside: Reach
  /// How many of our activities may lie in the period, their days not being known.
  private let perhaps: Int
  private let words: Wording

  /// Pools the period, in groups if asked. `figures` are those of the programme's activities, in
  /// their order, when they are known already.
  package init(
    _ programme: Programme, period: Period, by groupings: [Reach.Grouping] = [],
    figures: [Figures] = [], words: Wording
  ) {
    self.period = period
    self.groupings = groupings
    self.youth = programme.youthDefinition
    self.words = words
    self.perhaps = programme.activitiesPerhaps(in: period).count { $0.countsAsReach }
    let grouped = GroupedReach(programme, in: period, by: groupings, figures: figures)
    self.total = grouped.total
    self.persons = grouped.persons
    self.beside = grouped.beside
    var rows: [Row] = []
    rows.reserveCapacity(grouped.groups.values.reduce(0) { $0 + $1.count })
    for grouping in groupings {
      // Single activities come in the order of the programme.
      var position = 0
      for group in grouped.groups[grouping] ?? [] {
        if grouping == .activity,
          let place = programme.activities.position(of: group.names[0], near: position)
        {
          position = place
          let title = programme.activities.elements[place].listTitle
          rows.append(Row(group, by: grouping, name: title))
        } else {
          let name = programme.groupName(group.names, by: grouping, words)
          rows.append(Row(group, by: grouping, name: name))
        }
      }
    }
    self.rows = rows
  }

  struct Measure {
    let name: String
    /// In the columns for programs.
    let key: String
    let ratio: KeyPath<Composition, Ratio>
    /// How many activities say "present" without a number, where that can be said.
    var present: KeyPath<Reach, Int>?
  }

  var measures: [Measure] {
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

  /// The line of the total in the report for programs.
  var totalRow: Row { Row(total, persons: persons) }

  /// The report for people: a table for each grouping, with what stands behind each percentage.
  package func tables() -> [ReportTable] {
    if groupings.isEmpty { return [table(nil)] }
    return groupings.map { table($0) }
  }

  private func table(_ grouping: Reach.Grouping?) -> ReportTable {
    var table = ReportTable(
      title: "\(words.participations) · \(words.text(period))",
      columns: [
        .init(grouping.map { words.groupings[$0] ?? "" } ?? "", .leading),
        .init(words.activitiesCounted, .trailing), .init(words.participationsShort, .trailing),
        .init(words.persons, .trailing),
      ] + measures.map { .init($0.name, .trailing) },
      notes: [
        words.young + (words.language == .french ? " : " : ": ")
          + words.text(youth),
        words.onlyOurs,
      ])
    for row in rows where row.grouping == grouping {
      table.rows.append(cells(row.name, row))
    }
    table.rows.append(cells(words.total, totalRow))
    // One method's figure stands in the table; the others are told, never added.
    if perhaps > 0 { table.notes.append(words.perhaps(perhaps)) }
    let disabilities = total.composition.disabilities
    for case let method? in disabilities.methods {
      let ratio = disabilities.ratio(by: method, among: total.participations)
      let name = words.disabilityMethods[method]?.long ?? ""
      table.notes.append("\(words.withDisability), \(name)\(words.colon)\(words.fraction(ratio))")
    }
    if beside.activities > 0 {
      let people = beside.withTotal > 0 ? words.text(beside.participations) : words.unknownSign
      table.notes.append(words.beside(beside.activities, people))
    }
    return table
  }

  private func cells(_ name: String, _ row: Row) -> [String] {
    let reach = row.reach
    let isTold = reach.withTotal > 0
    let participations = isTold ? words.text(reach.participations) : words.unknownSign
    let persons = isTold ? words.text(row.persons) : words.unknownSign
    let composition = reach.composition
    let shares = measures.map { measure in
      let isPresent = measure.present.map { reach[keyPath: $0] > 0 } ?? false
      return cell(composition[keyPath: measure.ratio], isPresent: isPresent)
    }
    return [name, "\(reach.withTotal)/\(reach.activities)", participations, persons] + shares
  }

  /// `60 % (69/110, 5 inc.) [60–64 %]`, with `+` where some are present and not counted.
  private func cell(_ ratio: Ratio, isPresent: Bool) -> String {
    guard ratio.base != .zero else { return isPresent ? words.present : words.unknownSign }
    let percent = ratio.isOfFew ? "" : words.percent(ratio) + " "
    let unknown = words.unknown(ratio).map { ", " + $0 } ?? ""
    let bounds = words.bounds(ratio).map { " [\($0)]" } ?? ""
    return percent + "(" + words.fraction(ratio) + unknown + ")" + bounds
      + (isPresent ? " +" : "")
  }
}
