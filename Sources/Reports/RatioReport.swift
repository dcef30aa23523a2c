import Languages
package import Programmes

/// The people of a period in groups, with women, young people, people with disabilities and
/// displaced people, each with its base.
package struct RatioReport: Sendable {
  package struct Row: Sendable {
    /// nil for all activities together.
    package let grouping: Reach.Grouping?
    /// The identifiers behind the name.
    package let ids: [String]
    package let name: String
    package let reach: Reach
    /// Different persons.
    package let persons: Count
  }

  package let period: Period
  package let groupings: [Reach.Grouping]
  package let youth: YouthDefinition
  private let programme: Programme
  private let grouped: GroupedReach
  /// All of them pooled.
  package let total: Reach
  /// Different persons of all of them.
  package let persons: Count
  /// What others held and we attended or visited.
  private let beside: Reach
  /// How many of our activities may lie in the period, their days not being known.
  private let perhaps: Int
  private let words: Wording
  let sharing: Sharing

  /// Pools the period, in groups if asked. `figures` are those of the programme's activities, in
  /// their order, when they are known already; `sharing` is how the work is shared out.
  package init(
    _ programme: Programme, period: Period, by groupings: [Reach.Grouping] = [],
    figures: [Figures] = [], words: Wording, sharing: Sharing = .none
  ) {
    self.period = period
    self.groupings = groupings
    self.youth = programme.youthDefinition
    self.words = words
    self.perhaps = programme.activitiesPerhaps(in: period).count { $0.countsAsReach }
    self.programme = programme
    self.sharing = sharing
    self.grouped = GroupedReach(
      programme, in: period, by: groupings, figures: figures, sharing: sharing)
    self.total = grouped.total
    self.persons = grouped.persons
    self.beside = grouped.beside
  }

  /// The groups, in the order of the groupings.
  package var rows: [Row] {
    var rows: [Row] = []
    forEachGroup { rows.append($0) }
    return rows
  }

  /// Calls `body` with each group, in the order of the groupings: tens of thousands, made one by one.
  func forEachGroup(_ body: (Row) -> Void) {
    for grouping in groupings { forEachGroup(of: grouping, body) }
  }

  /// Calls `body` with the groups of one grouping, or with those in a range of them.
  func forEachGroup(
    of grouping: Reach.Grouping, in range: Range<Int>? = nil, _ body: (Row) -> Void
  ) {
    func row(_ group: GroupedReach.Group, _ name: String) -> Row {
      Row(
        grouping: grouping, ids: group.names, name: name, reach: group.reach,
        persons: group.persons)
    }
    guard grouping == .activity else {
      let groups = grouped.groups[grouping] ?? []
      for group in groups[range ?? groups.indices] {
        body(row(group, programme.groupName(group.names, by: grouping, words)))
      }
      return
    }
    grouped.forEachActivity(in: range ?? grouped.positions.indices, of: programme) {
      body(row($0, $1))
    }
  }

  /// How many groups a grouping has.
  func count(of grouping: Reach.Grouping) -> Int {
    grouping == .activity ? grouped.positions.count : grouped.groups[grouping]?.count ?? 0
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
  var totalRow: Row {
    Row(grouping: nil, ids: [], name: "total", reach: total, persons: persons)
  }

  /// The report for people: a table for each grouping, with what stands behind each percentage.
  package func tables() -> [ReportTable] {
    if groupings.isEmpty { return [table(nil)] }
    return groupings.map { table($0) }
  }

  private func table(_ grouping: Reach.Grouping?) -> ReportTable {
    var table = ReportTable(
      title: "\(words.participations) · \(words.text(period))",
      columns: [
        .init(grouping.map { words.name(of: $0) } ?? "", .leading),
        .init(words.activitiesCounted, .trailing), .init(words.participationsShort, .trailing),
        .init(words.persons, .trailing),
      ] + measures.map { .init($0.name, .trailing) },
      notes: [
        words.young + words.colon
          + words.text(youth),
        words.onlyOurs,
      ])
    if let grouping {
      forEachGroup(of: grouping) { table.rows.append(cells($0.name, $0)) }
    }
    table.rows.append(cells(words.total, totalRow))
    // One method's figure stands in the table; the others are told, never added.
    if perhaps > 0 { table.notes.append(words.perhaps(perhaps)) }
    let disabilities = total.composition.disabilities
    for case let method? in disabilities.methods {
      let ratio = disabilities.ratio(by: method, among: total.participations)
      let name = words.name(of: method)
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
